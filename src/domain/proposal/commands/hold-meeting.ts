import { z } from 'zod';
import { committeeRoles, officeRoles } from '../../actor.ts';
import { anyone, defineCommand, done, emit, other, type World } from '../../command.ts';
import { choice, day, line, ref, text } from '../../input.ts';
import { refuse, type Refusal } from '../../refusal.ts';
import { usableUnit } from '../guards.ts';

const input = z.strictObject({
  type: choice(['assignment', 'coordination', 'topic']),
  name: line(),
  heldOn: day(),
  attendeeUnitIds: z.array(ref('unit')).min(1).max(200),
  matterIds: z.array(ref('matter')).max(500).default([]),
  decision: text(4000),
  followUps: z
    .array(z.strictObject({ text: text(500), unitId: ref('unit'), dueOn: day() }))
    .max(50)
    .default([]),
});

/** 交办会, 调度会, 专题会: who was there, which matters were on the table, what was decided and who follows it up by when. */
export const holdMeeting = defineCommand({
  name: 'hold-meeting',
  stream: 'meeting',
  creates: true,
  who: [...officeRoles, ...committeeRoles],
  input,
  loads: (given) => given.matterIds.map((id) => ({ kind: 'matter', id })),
  allowed: anyone,
  possible: () => null,
  decide: (_meeting, given, world) => {
    const { type, name, heldOn, attendeeUnitIds, matterIds } = given;
    if (heldOn > world.today) return refuse('day-in-future', { day: heldOn }, 'heldOn');
    const refusal = checkUnits(given, world);
    if (refusal) return refusal;
    const missing = matterIds.findIndex((id) => !other(world, 'matter', id));
    if (missing >= 0) return refuse('not-found', {}, `matterIds.${missing}`);
    const early = given.followUps.findIndex((each) => each.dueOn < heldOn);
    if (early >= 0) return refuse('day-before-start', { day: heldOn }, `followUps.${early}.dueOn`);
    const followUps = given.followUps.map((each) => ({ ...each, text: world.keep(each.text) }));
    return done(emit({ type: 'meeting-held', held: { type, name, heldOn, attendeeUnitIds, matterIds, decision: world.keep(given.decision), followUps } }, heldOn));
  },
});

function checkUnits(given: z.output<typeof input>, world: World): Refusal | null {
  if (new Set(given.attendeeUnitIds).size !== given.attendeeUnitIds.length) return refuse('unit-twice', {}, 'attendeeUnitIds');
  const named = [...given.attendeeUnitIds.map((unitId, at) => [unitId, `attendeeUnitIds.${at}`] as const), ...given.followUps.map((each, at) => [each.unitId, `followUps.${at}.unitId`] as const)];
  return named.map(([unitId, field]) => usableUnit(world.register, unitId, field)).find((each) => each !== null) ?? null;
}
