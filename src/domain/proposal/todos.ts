import { isPaused, isRunning, type Deadline } from '../deadline.ts';
import type { Day } from '../day.ts';
import { assignmentOf, currentReply, currentRound, liveAssignments, type Assignment, type Matter } from './matter.ts';
import { askedOf, ratersOf } from './rating.ts';
import { publicationTodos } from '../publication/publication-todos.ts';
import { instructionTodos } from '../supervision/instruction-todos.ts';
import { partStageOf, replyingParts, stageOf } from './stage.ts';

/** What a desk has to do next on a matter; the words are in the catalogue under `step.<name>`. */
export const steps = [
  'submit',
  'revise',
  'cosign',
  'review',
  'assign',
  'answer-pre-assignment',
  'accept',
  'rule-on-return',
  'rule-on-extension',
  'name-responsible',
  'handle',
  'opinion',
  'countersign',
  'clear',
  'examine',
  'issue',
  'serve',
  'rate',
  'close-rating',
  'close',
  'report-commitment',
  'verify-commitment',
  'confirm-consultation',
  'decide-publication',
  'publish',
  'answer-instruction',
] as const;
export type Step = (typeof steps)[number];

/** One line of a to-do list. `desk` is `unit:ID`, `member:ID`, `body:ID`, `office` or `committee`. */
export interface Todo {
  desk: string;
  step: Step;
  due: Day;
}

/** Sorts after every real day. */
export const noDue: Day = '9999-12-31';

/** Whose move it is and until when. Reads nothing of ratings: what a unit sees cannot depend on them. */
export function todosOf(matter: Matter): Todo[] {
  return [...stageTodos(matter), ...publicationTodos(matter), ...instructionTodos(matter)];
}

function stageTodos(matter: Matter): Todo[] {
  const stage = stageOf(matter);
  switch (stage) {
    case 'drafting':
      return [todo(proposerDesk(matter), 'submit', matter.cosignCutOffOn), ...invited(matter)];
    case 'returned-for-revision':
      return [todo(proposerDesk(matter), 'revise')];
    case 'under-review':
      return [todo('committee', 'review')];
    case 'docketed':
    case 'pre-assigned':
      return [todo('office', 'assign', dueOfRule(matter, 'pre-assignment', null)), ...preAssigned(matter)];
    case 'assigned':
    case 'in-handling':
    case 'reply-in-clearance':
      return unique([...liveAssignments(matter).flatMap((part) => partTodos(matter, part)), ...unconfirmed(matter)]);
    case 'awaiting-feedback':
      return unique(feedbackTodos(matter));
    case 'in-follow-up':
      return unique(commitmentTodos(matter));
    case 'merged-into':
      return matter.askedWithPrincipal ? rateTodos(matter, ratersOf(matter), matter.askedWithPrincipal.due) : [];
    default:
      return [];
  }
}

const todo = (desk: string, step: Step, due: Day | null | undefined = null): Todo => ({ desk, step, due: due ?? noDue });
const unitDesk = (part: Assignment): string => `unit:${part.unitId}`;

function proposerDesk(matter: Matter): string {
  const { memberId, bodyId } = matter.proposer;
  if (memberId) return `member:${memberId}`;
  return bodyId ? `body:${bodyId}` : 'committee';
}

const invited = (matter: Matter): Todo[] => matter.cosigners.filter((each) => each.state === 'invited').map((each) => todo(`member:${each.memberId}`, 'cosign', matter.cosignCutOffOn));

function preAssigned(matter: Matter): Todo[] {
  const asked = matter.preAssignment;
  if (!asked) return [];
  const units = [asked.lead, ...asked.assisting, ...asked.split.map((each) => each.unitId)];
  return units.filter((unitId) => !asked.answers.some((each) => each.unitId === unitId)).map((unitId) => todo(`unit:${unitId}`, 'answer-pre-assignment', dueOfRule(matter, 'pre-assignment', null)));
}

function partTodos(matter: Matter, part: Assignment): Todo[] {
  const found: Todo[] = [];
  if (part.returns.at(-1)?.ruling === null) found.push(todo('office', 'rule-on-return', dueOfRule(matter, 'return-ruling', part.id)));
  else if (part.acceptedOn === null) return [todo(unitDesk(part), 'accept', dueOfRule(matter, 'return', part.id))];
  if (part.extension) found.push(todo('office', 'rule-on-extension', replyDueOf(matter, part)));
  return [...found, ...(part.role === 'assisting' ? assistingTodos(matter, part) : replyTodos(matter, part))];
}

function assistingTodos(matter: Matter, part: Assignment): Todo[] {
  const found: Todo[] = [];
  if (part.acceptedOn !== null && part.opinion === null) found.push(todo(unitDesk(part), 'opinion', dueOfRule(matter, 'opinion', part.id)));
  const round = currentRound(matter)?.number ?? 1;
  for (const lead of replyingParts(matter)) {
    const reply = currentReply(lead, round);
    const waits = reply && !reply.issued && !reply.countersigned.some((each) => each.assignmentId === part.id);
    if (waits && part.acceptedOn !== null) found.push(todo(unitDesk(part), 'countersign', replyDueOf(matter, lead)));
  }
  return found;
}

function replyTodos(matter: Matter, part: Assignment): Todo[] {
  if (part.acceptedOn === null || !replyingParts(matter).includes(part)) return [];
  const due = replyDueOf(matter, part);
  const stage = partStageOf(matter, part);
  const reply = currentReply(part, currentRound(matter)?.number ?? 1);
  if (stage === 'awaiting-feedback') return [];
  if (reply?.examined) return [todo(unitDesk(part), 'issue', due)];
  if (!part.chain) return [todo(unitDesk(part), 'name-responsible', due)];
  // A version that was sent back is never cleared again: a new one is written.
  if (!reply || reply.sentBack.length > 0) return [todo(unitDesk(part), 'handle', due)];
  return [reply.cleared.at(-1)?.isLast ? todo('office', 'examine', due) : todo(unitDesk(part), 'clear', due)];
}

const unconfirmed = (matter: Matter): Todo[] => (matter.consultations.some((each) => each.state === 'recorded') ? [todo(proposerDesk(matter), 'confirm-consultation')] : []);

function feedbackTodos(matter: Matter): Todo[] {
  const round = currentRound(matter);
  if (!round || round.feedbackClosedOn) return [todo('committee', 'close'), todo('office', 'close')];
  const due = dueOfRule(matter, 'rating', null);
  const asked = askedOf(matter);
  if (asked.length === 0)
    return replyingParts(matter)
      .filter((part) => !part.served.some((each) => each.round === round.number))
      .map((part) => todo(unitDesk(part), 'serve'));
  return [...rateTodos(matter, asked, due), todo('committee', 'close-rating', due)];
}

const rateTodos = (matter: Matter, raters: readonly string[], due: Day | null | undefined): Todo[] =>
  raters.map((id) => todo(matter.proposer.bodyId === id ? `body:${id}` : `member:${id}`, 'rate', due));

/** The unit by the day it promised; the office by the quarterly review, or as soon as the unit says it is done. */
function commitmentTodos(matter: Matter): Todo[] {
  const review = dueOfRule(matter, 'commitment-review', null);
  return matter.commitments
    .filter((each) => each.state === 'open')
    .flatMap((each) => {
      const part = assignmentOf(matter, each.assignmentId);
      const isClaimed = each.reports.at(-1)?.claimsDone === true;
      return [...(part ? [todo(unitDesk(part), 'report-commitment', each.dueOn)] : []), ...(isClaimed || review ? [todo('office', 'verify-commitment', isClaimed ? each.dueOn : review)] : [])];
    });
}

/** Running deadline of a rule, for an assignment or (null) for the matter. */
export function runningDeadline(matter: Matter, rule: Deadline['rule'], assignmentId: string | null): Deadline | undefined {
  return matter.deadlines.find((each) => each.rule === rule && each.assignmentId === assignmentId && isRunning(each));
}

const dueOfRule = (matter: Matter, rule: Deadline['rule'], assignmentId: string | null): Day | undefined => runningDeadline(matter, rule, assignmentId)?.due;

/** When the part's answer is due: the redo limit in later rounds. */
export const replyDueOf = (matter: Matter, part: Assignment): Day | undefined => dueOfRule(matter, 'redo', part.id) ?? dueOfRule(matter, 'reply', part.id);

/** The clock a list shows for the matter: the earliest running one that is not stopped, answers to the proposer before the rest. */
export function nextDeadline(matter: Matter): Deadline | undefined {
  const running = matter.deadlines.filter(isRunning);
  const awake = running.filter((each) => !isPaused(each));
  return (awake.length > 0 ? awake : running).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
}

function unique(todos: readonly Todo[]): Todo[] {
  const byKey = new Map<string, Todo>();
  for (const each of todos) {
    const key = `${each.desk} ${each.step}`;
    const known = byKey.get(key);
    if (!known || each.due < known.due) byKey.set(key, each);
  }
  return [...byKey.values()];
}
