import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { cleared, examined, hash, issued } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { stageOf } from '../stage.ts';
import { issueReply } from './issue-reply.ts';

const letter = { assignmentId: 'part-lead', letterHash: hash };
/** The other part has not even accepted; this one’s letter is ready all the same. */
const beside: readonly MatterEvent[] = examined.map((each) =>
  each.type === 'assigned' ? { ...each, assignments: [...each.assignments, { id: 'part-split', unitId: 'unit-urban', role: 'split', suggestions: [2] }] } : each,
);

describe('issue-reply', () => {
  test('sends the letter out and meets the limit', () => {
    const now = story(examined);
    now.send(issueReply, cast.head, { ...letter, copies: ['区政协提案委员会'] });
    expect(now.matter().assignments[0]?.replies[0]?.issued).toMatchObject({ letterNumber: '水务函〔2024〕1号', letterHash: hash, on: '2024-03-20', copies: ['区政协提案委员会'] });
    expect(now.matter().deadlines.find((each) => each.rule === 'reply')?.settledOn).toBe('2024-03-20');
    expect(stageOf(now.matter())).toBe('awaiting-feedback');
  });
  test('counts from the day it went out on paper', () => {
    const now = story(examined);
    now.send(issueReply, cast.receiver, { ...letter, happenedOn: '2024-03-18' });
    expect(now.matter().assignments[0]?.replies[0]?.issued?.on).toBe('2024-03-18');
  });
  test('does not wait for another part', () => {
    const now = story(beside);
    now.send(issueReply, cast.head, letter);
    expect(stageOf(now.matter())).toBe('assigned');
  });
  test.each([
    ['before the examination', cleared, cast.head, letter, 'examination-missing'],
    ['another letter than the one examined', examined, cast.head, { ...letter, letterHash: 'b'.repeat(64) }, 'letter-mismatch'],
    ['a second time', issued, cast.head, letter, 'examination-missing'],
    ['before it was drafted', examined, cast.head, { ...letter, happenedOn: '2024-02-29' }, 'day-before-start'],
    ['in the future', examined, cast.head, { ...letter, happenedOn: '2024-03-21' }, 'day-in-future'],
    ['another unit’s part', examined, cast.head, { ...letter, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['an unknown part', examined, cast.head, { ...letter, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['by the assisting unit', examined, cast.assistingHead, letter, 'examination-missing'],
    ['by a unit not on the case', examined, cast.otherReceiver, letter, 'not-your-unit'],
    ['by the officer', examined, cast.officer, letter, 'not-allowed'],
    ['by the office', examined, cast.office, letter, 'not-allowed'],
  ])('refuses %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(issueReply, who, input)).toBe(refusal);
  });
});
