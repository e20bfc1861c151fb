import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit, emitOn, other } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { refuse, type Refusal } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';
import type { Matter } from '../matter.ts';
import { numberedAs } from '../numbering.ts';
import { notBeforeSubmission } from '../review.ts';

/** 并案: this one is handled with its principal; the original stays, its proposer still gets the answer and rates it (semantics: merging). */
export const mergeProposals = defineCommand({
  name: 'merge-proposals',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({ principalId: ref('matter'), reason: text(1000).optional(), happenedOn: happenedOn() }),
  loads: (input, matter) => (input.principalId === matter?.id ? [] : [{ kind: 'matter', id: input.principalId }]),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter) => {
    if (matter?.mergedInto) return refuse('is-merged');
    if (matter?.matterKind === 'recommendation') return refuse('merge-kind');
    // One level only: what others were merged into does not move on.
    if (matter && matter.absorbed.length > 0) return refuse('merge-chain');
    return atStage(matter, 'docketed', 'pre-assigned');
  },
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    if (input.principalId === matter.id) return refuse('merge-itself', {}, 'principalId');
    const principal = other(world, 'matter', input.principalId);
    if (!principal) return refuse('not-found', {}, 'principalId');
    const refusal = notOwn(principal, world.actor, world.register) ?? checkPrincipal(principal, matter) ?? notBeforeSubmission(matter, input.happenedOn);
    if (refusal) return refusal;
    const reason = input.reason === undefined ? null : world.keep(input.reason);
    const on = input.happenedOn ?? null;
    return done(emit({ type: 'proposal-merged', principalId: principal.id, reason }, on), emitOn('matter', principal.id, { type: 'proposal-absorbed', matterId: matter.id }, on));
  },
});

function checkPrincipal(principal: Matter, matter: Matter): Refusal | null {
  const field = 'principalId';
  if (principal.mergedInto !== null) return refuse('merge-chain', {}, field);
  // Both belong to the same row of numbers of the same session; a recommendation takes nothing in.
  const isAlike = numberedAs(principal.matterKind) === numberedAs(matter.matterKind) && principal.sessionId === matter.sessionId;
  if (!isAlike || principal.matterKind === 'recommendation') return refuse('merge-kind', {}, field);
  // Once a reply is out it can no longer answer a second proposer.
  const refusal = atStage(principal, 'docketed', 'pre-assigned', 'assigned', 'in-handling', 'reply-in-clearance');
  return refusal && { ...refusal, field };
}
