import { z } from 'zod';
import { proposerRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { choice, ref, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { byAnyProposer } from '../guards.ts';

/** 面商确认: the proposer, a co-signer or the liaison says whether it took place as recorded; a denied one does not count. */
export const confirmConsultation = defineCommand({
  name: 'confirm-consultation',
  stream: 'matter',
  creates: false,
  who: proposerRoles,
  input: z.strictObject({
    consultationId: ref('consultation'),
    answer: choice(['confirmed', 'denied']),
    remark: text(1000).optional(),
  }),
  allowed: byAnyProposer,
  possible: (matter) => (matter?.consultations.some((each) => each.state === 'recorded') ? null : refuse('nothing-to-do')),
  decide: (matter, input, world) => {
    const found = matter?.consultations.find((each) => each.id === input.consultationId);
    if (!found) return refuse('consultation-unknown', {}, 'consultationId');
    // After the lapse it counts as undenied; what was said before stands.
    if (found.state === 'undenied') return refuse('too-late', {}, 'consultationId');
    if (found.state !== 'recorded') return refuse('already-done', {}, 'consultationId');
    const remark = input.remark === undefined ? null : world.keep(input.remark);
    if (input.answer === 'confirmed') return done(emit({ type: 'consultation-confirmed', consultationId: found.id, remark, isOnPaper: false }));
    // The unit must learn what is wrong with its record.
    if (remark === null) return refuse('reason-missing', {}, 'remark');
    return done(emit({ type: 'consultation-denied', consultationId: found.id, remark }));
  },
});
