import { z } from 'zod';
import { committeeRoles, isSystem } from '../../actor.ts';
import { defineCommand, done, emitOn } from '../../command.ts';
import { ratingId } from '../../feedback/rating-round.ts';
import { refuse } from '../../refusal.ts';
import { notOwn } from '../guards.ts';
import { hasRatingLapsed, mayCloseRating, ratableRefusal, ratableRound, ratingLimit } from '../rating.ts';
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
    return refusal ?? (isSystem(world.actor) && !hasRatingLapsed(matter, world.today) ? refuse('too-early', { day: ratingLimit(matter) ?? '' }) : null);
  },
  decide: (matter, _input, world) => {
    if (!matter) return refuse('not-found');
    const round = ratableRound(matter);
    const returns = returnsOfRound(matter, world);
    const missing = returns.reduce((sum, each) => sum + each.silent.length, 0);
    if (!mayCloseRating(matter, missing, world.today)) return refuse('rating-open', { missing, day: ratingLimit(matter) ?? '' });
    return done(
      ...returns.flatMap(({ matter: { id }, silent }) => [
        emitOn('rating', ratingId(id, round), { type: 'rating-closed', matterId: id, round, silent }),
        emitOn('matter', id, { type: 'feedback-closed', round }),
      ]),
    );
  },
});
