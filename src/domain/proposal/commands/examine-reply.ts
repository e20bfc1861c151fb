import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { coded, file, ref, replyVersion, text } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { checkFindings, examinationRefusal } from '../examination.ts';
import { atStage, notOwn } from '../guards.ts';
import { namedReply } from '../reply-at-hand.ts';
import { replyingParts, runningStages } from '../stage.ts';
import { somePart } from '../unit-at-work.ts';

/** 复前审核: the office goes through the rendered letter point by point, settles class and openness; both classes stay on record. */
export const examineReply = defineCommand({
  name: 'examine-reply',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({
    assignmentId: ref('assignment'),
    version: replyVersion(),
    officeClass: coded('class'),
    openness: coded('openness'),
    letterHash: file(),
    remark: text(2000).optional(),
  }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  // Until it is issued it can be examined again, for instance when the letter had to be rendered anew.
  possible: (matter, world) => atStage(matter, ...runningStages) ?? (matter && somePart(replyingParts(matter), (part) => examinationRefusal(matter, part, world), refuse('reply-unknown'))),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const found = namedReply(matter, input);
    if (isRefusal(found)) return found;
    const { part, reply } = found;
    const refusal = examinationRefusal(matter, part, world) ?? checkFindings(reply, input, world.rulebook.rules);
    if (refusal) return refusal;
    const { officeClass, openness, letterHash } = input;
    const remarks = input.remark === undefined ? null : world.keep(input.remark);
    return done(emit({ type: 'reply-examined', assignmentId: part.id, version: reply.version, officeClass, openness, letterHash, remarks }));
  },
});
