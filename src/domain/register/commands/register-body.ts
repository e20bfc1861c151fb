import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { choice, happenedOn, line, ref } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { bodyTypes } from '../register.ts';
import { knownPerson, memberRegistrars } from '../registrars.ts';

/** 登记集体提案者: a party, people's organisation, sector, special committee or group that may propose in its own name. */
export const registerBody = defineCommand({
  name: 'register-body',
  stream: 'body',
  creates: true,
  who: memberRegistrars,
  input: z.strictObject({ name: line(60), bodyType: choice(bodyTypes), liaisonPersonId: ref('person').optional(), happenedOn: happenedOn() }),
  allowed: () => null,
  possible: () => null,
  decide: (_body, input, world) => {
    if ([...world.register.bodies.values()].some((each) => each.endedOn === null && each.name === input.name)) return refuse('code-taken', { code: input.name }, 'name');
    const refusal = knownPerson(world, input.liaisonPersonId, 'liaisonPersonId');
    if (refusal) return refusal;
    const { name, bodyType } = input;
    return done(emit({ type: 'body-registered', name, bodyType, liaisonPersonId: input.liaisonPersonId ?? null }, input.happenedOn ?? null));
  },
});
