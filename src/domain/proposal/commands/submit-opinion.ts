import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { attached, attachmentsField } from '../attachments.ts';
import { atStage, roundNumber } from '../guards.ts';
import type { Assignment, Matter } from '../matter.ts';
import { byUnitNotOwn, caseRoles, ownPartAtWork, someOwnPart, workRefusal } from '../unit-at-work.ts';

/** 协办意见: once a round, to the lead unit. After its limit it is still taken, and shows as late. */
export const submitOpinion = defineCommand({
  name: 'submit-opinion',
  stream: 'matter',
  creates: false,
  who: caseRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), text: text(4000), happenedOn: happenedOn(), ...attachmentsField }),
  allowed: byUnitNotOwn,
  // Once every part has answered there is no reply left that could use it.
  possible: (matter, world) =>
    atStage(matter, 'assigned', 'in-handling', 'reply-in-clearance') ?? someOwnPart(matter, world.actor, (part) => workRefusal(part, ['assisting']) ?? (matter && givenAlready(matter, part))),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = ownPartAtWork(matter, input.assignmentId, world.actor, ['assisting']);
    if (isRefusal(part)) return part;
    const refusal = givenAlready(matter, part);
    if (refusal) return refusal;
    if (input.happenedOn !== undefined && input.happenedOn < part.assigned.on) return refuse('day-before-start', { day: part.assigned.on }, 'happenedOn');
    const submitted = emit({ type: 'opinion-submitted', assignmentId: part.id, text: world.keep(input.text) }, input.happenedOn ?? null);
    return done(submitted, ...attached('opinion', input.attachments, { about: part.id, happenedOn: input.happenedOn }));
  },
});

const givenAlready = (matter: Matter, part: Assignment): Refusal | null => (part.opinion?.round === roundNumber(matter) ? refuse('already-done', {}, 'assignmentId') : null);
