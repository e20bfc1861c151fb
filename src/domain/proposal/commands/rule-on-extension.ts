import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { addDays } from '../../day.ts';
import { day, happenedOn, ref, text, yesNo } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { answerClock, isStopped, lastClockChange } from '../clock.ts';
import { atStage, notOwn } from '../guards.ts';
import type { Assignment, Matter } from '../matter.ts';
import { namedPartAtDesk, somePartAtDesk } from '../parts.ts';
import { asMoved, followersOf } from '../recompute.ts';
import { runningStages } from '../stage.ts';

/** 延期审批: the office grants the day asked for or an earlier one, or refuses with a reason; opinions move with the reply (工作规则第二十条). */
export const ruleOnExtension = defineCommand({
  name: 'rule-on-extension',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), granted: yesNo(), to: day().optional(), reason: text(2000).optional(), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, ...runningStages) ?? somePartAtDesk(matter, world, (part) => checkPart(matter, part)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = namedPartAtDesk(matter, input.assignmentId, world, (each) => checkPart(matter, each));
    if (isRefusal(part)) return part;
    const clock = answerClock(matter, part);
    if (!clock || !part.extension) return refuse('extension-none', {}, 'assignmentId');
    const earliest = [part.extension.on, lastClockChange(matter, part)].sort().at(-1) ?? part.extension.on;
    if (input.happenedOn !== undefined && input.happenedOn < earliest) return refuse('day-before-start', { day: earliest }, 'happenedOn');
    if (!input.granted) {
      if (input.reason === undefined) return refuse('reason-missing', {}, 'reason');
      return done(emit({ type: 'extension-refused', assignmentId: part.id, reason: world.keep(input.reason) }, input.happenedOn ?? null));
    }
    const to = input.to ?? part.extension.to;
    if (to > part.extension.to) return refuse('extension-over-limit', { latest: part.extension.to }, 'to');
    if (to <= clock.due) return refuse('day-before-start', { day: addDays(clock.due, 1) }, 'to');
    const moved = [{ deadlineId: clock.id, due: to }, ...followersOf(matter, clock, to, world.calendar).map(asMoved)];
    return done(emit({ type: 'extension-granted', assignmentId: part.id, from: clock.due, to, moved }, input.happenedOn ?? null));
  },
});

/** Something was asked for, the answer is still awaited, and its clock runs. */
function checkPart(matter: Matter | null, part: Assignment): Refusal | null {
  if (!matter || !part.extension || !answerClock(matter, part)) return refuse('extension-none');
  return isStopped(matter, part) ? refuse('clock-stopped') : null;
}
