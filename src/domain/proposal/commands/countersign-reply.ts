import { z } from 'zod';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { ref, replyVersion } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { ownAssistingPart, standsBehind } from '../countersigning.ts';
import { atStage } from '../guards.ts';
import type { Matter, ReplyVersion } from '../matter.ts';
import { namedReply, replyAtHand } from '../reply-at-hand.ts';
import { replyingParts, runningStages } from '../stage.ts';
import { byUnitNotOwn, caseRoles, somePart } from '../unit-at-work.ts';

/** 会签: an assisting unit stands behind this version of the reply; an objection of its own is settled by it. */
export const countersignReply = defineCommand({
  name: 'countersign-reply',
  stream: 'matter',
  creates: false,
  who: caseRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), version: replyVersion() }),
  allowed: byUnitNotOwn,
  possible: (matter, world) => atStage(matter, ...runningStages) ?? (matter && anyToSign(matter, world)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const found = namedReply(matter, input);
    if (isRefusal(found)) return found;
    const refusal = signingRefusal(matter, found.reply, world);
    if (refusal) return refusal;
    const byAssignmentId = ownAssistingPart(matter, world.actor)?.id ?? '';
    return done(emit({ type: 'reply-countersigned', assignmentId: found.part.id, byAssignmentId, version: found.reply.version }));
  },
});

function anyToSign(matter: Matter, world: World): Refusal | null {
  const check = (reply: ReplyVersion | Refusal): Refusal | null => (isRefusal(reply) ? reply : signingRefusal(matter, reply, world));
  return somePart(replyingParts(matter), (part) => check(replyAtHand(matter, part)), refuse('reply-unknown'));
}

function signingRefusal(matter: Matter, reply: ReplyVersion, world: World): Refusal | null {
  const own = ownAssistingPart(matter, world.actor);
  if (!own) return refuse('not-your-unit');
  return standsBehind(reply, own) ? refuse('already-done', {}, 'version') : null;
}
