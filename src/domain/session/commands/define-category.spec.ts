import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { rulesOf } from '../session.ts';
import { defineCategory } from './define-category.ts';

function opened() {
  const now = story();
  now.happened('session', 'session-1', { type: 'session-opened', name: '区政协九届三次会议', term: 9, meeting: 3, reportYear: 2024, opensOn: '2024-01-16', endsOn: '2024-01-19' });
  return now;
}
const input = { code: 'greening', labelZh: '园林绿化', labelEn: 'Greening', parent: 'city' };

describe('define-category', () => {
  test('adds a node below one of the rulebook', () => {
    const now = opened();
    now.send(defineCategory, cast.clerk, input, 'session-1');
    expect(rulesOf(now.state('session', 'session-1')).rules.categories.at(-1)).toEqual({ code: 'greening', label: { zh: '园林绿化', en: 'Greening' }, parent: 'city' });
  });
  test.each([
    ['a code of the rulebook', { ...input, code: 'economy' }, 'code-taken'],
    ['a parent there is not', { ...input, parent: 'space' }, 'category-unknown'],
  ])('refuses %s', (_what, given, refusal) => {
    expect(opened().outcome(defineCategory, cast.systemAdmin, given, 'session-1')).toBe(refusal);
  });
  test('refuses in a closed session, and for units', () => {
    const now = opened();
    expect(now.can(defineCategory, cast.officer, 'session-1')).toBe(false);
    now.happened('session', 'session-1', { type: 'session-closed' });
    expect(now.outcome(defineCategory, cast.director, input, 'session-1')).toBe('session-closed');
  });
});
