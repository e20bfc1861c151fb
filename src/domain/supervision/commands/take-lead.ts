import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { notBefore } from '../../proposal/follow-up.ts';
import { atStage, notOwn } from '../../proposal/guards.ts';
import { docketedStages } from '../../proposal/review.ts';
import { refuse } from '../../refusal.ts';

/** 领衔督办: a leader takes the case under his own eye and says how it is to be brought on; a later one takes his place. */
export const takeLead = defineCommand({
  name: 'take-lead',
  stream: 'matter',
  creates: false,
  who: ['leader', 'office-director', 'committee-director'],
  // The directors enter what a meeting of the leaders decided.
  input: z.strictObject({ leaderId: ref('person').optional(), plan: text(2000), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter) => atStage(matter, ...docketedStages, 'in-follow-up'),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const { actor, register } = world;
    const leaderId = input.leaderId ?? (actor.role === 'leader' ? actor.personId : null);
    const person = register.persons.get(leaderId ?? '');
    const leads = person?.posts.some((post) => post.role === 'leader' && post.to === null);
    if (!person || !leads) return refuse('person-unknown', {}, 'leaderId');
    // A leader binds himself, not another.
    if (actor.role === 'leader' && person.id !== actor.personId) return refuse('not-allowed', {}, 'leaderId');
    const refusal = notBefore(matter.docket?.on, input.happenedOn);
    if (refusal) return refusal;
    return done(emit({ type: 'lead-taken', leaderId: person.id, leader: person.name, plan: world.keep(input.plan) }, input.happenedOn ?? null));
  },
});
