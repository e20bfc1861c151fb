import { z } from 'zod';
import type { World } from '../command.ts';
import { isRunning, type Deadline } from '../deadline.ts';
import { ref, suggestionNumber } from '../input.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { isDeskOf, usableUnit } from './guards.ts';
import type { Matter, PreAssignment } from './matter.ts';

/** The division of a matter among units (分工): who leads 主办, who assists 协办, who answers a part of its own 分办. */
export const assisting = () => z.array(ref('unit')).max(20).default([]);
export const split = () =>
  z
    .array(z.strictObject({ unitId: ref('unit'), suggestions: z.array(suggestionNumber()).min(1).max(20) }))
    .max(20)
    .default([]);

export interface Division {
  lead?: string | undefined;
  assisting: readonly string[];
  split: readonly { unitId: string; suggestions: readonly number[] }[];
}

export const unitsOf = (given: Division): readonly string[] => [...(given.lead ? [given.lead] : []), ...given.split.map((each) => each.unitId), ...given.assisting];

/** Somebody answers every suggestion, every unit is named once and can be given work, and the main one belongs to the actor's desk. */
export function checkDivision(matter: Matter, given: Division, world: World, command: string): Refusal | null {
  return checkUnits(given, world, command) ?? checkCover(matter, given);
}

function checkUnits(given: Division, world: World, command: string): Refusal | null {
  if (!given.lead && given.split.length === 0) return refuse('lead-missing', {}, 'lead');
  const named = unitsOf(given);
  if (new Set(named).size !== named.length) return refuse('unit-twice', {}, 'assisting');
  for (const unitId of named) {
    const refusal = usableUnit(world.register, unitId, fieldOf(given, unitId));
    if (refusal) return refusal;
  }
  // Party units are assigned by the party office, the others by the government's.
  const main = world.register.units.get(named[0] ?? '');
  return main && isDeskOf(world.actor, main.side) ? null : refuse('not-allowed', { command });
}

function fieldOf(given: Division, unitId: string): string {
  if (given.lead === unitId) return 'lead';
  const at = given.split.findIndex((each) => each.unitId === unitId);
  return at >= 0 ? `split.${at}.unitId` : `assisting.${given.assisting.indexOf(unitId)}`;
}

function checkCover(matter: Matter, given: Division): Refusal | null {
  const count = matter.wording.suggestions.length;
  const taken = given.split.flatMap((each) => each.suggestions);
  if (taken.some((number) => number > count)) return refuse('suggestion-unknown', { count }, 'split');
  const left = Array.from({ length: count }, (_, at) => at + 1).filter((number) => !taken.includes(number));
  return given.lead || left.length === 0 ? null : refuse('suggestions-uncovered', { suggestions: left.join('、') }, 'split');
}

/** The units that have not said anything to the pre-assignment. */
export const silentUnits = (draft: PreAssignment): readonly string[] => unitsOf(draft).filter((unitId) => !draft.answers.some((each) => each.unitId === unitId));

/** The cut-off of the present pre-assignment, while it is awaited. */
export const preAssignmentClock = (matter: Matter): Deadline | undefined => matter.deadlines.filter((each) => each.rule === 'pre-assignment' && isRunning(each)).at(-1);
