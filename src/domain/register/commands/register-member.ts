import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, line, ref } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { knownPerson, memberRegistrars } from '../registrars.ts';

/** 登记委员: one member; two of the same name are told apart by their sector (界别). */
export const registerMember = defineCommand({
  name: 'register-member',
  stream: 'member',
  creates: true,
  who: memberRegistrars,
  input: z.strictObject({ name: line(40), sector: line(40), personId: ref('person').optional(), happenedOn: happenedOn() }),
  allowed: () => null,
  possible: () => null,
  decide: (_member, input, world) => {
    const current = [...world.register.members.values()].filter((each) => each.endedOn === null);
    if (current.some((each) => each.name === input.name && each.sector === input.sector)) return refuse('code-taken', { code: input.name }, 'name');
    const refusal = knownPerson(world, input.personId, 'personId');
    if (refusal) return refusal;
    // One person, one seat: own proposals are recognised by the person.
    if (input.personId !== undefined && current.some((each) => each.personId === input.personId)) return refuse('already-done', {}, 'personId');
    return done(emit({ type: 'member-registered', name: input.name, sector: input.sector, personId: input.personId ?? null }, input.happenedOn ?? null));
  },
});
