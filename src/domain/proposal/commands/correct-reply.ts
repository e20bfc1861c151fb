import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { ref } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { atStage, ownAssignment, roundNumber } from '../guards.ts';
import { currentRound, issuedReply, type Assignment, type Matter } from '../matter.ts';
import { checkReply, nextVersion, replyContent, replyFields } from '../reply-content.ts';
import { replyingParts, runningStages } from '../stage.ts';
import { byUnitNotOwn, someOwnPart } from '../unit-at-work.ts';

/** 更正答复: a new version of an issued reply in the same round. The issued one stays, and the new one is cleared, examined and issued as any other. */
export const correctReply = defineCommand({
  name: 'correct-reply',
  stream: 'matter',
  creates: false,
  who: ['unit-officer', 'unit-reviewer'],
  input: z.strictObject({ assignmentId: ref('assignment'), ...replyFields }),
  allowed: byUnitNotOwn,
  possible: (matter, world) => atStage(matter, ...runningStages) ?? someOwnPart(matter, world.actor, (part) => correctingRefusal(matter, part)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = ownAssignment(matter, input.assignmentId, world.actor);
    if (isRefusal(part)) return part;
    const refusal = correctingRefusal(matter, part) ?? checkReply(matter, part, input, world);
    if (refusal) return refusal;
    const round = roundNumber(matter);
    const corrects = issuedReply(part, round)?.version ?? null;
    return done(emit({ type: 'reply-drafted', assignmentId: part.id, version: nextVersion(part), round, corrects, ...replyContent(input, world) }));
  },
});

function correctingRefusal(matter: Matter | null, part: Assignment): Refusal | null {
  if (!matter) return refuse('not-found');
  if (!replyingParts(matter).includes(part) || !issuedReply(part, roundNumber(matter))) return refuse('reply-unknown', {}, 'assignmentId');
  // What the proposers rated is not changed under them; afterwards there is the redo or the supplement.
  return currentRound(matter)?.feedbackClosedOn ? refuse('rating-closed') : null;
}
