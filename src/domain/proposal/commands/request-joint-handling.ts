import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { ref, text } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { atStage } from '../guards.ts';
import type { Assignment, Matter } from '../matter.ts';
import { runningStages } from '../stage.ts';
import { byUnitNotOwn, caseRoles, ownPartAtWork, replyingRoles, someOwnPart, workRefusal } from '../unit-at-work.ts';

/** 提请联合会办: the unit asks for a meeting on what it cannot settle alone; one request at a time. */
export const requestJointHandling = defineCommand({
  name: 'request-joint-handling',
  stream: 'matter',
  creates: false,
  who: caseRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), question: text(2000) }),
  allowed: byUnitNotOwn,
  possible: (matter, world) =>
    atStage(matter, ...runningStages) ??
    someOwnPart(matter, world.actor, (part) => workRefusal(part, replyingRoles) ?? (matter && isWaiting(matter, part) ? refuse('already-done', {}, 'assignmentId') : null)),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = ownPartAtWork(matter, input.assignmentId, world.actor, replyingRoles);
    if (isRefusal(part)) return part;
    if (isWaiting(matter, part)) return refuse('already-done', {}, 'assignmentId');
    return done(emit({ type: 'joint-handling-requested', id: world.newId(), assignmentId: part.id, question: world.keep(input.question) }));
  },
});

const isWaiting = (matter: Matter, part: Assignment): boolean => matter.jointHandlings.some((each) => each.assignmentId === part.id && each.decision === null);
