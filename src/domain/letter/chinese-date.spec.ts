import { expect, test } from 'vitest';
import { chineseDate, chineseNumber, plainDate } from './chinese-date.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [19, '十九'],
  [20, '二十'],
  [21, '二十一'],
  [30, '三十'],
  [99, '九十九'],
])('%i is %s', (count, text) => {
  expect(chineseNumber(count)).toBe(text);
});
test.each([
  ['2024-07-12', '二〇二四年七月十二日', '2024年7月12日'],
  ['2010-10-30', '二〇一〇年十月三十日', '2010年10月30日'],
  ['2025-01-01', '二〇二五年一月一日', '2025年1月1日'],
])('%s', (on, full, plain) => {
  expect(chineseDate(on)).toBe(full);
  expect(plainDate(on)).toBe(plain);
});
