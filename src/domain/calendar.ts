import { addDays, daysBetween, weekday, type Day } from './day.ts';

/**
 * The working-day calendar of a tenant: ordinary weekends plus the State Council's yearly notice
 * (节假日安排: holidays on weekdays, 调休 make-up working days on weekends).
 * A year without a notice is provisional: its weekends count, its holidays are not known yet.
 */
export interface Calendar {
  version: number;
  /** years whose notice has been entered */
  announced: readonly number[];
  /** only the days that differ from the plain week */
  exceptions: Readonly<Record<Day, CalendarException>>;
}

export interface CalendarException {
  kind: 'rest' | 'work';
  name: string;
}

export const plainCalendar: Calendar = { version: 0, announced: [], exceptions: {} };

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const exception = calendar.exceptions[day];
  if (exception) return exception.kind === 'work';
  const number = weekday(day);
  return number !== 0 && number !== 6;
}

export function isProvisional(calendar: Calendar, day: Day): boolean {
  return !calendar.announced.includes(Number(day.slice(0, 4)));
}

/** `day` itself when it is a working day, else the next one. */
export function workingDayFrom(calendar: Calendar, day: Day): Day {
  let at = day;
  while (!isWorkingDay(calendar, at)) at = addDays(at, 1);
  return at;
}

/** The start day is not counted; 0 gives the start day or the next working day. */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): Day {
  let at = workingDayFrom(calendar, day);
  if (count === 0) return at;
  at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(calendar, at)) left--;
  }
  return at;
}

/** Going back: the working day that lies `count` working days before `day`. */
export function subtractWorkingDays(calendar: Calendar, day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, -1);
    if (isWorkingDay(calendar, at)) left--;
  }
  return at;
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. Computed, not walked: lists ask it for every line. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from); // never -0
  let count = weekdaysUpTo(to) - weekdaysUpTo(from);
  for (const { day, change } of daysNamedIn(calendar)) {
    if (day > to) break;
    if (day > from) count += change;
  }
  return count;
}

/** Mondays to Fridays from a fixed Monday up to and including the day. */
function weekdaysUpTo(day: Day): number {
  const days = daysBetween('1900-01-01', day);
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7 + 1, 5);
}

/** The named days and make-up days between two days (both inclusive), in order, for explanations. */
export function exceptionsBetween(calendar: Calendar, from: Day, to: Day): { day: Day; kind: 'rest' | 'work'; name: string }[] {
  return daysNamedIn(calendar)
    .filter(({ day }) => day >= from && day <= to)
    .map(({ day, kind, name }) => ({ day, kind, name }));
}

/** A day of the notice, and what it changes in a count of weekdays: a working weekend is one more, a free weekday one less. */
interface NamedDay extends CalendarException {
  day: Day;
  change: 1 | 0 | -1;
}

const known = new WeakMap<Calendar['exceptions'], readonly NamedDay[]>();

/** All days of the notices in order; a calendar never changes, another version is another object. */
function daysNamedIn({ exceptions }: Calendar): readonly NamedDay[] {
  const kept = known.get(exceptions);
  if (kept) return kept;
  const made = Object.entries(exceptions).map(([day, { kind, name }]): NamedDay => {
    const isWeekend = weekday(day) === 0 || weekday(day) === 6;
    return { day, kind, name, change: isWeekend === (kind === 'rest') ? 0 : isWeekend ? 1 : -1 };
  });
  made.sort((a, b) => (a.day < b.day ? -1 : 1));
  known.set(exceptions, made);
  return made;
}
