import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { standsNot, unitRegistrars } from '../registrars.ts';
import { checkSuccessor } from '../succession.ts';

/** 单位合并: given on the unit that ends; the other takes over its open assignments with their clocks (semantics: succession). */
export const mergeUnits = defineCommand({
  name: 'merge-units',
  stream: 'unit',
  creates: false,
  who: unitRegistrars,
  input: z.strictObject({ intoId: ref('unit'), happenedOn: happenedOn() }),
  // Guards the other's version too: it may not be retired at the same moment.
  loads: (input) => [{ kind: 'unit', id: input.intoId }],
  allowed: () => null,
  possible: standsNot,
  decide: (unit, input, world) => {
    if (!unit) return refuse('not-found');
    const refusal = checkSuccessor(unit, input.intoId, world, 'intoId');
    if (refusal) return refusal;
    return done(emit({ type: 'unit-merged', intoId: input.intoId }, input.happenedOn ?? null));
  },
});
