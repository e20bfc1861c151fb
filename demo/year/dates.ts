import { addWorkingDays, subtractWorkingDays, workingDayFrom } from '../../src/domain/calendar.ts';
import { instantAt, type Day, type Instant } from '../../src/domain/day.ts';
import { seededCalendar } from '../../src/server/calendar-seed.ts';

const calendar = seededCalendar();

/** The working day `count` working days after (or, negative, before) a day. */
export const workday = (day: Day, count = 0): Day => (count < 0 ? subtractWorkingDays(calendar, day, -count) : count === 0 ? workingDayFrom(calendar, day) : addWorkingDays(calendar, day, count));

/** Office hours, a different minute for every key. */
export function during(day: Day, order: number): Instant {
  const minutes = 9 * 60 + (order % 480);
  return instantAt(day, `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
}

/** One act of somebody at a moment; the year is all of them in the order of time. */
export interface Step {
  at: Instant;
  key: string;
  run: () => Promise<void>;
}

/** The `hour`-th hour of the office day, a different minute for every order: acts of one matter on one day keep their sequence. */
export function slot(day: Day, hour: number, order: number): Instant {
  return instantAt(day, `${String(9 + hour).padStart(2, '0')}:${String(order % 60).padStart(2, '0')}`);
}
