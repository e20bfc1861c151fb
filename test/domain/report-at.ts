import type { ReportEvent } from '../../src/domain/report/report.ts';
import { cast } from './cast.ts';
import { hash } from './given.ts';
import { story } from './story.ts';

/** Stages of a year's report, each beginning with the one before it. */
const compiled: readonly ReportEvent[] = [{ type: 'report-compiled', year: 2024, asOf: '2024-10-31' }];
const checked: readonly ReportEvent[] = [...compiled, { type: 'report-checked', findings: 0, hash }];
const issued: readonly ReportEvent[] = [...checked, { type: 'report-issued', number: '澄政函〔2024〕20号', hash }];
const published: readonly ReportEvent[] = [...issued, { type: 'report-published' }];
const stages = { missing: [], compiled, checked, issued, published };

/** A story on 20 December 2024 with the report `report-1` at a stage reached on 1 December. */
export function reportAt(stage: keyof typeof stages, ...more: readonly ReportEvent[]) {
  const now = story([], { on: '2024-12-20' });
  [...stages[stage], ...more].forEach((event) => now.happened('report', 'report-1', event, cast.system, '2024-12-01'));
  return now;
}
