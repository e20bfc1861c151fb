import { z } from 'zod';
import { unitRoles } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { ref, text } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { isUnder } from '../../register/register.ts';
import { atStage, notOwn, usableUnit } from '../guards.ts';
import type { Assignment } from '../matter.ts';
import { isAnswered, namedOwnPart } from '../parts.ts';
import { runningStages } from '../stage.ts';
import { someOwnPart } from '../unit-at-work.ts';

const mostSubUnits = 20;

/** A street, a community or a unit below carries out a part; the unit stays answerable for the whole. */
export const addSubUnit = defineCommand({
  name: 'add-sub-unit',
  stream: 'matter',
  creates: false,
  who: unitRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), unitId: ref('unit'), task: text(1000) }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, ...runningStages) ?? someOwnPart(matter, world.actor, checkPart),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = namedOwnPart(matter, input.assignmentId, world, checkPart);
    if (isRefusal(part)) return part;
    const refusal = usableUnit(world.register, input.unitId, 'unitId') ?? checkBelow(part, input.unitId, world);
    if (refusal) return refusal;
    return done(emit({ type: 'sub-unit-added', assignmentId: part.id, unitId: input.unitId, task: world.keep(input.task) }));
  },
});

function checkPart(part: Assignment): Refusal | null {
  if (isAnswered(part)) return refuse('assignment-settled');
  return part.subUnits.length < mostSubUnits ? null : refuse('limit-reached', { limit: mostSubUnits });
}

/** Streets and communities work for every bureau; any other unit must lie below this one in the tree. */
function checkBelow(part: Assignment, unitId: string, world: World): Refusal | null {
  if (unitId === part.unitId || part.subUnits.some((each) => each.unitId === unitId)) return refuse('unit-twice', {}, 'unitId');
  const tier = world.register.units.get(unitId)?.tier;
  const isBelow = tier === 'street' || tier === 'community' || isUnder(world.register, unitId, part.unitId);
  return isBelow ? null : refuse('not-your-unit', {}, 'unitId');
}
