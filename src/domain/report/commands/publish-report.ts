import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { onceIssued } from '../open.ts';

/** 公开报告: the issued report appears on the public site, as issued. */
export const publishReport = defineCommand({
  name: 'publish-report',
  stream: 'report',
  creates: false,
  who: ['office-clerk', 'office-director'],
  input: z.strictObject({ happenedOn: happenedOn() }),
  allowed: () => null,
  possible: (report) => onceIssued(report) ?? (report?.publishedOn ? refuse('already-done') : null),
  decide: (report, input, world) => {
    if (!report?.issued) return refuse('too-early');
    if ((input.happenedOn ?? world.today) < report.issued.on) return refuse('day-before-start', { day: report.issued.on }, 'happenedOn');
    return done(emit({ type: 'report-published' }, input.happenedOn ?? null));
  },
});
