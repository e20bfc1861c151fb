import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, assigned, issued } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { issueInterim } from './issue-interim.ts';

const letter = { assignmentId: 'part-lead', text: '方案已论证，预计五月开工' };

describe('issue-interim', () => {
  test('tells the proposer where it stands; the clock runs on', () => {
    const now = story(accepted);
    expect(now.send(issueInterim, cast.head, { ...letter, happenedOn: '2024-03-19' }).events[0]).toMatchObject({
      event: { type: 'interim-issued', assignmentId: 'part-lead' },
      happenedOn: '2024-03-19',
    });
    expect(now.matter().deadlines.find((each) => each.rule === 'reply')?.settledOn).toBeNull();
  });
  test.each([
    ['before it is accepted', assigned, cast.head, letter, 'wrong-stage'],
    ['after the reply', issued, cast.head, letter, 'wrong-stage'],
    ['from before the assignment', accepted, cast.head, { ...letter, happenedOn: '2024-02-29' }, 'day-before-start'],
    ['in the future', accepted, cast.head, { ...letter, happenedOn: '2024-03-21' }, 'day-in-future'],
    ['by the assisting unit', accepted, cast.assistingHead, { ...letter, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['for an unknown part', accepted, cast.head, { ...letter, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['by the officer', accepted, cast.officer, letter, 'not-allowed'],
  ])('refuses one %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(issueInterim, who, input)).toBe(refusal);
  });
});
