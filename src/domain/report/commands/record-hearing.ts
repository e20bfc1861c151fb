import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { day, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { onceIssued } from '../open.ts';

/** 记录听取通报: the standing committee heard the report, and what it said (the practice of hearing 办理情况通报). */
export const recordHearing = defineCommand({
  name: 'record-hearing',
  stream: 'report',
  creates: false,
  who: [...committeeRoles, 'office-clerk', 'office-director'],
  input: z.strictObject({ text: text(5000), heldOn: day() }),
  allowed: () => null,
  possible: (report) => onceIssued(report) ?? (report?.hearing ? refuse('already-done') : null),
  decide: (report, input, world) => {
    if (!report?.issued) return refuse('too-early');
    if (input.heldOn > world.today) return refuse('day-in-future', { day: input.heldOn }, 'heldOn');
    if (input.heldOn < report.issued.on) return refuse('day-before-start', { day: report.issued.on }, 'heldOn');
    return done(emit({ type: 'hearing-recorded', text: world.keep(input.text), heldOn: input.heldOn }));
  },
});
