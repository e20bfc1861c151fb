import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { file, whole } from '../../input.ts';
import { whileUnissued } from '../open.ts';

/** 核对报告: how many findings the check of sums, shares and quoted numbers had, and in which rendered report. */
export const checkReport = defineCommand({
  name: 'check-report',
  stream: 'report',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ findings: whole(0, 10_000), reportHash: file() }),
  allowed: () => null,
  possible: whileUnissued,
  decide: (_report, input) => done(emit({ type: 'report-checked', findings: input.findings, hash: input.reportHash })),
});
