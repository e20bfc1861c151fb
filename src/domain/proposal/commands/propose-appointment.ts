import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { instant, line, ref } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { byUnitNotOwn, caseRoles, ownPartAtWork, replyingRoles, unitAtWork } from '../unit-at-work.ts';

/** 预约面商: the unit offers times and a place; the proposer picks. */
export const proposeAppointment = defineCommand({
  name: 'propose-appointment',
  stream: 'matter',
  creates: false,
  who: caseRoles,
  input: z.strictObject({
    assignmentId: ref('assignment'),
    times: z.array(instant()).min(1).max(5),
    place: line(60),
  }),
  allowed: byUnitNotOwn,
  possible: (matter, world) => unitAtWork(matter, world.actor, replyingRoles),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = ownPartAtWork(matter, input.assignmentId, world.actor, replyingRoles);
    if (isRefusal(part)) return part;
    const past = input.times.findIndex((each) => each <= world.now);
    if (past >= 0) return refuse('day-before-start', { day: world.today }, `times.${past}`);
    const times = [...new Set(input.times)].toSorted();
    return done(emit({ type: 'appointment-proposed', id: world.newId(), assignmentId: part.id, times, place: input.place }));
  },
});
