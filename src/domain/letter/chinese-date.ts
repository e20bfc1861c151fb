import type { Day } from '../day.ts';

const digits = '〇一二三四五六七八九';

/** Small numbers as they stand in headings and dates, 1–99: 七, 十, 十二, 二十, 三十一. */
export function chineseNumber(count: number): string {
  const tens = Math.floor(count / 10);
  const ones = count % 10 === 0 ? '' : (digits[count % 10] ?? '');
  if (tens === 0) return ones === '' ? '〇' : ones;
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones}`;
}

/** The date of a letter in full: 2024-07-12 is 二〇二四年七月十二日. */
export function chineseDate(on: Day): string {
  const year = on.slice(0, 4).replace(/\d/g, (digit) => digits[Number(digit)] ?? '');
  return `${year}年${chineseNumber(Number(on.slice(5, 7)))}月${chineseNumber(Number(on.slice(8, 10)))}日`;
}

/** As written inside running text: 2024-07-01 is 2024年7月1日. */
export const plainDate = (on: Day): string => `${Number(on.slice(0, 4))}年${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`;
