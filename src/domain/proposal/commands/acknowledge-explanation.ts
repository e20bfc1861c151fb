import { z } from 'zod';
import { proposerRoles } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { yesNo } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { classOf } from '../../rulebook.ts';
import { atStage, byAnyProposer } from '../guards.ts';
import { replyingAssignments, type Matter } from '../matter.ts';
import { answeredWith, principalRefs } from '../merged.ts';
import { issuedClass, standingReply } from '../result.ts';
import { runningStages } from '../stage.ts';

/** 解释说明回执: where the matter could not be handled, the proposer says whether he understood why. He may come to understand later. */
export const acknowledgeExplanation = defineCommand({
  name: 'acknowledge-explanation',
  stream: 'matter',
  creates: false,
  who: proposerRoles,
  input: z.strictObject({ isUnderstood: yesNo() }),
  loads: (_input, matter) => principalRefs(matter),
  allowed: byAnyProposer,
  possible: (matter, world) => {
    const refusal = atStage(matter, ...runningStages, 'merged-into', 'closed', 'in-follow-up');
    if (refusal || !matter) return refusal;
    const answered = answeredWith(matter, world);
    // Only a class the rulebook wants explained (C) has an explanation to understand.
    if (answered && !hasExplainedClass(answered, world)) return refuse('class-not-explained');
    return lastWord(matter, world) === true ? refuse('already-done') : null;
  },
  decide: (matter, input, world) => {
    if (!matter || !answeredWith(matter, world)) return refuse('not-found');
    if (lastWord(matter, world) === input.isUnderstood) return refuse('already-done', {}, 'isUnderstood');
    return done(emit({ type: 'explanation-acknowledged', memberId: world.actor.memberId, isUnderstood: input.isUnderstood, isOnPaper: false }));
  },
});

const hasExplainedClass = (matter: Matter, world: World): boolean =>
  replyingAssignments(matter).some((part) => classOf(world.rulebook.rules, issuedClass(standingReply(part)) ?? '')?.needsExplanation === true);

/** What this signer said last; a body's liaison speaks for the body. */
const lastWord = (matter: Matter, world: World): boolean | undefined => matter.acknowledged.findLast((each) => each.memberId === world.actor.memberId)?.isUnderstood;
