import { describe, expect, test } from 'vitest';
import { cast, session } from '../../../../test/domain/cast.ts';
import { docketed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { pilotRulebook } from '../../pilot-rulebook.ts';
import { docketProposal } from './docket-proposal.ts';

const input = { category: 'city', submission: 'in-session' };

describe('docket-proposal', () => {
  test('numbers the proposal and pins the rules in force', () => {
    const now = story(submitted);
    now.send(docketProposal, cast.clerk, { ...input, happenedOn: '2024-03-18' });
    expect(now.matter().docket).toEqual({ serial: 7, number: '007', category: 'city', submission: 'in-session', rulebookVersion: 1, on: '2024-03-18' });
  });
  test('draws from the series of its kind and session', () => {
    expect(story(submitted).when(docketProposal, cast.clerk, input)).toMatchObject({ series: ['docket:session-1:proposal'] });
  });
  test('waits for the lower review levels, and is not offered before', () => {
    const levels = { ...session, rulebooks: [{ version: 1, rules: { ...pilotRulebook, reviewLevels: 2 } }] };
    const now = story(submitted, { session: levels });
    expect(now.outcome(docketProposal, cast.director, input)).toBe('review-level-missing');
    expect(now.can(docketProposal, cast.director)).toBe(false);
    now.happened('matter', 'matter-1', { type: 'review-given', level: 1, recommendation: 'docket', reason: null });
    expect(now.outcome(docketProposal, cast.director, input)).toEqual(['proposal-docketed']);
  });
  test.each([
    ['twice', docketed, input, 'wrong-stage'],
    ['under a category there is not', submitted, { ...input, category: 'weather' }, 'category-unknown'],
    ['in the future', submitted, { ...input, happenedOn: '2024-03-21' }, 'day-in-future'],
    ['before it was handed in', submitted, { ...input, happenedOn: '2024-02-29' }, 'day-before-start'],
  ])('refuses %s', (_what, events, given, refusal) => {
    expect(story(events).outcome(docketProposal, cast.clerk, given)).toBe(refusal);
  });
  test('is for the committee, and not for one who signed it himself', () => {
    expect(story(submitted).outcome(docketProposal, cast.office, input)).toBe('not-allowed');
    expect(story(submitted).outcome(docketProposal, { ...cast.clerk, personId: 'person-member-1' }, input)).toBe('own-proposal');
  });
});
