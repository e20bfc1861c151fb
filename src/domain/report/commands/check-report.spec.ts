import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { hash } from '../../../../test/domain/given.ts';
import { reportAt } from '../../../../test/domain/report-at.ts';
import { checkReport } from './check-report.ts';

describe('check-report', () => {
  test('keeps how many findings there were, and in what', () => {
    const now = reportAt('compiled');
    now.send(checkReport, cast.office, { findings: 2, reportHash: hash }, 'report-1');
    expect(now.state('report', 'report-1').checked).toEqual({ findings: 2, hash, on: '2024-12-20' });
  });
  test.each([
    ['missing', cast.office, 'not-found'],
    ['issued', cast.office, 'already-done'],
    ['compiled', cast.leader, 'not-allowed'],
  ] as const)('%s: refuses', (stage, actor, refusal) => {
    expect(reportAt(stage).outcome(checkReport, actor, { findings: 0, reportHash: hash }, 'report-1')).toBe(refusal);
  });
});
