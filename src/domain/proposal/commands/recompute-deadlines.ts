import { z } from 'zod';
import { anyone, defineCommand, done, emit } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { asMoved, movedBy } from '../recompute.ts';

/** After the yearly notice the running deadlines are computed again under the calendar in force; what moves was listed before (`movedBy`). */
export const recomputeDeadlines = defineCommand({
  name: 'recompute-deadlines',
  stream: 'matter',
  creates: false,
  who: ['system', 'office-director'],
  input: z.strictObject({}),
  allowed: anyone,
  possible: (matter, world) => (matter && movedBy(matter, world.calendar).length > 0 ? null : refuse('nothing-to-do')),
  decide: (matter, _input, world) => {
    if (!matter) return refuse('not-found');
    return done(emit({ type: 'deadlines-recomputed', calendarVersion: world.calendar.version, moved: movedBy(matter, world.calendar).map(asMoved) }));
  },
});
