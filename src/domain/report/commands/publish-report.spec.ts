import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { reportAt } from '../../../../test/domain/report-at.ts';
import { publishReport } from './publish-report.ts';

describe('publish-report', () => {
  test('puts the issued report before the public', () => {
    const now = reportAt('issued');
    now.send(publishReport, cast.office, { happenedOn: '2024-12-05' }, 'report-1');
    expect(now.state('report', 'report-1').publishedOn).toBe('2024-12-05');
  });
  test.each([
    ['before it is issued', 'checked', cast.office, {}, 'too-early'],
    ['on a day before that', 'issued', cast.office, { happenedOn: '2024-11-30' }, 'day-before-start'],
    ['twice', 'published', cast.office, {}, 'already-done'],
    ['by the committee', 'issued', cast.director, {}, 'not-allowed'],
  ] as const)('refuses %s', (_what, stage, actor, input, refusal) => {
    expect(reportAt(stage).outcome(publishReport, actor, input, 'report-1')).toBe(refusal);
  });
});
