import { z } from 'zod';
import { unitRoles } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { choice, ref, text } from '../../input.ts';
import { refuse, type Refusal } from '../../refusal.ts';
import { preAssignmentClock, unitsOf } from '../division.ts';
import { atStage, notOwn, usableUnit } from '../guards.ts';
import type { Matter } from '../matter.ts';

const input = z.strictObject({
  answer: choice(['agree', 'agree-but-add', 'not-ours']),
  otherUnitId: ref('unit').optional(),
  ground: text(1000).optional(),
});

/** A named unit agrees, wants another unit added, or says the matter is not its own; it may change its mind until the cut-off (工作规则第十一条). */
export const answerPreAssignment = defineCommand({
  name: 'answer-pre-assignment',
  stream: 'matter',
  creates: false,
  who: unitRoles,
  input,
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => {
    const refusal = atStage(matter, 'pre-assigned');
    if (refusal || !matter?.preAssignment) return refusal ?? refuse('not-found');
    if (!unitsOf(matter.preAssignment).includes(world.actor.unitId ?? '')) return refuse('not-your-unit');
    const clock = preAssignmentClock(matter);
    return clock && world.today <= clock.due ? null : refuse('too-late', { due: clock?.due ?? '' });
  },
  decide: (matter, given, world) => {
    if (!matter?.preAssignment || world.actor.unitId === null) return refuse('not-found');
    const refusal = checkOther(matter.preAssignment, given, world);
    if (refusal) return refusal;
    // Who says no names the ground, so that the office can weigh it.
    if (given.answer === 'not-ours' && given.ground === undefined) return refuse('reason-missing', {}, 'ground');
    const otherUnitId = given.answer === 'agree' ? null : (given.otherUnitId ?? null);
    const ground = given.ground === undefined ? null : world.keep(given.ground);
    return done(emit({ type: 'pre-assignment-answered', unitId: world.actor.unitId, answer: given.answer, otherUnitId, ground }));
  },
});

/** Who adds a unit or passes the matter on names which one. */
function checkOther(draft: NonNullable<Matter['preAssignment']>, given: z.output<typeof input>, world: World): Refusal | null {
  if (given.answer === 'agree') return null;
  if (given.otherUnitId === undefined) return refuse('unit-unknown', {}, 'otherUnitId');
  const isNamed = given.answer === 'agree-but-add' && unitsOf(draft).includes(given.otherUnitId);
  if (isNamed || given.otherUnitId === world.actor.unitId) return refuse('unit-twice', {}, 'otherUnitId');
  return usableUnit(world.register, given.otherUnitId, 'otherUnitId');
}
