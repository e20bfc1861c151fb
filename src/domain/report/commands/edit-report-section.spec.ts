import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { reportAt } from '../../../../test/domain/report-at.ts';
import { judgementSections } from '../report.ts';
import { editReportSection } from './edit-report-section.ts';

describe('edit-report-section', () => {
  test.each(judgementSections)('writes %s, and takes the check back', (section) => {
    const now = reportAt('checked');
    now.send(editReportSection, cast.office, { section, text: '仍有差距。' }, 'report-1');
    expect(now.state('report', 'report-1')).toMatchObject({ checked: null, sections: { [section]: '#仍有差距。' } });
    expect(now.outcome(editReportSection, cast.office, { section, text: '仍有差距。' }, 'report-1')).toBe('nothing-to-do');
  });
  test('does not write a computed section', () => {
    expect(editReportSection.input.safeParse({ section: 'overview', text: '…' }).success).toBe(false);
  });
  test.each([
    ['missing', cast.office, 'not-found'],
    ['issued', cast.office, 'already-done'],
    ['compiled', cast.clerk, 'not-allowed'],
  ] as const)('%s: refuses', (stage, actor, refusal) => {
    expect(reportAt(stage).outcome(editReportSection, actor, { section: 'organisation', text: '…' }, 'report-1')).toBe(refusal);
  });
});
