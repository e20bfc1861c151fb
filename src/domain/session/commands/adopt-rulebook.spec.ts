import { describe, expect, test } from 'vitest';
import { cast, session } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { pilotRulebook } from '../../pilot-rulebook.ts';
import { adoptRulebook } from './adopt-rulebook.ts';

const { kind: _kind, id: _id, closedOn: _closed, rulebooks: _rules, categories: _categories, templates: _templates, ...facts } = session;
function opened() {
  const now = story();
  now.happened('session', 'session-1', { type: 'session-opened', ...facts });
  return now;
}

describe('adopt-rulebook', () => {
  test('numbers the versions', () => {
    const now = opened();
    now.send(adoptRulebook, cast.director, { rules: pilotRulebook }, 'session-1');
    now.send(adoptRulebook, cast.officeDirector, { rules: { ...pilotRulebook, reviewLevels: 2 }, happenedOn: '2024-03-18' }, 'session-1');
    expect(now.state('session', 'session-1').rulebooks.map((each) => [each.version, each.rules.reviewLevels])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
  test.each([
    ['a dead end', { ...pilotRulebook, deadlines: pilotRulebook.deadlines.filter((each) => each.id !== 'reply') }, 'rules.deadlines'],
    ['rating levels that are all good', { ...pilotRulebook, ratingLevels: pilotRulebook.ratingLevels.slice(0, 2) }, 'rules.ratingLevels'],
  ])('refuses rules with %s and says where', (_what, rules, field) => {
    expect(opened().when(adoptRulebook, cast.director, { rules }, 'session-1')).toMatchObject({ refused: 'rulebook-invalid', field });
  });
  test('refuses a category that was already defined beside the rules', () => {
    const now = opened();
    now.happened('session', 'session-1', { type: 'category-defined', code: 'city', label: { zh: '城建' }, parent: null });
    expect(now.when(adoptRulebook, cast.director, { rules: pilotRulebook }, 'session-1')).toMatchObject({ refused: 'rulebook-invalid', field: 'rules.categories' });
  });
  test('refuses once the session is closed, in the future, and for others', () => {
    const now = opened();
    expect(now.outcome(adoptRulebook, cast.director, { rules: pilotRulebook, happenedOn: '2024-03-21' }, 'session-1')).toBe('day-in-future');
    expect(now.outcome(adoptRulebook, cast.systemAdmin, { rules: pilotRulebook }, 'session-1')).toBe('not-allowed');
    now.happened('session', 'session-1', { type: 'session-closed' });
    expect(now.outcome(adoptRulebook, cast.director, { rules: pilotRulebook }, 'session-1')).toBe('session-closed');
    expect(now.outcome(adoptRulebook, cast.director, { rules: pilotRulebook }, 'session-none')).toBe('not-found');
  });
});
