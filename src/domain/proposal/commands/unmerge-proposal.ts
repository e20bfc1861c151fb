import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit, emitOn, other } from '../../command.ts';
import { happenedOn, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';

/** 撤销并案: the merged one goes its own way again, as long as the principal is not closed. */
export const unmergeProposal = defineCommand({
  name: 'unmerge-proposal',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({ reason: text(1000), happenedOn: happenedOn() }),
  loads: (_input, matter) => (matter?.mergedInto ? [{ kind: 'matter', id: matter.mergedInto }] : []),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter) => (matter && matter.mergedInto === null ? refuse('not-merged') : atStage(matter, 'merged-into')),
  decide: (matter, input, world) => {
    const principal = matter?.mergedInto ? other(world, 'matter', matter.mergedInto) : undefined;
    if (!matter || !principal) return refuse('not-merged');
    // Answered and counted together: nothing is left to part.
    if (principal.closed) return refuse('too-late', { day: principal.closed.on });
    const on = input.happenedOn ?? null;
    return done(emit({ type: 'proposal-unmerged', reason: world.keep(input.reason) }, on), emitOn('matter', principal.id, { type: 'absorbed-released', matterId: matter.id }, on));
  },
});
