import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit, emitOn, other, type Emitted } from '../../command.ts';
import { roundNumber } from '../../proposal/guards.ts';
import type { Matter } from '../../proposal/matter.ts';
import { absorbedRefs } from '../../proposal/merged.ts';
import { refuse } from '../../refusal.ts';
import { byPublishingDesk, consented, publishable } from '../open.ts';
import { decisionAtHand, decisionOf, hasPage } from '../publication.ts';

/** 公开: what was decided for the closed round stands on the public site; an earlier round stays readable below it (semantics: publication). */
export const publish = defineCommand({
  name: 'publish',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({}),
  loads: (_input, matter) => absorbedRefs(matter),
  allowed: byPublishingDesk,
  possible: (matter, world) => {
    const refusal = publishable(matter);
    if (refusal || !matter) return refusal;
    const until = matter.publication.embargo?.until;
    if (until !== undefined && until > world.today) return refuse('embargoed', { day: until });
    const decision = decisionAtHand(matter);
    return decision && !consented(matter, decision) ? refuse('consent-missing') : null;
  },
  decide: (matter, _input, world) => {
    if (!matter) return refuse('not-found');
    const round = roundNumber(matter);
    return done(emit({ type: 'case-published', round }), ...matter.absorbed.flatMap((id) => withMerged(other(world, 'matter', id), round)));
  },
});

/** Of what was merged, whatever was decided to have a page and still may. */
function withMerged(merged: Matter | undefined, round: number): Emitted[] {
  if (!merged || merged.isSealed || merged.isPurged) return [];
  const decision = decisionOf(merged, round);
  return decision && hasPage(decision) && consented(merged, decision) ? [emitOn('matter', merged.id, { type: 'case-published', round })] : [];
}
