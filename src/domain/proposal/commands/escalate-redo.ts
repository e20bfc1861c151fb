import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { notBefore } from '../follow-up.ts';
import { atStage, notOwn } from '../guards.ts';
import { currentRound } from '../matter.ts';
import { dissatisfactionRefusal, mustEscalate, refsOfRound } from '../rating-streams.ts';

/** 提级会办: dissatisfied again after a redo; a joint meeting led by a leader decides how it goes on. */
export const escalateRedo = defineCommand({
  name: 'escalate-redo',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({ reason: text(2000), ledBy: ref('person'), happenedOn: happenedOn() }),
  loads: (_input, matter) => refsOfRound(matter),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => {
    const refusal = atStage(matter, 'awaiting-feedback');
    if (refusal || !matter) return refusal;
    if (!currentRound(matter)?.feedbackClosedOn) return refuse('rating-open');
    if (matter.escalatedOn !== null) return refuse('already-done');
    // The first dissatisfaction is answered by a redo.
    return mustEscalate(matter, world.rulebook.rules) ? null : refuse('too-early');
  },
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const leads = world.register.persons.get(input.ledBy)?.posts.some((post) => post.role === 'leader' && post.to === null);
    if (!leads) return refuse('person-unknown', {}, 'ledBy');
    const refusal = dissatisfactionRefusal(matter, world) ?? notBefore(currentRound(matter)?.feedbackClosedOn, input.happenedOn);
    if (refusal) return refusal;
    return done(emit({ type: 'redo-escalated', reason: world.keep(input.reason), ledBy: input.ledBy }, input.happenedOn ?? null));
  },
});
