import { describe, expect, test } from 'vitest';
import { pilotRulebook } from './pilot-rulebook.ts';
import { classOf, deadEnds, deadlineRuleOf, isFaceToFace, rulebookSchema, type DeadlineRule, type Rulebook } from './rulebook.ts';

const rule = (id: DeadlineRule['id'], change: Partial<DeadlineRule>): Partial<Rulebook> => ({ deadlines: pilotRulebook.deadlines.map((each) => (each.id === id ? { ...each, ...change } : each)) });
const without = (id: DeadlineRule['id']): Partial<Rulebook> => ({ deadlines: pilotRulebook.deadlines.filter((each) => each.id !== id) });
const doubled = <T>(list: readonly T[]): T[] => [...list, ...list.slice(0, 1)];

describe('the pilot rulebook', () => {
  test('is valid and has no dead end', () => {
    expect(rulebookSchema.parse(pilotRulebook)).toEqual(pilotRulebook);
    expect(deadEnds(pilotRulebook)).toEqual([]);
  });
  test('says what the pilot does', () => {
    expect(deadlineRuleOf(pilotRulebook, 'return')?.length).toEqual({ unit: 'working-days', count: 5 });
    expect(deadlineRuleOf(pilotRulebook, 'reply')).toMatchObject({ length: { unit: 'months', count: 3 }, ceiling: { unit: 'months', count: 6 } });
    expect(['visit', 'on-site', 'discussion', 'phone', 'online'].filter((mode) => isFaceToFace(pilotRulebook, mode as 'visit'))).toEqual(['visit', 'on-site', 'discussion']);
    expect(classOf(pilotRulebook, 'solved')?.letter).toBe('A');
    expect(classOf(pilotRulebook, 'none')).toBeUndefined();
  });
});

describe('dead ends', () => {
  test.each<[string, Partial<Rulebook>, string]>([
    ['no deadline for the reply', without('reply'), 'deadlines'],
    ['no deadline for the rating', without('rating'), 'deadlines'],
    ['no deadline for a return', without('return'), 'deadlines'],
    ['no deadline for a redo', without('redo'), 'deadlines'],
    ['a reply that does not start with the assignment', rule('reply', { start: 'accepted' }), 'deadlines'],
    ['something else than the opinion counting back', rule('first-consultation', { length: { unit: 'before', parent: 'reply', days: 60 } }), 'deadlines'],
    [
      'an opinion counting back from what is not there',
      {
        deadlines: pilotRulebook.deadlines
          .filter((each) => each.id !== 'publication')
          .map((each) => (each.id === 'opinion' ? { ...each, length: { unit: 'before' as const, parent: 'publication' as const, days: 5 } } : each)),
      },
      'deadlines',
    ],
    ['an opinion counting back from itself', rule('opinion', { length: { unit: 'before', parent: 'opinion', days: 5 } }), 'deadlines'],
    ['a ceiling that counts back', rule('reply', { ceiling: { unit: 'before', parent: 'rating', days: 5 } }), 'deadlines'],
    ['a deadline twice', { deadlines: doubled(pilotRulebook.deadlines) }, 'deadlines'],
    ['a category twice', { categories: doubled(pilotRulebook.categories) }, 'categories'],
    ['a class twice', { classes: doubled(pilotRulebook.classes) }, 'classes'],
    ['an axis twice', { ratingAxes: doubled(pilotRulebook.ratingAxes) }, 'ratingAxes'],
    ['a level twice', { ratingLevels: doubled(pilotRulebook.ratingLevels) }, 'ratingLevels'],
    ['an openness twice', { openness: doubled(pilotRulebook.openness) }, 'openness'],
    ['a ground twice', { declineGrounds: doubled(pilotRulebook.declineGrounds) }, 'declineGrounds'],
    ['no class that counts as solved', { classes: pilotRulebook.classes.map((each) => ({ ...each, countsAsSolved: false })) }, 'classes'],
    ['only satisfied levels', { ratingLevels: pilotRulebook.ratingLevels.filter((each) => each.isSatisfied) }, 'ratingLevels'],
    ['no satisfied level', { ratingLevels: pilotRulebook.ratingLevels.map((each) => ({ ...each, isSatisfied: false })) }, 'ratingLevels'],
    ['no clearance tier without a condition', { clearanceTiers: pilotRulebook.clearanceTiers.filter((each) => Object.keys(each.when).length > 0) }, 'clearanceTiers'],
    ['a category under nothing', { categories: [...pilotRulebook.categories, { code: 'parks', label: { zh: '公园' }, parent: 'green' }] }, 'categories'],
    ['no kind switched on', { kinds: pilotRulebook.kinds.map((each) => ({ ...each, isOn: false })) }, 'kinds'],
  ])('finds %s', (_what, change, path) => {
    const found = deadEnds({ ...pilotRulebook, ...change });
    expect(new Set(found.map((each) => each.path))).toEqual(new Set([path]));
    expect(found[0]?.message.en).not.toBe('');
  });
});
