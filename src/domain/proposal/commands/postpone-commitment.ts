import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { day, ref, text } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { byDesk, inFollowUp, openCommitment } from '../follow-up.ts';

/** 承诺延期: the office sets a later day and says why; the first promise stays on record (保留原定日期). */
export const postponeCommitment = defineCommand({
  name: 'postpone-commitment',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ commitmentId: ref('commitment'), dueOn: day(), reason: text(2000) }),
  allowed: byDesk,
  possible: inFollowUp,
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const commitment = openCommitment(matter, input.commitmentId);
    if (isRefusal(commitment)) return commitment;
    // Later than promised, and not in the past: a promise is never moved to a day already missed.
    const from = commitment.dueOn;
    const last = from > world.today ? from : world.today;
    if (input.dueOn <= last) return refuse('day-before-start', { day: last }, 'dueOn');
    return done(emit({ type: 'commitment-postponed', commitmentId: commitment.id, from, to: input.dueOn, reason: world.keep(input.reason) }));
  },
});
