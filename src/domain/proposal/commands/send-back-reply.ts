import { z } from 'zod';
import { isOffice, officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { ref, replyVersion, text } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { stepBefore } from '../examination.ts';
import { atStage, notOwn } from '../guards.ts';
import { namedReply, refusalIn } from '../reply-at-hand.ts';
import { replyingParts, runningStages } from '../stage.ts';
import { byUnitNotOwn, caseRoles, somePart } from '../unit-at-work.ts';

/** 退回修改: whoever's step it is returns the draft with a reason; the office does so at its examination. A new version must follow. */
export const sendBackReply = defineCommand({
  name: 'send-back-reply',
  stream: 'matter',
  creates: false,
  who: [...caseRoles, ...officeRoles],
  input: z.strictObject({ assignmentId: ref('assignment'), version: replyVersion(), reason: text(2000) }),
  allowed: (matter, actor, world) => (isOffice(actor) ? notOwn(matter, actor, world.register) : byUnitNotOwn(matter, actor, world)),
  possible: (matter, world) => atStage(matter, ...runningStages) ?? (matter && somePart(replyingParts(matter), (part) => refusalIn(stepBefore(matter, part, world)), refuse('reply-unknown'))),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const found = namedReply(matter, input);
    if (isRefusal(found)) return found;
    const step = stepBefore(matter, found.part, world);
    if (isRefusal(step)) return step;
    return done(emit({ type: 'reply-sent-back', assignmentId: found.part.id, version: found.reply.version, step, reason: world.keep(input.reason) }));
  },
});
