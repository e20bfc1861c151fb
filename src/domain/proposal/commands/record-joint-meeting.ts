import { z } from 'zod';
import { isOffice, officeRoles } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { day, ref, text } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { attached, attachmentsField } from '../attachments.ts';
import { atStage, liveAssignment, notOwn } from '../guards.ts';
import type { Assignment, Matter } from '../matter.ts';
import { runningStages } from '../stage.ts';
import { byUnitNotOwn, caseRoles, ownPartAtWork, replyingRoles, unitAtWork } from '../unit-at-work.ts';

/** 联合会办记录: what a joint meeting decided, asked for or not; kept by the lead unit or the office. */
export const recordJointMeeting = defineCommand({
  name: 'record-joint-meeting',
  stream: 'matter',
  creates: false,
  who: [...caseRoles, ...officeRoles],
  input: z.strictObject({
    assignmentId: ref('assignment'),
    jointHandlingId: ref('joint-handling').optional(),
    heldOn: day(),
    decision: text(3000),
    ...attachmentsField,
  }),
  allowed: (matter, actor, world) => (isOffice(actor) ? notOwn(matter, actor, world.register) : byUnitNotOwn(matter, actor, world)),
  possible: (matter, world) => (isOffice(world.actor) ? atStage(matter, ...runningStages) : unitAtWork(matter, world.actor, replyingRoles)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = partFor(matter, input.assignmentId, world);
    if (isRefusal(part)) return part;
    const asked = matter.jointHandlings.find((each) => each.id === input.jointHandlingId);
    if (input.jointHandlingId !== undefined && asked?.assignmentId !== part.id) return refuse('not-found', {}, 'jointHandlingId');
    if (asked && asked.decision !== null) return refuse('already-done', {}, 'jointHandlingId');
    if (input.heldOn > world.today) return refuse('day-in-future', { day: input.heldOn }, 'heldOn');
    if (input.heldOn < part.assigned.on) return refuse('day-before-start', { day: part.assigned.on }, 'heldOn');
    const id = asked?.id ?? world.newId();
    const recorded = emit({ type: 'joint-meeting-recorded', id, assignmentId: part.id, decision: world.keep(input.decision), heldOn: input.heldOn }, input.heldOn);
    return done(recorded, ...attached('joint-meeting', input.attachments, { about: id, happenedOn: input.heldOn }));
  },
});

/** The office records for any unit that answers, a unit for itself. */
function partFor(matter: Matter, assignmentId: string, world: World): Assignment | Refusal {
  if (!isOffice(world.actor)) return ownPartAtWork(matter, assignmentId, world.actor, replyingRoles);
  const part = liveAssignment(matter, assignmentId);
  return isRefusal(part) || part.role !== 'assisting' ? part : refuse('assignment-unknown', {}, 'assignmentId');
}
