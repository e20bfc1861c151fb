import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { day, whole } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { reportId } from '../report.ts';
import { whileUnissued } from '../open.ts';

/** 编制报告: a year's report as of a day; given again it is computed as of another day, with the sections people wrote kept. */
export const compileReport = defineCommand({
  name: 'compile-report',
  stream: 'report',
  creates: 'either',
  who: officeRoles,
  input: z.strictObject({ year: whole(2000, 2100), asOf: day() }),
  idFor: (input) => reportId(input.year),
  allowed: () => null,
  possible: (report) => (report ? whileUnissued(report) : null),
  decide: (report, input, world) => {
    // One stream is one year's report.
    if (report && report.year !== input.year) return refuse('not-found', { year: input.year }, 'year');
    if (input.asOf > world.today) return refuse('day-in-future', { day: input.asOf }, 'asOf');
    const start = `${input.year}-01-01`;
    if (input.asOf < start) return refuse('day-before-start', { day: start }, 'asOf');
    return done(emit({ type: 'report-compiled', year: input.year, asOf: input.asOf }));
  },
});
