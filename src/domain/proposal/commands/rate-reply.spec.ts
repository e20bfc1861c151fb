import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { feedbackClosed, issued, served } from '../../../../test/domain/given.ts';
import { merged, rated, satisfied, servedAgain } from '../../../../test/domain/rated.ts';
import { story } from '../../../../test/domain/story.ts';
import { rateReply } from './rate-reply.ts';

describe('rate-reply', () => {
  test('a form goes to the stream of the round and leaves the matter untouched', () => {
    const now = story(served);
    const before = now.matter();
    now.send(rateReply, cast.proposer, { levels: satisfied, answers: { talked: 'yes' }, comment: '谢谢' });
    expect(now.state('rating', 'matter-1.1').forms).toMatchObject([{ raterId: 'member-1', levels: satisfied, answers: { talked: 'yes' }, comment: '#谢谢', isOnPaper: false, scan: null }]);
    expect(now.matter()).toBe(before);
  });
  test('every co-signer rates for himself', () => {
    const now = story(served);
    now.send(rateReply, cast.proposer, { levels: satisfied });
    expect(now.outcome(rateReply, cast.cosigner, { levels: satisfied })).toEqual(['reply-rated']);
  });
  test('a redo is rated on its own stream', () => {
    const now = story(servedAgain);
    rated(now, 'member-1');
    now.send(rateReply, cast.proposer, { levels: satisfied });
    expect(now.state('rating', 'matter-1.2').forms).toHaveLength(1);
  });
  test.each([
    ['round 1', served, 'matter-2.1'],
    ['round 2', servedAgain, 'matter-2.2'],
  ])('the proposer of a merged matter rates it on his own stream in %s of the principal', (_what, events, stream) => {
    const now = story(events);
    merged(now);
    now.send(rateReply, cast.stranger, { levels: satisfied }, 'matter-2');
    expect(now.state('rating', stream).forms).toMatchObject([{ raterId: 'member-3' }]);
    expect(now.outcome(rateReply, cast.stranger, { levels: satisfied }, 'matter-2')).toBe('already-rated');
    expect(now.outcome(rateReply, cast.stranger, { levels: satisfied })).toBe('not-the-proposer');
  });
  test('a merged matter waits for the service of its principal', () => {
    const now = story(issued);
    merged(now);
    expect(now.outcome(rateReply, cast.stranger, { levels: satisfied }, 'matter-2')).toBe('not-asked');
  });
  test.each([
    ['before service', issued, { levels: satisfied }, 'not-asked'],
    ['after the ratings were closed', feedbackClosed, { levels: satisfied }, 'rating-closed'],
    ['with an axis left out', served, { levels: { work: 'satisfied' } }, 'rating-unknown'],
    ['with an axis there is not', served, { levels: { ...satisfied, style: 'satisfied' } }, 'rating-unknown'],
    ['with a level there is not', served, { levels: { ...satisfied, work: 'excellent' } }, 'rating-unknown'],
    ['with a question there is not', served, { levels: satisfied, answers: { weather: 'yes' } }, 'question-unknown'],
    ['with dissatisfaction but no reason', served, { levels: { ...satisfied, result: 'dissatisfied' } }, 'reason-missing'],
  ])('refuses a form %s', (_what, events, input, refusal) => {
    expect(story(events).outcome(rateReply, cast.proposer, input)).toBe(refusal);
  });
  test('refuses a second form of the same signer, and one after its stream was closed', () => {
    const now = story(served);
    rated(now, 'member-1');
    expect(now.outcome(rateReply, cast.proposer, { levels: satisfied })).toBe('already-rated');
    now.happened('rating', 'matter-1.1', { type: 'rating-closed', matterId: 'matter-1', round: 1, silent: ['member-2'] });
    expect(now.outcome(rateReply, cast.cosigner, { levels: satisfied })).toBe('rating-closed');
  });
  test.each([
    ['stranger', 'not-the-proposer'],
    ['officer', 'not-allowed'],
    ['head', 'not-allowed'],
    ['office', 'not-allowed'],
    ['clerk', 'not-allowed'],
    ['delegate', 'not-allowed'],
  ] as const)('is not for %s', (who, refusal) => {
    expect(story(served).outcome(rateReply, cast[who], { levels: satisfied })).toBe(refusal);
  });
  test('is offered from service to close-rating', () => {
    expect([issued, served, feedbackClosed].map((events) => story(events).can(rateReply, cast.proposer))).toEqual([false, true, false]);
  });
});
