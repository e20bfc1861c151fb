import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { standsNot, unitRegistrars } from '../registrars.ts';
import { checkSuccessor } from '../succession.ts';

/** 单位撤销: the unit gets no new work; a successor, when named, inherits what is open (semantics: succession). */
export const retireUnit = defineCommand({
  name: 'retire-unit',
  stream: 'unit',
  creates: false,
  who: unitRegistrars,
  input: z.strictObject({ successorId: ref('unit').optional(), reason: text(), happenedOn: happenedOn() }),
  loads: (input) => (input.successorId === undefined ? [] : [{ kind: 'unit', id: input.successorId }]),
  allowed: () => null,
  possible: standsNot,
  decide: (unit, input, world) => {
    if (!unit) return refuse('not-found');
    const refusal = input.successorId === undefined ? null : checkSuccessor(unit, input.successorId, world, 'successorId');
    if (refusal) return refusal;
    return done(emit({ type: 'unit-retired', successorId: input.successorId ?? null, reason: world.keep(input.reason) }, input.happenedOn ?? null));
  },
});
