import { z } from 'zod';
import { committeeRoles, isSystem } from '../../actor.ts';
import { defineCommand, done, emitOn, type World } from '../../command.ts';
import { ratingId } from '../../feedback/rating-round.ts';
import { refuse } from '../../refusal.ts';
import { notOwn } from '../guards.ts';
import type { Matter } from '../matter.ts';
import { ratableRefusal, ratableRound } from '../rating.ts';
import { refsOfRound, returnsOfRound } from '../rating-streams.ts';

/** 评价截止: all forms are back, or the limit has passed. Who returned none is 未表态, which is never counted as satisfied. */
export const closeRating = defineCommand({
  name: 'close-rating',
  stream: 'matter',
  creates: false,
  who: [...committeeRoles, 'system'],
  input: z.strictObject({}),
  loads: (_input, matter) => refsOfRound(matter),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => {
    if (!matter) return refuse('not-found');
    // The merged ones are rated and closed with their principal.
    if (matter.mergedInto !== null) return refuse('is-merged');
    const refusal = ratableRefusal(matter);
    // By time alone only after the limit (semantics: nothing becomes true by time alone).
    return refusal ?? (isSystem(world.actor) && !hasLapsed(matter, world) ? refuse('too-early', { day: limitOf(matter) ?? '' }) : null);
  },
  decide: (matter, _input, world) => {
    if (!matter) return refuse('not-found');
    const round = ratableRound(matter);
    const returns = returnsOfRound(matter, world);
    const missing = returns.reduce((sum, each) => sum + each.silent.length, 0);
    if (missing > 0 && !hasLapsed(matter, world)) return refuse('rating-open', { missing, day: limitOf(matter) ?? '' });
    return done(
      ...returns.flatMap(({ matter: { id }, silent }) => [
        emitOn('rating', ratingId(id, round), { type: 'rating-closed', matterId: id, round, silent }),
        emitOn('matter', id, { type: 'feedback-closed', round }),
      ]),
    );
  },
});

/** The last day of the round for returning a form; undefined where the rulebook sets none. */
const limitOf = (matter: Matter): string | undefined => matter.deadlines.findLast((each) => each.rule === 'rating' && each.round === ratableRound(matter) && !each.isVoid)?.due;

function hasLapsed(matter: Matter, world: World): boolean {
  const limit = limitOf(matter);
  return limit !== undefined && world.today > limit;
}
