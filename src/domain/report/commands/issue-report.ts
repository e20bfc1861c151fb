import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { file, happenedOn, line } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { whileUnissued } from '../open.ts';

/** 印发报告: number, day and hash of what was checked without findings. */
export const issueReport = defineCommand({
  name: 'issue-report',
  stream: 'report',
  creates: false,
  who: ['office-director'],
  input: z.strictObject({ number: line(40), hash: file(), happenedOn: happenedOn() }),
  allowed: () => null,
  possible: (report) => whileUnissued(report) ?? (report?.checked?.findings === 0 ? null : refuse('report-unchecked', report?.checked ? { findings: report.checked.findings } : {})),
  decide: (report, input, world) => {
    if (!report?.checked) return refuse('report-unchecked');
    // What was checked is what goes out.
    if (report.checked.hash !== input.hash) return refuse('report-unchecked', {}, 'hash');
    if ((input.happenedOn ?? world.today) < report.checked.on) return refuse('day-before-start', { day: report.checked.on }, 'happenedOn');
    return done(emit({ type: 'report-issued', number: input.number, hash: input.hash }, input.happenedOn ?? null));
  },
});
