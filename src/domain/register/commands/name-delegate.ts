import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { ref } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { knownPerson, memberRegistrars } from '../registrars.ts';

/** 指定委员助手: who may type for the member, never rate or sign; left empty, nobody may any more. */
export const nameDelegate = defineCommand({
  name: 'name-delegate',
  stream: 'member',
  creates: false,
  who: ['member', ...memberRegistrars],
  input: z.strictObject({ personId: ref('person').optional() }),
  // A member names his own delegate only.
  allowed: (member, actor) => (actor.role === 'member' && actor.memberId !== member?.id ? refuse('not-allowed', { command: 'name-delegate' }) : null),
  possible: (member) => (member?.endedOn ? refuse('member-ended', { member: member.name }) : null),
  decide: (member, input, world) => {
    if (!member) return refuse('not-found');
    const personId = input.personId ?? null;
    if (personId === member.delegatePersonId) return refuse('nothing-to-do', {}, 'personId');
    if (personId !== null && personId === member.personId) return refuse('cycle', { member: member.name }, 'personId');
    const refusal = knownPerson(world, input.personId, 'personId');
    return refusal ?? done(emit({ type: 'delegate-named', personId }));
  },
});
