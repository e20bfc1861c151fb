import { z } from 'zod';
import { unitRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';
import type { Assignment } from '../matter.ts';
import { namedOwnPart, openReturn } from '../parts.ts';
import { runningStages } from '../stage.ts';
import { someOwnPart } from '../unit-at-work.ts';

/** 签收: the unit confirms that it has the matter. */
export const acceptAssignment = defineCommand({
  name: 'accept-assignment',
  stream: 'matter',
  creates: false,
  who: unitRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, ...runningStages) ?? someOwnPart(matter, world.actor, checkPart),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = namedOwnPart(matter, input.assignmentId, world, checkPart);
    if (isRefusal(part)) return part;
    if (input.happenedOn !== undefined && input.happenedOn < part.assigned.on) return refuse('day-before-start', { day: part.assigned.on }, 'happenedOn');
    return done(emit({ type: 'assignment-accepted', assignmentId: part.id }, input.happenedOn ?? null));
  },
});

function checkPart(part: Assignment): Refusal | null {
  if (part.acceptedOn !== null) return refuse('already-done');
  return openReturn(part) ? refuse('return-open') : null;
}
