import { z } from 'zod';
import { proposerRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { instant, ref, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { atStage, byAnyProposer } from '../guards.ts';
import type { Matter } from '../matter.ts';
import { runningStages } from '../stage.ts';

/** 答复预约: the proposer picks one of the times offered, or, naming none, declines them all. */
export const answerAppointment = defineCommand({
  name: 'answer-appointment',
  stream: 'matter',
  creates: false,
  who: proposerRoles,
  input: z.strictObject({
    appointmentId: ref('appointment'),
    chosen: instant().optional(),
    remark: text(500).optional(),
  }),
  allowed: byAnyProposer,
  possible: (matter) => atStage(matter, ...runningStages) ?? (matter?.appointments.some(isUnanswered) ? null : refuse('nothing-to-do')),
  decide: (matter, input, world) => {
    const found = matter?.appointments.find((each) => each.id === input.appointmentId);
    if (!found) return refuse('appointment-unknown', {}, 'appointmentId');
    if (!isUnanswered(found)) return refuse('already-done', {}, 'appointmentId');
    const { chosen = null } = input;
    if (chosen !== null && !found.times.includes(chosen)) return refuse('appointment-unknown', {}, 'chosen');
    if (chosen !== null && chosen <= world.now) return refuse('too-late', {}, 'chosen');
    const remark = input.remark === undefined ? null : world.keep(input.remark);
    return done(emit({ type: 'appointment-answered', id: found.id, chosen, remark }));
  },
});

const isUnanswered = (each: Matter['appointments'][number]): boolean => each.chosen === null && !each.isDeclined;
