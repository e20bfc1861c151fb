import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { byDesk, inFollowUp, notBefore, openCommitment } from '../follow-up.ts';

/** 终止承诺: it cannot be kept any more; the explanation goes to the proposer, and it stays in the base of the fulfilment rate. */
export const dropCommitment = defineCommand({
  name: 'drop-commitment',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ commitmentId: ref('commitment'), explanation: text(2000, 10), happenedOn: happenedOn() }),
  allowed: byDesk,
  possible: inFollowUp,
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const commitment = openCommitment(matter, input.commitmentId);
    const refusal = isRefusal(commitment) ? commitment : notBefore(matter.closed?.on, input.happenedOn);
    if (refusal) return refusal;
    return done(emit({ type: 'commitment-dropped', commitmentId: input.commitmentId, explanation: world.keep(input.explanation) }, input.happenedOn ?? null));
  },
});
