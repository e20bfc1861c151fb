import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';
import { docketedStages, notBeforeSubmission } from '../review.ts';

/** 取消重点: with a reason, and before closing, because the year's figures count key proposals apart. */
export const unmarkKey = defineCommand({
  name: 'unmark-key',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({ reason: text(1000), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter) => (matter && !matter.isKey ? refuse('nothing-to-do') : atStage(matter, ...docketedStages)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    return notBeforeSubmission(matter, input.happenedOn) ?? done(emit({ type: 'unmarked-key', reason: world.keep(input.reason) }, input.happenedOn ?? null));
  },
});
