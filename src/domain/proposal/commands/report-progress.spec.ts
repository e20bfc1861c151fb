import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, assigned, closed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { reportProgress } from './report-progress.ts';

const report = { assignmentId: 'part-lead', text: '管网已完成清淤' };

describe('report-progress', () => {
  test('is told to the proposer', () => {
    const now = story(accepted);
    expect(now.send(reportProgress, cast.officer, report).events[0]?.event).toEqual({ type: 'progress-reported', assignmentId: 'part-lead', text: '#管网已完成清淤' });
    expect(now.text('#管网已完成清淤')).toBe('管网已完成清淤');
  });
  test.each([
    ['before it is accepted', assigned, cast.officer, report, 'wrong-stage'],
    ['after closing, when commitments are reported', closed, cast.officer, report, 'wrong-stage'],
    ['by the assisting unit', accepted, cast.assistingOfficer, { ...report, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['for a part of another unit', accepted, cast.officer, { ...report, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['by the office', accepted, cast.office, report, 'not-allowed'],
  ])('refuses one %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(reportProgress, who, input)).toBe(refusal);
  });
});
