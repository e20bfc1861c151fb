import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { deadlineRuleOf } from '../../rulebook.ts';
import { assisting, checkDivision, split } from '../division.ts';
import { atStage, notOwn, startDeadline } from '../guards.ts';

/** 预交办: a draft of who shall lead, assist and answer parts, put to the units before it binds them (工作规则第十一条). A second draft replaces the first. */
export const preAssign = defineCommand({
  name: 'pre-assign',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ lead: ref('unit'), assisting: assisting(), split: split(), reason: text(1000).optional(), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  // Without a cut-off the silence of a unit would never become an answer.
  possible: (matter, world) => atStage(matter, 'docketed', 'pre-assigned') ?? (deadlineRuleOf(world.rulebook.rules, 'pre-assignment') ? null : refuse('nothing-to-do')),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const refusal = checkDivision(matter, input, world, 'pre-assign');
    if (refusal) return refusal;
    const deadline = startDeadline(world, 'pre-assignment', null, 1, input.happenedOn ?? world.today);
    if (!deadline) return refuse('nothing-to-do');
    const reason = input.reason === undefined ? null : world.keep(input.reason);
    return done(emit({ type: 'pre-assigned', lead: input.lead, assisting: input.assisting, split: input.split, reason, deadline }, input.happenedOn ?? null));
  },
});
