import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';

/** 预研共商: what the units found, on record before the matter is assigned. */
export const recordPreStudy = defineCommand({
  name: 'record-pre-study',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ result: text(4000), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter) => atStage(matter, 'docketed', 'pre-assigned') ?? (matter?.preStudies.at(-1)?.result === null ? null : refuse('nothing-to-do')),
  decide: (matter, input, world) => {
    const asked = matter?.preStudies.at(-1);
    if (!asked) return refuse('not-found');
    if (input.happenedOn !== undefined && input.happenedOn < asked.on) return refuse('day-before-start', { day: asked.on }, 'happenedOn');
    return done(emit({ type: 'pre-study-recorded', result: world.keep(input.result) }, input.happenedOn ?? null));
  },
});
