import { z } from 'zod';
import { anyone, defineCommand, done, emit } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { preAssignmentClock, silentUnits } from '../division.ts';
import { atStage } from '../guards.ts';

/** After the cut-off a unit that said nothing has agreed; recorded as silence, not as its word (semantics: nothing becomes true by time alone). */
export const lapsePreAssignment = defineCommand({
  name: 'lapse-pre-assignment',
  stream: 'matter',
  creates: false,
  who: ['system'],
  input: z.strictObject({}),
  allowed: anyone,
  possible: (matter, world) => {
    const refusal = atStage(matter, 'pre-assigned');
    if (refusal || !matter?.preAssignment) return refusal ?? refuse('not-found');
    const clock = preAssignmentClock(matter);
    if (!clock || silentUnits(matter.preAssignment).length === 0) return refuse('nothing-to-do');
    return world.today > clock.due ? null : refuse('too-early', { due: clock.due });
  },
  decide: (matter) => {
    if (!matter?.preAssignment) return refuse('not-found');
    return done(...silentUnits(matter.preAssignment).map((unitId) => emit({ type: 'pre-assignment-answered', unitId, answer: 'silent', otherUnitId: null, ground: null })));
  },
});
