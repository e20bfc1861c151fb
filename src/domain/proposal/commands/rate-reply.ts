import { z } from 'zod';
import { proposerRoles } from '../../actor.ts';
import { defineCommand, done, emitOn } from '../../command.ts';
import { ratingId } from '../../feedback/rating-round.ts';
import { coded, text } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { byAnyProposer } from '../guards.ts';
import { awaitedForm, rateRefusal, refsToRate } from '../rating-streams.ts';
import { checkForm } from '../rating.ts';

/** 评价: each co-signer for himself, on every axis, straight to the committee; the unit never enters or sees one (背靠背). */
export const rateReply = defineCommand({
  name: 'rate-reply',
  stream: 'matter',
  creates: false,
  who: proposerRoles,
  input: z.strictObject({
    levels: z.record(z.string(), coded('level')),
    answers: z.record(z.string(), coded('question-answer')).default({}),
    comment: text(2000).optional(),
  }),
  loads: (_input, matter) => refsToRate(matter),
  allowed: byAnyProposer,
  possible: rateRefusal,
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const raterId = world.actor.memberId ?? world.actor.bodyId;
    // The proposer of a merged matter rates the principal's reply on a stream of his own (semantics: merging).
    const awaited = awaitedForm(matter, raterId, world);
    if (isRefusal(awaited)) return awaited;
    const refusal = checkForm(world.rulebook.rules, input.levels, input.answers, input.comment);
    if (refusal || raterId === null) return refusal ?? refuse('not-asked');
    const comment = input.comment === undefined ? null : world.keep(input.comment);
    const { levels, answers } = input;
    return done(
      emitOn('rating', ratingId(matter.id, awaited.round), { type: 'reply-rated', matterId: matter.id, round: awaited.round, raterId, levels, answers, comment, isOnPaper: false, scan: null }),
    );
  },
});
