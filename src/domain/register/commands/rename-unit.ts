import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, line } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { standsNot, unitRegistrars } from '../registrars.ts';

/** 单位更名: the same unit under a new name; finished cases keep the name they were finished under (semantics: succession). */
export const renameUnit = defineCommand({
  name: 'rename-unit',
  stream: 'unit',
  creates: false,
  who: unitRegistrars,
  input: z.strictObject({ name: line(60), happenedOn: happenedOn() }),
  allowed: () => null,
  possible: standsNot,
  decide: (unit, input, world) => {
    if (!unit) return refuse('not-found');
    if (unit.name === input.name) return refuse('nothing-to-do', {}, 'name');
    const since = unit.formerNames.at(-1)?.until;
    // Former names follow each other: this one cannot end before it began.
    if (since !== undefined && (input.happenedOn ?? world.today) < since) return refuse('day-before-start', { day: since }, 'happenedOn');
    return done(emit({ type: 'unit-renamed', name: input.name }, input.happenedOn ?? null));
  },
});
