import { z } from 'zod';
import { unitRoles } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { addDays } from '../../day.ts';
import { day, ref, text } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { latestExtension, prolongable } from '../clock.ts';
import { atStage, notOwn } from '../guards.ts';
import type { Assignment, Matter } from '../matter.ts';
import { namedOwnPart } from '../parts.ts';
import { runningStages } from '../stage.ts';
import { someOwnPart } from '../unit-at-work.ts';

/** 延期申请: before its answer is due a unit asks for a later day, at most up to the ceiling of the rule (工作规则第二十条). */
export const requestExtension = defineCommand({
  name: 'request-extension',
  stream: 'matter',
  creates: false,
  who: unitRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), to: day(), reason: text(2000) }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, ...runningStages) ?? someOwnPart(matter, world.actor, (part) => checkPart(matter, part, world)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = namedOwnPart(matter, input.assignmentId, world, (each) => checkPart(matter, each, world));
    if (isRefusal(part)) return part;
    const clock = prolongable(matter, part, world);
    if (isRefusal(clock)) return clock;
    if (input.to <= clock.due) return refuse('day-before-start', { day: addDays(clock.due, 1) }, 'to');
    const latest = latestExtension(clock, world) ?? clock.due;
    if (input.to > latest) return refuse('extension-over-limit', { latest }, 'to');
    return done(emit({ type: 'extension-requested', assignmentId: part.id, to: input.to, reason: world.keep(input.reason) }));
  },
});

/** One request at a time; an extension never heals a day that was missed already. */
function checkPart(matter: Matter | null, part: Assignment, world: World): Refusal | null {
  if (!matter) return refuse('not-found');
  if (part.extension) return refuse('already-done');
  const clock = prolongable(matter, part, world);
  if (isRefusal(clock)) return clock;
  return world.today > clock.due ? refuse('too-late', { due: clock.due }) : null;
}
