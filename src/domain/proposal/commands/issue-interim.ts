import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { atStage, ownAssignment } from '../guards.ts';
import type { Assignment, Matter } from '../matter.ts';
import { partStageOf, replyingParts, runningStages } from '../stage.ts';
import { byUnitNotOwn, letterRoles, replyingRoles, someOwnPart, workRefusal } from '../unit-at-work.ts';

/** 阶段性答复: tells the proposer where a long case stands. It does not stop the clock and is not the reply. */
export const issueInterim = defineCommand({
  name: 'issue-interim',
  stream: 'matter',
  creates: false,
  who: letterRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), text: text(4000), happenedOn: happenedOn() }),
  allowed: byUnitNotOwn,
  possible: (matter, world) => atStage(matter, ...runningStages) ?? someOwnPart(matter, world.actor, (part) => interimRefusal(matter, part)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = ownAssignment(matter, input.assignmentId, world.actor);
    if (isRefusal(part)) return part;
    const refusal = interimRefusal(matter, part);
    if (refusal) return refusal;
    if (input.happenedOn !== undefined && input.happenedOn < part.assigned.on) return refuse('day-before-start', { day: part.assigned.on }, 'happenedOn');
    return done(emit({ type: 'interim-issued', assignmentId: part.id, text: world.keep(input.text) }, input.happenedOn ?? null));
  },
});

function interimRefusal(matter: Matter | null, part: Assignment): Refusal | null {
  if (!matter) return refuse('not-found');
  const refusal = workRefusal(part, replyingRoles);
  if (refusal) return refusal;
  const stage = partStageOf(matter, part);
  return !replyingParts(matter).includes(part) || stage === 'awaiting-feedback' ? refuse('wrong-stage', { stage, wanted: 'in-handling reply-in-clearance' }, 'assignmentId') : null;
}
