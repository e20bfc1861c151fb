import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { ref, text } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { attached, attachmentsField } from '../attachments.ts';
import { byUnitNotOwn, caseRoles, ownPartAtWork, replyingRoles, unitAtWork } from '../unit-at-work.ts';

/** 办理进展: always told to the proposer; there is no progress kept from him. */
export const reportProgress = defineCommand({
  name: 'report-progress',
  stream: 'matter',
  creates: false,
  who: caseRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), text: text(2000), ...attachmentsField }),
  allowed: byUnitNotOwn,
  possible: (matter, world) => unitAtWork(matter, world.actor, replyingRoles),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = ownPartAtWork(matter, input.assignmentId, world.actor, replyingRoles);
    if (isRefusal(part)) return part;
    return done(emit({ type: 'progress-reported', assignmentId: part.id, text: world.keep(input.text) }), ...attached('progress', input.attachments, { about: part.id }));
  },
});
