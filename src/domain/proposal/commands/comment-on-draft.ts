import { z } from 'zod';
import { isUnit, officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { ref, replyVersion, text, whole } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';
import { namedReply, refusalIn, replyAtHand } from '../reply-at-hand.ts';
import { replyingParts, runningStages } from '../stage.ts';
import { byUnitNotOwn, caseRoles, somePart } from '../unit-at-work.ts';

/** 批注: a remark at a paragraph of the draft, by a unit on the case or by the office that will examine it. */
export const commentOnDraft = defineCommand({
  name: 'comment-on-draft',
  stream: 'matter',
  creates: false,
  who: [...caseRoles, ...officeRoles],
  input: z.strictObject({ assignmentId: ref('assignment'), version: replyVersion(), paragraph: whole(1, 500), text: text(1000) }),
  allowed: (matter, actor, world) => (isUnit(actor) ? byUnitNotOwn(matter, actor, world) : notOwn(matter, actor, world.register)),
  possible: (matter) => atStage(matter, ...runningStages) ?? (matter && somePart(replyingParts(matter), (part) => refusalIn(replyAtHand(matter, part)), refuse('reply-unknown'))),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const found = namedReply(matter, input);
    if (isRefusal(found)) return found;
    const { part, reply } = found;
    return done(emit({ type: 'draft-commented', assignmentId: part.id, version: reply.version, id: world.newId(), paragraph: input.paragraph, text: world.keep(input.text) }));
  },
});
