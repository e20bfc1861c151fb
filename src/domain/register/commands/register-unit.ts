import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { choice, happenedOn, line, newCode, ref } from '../../input.ts';
import { usableUnit } from '../../proposal/guards.ts';
import { refuse } from '../../refusal.ts';
import { unitSides, unitTiers } from '../register.ts';
import { unitRegistrars } from '../registrars.ts';

/** 登记承办单位: a unit, or a node of the tree of any depth above it. */
export const registerUnit = defineCommand({
  name: 'register-unit',
  stream: 'unit',
  creates: true,
  who: unitRegistrars,
  input: z.strictObject({
    code: newCode(),
    name: line(60),
    tier: choice(unitTiers),
    side: choice(unitSides),
    parentId: ref('unit').optional(),
    happenedOn: happenedOn(),
  }),
  allowed: () => null,
  possible: () => null,
  decide: (_unit, input, world) => {
    // A code is never used again, retired units keep theirs: old letters and statistics refer to it.
    if ([...world.register.units.values()].some((each) => each.code === input.code)) return refuse('code-taken', { code: input.code }, 'code');
    const refusal = input.parentId === undefined ? null : usableUnit(world.register, input.parentId, 'parentId');
    if (refusal) return refusal;
    const { code, name, tier, side } = input;
    return done(emit({ type: 'unit-registered', code, name, tier, side, parentId: input.parentId ?? null }, input.happenedOn ?? null));
  },
});
