import { expect, test } from 'vitest';
import type { Figure } from '../figures/figure.ts';
import { pilotRulebook } from '../pilot-rulebook.ts';
import { sumsShown } from './sums-shown.ts';

const words = { zh: '', en: '' };
const figure = (id: string, value: number, more: Partial<Figure> = {}): Figure => ({
  id,
  label: words,
  definition: words,
  value,
  unit: '件',
  count: null,
  base: null,
  baseLabel: null,
  cases: [],
  ...more,
});
const share = (code: string, value: number): Figure => figure(`results.${code}.share`, value, { unit: '%', base: 116 });
const year = [
  figure('proposals.count', 116),
  figure('proposals.key', 5),
  figure('proposals.collective', 29),
  figure('proposals.other', 82),
  figure('results.solved.count', 105),
  figure('results.partly.count', 8),
  figure('results.not-possible.count', 3),
  share('solved', 90.5),
  share('partly', 6.9),
  share('not-possible', 2.6),
];

test('the sums of a year that is right', () => {
  const shown = sumsShown(year, pilotRulebook);
  expect(shown.map(({ sum, total }) => `${sum}=${total}`)).toEqual(['5+29+82=116', '105+8+3=116', '90.5+6.9+2.6=100.0']);
  expect(shown.every((each) => each.isRight)).toBe(true);
});

test('a part that is one too many, and shares that miss a tenth, are shown as wrong', () => {
  const wrong = year.map((each) => (each.id === 'proposals.key' ? { ...each, value: 6 } : each.id === 'results.partly.share' ? { ...each, value: 6.8 } : each));
  expect(sumsShown(wrong, pilotRulebook).map((each) => each.isRight)).toEqual([false, true, false]);
});

test('a year without replies has no shares to sum', () => {
  const early = year.filter((each) => !each.id.startsWith('results.'));
  expect(sumsShown(early, pilotRulebook).map((each) => each.whole)).toEqual(['proposals.count']);
});
