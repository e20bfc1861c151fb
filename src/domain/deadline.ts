import { addWorkingDays, exceptionsBetween, isProvisional, subtractWorkingDays, workingDayFrom, workingDaysBetween, type Calendar } from './calendar.ts';
import { addDays, addMonths, daysBetween, nextQuarterStart, type Day } from './day.ts';

/** How long a deadline runs (semantics: day arithmetic). */
export type Length =
  | { unit: 'working-days'; count: number }
  | { unit: 'calendar-days'; count: number }
  | { unit: 'months'; count: number }
  | { unit: 'fixed'; on: Day }
  /** calendar days before another deadline of the same assignment; moves with it */
  | { unit: 'before'; parent: DeadlineRuleId; days: number }
  | { unit: 'quarter' };

export const deadlineRuleIds = ['cosign', 'pre-assignment', 'return', 'return-ruling', 'first-consultation', 'opinion', 'reply', 'rating', 'redo', 'publication', 'commitment-review'] as const;
export type DeadlineRuleId = (typeof deadlineRuleIds)[number];

export interface Deadline {
  id: string;
  rule: DeadlineRuleId;
  /** whose clock it is; null for the matter as a whole */
  assignmentId: string | null;
  round: number;
  startOn: Day;
  length: Length;
  /** false: a due day that is not a working day stays where it is */
  rollsForward: boolean;
  calendarVersion: number;
  originalDue: Day;
  due: Day;
  pauses: readonly Pause[];
  extensions: readonly { from: Day; to: Day; on: Day }[];
  /** the day the awaited act happened; null while it runs */
  settledOn: Day | null;
  /** no longer asked for (returned, reassigned, withdrawn) */
  isVoid: boolean;
}

export interface Pause {
  from: Day;
  to: Day | null;
}

/** The due day of a length counted from `startOn`; `parentDue` is needed for an offset. */
export function dueOf(length: Length, startOn: Day, calendar: Calendar, rollsForward: boolean, parentDue?: Day): Day {
  const due = rawDue(length, startOn, calendar, parentDue);
  return rollsForward && length.unit !== 'before' ? workingDayFrom(calendar, due) : due;
}

function rawDue(length: Length, startOn: Day, calendar: Calendar, parentDue: Day | undefined): Day {
  switch (length.unit) {
    case 'working-days':
      return addWorkingDays(calendar, startOn, length.count);
    case 'calendar-days':
      return addDays(startOn, length.count);
    case 'months':
      return addMonths(startOn, length.count);
    case 'fixed':
      return length.on;
    case 'before':
      if (parentDue === undefined) throw new Error(`a deadline before ${length.parent} was computed without its due day`);
      return lastWorkingDayUpTo(calendar, addDays(parentDue, -length.days));
    case 'quarter':
      return nextQuarterStart(startOn);
  }
}

function lastWorkingDayUpTo(calendar: Calendar, day: Day): Day {
  return subtractWorkingDays(calendar, addDays(day, 1), 1);
}

/** A pause that ended pushes the due day by its length, in the deadline's own unit. */
export function dueAfterPause(deadline: Deadline, from: Day, to: Day, calendar: Calendar): Day {
  if (deadline.length.unit === 'working-days') return addWorkingDays(calendar, deadline.due, workingDaysBetween(calendar, from, to));
  const moved = addDays(deadline.due, daysBetween(from, to));
  return deadline.rollsForward ? workingDayFrom(calendar, moved) : moved;
}

/** The due day under another calendar: the original arithmetic again, then each pause; a granted extension names a day and stays, moved only by later pauses. */
export function dueUnder(deadline: Deadline, calendar: Calendar, parentDue?: Day): Day {
  const granted = deadline.extensions.at(-1);
  const startDue = granted ? granted.to : dueOf(deadline.length, deadline.startOn, calendar, deadline.rollsForward, parentDue);
  const pauses = granted ? deadline.pauses.filter((pause) => pause.from >= granted.on) : deadline.pauses;
  return pauses.reduce((due, pause) => (pause.to ? dueAfterPause({ ...deadline, due }, pause.from, pause.to, calendar) : due), startDue);
}

export const isRunning = (deadline: Deadline): boolean => !deadline.isVoid && deadline.settledOn === null;
export const isPaused = (deadline: Deadline): boolean => deadline.pauses.some((pause) => pause.to === null);

export type Light = 'red' | 'yellow' | 'green' | 'grey' | 'done';

/** The traffic light: colour and the signed number of working days left, as of a day. */
export function lightOf(deadline: Deadline, today: Day, calendar: Calendar, yellowFrom: number): { light: Light; workingDaysLeft: number } {
  const workingDaysLeft = workingDaysBetween(calendar, today, deadline.due);
  if (!isRunning(deadline)) return { light: 'done', workingDaysLeft };
  if (isPaused(deadline)) return { light: 'grey', workingDaysLeft };
  if (today > deadline.due) return { light: 'red', workingDaysLeft };
  return { light: workingDaysLeft <= yellowFrom ? 'yellow' : 'green', workingDaysLeft };
}

/** Late is computed from `due` when asked, never stored. */
export const isLate = (deadline: Deadline, today: Day): boolean => !deadline.isVoid && (deadline.settledOn ?? today) > deadline.due;

/** The arithmetic of a deadline as parts; the catalogues turn them into one sentence per language. */
export interface Explanation {
  rule: DeadlineRuleId;
  startOn: Day;
  length: Length;
  calendarVersion: number;
  originalDue: Day;
  due: Day;
  pauses: readonly Pause[];
  extensions: readonly { from: Day; to: Day; on: Day }[];
  /** holidays and make-up days on the way that changed the count */
  exceptions: readonly { day: Day; kind: 'rest' | 'work'; name: string }[];
  isProvisional: boolean;
}

export function explain(deadline: Deadline, calendar: Calendar): Explanation {
  const { rule, startOn, length, calendarVersion, originalDue, due, pauses, extensions } = deadline;
  const counted = length.unit === 'working-days' && originalDue > startOn;
  return {
    rule,
    startOn,
    length,
    calendarVersion,
    originalDue,
    due,
    pauses,
    extensions,
    exceptions: counted ? exceptionsBetween(calendar, addDays(startOn, 1), originalDue) : [],
    isProvisional: isProvisional(calendar, due),
  };
}
