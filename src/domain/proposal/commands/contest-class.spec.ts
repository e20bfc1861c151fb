import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, examined, feedbackClosed, issued } from '../../../../test/domain/given.ts';
import { merged, servedAgain } from '../../../../test/domain/rated.ts';
import { story } from '../../../../test/domain/story.ts';
import { contestClass } from './contest-class.ts';

const text = '二期没有列入计划，不能算部分解决';

describe('contest-class', () => {
  test('keeps the proposer’s view beside the office’s class', () => {
    const now = story(issued);
    now.send(contestClass, cast.proposer, { text });
    expect(now.matter().contested).toEqual([{ by: 'member-1', text: `#${text}`, round: 1, on: '2024-03-20' }]);
    expect(now.matter().assignments[0]?.replies[0]?.examined?.officeClass).toBe('partly');
    expect(now.can(contestClass, cast.proposer)).toBe(false);
    expect(now.can(contestClass, cast.cosigner)).toBe(true);
  });
  test('a later round can be contested again', () => {
    const now = story([...servedAgain, { type: 'class-contested', round: 1, by: 'member-1', text: '#' as never, isOnPaper: false }]);
    now.send(contestClass, cast.proposer, { text });
    expect(now.matter().contested.map((each) => each.round)).toEqual([1, 2]);
  });
  test('the proposer of a merged matter contests it there', () => {
    const now = story(issued);
    merged(now);
    now.send(contestClass, cast.stranger, { text }, 'matter-2');
    expect(now.matter('matter-2').contested).toMatchObject([{ by: 'member-3', round: 1 }]);
    expect(now.outcome(contestClass, cast.stranger, { text }, 'matter-2')).toBe('already-done');
  });
  test.each([
    ['before issue', examined, cast.proposer, 'reply-unknown'],
    ['twice in a round', [...issued, { type: 'class-contested' as const, round: 1, by: 'member-1', text: '#' as never, isOnPaper: true }], cast.proposer, 'already-done'],
    ['after closing', closed, cast.proposer, 'wrong-stage'],
    ['by a stranger', feedbackClosed, cast.stranger, 'not-the-proposer'],
    ['by the unit', issued, cast.officer, 'not-allowed'],
    ['by the committee', issued, cast.clerk, 'not-allowed'],
  ])('refuses one %s', (_what, events, actor, refusal) => {
    expect(story(events).outcome(contestClass, actor, { text })).toBe(refusal);
  });
});
