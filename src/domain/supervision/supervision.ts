import type { Day } from '../day.ts';
import { liveAssignments, type Assignment, type By, type Matter } from '../proposal/matter.ts';
import type { TextRef } from '../text-ref.ts';

/** A leader who has taken the case under his own eye (领衔督办), and how he means to bring it on. */
export interface Lead {
  personId: string;
  name: string;
  plan: TextRef;
  on: Day;
}

/** What a leader wrote on the case (批示), to be answered by a day. */
export interface Instruction {
  id: string;
  assignmentId: string;
  text: TextRef;
  dueOn: Day;
  by: By;
  answer: { text: TextRef; by: By } | null;
}

/** The part that answers an instruction: the one it went to, or whoever leads now that this one has ended. */
export function answeringPart(matter: Matter, instruction: Pick<Instruction, 'assignmentId'>): Assignment | undefined {
  const live = liveAssignments(matter);
  return live.find((each) => each.id === instruction.assignmentId) ?? live.find((each) => each.role === 'lead') ?? live[0];
}

export const openInstructions = ({ instructions }: Matter): readonly Instruction[] => instructions.filter((each) => each.answer === null);
