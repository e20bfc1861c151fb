import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { reportAt } from '../../../../test/domain/report-at.ts';
import { ref } from '../../../../test/domain/given.ts';
import { compileReport } from './compile-report.ts';

const input = { year: 2024, asOf: '2024-11-30' };

describe('compile-report', () => {
  test('starts a year’s report', () => {
    const now = reportAt('missing');
    now.send(compileReport, cast.office, input, 'report-1');
    expect(now.state('report', 'report-1')).toMatchObject({ year: 2024, asOf: '2024-11-30', compiledOn: '2024-12-20', sections: {} });
  });
  test('computes it again as of another day: written sections stay, the check does not', () => {
    const now = reportAt('checked', { type: 'report-section-edited', section: 'shortcomings', text: ref('不足') }, { type: 'report-checked', findings: 0, hash: 'b'.repeat(64) });
    now.send(compileReport, cast.officeDirector, input, 'report-1');
    expect(now.state('report', 'report-1')).toMatchObject({ asOf: '2024-11-30', checked: null, sections: { shortcomings: '#不足' } });
  });
  test.each([
    ['a day to come', { year: 2024, asOf: '2024-12-21' }, 'day-in-future'],
    ['a day before the year', { year: 2024, asOf: '2023-12-31' }, 'day-before-start'],
    ['another year in its place', { year: 2023, asOf: '2024-11-30' }, 'not-found'],
  ])('refuses %s', (_what, given, refusal) => {
    expect(reportAt('compiled').outcome(compileReport, cast.office, given, 'report-1')).toBe(refusal);
  });
  test('refuses once issued, and for the committee', () => {
    expect(reportAt('issued').outcome(compileReport, cast.office, input, 'report-1')).toBe('already-done');
    expect(reportAt('missing').outcome(compileReport, cast.director, input, 'report-1')).toBe('not-allowed');
  });
});
