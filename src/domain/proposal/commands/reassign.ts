import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';
import type { Assignment } from '../matter.ts';
import { isAnswered, namedPartAtDesk, openReturn, somePartAtDesk } from '../parts.ts';
import { checkReplacement, replace } from '../replacement.ts';
import { runningStages } from '../stage.ts';

/** 改派: the office gives a part to another unit without a return; its clocks start afresh. */
export const reassign = defineCommand({
  name: 'reassign',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), unitId: ref('unit'), reason: text(2000), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, ...runningStages) ?? somePartAtDesk(matter, world, checkPart),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = namedPartAtDesk(matter, input.assignmentId, world, checkPart);
    if (isRefusal(part)) return part;
    const on = input.happenedOn ?? world.today;
    if (on < part.assigned.on) return refuse('day-before-start', { day: part.assigned.on }, 'happenedOn');
    const refusal = checkReplacement(matter, part, input.unitId, world);
    if (refusal) return refusal;
    return done(...replace(matter, part, input.unitId, world.keep(input.reason), on, world).map((event) => emit(event, input.happenedOn ?? null)));
  },
});

/** A letter that went out stays its unit's; a unit that asked to be heard is answered by the ruling on its return. */
function checkPart(part: Assignment): Refusal | null {
  if (isAnswered(part)) return refuse('assignment-settled');
  return openReturn(part) ? refuse('return-open') : null;
}
