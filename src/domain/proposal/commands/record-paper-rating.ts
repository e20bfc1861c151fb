import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emitOn } from '../../command.ts';
import { ratingId } from '../../feedback/rating-round.ts';
import { coded, file, happenedOn, ref, text } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { notBefore } from '../follow-up.ts';
import { notOwn } from '../guards.ts';
import { awaitedForm, rateRefusal, refsToRate } from '../rating-streams.ts';
import { checkForm, ratersOf } from '../rating.ts';

/** 代录评价: a form returned on paper, entered by the committee's office with its scan; units have no part in it (背靠背). */
export const recordPaperRating = defineCommand({
  name: 'record-paper-rating',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({
    raterId: ref('member'),
    levels: z.record(z.string(), coded('level')),
    answers: z.record(z.string(), coded('question-answer')).default({}),
    comment: text(2000).optional(),
    // What cannot be shown on paper was not given.
    scan: file(),
    happenedOn: happenedOn(),
  }),
  loads: (_input, matter) => refsToRate(matter),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => (matter && ratersOf(matter).length === 0 ? refuse('not-asked') : rateRefusal(matter, world)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const { raterId, levels, answers, scan } = input;
    const awaited = awaitedForm(matter, raterId, world);
    if (isRefusal(awaited)) return awaited;
    const refusal = checkForm(world.rulebook.rules, levels, answers, input.comment) ?? notBefore(awaited.servedOn, input.happenedOn);
    if (refusal) return refusal;
    const comment = input.comment === undefined ? null : world.keep(input.comment);
    const event = { type: 'reply-rated' as const, matterId: matter.id, round: awaited.round, raterId, levels, answers, comment, isOnPaper: true, scan };
    return done(emitOn('rating', ratingId(matter.id, awaited.round), event, input.happenedOn ?? null));
  },
});
