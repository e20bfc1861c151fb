import { expect, test } from 'vitest';
import { isWanted, lastOfEach } from '../../src/server/mail/wanted.ts';

const change = { seq: 1, tells: { matterId: 'm', kind: 'changed' as const }, year: 2024, category: 'city', unitIds: ['water'] };
const nothing = { categories: [], unitIds: [], matterIds: [] };
test.each([
  ['nothing chosen', nothing, true],
  ['its category', { ...nothing, categories: ['city'] }, true],
  ['another category', { ...nothing, categories: ['law'] }, false],
  ['another category or its unit', { ...nothing, categories: ['law'], unitIds: ['water'] }, true],
  ['its year', { ...nothing, years: [2024] }, true],
  ['its category in another year', { ...nothing, categories: ['city'], years: [2023] }, false],
  ['the case itself, whatever the year', { ...nothing, matterIds: ['m'], years: [2023] }, true],
  ['another case', { ...nothing, matterIds: ['n'] }, false],
  ['reports only', { ...nothing, hasReports: true }, false],
])('a change of a case is told to who asked for %s: %s', (_what, interests, isTold) => {
  expect(isWanted(interests, change)).toBe(isTold);
});

test('a report is told to who asked for reports, for its year, or for everything', () => {
  const report = { ...change, tells: { year: 2024 }, category: null, unitIds: [] };
  expect(
    [nothing, { ...nothing, hasReports: true }, { ...nothing, years: [2024] }, { ...nothing, categories: ['city'] }, { ...nothing, hasReports: true, years: [2023] }].map((each) =>
      isWanted(each, report),
    ),
  ).toEqual([true, true, true, false, false]);
  expect(lastOfEach([{ ...change, tells: { matterId: 'm', kind: 'published' } }, report, change])).toEqual([{ year: 2024 }, { matterId: 'm', kind: 'published' }]);
});
