import { describe, expect, test } from 'vitest';
import { cast, session } from '../../../../test/domain/cast.ts';
import { docketed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { pilotRulebook } from '../../pilot-rulebook.ts';
import { stageOf } from '../stage.ts';
import { giveReview } from './give-review.ts';

const levels = { session: { ...session, rulebooks: [{ version: 1, rules: { ...pilotRulebook, reviewLevels: 3 } }] } };
const input = { recommendation: 'docket' };

describe('give-review', () => {
  test('is a recommendation level by level; the stage stays', () => {
    const now = story(submitted, levels);
    now.send(giveReview, cast.clerk, input);
    now.send(giveReview, cast.director, { recommendation: 'divert', reason: '宜作社情民意' });
    expect(now.matter().reviews).toMatchObject([
      { level: 1, recommendation: 'docket', reason: null, by: { name: cast.clerk.name } },
      { level: 2, recommendation: 'divert', reason: '#宜作社情民意' },
    ]);
    expect(stageOf(now.matter())).toBe('under-review');
    // The third level is the decision itself.
    expect(now.outcome(giveReview, { ...cast.clerk, personId: 'person-third' }, input)).toBe('already-done');
  });
  test('takes another person at every level', () => {
    const now = story(submitted, levels);
    now.send(giveReview, cast.clerk, input);
    expect(now.outcome(giveReview, cast.clerk, input)).toBe('already-done');
  });
  test.each([
    ['where there is one level only', submitted, {}, cast.clerk, input, 'nothing-to-do'],
    ['after docketing', docketed, levels, cast.clerk, input, 'wrong-stage'],
    ['an objection without a reason', submitted, levels, cast.clerk, { recommendation: 'decline' }, 'reason-missing'],
    ['before it was handed in', submitted, levels, cast.clerk, { ...input, happenedOn: '2024-02-01' }, 'day-before-start'],
    ['on one’s own proposal', submitted, levels, { ...cast.clerk, personId: 'person-member-1' }, input, 'own-proposal'],
    ['by the proposer', submitted, levels, cast.proposer, input, 'not-allowed'],
  ])('refuses %s', (_what, events, at, actor, given, refusal) => {
    expect(story(events, at).outcome(giveReview, actor, given)).toBe(refusal);
  });
});
