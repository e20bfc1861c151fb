import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { choice, happenedOn, ref, text } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';
import type { Assignment } from '../matter.ts';
import { namedPartAtDesk, openReturn, somePartAtDesk } from '../parts.ts';
import { checkReplacement, replace } from '../replacement.ts';
import { runningStages } from '../stage.ts';

/** The desk that assigned rules on a return: keep, another unit with fresh clocks, a joint meeting, or the leader's word (工作规则第十三条). */
export const ruleOnReturn = defineCommand({
  name: 'rule-on-return',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({
    assignmentId: ref('assignment'),
    outcome: choice(['keep', 'reassign', 'joint-meeting', 'leader']),
    unitId: ref('unit').optional(),
    reason: text(2000),
    happenedOn: happenedOn(),
  }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, ...runningStages) ?? somePartAtDesk(matter, world, checkPart),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = namedPartAtDesk(matter, input.assignmentId, world, checkPart);
    if (isRefusal(part)) return part;
    const on = input.happenedOn ?? world.today;
    const returned = openReturn(part);
    if (returned && on < returned.on) return refuse('day-before-start', { day: returned.on }, 'happenedOn');
    const reason = world.keep(input.reason);
    const ruled = { type: 'return-ruled', assignmentId: part.id, outcome: input.outcome, reason } as const;
    if (input.outcome !== 'reassign') return done(emit({ ...ruled, unitId: null }, input.happenedOn ?? null));
    if (input.unitId === undefined) return refuse('unit-unknown', {}, 'unitId');
    const refusal = checkReplacement(matter, part, input.unitId, world);
    if (refusal) return refusal;
    const events = [{ ...ruled, unitId: input.unitId }, ...replace(matter, part, input.unitId, reason, on, world)];
    return done(...events.map((event) => emit(event, input.happenedOn ?? null)));
  },
});

const checkPart = (part: Assignment): Refusal | null => (openReturn(part) ? null : refuse('return-none'));
