import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { hash } from '../../../../test/domain/given.ts';
import { reportAt } from '../../../../test/domain/report-at.ts';
import { issueReport } from './issue-report.ts';

const input = { number: '澄政函〔2024〕20号', hash };

describe('issue-report', () => {
  test('gives it number, hash and day', () => {
    const now = reportAt('checked');
    now.send(issueReport, cast.officeDirector, { ...input, happenedOn: '2024-12-10' }, 'report-1');
    expect(now.state('report', 'report-1').issued).toEqual({ ...input, on: '2024-12-10' });
  });
  test.each([
    ['unchecked', reportAt('compiled'), input, 'report-unchecked'],
    ['checked with findings', reportAt('compiled', { type: 'report-checked', findings: 1, hash }), input, 'report-unchecked'],
    ['other than the one checked', reportAt('checked'), { ...input, hash: 'b'.repeat(64) }, 'report-unchecked'],
    ['issued already', reportAt('issued'), input, 'already-done'],
    ['issued before it was checked', reportAt('checked'), { ...input, happenedOn: '2024-11-30' }, 'day-before-start'],
    ['that is not there', reportAt('missing'), input, 'not-found'],
  ] as const)('refuses one %s', (_what, now, given, refusal) => {
    expect(now.outcome(issueReport, cast.officeDirector, given, 'report-1')).toBe(refusal);
  });
  test('is for the director of the office, and offered only when checked', () => {
    expect(reportAt('checked').outcome(issueReport, cast.office, input, 'report-1')).toBe('not-allowed');
    expect([reportAt('compiled').can(issueReport, cast.officeDirector, 'report-1'), reportAt('checked').can(issueReport, cast.officeDirector, 'report-1')]).toEqual([false, true]);
  });
});
