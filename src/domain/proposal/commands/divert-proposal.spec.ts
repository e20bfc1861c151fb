import { describe, expect, test } from 'vitest';
import { cast, session } from '../../../../test/domain/cast.ts';
import { docketed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { pilotRulebook } from '../../pilot-rulebook.ts';
import { stageOf } from '../stage.ts';
import { divertProposal } from './divert-proposal.ts';

const input = { to: 'public-sentiment', explanation: '转社情民意信息' };

describe('divert-proposal', () => {
  test('sends it another way, with an explanation', () => {
    const now = story(submitted);
    now.send(divertProposal, cast.clerk, input);
    expect(stageOf(now.matter())).toBe('diverted');
    expect(now.matter().exit).toEqual({ kind: 'diverted', to: 'public-sentiment', explanation: '#转社情民意信息', on: '2024-03-20' });
  });
  test('waits for the lower review levels', () => {
    const levels = { ...session, rulebooks: [{ version: 1, rules: { ...pilotRulebook, reviewLevels: 2 } }] };
    expect(story(submitted, { session: levels }).outcome(divertProposal, cast.director, input)).toBe('review-level-missing');
  });
  test.each([
    ['after docketing', docketed, cast.clerk, input, 'wrong-stage'],
    ['before it was handed in', submitted, cast.clerk, { ...input, happenedOn: '2024-02-01' }, 'day-before-start'],
    ['on one’s own proposal', submitted, { ...cast.clerk, personId: 'person-member-1' }, input, 'own-proposal'],
    ['by the office', submitted, cast.office, input, 'not-allowed'],
  ])('refuses %s', (_what, events, actor, given, refusal) => {
    expect(story(events).outcome(divertProposal, actor, given)).toBe(refusal);
  });
});
