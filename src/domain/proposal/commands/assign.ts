import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import type { Deadline } from '../../deadline.ts';
import { happenedOn, ref } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { assisting, checkDivision, split, type Division } from '../division.ts';
import type { NewAssignment } from '../events.ts';
import { assignmentDeadlines, atStage, notOwn } from '../guards.ts';

/** 交办: names the lead, assisting and split units, and starts their clocks (工作规则: 交办). */
export const assign = defineCommand({
  name: 'assign',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ lead: ref('unit').optional(), assisting: assisting(), split: split(), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter) => atStage(matter, 'docketed', 'pre-assigned'),
  decide: (matter, given, world) => {
    if (!matter) return refuse('not-found');
    const refusal = checkDivision(matter, given, world, 'assign');
    if (refusal) return refusal;
    const startOn = given.happenedOn ?? world.today;
    const all = matter.wording.suggestions.map((_text, at) => at + 1);
    const assignments: NewAssignment[] = [
      ...(given.lead ? [{ id: world.newId(), unitId: given.lead, role: 'lead' as const, suggestions: uncovered(all, given.split) }] : []),
      ...given.split.map((each) => ({ id: world.newId(), unitId: each.unitId, role: 'split' as const, suggestions: each.suggestions })),
      ...given.assisting.map((unitId) => ({ id: world.newId(), unitId, role: 'assisting' as const, suggestions: all })),
    ];
    return done(emit({ type: 'assigned', assignments, deadlines: allDeadlines(world, assignments, startOn) }, given.happenedOn ?? null));
  },
});

/** The lead answers what nobody else answers; when everything is split it still answers for the whole. */
function uncovered(all: readonly number[], parts: Division['split']): readonly number[] {
  const left = all.filter((number) => !parts.some((each) => each.suggestions.includes(number)));
  return left.length > 0 ? left : all;
}

function allDeadlines(world: World, assignments: readonly NewAssignment[], startOn: string): Deadline[] {
  const replying = assignments.filter((each) => each.role !== 'assisting').flatMap((each) => assignmentDeadlines(world, each, 1, startOn));
  const replyDue = replying.find((each) => each.rule === 'reply')?.due;
  return [...replying, ...assignments.filter((each) => each.role === 'assisting').flatMap((each) => assignmentDeadlines(world, each, 1, startOn, replyDue))];
}
