import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { isStopped, lastClockChange, resumedDues } from '../clock.ts';
import { atStage, notOwn } from '../guards.ts';
import type { Assignment, Matter } from '../matter.ts';
import { namedPartAtDesk, somePartAtDesk } from '../parts.ts';
import { runningStages } from '../stage.ts';

/** 恢复计时: each due day moves by the length of the pause, in the deadline's own unit; opinions move with the reply. */
export const resumeClock = defineCommand({
  name: 'resume-clock',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, ...runningStages) ?? somePartAtDesk(matter, world, (part) => checkPart(matter, part)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = namedPartAtDesk(matter, input.assignmentId, world, (each) => checkPart(matter, each));
    if (isRefusal(part)) return part;
    const earliest = lastClockChange(matter, part);
    const on = input.happenedOn ?? world.today;
    if (on < earliest) return refuse('day-before-start', { day: earliest }, 'happenedOn');
    return done(emit({ type: 'clock-resumed', assignmentId: part.id, moved: resumedDues(matter, part, on, world) }, input.happenedOn ?? null));
  },
});

const checkPart = (matter: Matter | null, part: Assignment): Refusal | null => (matter && isStopped(matter, part) ? null : refuse('clock-running'));
