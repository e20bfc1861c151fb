import { z } from 'zod';
import { unitRoles } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { isPaused } from '../../deadline.ts';
import { ref, text } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { atStage, notOwn, roundNumber, startDeadline, usableUnit } from '../guards.ts';
import type { Assignment, Matter } from '../matter.ts';
import { namedOwnPart, openReturn } from '../parts.ts';
import { runningStages } from '../stage.ts';
import { someOwnPart } from '../unit-at-work.ts';

/** 退回: within the limit a unit may give its part back, with the reason and, where it knows one, the better unit (工作规则第十三条). Lead, split and assisting units alike. */
export const returnAssignment = defineCommand({
  name: 'return-assignment',
  stream: 'matter',
  creates: false,
  who: unitRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), reason: text(2000), betterUnitId: ref('unit').nullable().default(null) }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, ...runningStages) ?? someOwnPart(matter, world.actor, (part) => checkPart(matter, part, world)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = namedOwnPart(matter, input.assignmentId, world, (each) => checkPart(matter, each, world));
    if (isRefusal(part)) return part;
    if (input.betterUnitId !== null) {
      if (input.betterUnitId === part.unitId) return refuse('unit-twice', {}, 'betterUnitId');
      const refusal = usableUnit(world.register, input.betterUnitId, 'betterUnitId');
      if (refusal) return refusal;
    }
    const deadline = startDeadline(world, 'return-ruling', part.id, roundNumber(matter), world.today);
    return done(emit({ type: 'assignment-returned', assignmentId: part.id, reason: world.keep(input.reason), betterUnitId: input.betterUnitId, deadline }));
  },
});

/** Acceptance does not end the right to return; work on the answer does, and so does the limit. */
function checkPart(matter: Matter | null, part: Assignment, world: World): Refusal | null {
  if (openReturn(part)) return refuse('return-open');
  if (part.replies.length > 0 || part.opinion !== null) return refuse('assignment-settled');
  const limit = matter?.deadlines.filter((each) => each.rule === 'return' && each.assignmentId === part.id && !each.isVoid).at(-1);
  return limit && !isPaused(limit) && world.today > limit.due ? refuse('too-late', { due: limit.due }) : null;
}
