import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';
import { docketedStages, notBeforeSubmission } from '../review.ts';

/** 列为重点提案: a mark on any docketed proposal; clearance then goes as high as the rulebook says. */
export const markKey = defineCommand({
  name: 'mark-key',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({ happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter) => (matter?.isKey ? refuse('already-done') : atStage(matter, ...docketedStages)),
  decide: (matter, input) => {
    if (!matter) return refuse('not-found');
    return notBeforeSubmission(matter, input.happenedOn) ?? done(emit({ type: 'marked-key' }, input.happenedOn ?? null));
  },
});
