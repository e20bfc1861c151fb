import type { Calendar } from '../calendar.ts';
import type { Day } from '../day.ts';
import { dueUnder, isRunning, type Deadline } from '../deadline.ts';
import { liveAssignments, type Matter } from './matter.ts';

/** One line of the list shown before a calendar change is applied. */
export interface MovedDeadline {
  deadlineId: string;
  rule: Deadline['rule'];
  assignmentId: string | null;
  from: Day;
  due: Day;
}

/** The deadline from which an offset counts back: of the same part, else the lead's, else any part's, in the same round. */
export function parentOf(matter: Matter, deadline: Deadline): Deadline | undefined {
  const { length } = deadline;
  if (length.unit !== 'before') return undefined;
  const found = matter.deadlines.filter((each) => each.rule === length.parent && each.round === deadline.round && !each.isVoid);
  const lead = liveAssignments(matter).find((each) => each.role === 'lead')?.id;
  return found.find((each) => each.assignmentId === deadline.assignmentId) ?? found.find((each) => each.assignmentId === lead) ?? found[0];
}

/** The running deadlines that count back from `parent` and move once it is due on `parentDue` (semantics: an offset moves with its parent). */
export function followersOf(matter: Matter, parent: Deadline, parentDue: Day, calendar: Calendar): readonly MovedDeadline[] {
  return matter.deadlines.filter((each) => isRunning(each) && parentOf(matter, each)?.id === parent.id).flatMap((each) => moved(each, dueUnder(each, calendar, parentDue)));
}

/** What a calendar moves among the running deadlines computed under an older one, and whatever counts back from those. Nothing is changed. */
export function movedBy(matter: Matter, calendar: Calendar): readonly MovedDeadline[] {
  const older = matter.deadlines.filter((each) => isRunning(each) && each.calendarVersion < calendar.version);
  const own = older.filter((each) => each.length.unit !== 'before').flatMap((each) => moved(each, dueUnder(each, calendar)));
  const followers = matter.deadlines
    .filter((each) => isRunning(each))
    .flatMap((each) => {
      const parent = parentOf(matter, each);
      const parentMoved = own.find((line) => line.deadlineId === parent?.id);
      if (!parent || (!parentMoved && !older.includes(each))) return [];
      return moved(each, dueUnder(each, calendar, parentMoved?.due ?? parent.due));
    });
  return [...own, ...followers];
}

/** As the events carry it. */
export const asMoved = ({ deadlineId, due }: MovedDeadline): { deadlineId: string; due: Day } => ({ deadlineId, due });

function moved(deadline: Deadline, due: Day): MovedDeadline[] {
  const { id, rule, assignmentId, due: from } = deadline;
  return due === from ? [] : [{ deadlineId: id, rule, assignmentId, from, due }];
}
