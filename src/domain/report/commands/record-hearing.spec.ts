import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { reportAt } from '../../../../test/domain/report-at.ts';
import { recordHearing } from './record-hearing.ts';

const input = { text: '常委会听取并充分肯定办理工作。', heldOn: '2024-12-12' };

describe('record-hearing', () => {
  test('keeps what was said, and when', () => {
    const now = reportAt('issued');
    now.send(recordHearing, cast.clerk, input, 'report-1');
    expect(now.state('report', 'report-1').hearing).toEqual({ text: `#${input.text}`, on: '2024-12-12' });
    expect(now.outcome(recordHearing, cast.director, input, 'report-1')).toBe('already-done');
  });
  test.each([
    ['before the report is issued', 'checked', cast.clerk, input, 'too-early'],
    ['in the future', 'published', cast.clerk, { ...input, heldOn: '2024-12-21' }, 'day-in-future'],
    ['on a day before the report', 'published', cast.office, { ...input, heldOn: '2024-11-30' }, 'day-before-start'],
    ['by a unit', 'published', cast.head, input, 'not-allowed'],
  ] as const)('refuses a hearing %s', (_what, stage, actor, given, refusal) => {
    expect(reportAt(stage).outcome(recordHearing, actor, given, 'report-1')).toBe(refusal);
  });
});
