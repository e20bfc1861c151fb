import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, line, ref, text } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { atStage, byUnitWith, ownAssignment } from '../guards.ts';
import { byUnitNotOwn, letterRoles, replyingRoles } from '../unit-at-work.ts';

/** 补充答复: after closing, when a promise was kept and the result was revised, the proposer is told by letter. The first letter stays. */
export const issueSupplement = defineCommand({
  name: 'issue-supplement',
  stream: 'matter',
  creates: false,
  who: letterRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), letterNumber: line(40), text: text(4000), happenedOn: happenedOn() }),
  allowed: byUnitNotOwn,
  possible: (matter, world) =>
    atStage(matter, 'closed', 'in-follow-up') ??
    (matter?.revisedClass ? null : refuse('nothing-to-do')) ??
    byUnitWith(matter, world.actor, (part) => replyingRoles.includes(part.role), refuse('not-your-unit')),
  decide: (matter, input, world) => {
    if (!matter?.revisedClass) return refuse('nothing-to-do');
    const part = ownAssignment(matter, input.assignmentId, world.actor);
    if (isRefusal(part)) return part;
    if (!replyingRoles.includes(part.role)) return refuse('not-your-unit', {}, 'assignmentId');
    const isTaken = matter.assignments.some((each) => each.replies.some((reply) => reply.issued?.letterNumber === input.letterNumber));
    if (isTaken) return refuse('number-taken', { number: input.letterNumber }, 'letterNumber');
    const { revisedClass } = matter;
    if (input.happenedOn !== undefined && input.happenedOn < revisedClass.on) return refuse('day-before-start', { day: revisedClass.on }, 'happenedOn');
    return done(emit({ type: 'supplement-issued', assignmentId: part.id, text: world.keep(input.text), letterNumber: input.letterNumber }, input.happenedOn ?? null));
  },
});
