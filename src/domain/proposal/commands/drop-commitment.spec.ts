import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, feedbackClosed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { isRunning } from '../../deadline.ts';
import { stageOf } from '../stage.ts';
import { dropCommitment } from './drop-commitment.ts';

const input = { commitmentId: 'promise-1', explanation: '规划调整，该路段改由地铁工程统一改造' };
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

describe('drop-commitment', () => {
  test('is settled with its explanation; the review ends with the last one', () => {
    const now = story(closed);
    now.send(dropCommitment, cast.office, input);
    expect(now.matter().commitments).toMatchObject([{ state: 'dropped', settledOn: '2024-03-20' }]);
    expect([stageOf(now.matter()), reviews(now)]).toEqual(['closed', []]);
  });
  test('the review goes on for the others', () => {
    const now = story([...closed, another]);
    now.send(dropCommitment, cast.office, input);
    expect(reviews(now)).toEqual(['2024-07-01']);
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
    expect(story(events).outcome(dropCommitment, actor, { ...input, ...more })).toBe(refusal);
  });
});
