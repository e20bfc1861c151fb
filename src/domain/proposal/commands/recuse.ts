import { z } from 'zod';
import { committeeRoles, isUnit, officeRoles, unitRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { atStage, byUnit, isDesk } from '../guards.ts';
import { docketedStages } from '../review.ts';

/** 回避: declared by the person, or recorded by a desk; from then on that person neither handles, examines nor clears it (semantics: two hats). */
export const recuse = defineCommand({
  name: 'recuse',
  stream: 'matter',
  creates: false,
  who: [...committeeRoles, ...officeRoles, ...unitRoles],
  input: z.strictObject({ personId: ref('person').optional(), reason: text(1000), happenedOn: happenedOn() }),
  allowed: (matter, actor) => (isDesk(actor) ? null : byUnit(matter, actor)),
  possible: (matter, { actor }) => {
    const refusal = atStage(matter, 'under-review', 'returned-for-revision', 'merged-into', ...docketedStages, 'closed', 'in-follow-up');
    // A unit's person can only declare himself, and that once.
    return refusal ?? (isUnit(actor) && matter?.recused.includes(actor.personId ?? '') ? refuse('already-done') : null);
  },
  decide: (matter, input, { actor, register, keep }) => {
    const personId = input.personId ?? actor.personId;
    if (personId === null || !register.persons.has(personId)) return refuse('person-unknown', {}, 'personId');
    // Only a desk records it of others.
    if (personId !== actor.personId && !isDesk(actor)) return refuse('not-allowed', { command: 'recuse' }, 'personId');
    if (matter?.recused.includes(personId)) return refuse('already-done', {}, 'personId');
    return done(emit({ type: 'person-recused', personId, reason: keep(input.reason) }, input.happenedOn ?? null));
  },
});
