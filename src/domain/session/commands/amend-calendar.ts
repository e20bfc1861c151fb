import { z } from 'zod';
import { defineCommand, done, emitOn } from '../../command.ts';
import { choice, day, line, whole, yesNo } from '../../input.ts';
import { calendarId } from '../events.ts';

const exception = z.strictObject({ day: day(), kind: choice(['rest', 'work']), name: line(40) });

/** 调整工作日历: one year's holidays and make-up days, from the State Council's yearly notice (国务院办公厅关于部分节假日安排的通知). */
export const amendCalendar = defineCommand({
  name: 'amend-calendar',
  stream: 'calendar',
  creates: 'either',
  // The system enters the announced years when a district is founded.
  who: ['office-director', 'system-admin', 'system'],
  input: z
    .strictObject({
      year: whole(2000, 2100),
      isAnnounced: yesNo(),
      source: line(200),
      exceptions: z.array(exception).max(120),
    })
    .superRefine((input, context) => {
      // The year's list replaces what was there, so a day of another year or a second word on the same day is a slip.
      input.exceptions.forEach((each, at) => {
        const problem = each.day.startsWith(`${input.year}-`) ? (input.exceptions.findIndex((other) => other.day === each.day) < at ? 'day-twice' : null) : 'day-outside-year';
        if (problem) context.addIssue({ code: 'custom', path: ['exceptions', at, 'day'], message: problem, params: { code: problem } });
      });
    }),
  idFor: () => calendarId,
  allowed: () => null,
  possible: () => null,
  decide: (calendar, input) => {
    const { year, isAnnounced, source, exceptions } = input;
    return done(emitOn('calendar', calendarId, { type: 'calendar-amended', version: (calendar?.version ?? 0) + 1, year, isAnnounced, source, exceptions }));
  },
});
