import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { choice, happenedOn, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';
import { notBeforeSubmission } from '../review.ts';

/** 初审、复审: the recommendation of a lower level, apart from the decision of the last one (终审); how many levels there are, the rulebook says. */
export const giveReview = defineCommand({
  name: 'give-review',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({ recommendation: choice(['docket', 'decline', 'divert', 'return']), reason: text(1000).optional(), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, { rulebook, actor }) => {
    const refusal = atStage(matter, 'under-review');
    if (refusal || !matter) return refusal ?? refuse('not-found');
    if (rulebook.rules.reviewLevels === 1) return refuse('nothing-to-do');
    // Every level is another pair of eyes, and the last one is the decision itself.
    const isComplete = matter.reviews.length >= rulebook.rules.reviewLevels - 1;
    return isComplete || matter.reviews.some((each) => each.by.personId === actor.personId) ? refuse('already-done') : null;
  },
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    // Whoever would not docket it tells the next level why.
    if (input.recommendation !== 'docket' && input.reason === undefined) return refuse('reason-missing', {}, 'reason');
    const refusal = notBeforeSubmission(matter, input.happenedOn);
    if (refusal) return refusal;
    const reason = input.reason === undefined ? null : world.keep(input.reason);
    return done(emit({ type: 'review-given', level: matter.reviews.length + 1, recommendation: input.recommendation, reason }, input.happenedOn ?? null));
  },
});
