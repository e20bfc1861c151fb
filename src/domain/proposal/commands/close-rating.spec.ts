import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { feedbackClosed, issued, served } from '../../../../test/domain/given.ts';
import { merged, rated } from '../../../../test/domain/rated.ts';
import { story } from '../../../../test/domain/story.ts';
import { closeRating } from './close-rating.ts';

const afterLimit = { on: '2024-06-25' };

describe('close-rating', () => {
  test('closes at once when every form is back', () => {
    const now = story(served);
    rated(now, 'member-1');
    rated(now, 'member-2');
    now.send(closeRating, cast.clerk);
    expect(now.state('rating', 'matter-1.1')).toMatchObject({ silent: [], closedOn: '2024-03-20' });
    expect(now.matter().rounds[0]?.feedbackClosedOn).toBe('2024-03-20');
    expect(now.matter().deadlines.find((each) => each.rule === 'rating')?.settledOn).toBe('2024-03-20');
  });
  test('after the limit those who returned none are silent, never satisfied', () => {
    const now = story(served, afterLimit);
    rated(now, 'member-1');
    now.send(closeRating, cast.clerk);
    expect(now.state('rating', 'matter-1.1')).toMatchObject({ silent: ['member-2'], forms: [{ raterId: 'member-1' }] });
  });
  test('closes the stream of a merged matter with its principal', () => {
    const now = story(served, afterLimit);
    merged(now);
    rated(now, 'member-1');
    expect(now.outcome(closeRating, cast.system)).toEqual(['rating-closed', 'feedback-closed', 'rating-closed', 'feedback-closed']);
    now.send(closeRating, cast.system);
    expect(now.state('rating', 'matter-1.1').silent).toEqual(['member-2']);
    expect(now.state('rating', 'matter-2.1')).toMatchObject({ matterId: 'matter-2', silent: ['member-3'], closedOn: '2024-06-25' });
  });
  test('waits for the form of a merged matter too', () => {
    const now = story(served);
    merged(now);
    rated(now, 'member-1');
    rated(now, 'member-2');
    expect(now.outcome(closeRating, cast.clerk)).toBe('rating-open');
    rated(now, 'member-3', undefined, 1, 'matter-2');
    expect(now.outcome(closeRating, cast.clerk)).toHaveLength(4);
    expect(now.outcome(closeRating, cast.clerk, {}, 'matter-2')).toBe('is-merged');
  });
  test.each([
    ['while forms are missing and the limit has not passed', served, cast.clerk, '2024-06-24', 'rating-open'],
    ['by the system on the last day', served, cast.system, '2024-06-24', 'too-early'],
    ['before service', issued, cast.clerk, '2024-06-25', 'not-asked'],
    ['twice', feedbackClosed, cast.clerk, '2024-06-25', 'rating-closed'],
    ['by the office', served, cast.office, '2024-06-25', 'not-allowed'],
    ['by the unit', served, cast.head, '2024-06-25', 'not-allowed'],
    ['by the proposer', served, cast.proposer, '2024-06-25', 'not-allowed'],
    ['by a clerk who signed the proposal', served, { ...cast.clerk, personId: 'person-member-2' }, '2024-06-25', 'own-proposal'],
  ])('refuses to close %s', (_what, events, actor, on, refusal) => {
    expect(story(events, { on }).outcome(closeRating, actor)).toBe(refusal);
  });
  test('the system does not wait for forms once the limit has passed, and never before, however many are back', () => {
    expect(story(served, afterLimit).outcome(closeRating, cast.system)).toEqual(['rating-closed', 'feedback-closed']);
    const early = story(served);
    rated(early, 'member-1');
    rated(early, 'member-2');
    expect(early.outcome(closeRating, cast.system)).toBe('too-early');
  });
});
