import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shares } from './shares.ts';

describe('shares', () => {
  test.each([
    ['the pilot year', [105, 8, 3], [90.5, 6.9, 2.6]],
    ['three thirds: the first takes what is left', [1, 1, 1], [33.4, 33.3, 33.3]],
    ['six sixths', [1, 1, 1, 1, 1, 1], [16.7, 16.7, 16.7, 16.7, 16.6, 16.6]],
    ['one takes all', [0, 7, 0], [0, 100, 0]],
    ['nothing to share', [0, 0, 0], [0, 0, 0]],
    ['none at all', [], []],
  ])('%s', (_what, counts, expected) => {
    expect(shares(counts)).toEqual(expected);
  });
  test('always sum to 100.0, and none is a tenth or more away from its exact value', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 9 }), (counts) => {
        const total = counts.reduce((sum, each) => sum + each, 0);
        fc.pre(total > 0);
        const parts = shares(counts);
        expect(parts.reduce((sum, each) => sum + Math.round(each * 10), 0)).toBe(1000);
        parts.forEach((part, at) => expect(Math.abs(part - ((counts[at] ?? 0) * 100) / total)).toBeLessThan(0.1));
      }),
    );
  });
});
