import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, feedbackClosed, served } from '../../../../test/domain/given.ts';
import { dissatisfied, feedbackClosedAgain, merged, rated } from '../../../../test/domain/rated.ts';
import { story } from '../../../../test/domain/story.ts';
import { stageOf } from '../stage.ts';
import { orderRedo } from './order-redo.ts';

const reason = '第二条建议没有时间表，请补办后重新答复';
const unhappy = (events: Parameters<typeof story>[0], round = 1) => {
  const now = story(events);
  rated(now, 'member-1');
  rated(now, 'member-2', dissatisfied, round);
  return now;
};

describe('order-redo', () => {
  test('opens a new round with its own limit and keeps the first whole', () => {
    const now = unhappy(feedbackClosed);
    now.send(orderRedo, cast.director, { reason });
    expect(now.matter().rounds).toMatchObject([
      { number: 1, feedbackClosedOn: '2024-03-01' },
      { number: 2, openedOn: '2024-03-20', reason: `#${reason}`, assignmentIds: ['part-lead'], feedbackClosedOn: null },
    ]);
    // 30 calendar days from 20 March end on Friday 19 April.
    expect(now.matter().deadlines.filter((each) => each.rule === 'redo')).toMatchObject([{ assignmentId: 'part-lead', round: 2, due: '2024-04-19', settledOn: null }]);
    expect(stageOf(now.matter())).toBe('in-handling');
    expect(now.matter().assignments[0]?.replies[0]?.issued).not.toBeNull();
  });
  test('may name one part and count from the day of the decision', () => {
    const now = unhappy(feedbackClosed);
    now.send(orderRedo, cast.clerk, { reason, assignmentIds: ['part-lead'], happenedOn: '2024-03-19' });
    expect(now.matter().deadlines.find((each) => each.rule === 'redo')?.due).toBe('2024-04-18');
  });
  test('the dissatisfied proposer of a merged matter is heard too', () => {
    const now = story(feedbackClosed);
    merged(now);
    rated(now, 'member-1');
    expect(now.outcome(orderRedo, cast.clerk, { reason })).toBe('not-dissatisfied');
    rated(now, 'member-3', dissatisfied, 1, 'matter-2');
    expect(now.outcome(orderRedo, cast.clerk, { reason })).toEqual(['redo-ordered']);
  });
  test('after the redos of the rulebook only when a leader has taken it up', () => {
    const now = unhappy(feedbackClosedAgain, 2);
    expect(now.outcome(orderRedo, cast.clerk, { reason })).toBe('redo-escalate');
    now.happened('matter', 'matter-1', { type: 'redo-escalated', reason: '#' as never, ledBy: 'person-副区长' });
    now.send(orderRedo, cast.clerk, { reason });
    expect(now.matter().rounds.at(-1)?.number).toBe(3);
  });
  test('ends at nine rounds', () => {
    const rounds = Array.from({ length: 7 }, (_, at) => [
      { type: 'redo-ordered' as const, round: at + 3, reason: '#' as never, assignmentIds: ['part-lead'], deadlines: [] },
      { type: 'reply-drafted' as const, ...roundReply(at + 3) },
      { type: 'reply-issued' as const, assignmentId: 'part-lead', version: at + 3, letterNumber: `${at}`, letterHash: '', copies: [], deadlines: [] },
      { type: 'feedback-closed' as const, round: at + 3 },
    ]).flat();
    expect(unhappy([...feedbackClosedAgain, ...rounds], 9).outcome(orderRedo, cast.clerk, { reason })).toBe('limit-reached');
  });
  test('needs a dissatisfied form in the round that was closed, not in an earlier one', () => {
    const satisfiedOnly = story(feedbackClosed);
    rated(satisfiedOnly, 'member-1');
    expect(satisfiedOnly.outcome(orderRedo, cast.clerk, { reason })).toBe('not-dissatisfied');
    const earlier = unhappy([...feedbackClosedAgain, { type: 'redo-escalated', reason: '#' as never, ledBy: 'x' }], 1);
    expect(earlier.outcome(orderRedo, cast.clerk, { reason })).toBe('not-dissatisfied');
  });
  test.each([
    ['before the ratings are closed', served, cast.clerk, {}, 'rating-open'],
    ['of a closed matter', closed, cast.clerk, {}, 'wrong-stage'],
    ['of a part there is not', feedbackClosed, cast.clerk, { assignmentIds: ['part-lead', 'part-none'] }, 'assignment-unknown'],
    ['of an assisting part', feedbackClosed, cast.clerk, { assignmentIds: ['part-assist'] }, 'assignment-unknown'],
    ['from before the ratings were closed', feedbackClosed, cast.clerk, { happenedOn: '2024-02-28' }, 'day-before-start'],
    ['from the future', feedbackClosed, cast.clerk, { happenedOn: '2024-03-21' }, 'day-in-future'],
    ['by the office', feedbackClosed, cast.office, {}, 'not-allowed'],
    ['by the proposer', feedbackClosed, cast.proposer, {}, 'not-allowed'],
    ['by the system', feedbackClosed, cast.system, {}, 'not-allowed'],
    ['by a clerk who signed it', feedbackClosed, { ...cast.clerk, personId: 'person-member-1' }, {}, 'own-proposal'],
  ])('refuses one %s', (_what, events, actor, input, refusal) => {
    expect(unhappy(events).outcome(orderRedo, actor, { reason, ...input })).toBe(refusal);
  });
});

function roundReply(round: number) {
  return {
    assignmentId: 'part-lead',
    version: round,
    round,
    corrects: null,
    answers: [],
    chapters: [],
    problems: [],
    nextSteps: [],
    explanation: null,
    proposedClass: 'partly',
    moneyWan: null,
    openness: 'full',
    opennessReason: null,
    commitments: [],
  };
}
