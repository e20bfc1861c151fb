import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text, yesNo } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { byDesk, inFollowUp, notBefore, openCommitment, openCommitments } from '../follow-up.ts';
import { roundNumber, startDeadline } from '../guards.ts';

/** 复核承诺: the office looks itself and hears the proposer. What is not done yet is looked at again next quarter (承诺事项按季复核). */
export const verifyCommitment = defineCommand({
  name: 'verify-commitment',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ commitmentId: ref('commitment'), isFulfilled: yesNo(), text: text(4000), happenedOn: happenedOn() }),
  allowed: byDesk,
  possible: inFollowUp,
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const commitment = openCommitment(matter, input.commitmentId);
    const refusal = isRefusal(commitment) ? commitment : notBefore(matter.closed?.on, input.happenedOn);
    if (refusal) return refusal;
    const { commitmentId, isFulfilled } = input;
    const left = openCommitments(matter).filter((each) => !isFulfilled || each.id !== commitmentId);
    const deadline = left.length > 0 ? startDeadline(world, 'commitment-review', null, roundNumber(matter), input.happenedOn ?? world.today) : null;
    return done(emit({ type: 'commitment-verified', commitmentId, isFulfilled, text: world.keep(input.text), deadline }, input.happenedOn ?? null));
  },
});
