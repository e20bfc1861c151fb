import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { ref } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { atStage, ownAssignment, roundNumber } from '../guards.ts';
import type { Assignment, Matter } from '../matter.ts';
import { checkReply, nextVersion, replyContent, replyFields } from '../reply-content.ts';
import { partStageOf, replyingParts, runningStages } from '../stage.ts';
import { byUnitNotOwn, replyingRoles, someOwnPart, workRefusal } from '../unit-at-work.ts';

/** 拟稿: answers the part's suggestions point by point. Every draft is a new version, and clearance starts again with it. */
export const draftReply = defineCommand({
  name: 'draft-reply',
  stream: 'matter',
  creates: false,
  who: ['unit-officer', 'unit-reviewer'],
  input: z.strictObject({ assignmentId: ref('assignment'), ...replyFields }),
  allowed: byUnitNotOwn,
  possible: (matter, world) => atStage(matter, ...runningStages) ?? someOwnPart(matter, world.actor, (part) => draftingRefusal(matter, part)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = ownAssignment(matter, input.assignmentId, world.actor);
    if (isRefusal(part)) return part;
    const refusal = draftingRefusal(matter, part) ?? checkReply(matter, part, input, world);
    if (refusal) return refusal;
    return done(emit({ type: 'reply-drafted', assignmentId: part.id, version: nextVersion(part), round: roundNumber(matter), corrects: null, ...replyContent(input, world) }));
  },
});

function draftingRefusal(matter: Matter | null, part: Assignment): Refusal | null {
  if (!matter) return refuse('not-found');
  const refusal = workRefusal(part, replyingRoles);
  if (refusal) return refusal;
  // In a redo only the parts named by the order answer again; an issued reply is corrected, not drafted anew.
  const stage = partStageOf(matter, part);
  if (!replyingParts(matter).includes(part) || stage === 'awaiting-feedback') return refuse('wrong-stage', { stage, wanted: 'in-handling reply-in-clearance' }, 'assignmentId');
  // The chain 一把手 → 分管领导 → 责任科室 → 专人 is named before a reply is written (工作规则: 责任链).
  return part.chain ? null : refuse('chain-missing', {}, 'assignmentId');
}
