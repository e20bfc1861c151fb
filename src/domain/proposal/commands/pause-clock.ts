import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { isStopped, lastClockChange, runningOf } from '../clock.ts';
import { atStage, notOwn } from '../guards.ts';
import type { Assignment, Matter } from '../matter.ts';
import { namedPartAtDesk, somePartAtDesk } from '../parts.ts';
import { runningStages } from '../stage.ts';

/** 中止计时: every running deadline of one part stands still until the clock is resumed. */
export const pauseClock = defineCommand({
  name: 'pause-clock',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), reason: text(2000), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, ...runningStages) ?? somePartAtDesk(matter, world, (part) => checkPart(matter, part)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = namedPartAtDesk(matter, input.assignmentId, world, (each) => checkPart(matter, each));
    if (isRefusal(part)) return part;
    const earliest = lastClockChange(matter, part);
    if (input.happenedOn !== undefined && input.happenedOn < earliest) return refuse('day-before-start', { day: earliest }, 'happenedOn');
    return done(emit({ type: 'clock-paused', assignmentId: part.id, reason: world.keep(input.reason) }, input.happenedOn ?? null));
  },
});

function checkPart(matter: Matter | null, part: Assignment): Refusal | null {
  if (!matter || runningOf(matter, part).length === 0) return refuse('nothing-to-do');
  return isStopped(matter, part) ? refuse('clock-stopped') : null;
}
