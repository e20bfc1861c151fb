import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, feedbackClosed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { postponeCommitment } from './postpone-commitment.ts';

const input = { commitmentId: 'promise-1', dueOn: '2025-03-31', reason: '汛期停工' };
const another = {
  type: 'proposal-closed' as const,
  class: 'partly',
  deadlines: [],
  commitments: [{ id: 'promise-2', assignmentId: 'part-lead', suggestion: 1, text: '#' as never, dueOn: '2024-06-30' }],
};
const settled = { type: 'commitment-verified' as const, commitmentId: 'promise-1', isFulfilled: true, text: '#' as never, deadline: null };

describe('postpone-commitment', () => {
  test('moves the day and keeps the first', () => {
    const now = story(closed);
    now.send(postponeCommitment, cast.office, input);
    expect(now.matter().commitments).toMatchObject([{ dueOn: '2025-03-31', originalDueOn: '2024-12-31', state: 'open' }]);
  });
  test.each([
    ['not later', '2024-03-20', '2024-12-31'],
    ['already past', '2025-02-01', '2025-01-31'],
  ])('refuses a day that is %s', (_what, on, dueOn) => {
    expect(story(closed, { on }).outcome(postponeCommitment, cast.office, { ...input, dueOn })).toBe('day-before-start');
  });
  test.each([
    ['before closing', feedbackClosed, cast.office, {}, 'wrong-stage'],
    ['of an unknown promise', closed, cast.office, { commitmentId: 'promise-9' }, 'commitment-unknown'],
    ['of a settled promise', [...closed, another, settled], cast.office, {}, 'commitment-settled'],
    ['when none is open', [...closed, settled], cast.office, {}, 'wrong-stage'],
    ['by the unit', closed, cast.head, {}, 'not-allowed'],
    ['by the committee', closed, cast.clerk, {}, 'not-allowed'],
    ['by the office of the other side', closed, cast.partyOffice, {}, 'not-allowed'],
    ['by a clerk who signed the proposal', closed, { ...cast.office, personId: 'person-member-1' }, {}, 'own-proposal'],
  ])('refuses it %s', (_what, events, actor, more, refusal) => {
    expect(story(events).outcome(postponeCommitment, actor, { ...input, ...more })).toBe(refusal);
  });
});
