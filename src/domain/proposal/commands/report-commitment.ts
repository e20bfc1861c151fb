import { z } from 'zod';
import { unitRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text, yesNo } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { attached, attachmentsField } from '../attachments.ts';
import { byHoldingUnit, inFollowUp, notBefore, openCommitment, openCommitments, unitHolds } from '../follow-up.ts';

/** 报送承诺进展: the unit that promised says how far it is; that it is done is for the office to verify. */
export const reportCommitment = defineCommand({
  name: 'report-commitment',
  stream: 'matter',
  creates: false,
  who: unitRoles,
  input: z.strictObject({ commitmentId: ref('commitment'), text: text(4000), claimsDone: yesNo().default(false), happenedOn: happenedOn(), ...attachmentsField }),
  allowed: byHoldingUnit,
  possible: (matter, world) => {
    const refusal = inFollowUp(matter);
    if (refusal || !matter) return refusal;
    const own = openCommitments(matter).some((each) => unitHolds(matter, each.assignmentId, world.actor, world.register));
    return own ? null : refuse('nothing-to-do');
  },
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const commitment = openCommitment(matter, input.commitmentId);
    if (isRefusal(commitment)) return commitment;
    if (!unitHolds(matter, commitment.assignmentId, world.actor, world.register)) return refuse('not-your-unit', {}, 'commitmentId');
    const refusal = notBefore(matter.closed?.on, input.happenedOn);
    if (refusal) return refusal;
    const reported = emit({ type: 'commitment-reported', commitmentId: commitment.id, text: world.keep(input.text), claimsDone: input.claimsDone }, input.happenedOn ?? null);
    return done(reported, ...attached('commitment', input.attachments, { about: commitment.id, happenedOn: input.happenedOn }));
  },
});
