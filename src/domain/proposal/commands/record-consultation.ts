import { z } from 'zod';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { choice, day, line, ref, text } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { consultationModes, consultationPhases } from '../../rulebook.ts';
import { attached, attachmentsField } from '../attachments.ts';
import { roundNumber } from '../guards.ts';
import { issuedReply, type Assignment, type Matter } from '../matter.ts';
import { byUnitNotOwn, caseRoles, ownPartAtWork, replyingRoles, unitAtWork } from '../unit-at-work.ts';

const input = z.strictObject({
  assignmentId: ref('assignment'),
  phase: choice(consultationPhases),
  mode: choice(consultationModes),
  heldOn: day(),
  place: line(60),
  attendees: line(200),
  intent: text(2000),
  outcome: text(2000),
  ...attachmentsField,
});

/** 面商记录: who met the proposer, when and where, and what he wants; it counts once he confirmed it or did not deny it in time. */
export const recordConsultation = defineCommand({
  name: 'record-consultation',
  stream: 'matter',
  creates: false,
  who: caseRoles,
  input,
  allowed: byUnitNotOwn,
  // Assisting units may come along; the unit that answers keeps the record.
  possible: (matter, world) => unitAtWork(matter, world.actor, replyingRoles),
  decide: (matter, given, world) => {
    if (!matter) return refuse('not-found');
    const part = ownPartAtWork(matter, given.assignmentId, world.actor, replyingRoles);
    if (isRefusal(part)) return part;
    const refusal = checkDay(matter, part, given, world);
    if (refusal) return refusal;
    const { attachments, ...told } = given;
    const recorded = { ...told, id: world.newId(), round: roundNumber(matter), intent: world.keep(given.intent), outcome: world.keep(given.outcome) };
    return done(emit({ type: 'consultation-recorded', ...recorded }, given.heldOn), ...attached('consultation', attachments, { about: recorded.id, happenedOn: given.heldOn }));
  },
});

function checkDay(matter: Matter, part: Assignment, given: z.output<typeof input>, world: World): Refusal | null {
  if (given.heldOn > world.today) return refuse('day-in-future', { day: given.heldOn }, 'heldOn');
  // There is nothing to talk about before the proposal was handed in.
  if (matter.submittedOn !== null && given.heldOn < matter.submittedOn) return refuse('day-before-start', { day: matter.submittedOn }, 'heldOn');
  if (given.phase !== 'after') return null;
  // 办后: only once the proposer has an answer to talk about.
  const answeredOn = issuedReply(part, roundNumber(matter))?.issued?.on;
  return answeredOn === undefined || given.heldOn < answeredOn ? refuse('too-early', {}, 'phase') : null;
}
