import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { isLate } from '../../deadline.ts';
import { accepted, assigned, consulted, issued } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { submitOpinion } from './submit-opinion.ts';

const opinion = { assignmentId: 'part-assist', text: '建议同步改造小区雨污管网' };

describe('submit-opinion', () => {
  test('goes to the lead unit and settles its limit', () => {
    const now = story(accepted);
    now.send(submitOpinion, cast.assistingOfficer, opinion);
    expect(now.matter().assignments[1]?.opinion).toMatchObject({ on: '2024-03-20', round: 1 });
    expect(now.matter().deadlines.find((each) => each.rule === 'opinion')?.settledOn).toBe('2024-03-20');
  });
  test('a late one is taken and shows as late', () => {
    const now = story(accepted, { on: '2024-05-20' });
    now.send(submitOpinion, cast.assistingOfficer, opinion);
    expect(
      now
        .matter()
        .deadlines.filter((each) => isLate(each, '2024-05-20'))
        .map((each) => each.rule),
    ).toContain('opinion');
  });
  test('counts from the day it came on paper', () => {
    const now = story(accepted, { on: '2024-05-20' });
    now.send(submitOpinion, cast.assistingHead, { ...opinion, happenedOn: '2024-05-13' });
    expect(now.matter().assignments[1]?.opinion?.on).toBe('2024-05-13');
  });
  test.each([
    ['before it is accepted', assigned, cast.assistingOfficer, opinion, 'wrong-stage'],
    ['a second one', consulted, cast.assistingOfficer, opinion, 'already-done'],
    ['after the answer', issued, cast.assistingOfficer, opinion, 'wrong-stage'],
    ['by the lead', accepted, cast.officer, { ...opinion, assignmentId: 'part-lead' }, 'not-your-unit'],
    ['for another unit', accepted, cast.assistingOfficer, { ...opinion, assignmentId: 'part-lead' }, 'not-your-unit'],
    ['from before the assignment', accepted, cast.assistingOfficer, { ...opinion, happenedOn: '2024-02-29' }, 'day-before-start'],
    ['in the future', accepted, cast.assistingOfficer, { ...opinion, happenedOn: '2024-03-21' }, 'day-in-future'],
    ['by the receiver', accepted, cast.assistingReceiver, opinion, 'not-allowed'],
  ])('refuses %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(submitOpinion, who, input)).toBe(refusal);
  });
});
