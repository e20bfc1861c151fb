import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { chooseExamples } from './choose-examples.ts';

const id = 'report-2024';
function compiled() {
  const now = story();
  now.happened('report', id, { type: 'report-compiled', year: 2024, asOf: '2024-03-20' });
  now.happened('report', id, { type: 'report-checked', findings: 0, hash: 'a'.repeat(64) });
  return now;
}

describe('choose-examples', () => {
  test('keeps each case once and takes an earlier check back', () => {
    const now = compiled();
    now.send(chooseExamples, cast.office, { slugs: ['2024-0009', '2024-0002', '2024-0009'], reason: '效果更有代表性' }, id);
    expect(now.state('report', id)).toMatchObject({ examples: ['2024-0002', '2024-0009'], checked: null });
    now.send(chooseExamples, cast.officeDirector, { slugs: [], reason: '改回按编号' }, id);
    expect(now.state('report', id)).toMatchObject({ examples: [] });
  });
  test('refuses the same again, an issued report, and others', () => {
    const now = compiled();
    expect(now.outcome(chooseExamples, cast.office, { slugs: [], reason: '无变化' }, id)).toBe('nothing-to-do');
    expect(now.outcome(chooseExamples, cast.clerk, { slugs: ['2024-0002'], reason: '试' }, id)).toBe('not-allowed');
    now.happened('report', id, { type: 'report-issued', number: '1', hash: 'a'.repeat(64) });
    expect(now.outcome(chooseExamples, cast.office, { slugs: ['2024-0002'], reason: '试' }, id)).toBe('already-done');
  });
});
