import { z } from 'zod';
import { assignmentViews } from './assignment-views.ts';
import { followUpViews } from './follow-up-views.ts';

const day = z.string();

/** Deadlines that the calendar in force would move, before anything is moved. */
export const calendarMovesView = z.object({
  /** of the calendar in force */
  calendarVersion: z.number().int(),
  items: z.array(
    z.object({
      matterId: z.string(),
      version: z.number().int(),
      slug: z.string().nullable(),
      title: z.string(),
      moves: z.array(z.object({ rule: z.string(), unit: z.string().nullable(), from: day, due: day })),
    }),
  ),
  /** cases with a running deadline computed under an older calendar: all that were looked at */
  lookedAt: z.number().int(),
  /** there are more cases than are looked at in one go; they follow once these are settled */
  isMore: z.boolean(),
});

export const calendarView = z.object({
  version: z.number().int(),
  years: z.array(z.object({ year: z.number().int(), isAnnounced: z.boolean(), days: z.array(z.object({ day, kind: z.enum(['rest', 'work']), name: z.string() })) })),
});

export type CalendarMovesView = z.infer<typeof calendarMovesView>;
export type CalendarView = z.infer<typeof calendarView>;

/** Views of the screens of this area: name, query, shape. */
export const officeViews = {
  calendar: { query: z.strictObject({}), shape: calendarView },
  'calendar-moves': { query: z.strictObject({}), shape: calendarMovesView },
  ...assignmentViews,
  ...followUpViews,
} as const;
