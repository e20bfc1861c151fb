import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { feedbackClosed, hash, issued, served } from '../../../../test/domain/given.ts';
import { merged, rated, satisfied } from '../../../../test/domain/rated.ts';
import { story } from '../../../../test/domain/story.ts';
import { recordPaperRating } from './record-paper-rating.ts';

const onPaper = { raterId: 'member-2', levels: satisfied, scan: hash };

describe('record-paper-rating', () => {
  test('keeps the form as one on paper, with its scan and the day it came', () => {
    const now = story(served);
    now.send(recordPaperRating, cast.clerk, { ...onPaper, comment: '满意', happenedOn: '2024-03-18' });
    expect(now.state('rating', 'matter-1.1').forms).toMatchObject([{ raterId: 'member-2', isOnPaper: true, scan: hash, comment: '#满意', by: { name: '提案委甲', on: '2024-03-18' } }]);
  });
  test('takes the form of a merged matter to its own stream', () => {
    const now = story(served);
    merged(now);
    now.send(recordPaperRating, cast.clerk, { ...onPaper, raterId: 'member-3' }, 'matter-2');
    expect(now.state('rating', 'matter-2.1').forms).toHaveLength(1);
  });
  test.each([
    ['of somebody who was not asked', served, { ...onPaper, raterId: 'member-3' }, 'not-asked'],
    ['before service', issued, onPaper, 'not-asked'],
    ['after close-rating', feedbackClosed, onPaper, 'rating-closed'],
    ['with an unknown level', served, { ...onPaper, levels: { work: 'good', result: 'good' } }, 'rating-unknown'],
    ['with an unknown question', served, { ...onPaper, answers: { x: 'yes' } }, 'question-unknown'],
    ['with dissatisfaction but no reason', served, { ...onPaper, levels: { ...satisfied, work: 'dissatisfied' } }, 'reason-missing'],
    ['from before the service', served, { ...onPaper, happenedOn: '2024-02-29' }, 'day-before-start'],
    ['from the future', served, { ...onPaper, happenedOn: '2024-03-21' }, 'day-in-future'],
  ])('refuses a form %s', (_what, events, input, refusal) => {
    expect(story(events).outcome(recordPaperRating, cast.clerk, input)).toBe(refusal);
  });
  test('is not even read without its scan', () => {
    expect(recordPaperRating.input.safeParse({ raterId: 'member-2', levels: satisfied }).success).toBe(false);
    expect(recordPaperRating.input.safeParse(onPaper).success).toBe(true);
  });
  test('refuses a second form of the same signer', () => {
    const now = story(served);
    rated(now, 'member-2');
    expect(now.outcome(recordPaperRating, cast.clerk, onPaper)).toBe('already-rated');
  });
  test.each(['office', 'officeDirector', 'officer', 'head', 'proposer', 'system'] as const)('is not for %s', (who) => {
    expect(story(served).outcome(recordPaperRating, cast[who], onPaper)).toBe('not-allowed');
  });
  test('a clerk who signed the proposal does not enter its ratings', () => {
    expect(story(served).outcome(recordPaperRating, { ...cast.clerk, personId: 'person-member-1' }, onPaper)).toBe('own-proposal');
  });
});
