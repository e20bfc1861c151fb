import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, feedbackClosed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { isRunning } from '../../deadline.ts';
import { stageOf } from '../stage.ts';
import { verifyCommitment } from './verify-commitment.ts';

const promise = { commitmentId: 'promise-1' };
const input = { ...promise, isFulfilled: true, text: '现场核实已完成' };
const another = {
  type: 'proposal-closed' as const,
  class: 'partly',
  deadlines: [],
  commitments: [{ id: 'promise-2', assignmentId: 'part-lead', suggestion: 1, text: '#' as never, dueOn: '2024-06-30' }],
};
const settled = { type: 'commitment-verified' as const, commitmentId: 'promise-1', isFulfilled: true, text: '#' as never, deadline: null };
const reviews = (now: ReturnType<typeof story>) =>
  now
    .matter()
    .deadlines.filter((each) => each.rule === 'commitment-review' && isRunning(each))
    .map((each) => each.due);

describe('verify-commitment', () => {
  test('a fulfilled one is settled, and with the last one the reviews end', () => {
    const now = story(closed);
    now.send(verifyCommitment, cast.office, { ...promise, isFulfilled: true, text: '现场核实已完成', happenedOn: '2024-03-19' });
    expect(now.matter().commitments).toMatchObject([{ state: 'fulfilled', settledOn: '2024-03-19' }]);
    expect([stageOf(now.matter()), reviews(now)]).toEqual(['closed', []]);
  });
  test('one that is not done is looked at again next quarter', () => {
    const now = story(closed, { on: '2024-06-28' });
    now.send(verifyCommitment, cast.office, { ...promise, isFulfilled: false, text: '尚未完工' });
    expect([now.matter().commitments[0]?.state, reviews(now)]).toEqual(['open', ['2024-07-01']]);
  });
  test('as long as any is open there is a next review', () => {
    const now = story([...closed, another], { on: '2024-07-01' });
    now.send(verifyCommitment, cast.office, { ...promise, isFulfilled: true, text: '完成' });
    expect([stageOf(now.matter()), reviews(now)]).toEqual(['in-follow-up', ['2024-10-01']]);
  });
  test.each([
    ['before closing', feedbackClosed, cast.office, {}, 'wrong-stage'],
    ['of an unknown promise', closed, cast.office, { commitmentId: 'promise-9' }, 'commitment-unknown'],
    ['of a settled promise', [...closed, another, settled], cast.office, {}, 'commitment-settled'],
    ['when none is open', [...closed, settled], cast.office, {}, 'wrong-stage'],
    ['from before closing', closed, cast.office, { happenedOn: '2024-02-01' }, 'day-before-start'],
    ['by the unit', closed, cast.head, {}, 'not-allowed'],
    ['by the committee', closed, cast.clerk, {}, 'not-allowed'],
    ['by the office of the other side', closed, cast.partyOffice, {}, 'not-allowed'],
    ['by a clerk who signed the proposal', closed, { ...cast.office, personId: 'person-member-1' }, {}, 'own-proposal'],
  ])('refuses it %s', (_what, events, actor, more, refusal) => {
    expect(story(events).outcome(verifyCommitment, actor, { ...input, ...more })).toBe(refusal);
  });
});
