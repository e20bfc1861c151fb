import { z } from 'zod';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { ref, replyVersion } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { ownStep, readinessRefusal, tierOf } from '../clearance.ts';
import { atStage, ownAssignment } from '../guards.ts';
import type { Assignment, Matter } from '../matter.ts';
import { namedReply, replyAtHand } from '../reply-at-hand.ts';
import { runningStages } from '../stage.ts';
import { byUnitNotOwn, caseRoles, someOwnPart } from '../unit-at-work.ts';

/** 审签: the next step of the unit's chain — section, deputy, head — up to the tier the rulebook asks for this reply. */
export const clearReply = defineCommand({
  name: 'clear-reply',
  stream: 'matter',
  creates: false,
  who: caseRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), version: replyVersion() }),
  allowed: byUnitNotOwn,
  possible: (matter, world) => atStage(matter, ...runningStages) ?? someOwnPart(matter, world.actor, (part) => clearingRefusal(matter, part, world)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const own = ownAssignment(matter, input.assignmentId, world.actor);
    if (isRefusal(own)) return own;
    const found = namedReply(matter, input);
    if (isRefusal(found)) return found;
    const step = ownStep(matter, own, world);
    if (isRefusal(step)) return step;
    // 会签 complete, no objection open, minimum of consultations met (semantics: minimum consultations).
    const refusal = readinessRefusal(matter, own, found.reply, world);
    if (refusal) return refusal;
    const isLast = step === tierOf(matter, found.reply, world.rulebook.rules);
    return done(emit({ type: 'reply-cleared', assignmentId: own.id, version: found.reply.version, step, isLast }));
  },
});

function clearingRefusal(matter: Matter | null, part: Assignment, world: World): Refusal | null {
  if (!matter) return refuse('not-found');
  const reply = replyAtHand(matter, part);
  if (isRefusal(reply)) return reply;
  const step = ownStep(matter, part, world);
  return isRefusal(step) ? step : readinessRefusal(matter, part, reply, world);
}
