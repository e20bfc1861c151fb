import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';
import { notBeforeSubmission } from '../review.ts';

/** 退回修改: back to the proposer with what should change; it keeps its receipt number. */
export const returnForRevision = defineCommand({
  name: 'return-for-revision',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({ remarks: text(2000), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter) => atStage(matter, 'under-review'),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    return notBeforeSubmission(matter, input.happenedOn) ?? done(emit({ type: 'revision-asked', remarks: world.keep(input.remarks) }, input.happenedOn ?? null));
  },
});
