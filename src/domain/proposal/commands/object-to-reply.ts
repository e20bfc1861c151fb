import { z } from 'zod';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { ref, replyVersion, text } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { isFullyCleared } from '../clearance.ts';
import { objectsTo, ownAssistingPart } from '../countersigning.ts';
import { atStage } from '../guards.ts';
import type { Matter, ReplyVersion } from '../matter.ts';
import { namedReply, replyAtHand } from '../reply-at-hand.ts';
import { replyingParts, runningStages } from '../stage.ts';
import { byUnitNotOwn, caseRoles, somePart } from '../unit-at-work.ts';

/** 会签异议: an assisting unit does not agree. Clearance waits until it countersigns or a new version takes the objection up. */
export const objectToReply = defineCommand({
  name: 'object-to-reply',
  stream: 'matter',
  creates: false,
  who: caseRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), version: replyVersion(), text: text(2000) }),
  allowed: byUnitNotOwn,
  possible: (matter, world) => atStage(matter, ...runningStages) ?? (matter && anyToObject(matter, world)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const found = namedReply(matter, input);
    if (isRefusal(found)) return found;
    const refusal = objectingRefusal(matter, found.reply, world);
    if (refusal) return refusal;
    const byAssignmentId = ownAssistingPart(matter, world.actor)?.id ?? '';
    return done(emit({ type: 'reply-objected', assignmentId: found.part.id, byAssignmentId, version: found.reply.version, text: world.keep(input.text) }));
  },
});

function anyToObject(matter: Matter, world: World): Refusal | null {
  const check = (reply: ReplyVersion | Refusal): Refusal | null => (isRefusal(reply) ? reply : objectingRefusal(matter, reply, world));
  return somePart(replyingParts(matter), (part) => check(replyAtHand(matter, part)), refuse('reply-unknown'));
}

function objectingRefusal(matter: Matter, reply: ReplyVersion, world: World): Refusal | null {
  const own = ownAssistingPart(matter, world.actor);
  if (!own) return refuse('not-your-unit');
  if (objectsTo(reply, own)) return refuse('already-done', {}, 'version');
  // Once the unit's chain is through, an objection can no longer hold it back; it is then a message to the office.
  return isFullyCleared(matter, reply, world.rulebook.rules) ? refuse('too-late', {}, 'version') : null;
}
