import { expect, test } from 'vitest';
import { countsOf, plain, quoted, tokensOf, wantedOf } from './tokens.ts';

test('Chinese is cut into single characters and pairs, words and numbers stay whole', () => {
  expect(tokensOf(plain('东堤河５Ｇ基站')).toSorted()).toEqual(['5g', '东', '东堤', '基', '基站', '堤', '堤河', '河', '站'].toSorted());
  expect(tokensOf(plain('第2024-0007号'))).toEqual(['第', '2024', '0007', '号']);
});

test('marks join nothing, and a rare character is one character', () => {
  expect(tokensOf('甲。乙')).toEqual(['甲', '乙']);
  expect(tokensOf('𠮷野')).toEqual(['𠮷', '野', '𠮷野']);
  expect(tokensOf('，。！ \n')).toEqual([]);
  expect(tokensOf('a'.repeat(5000))).toEqual(['a'.repeat(64)]);
});

test('only tokens of more than one character are counted', () => {
  expect([...countsOf('河河河')]).toEqual([['河河', 2]]);
});

test.each([
  ['积水', ['积水'], []],
  ['河', ['河'], []],
  ['东堤河', ['东堤', '堤河'], ['东堤河']],
  ['ＷＩＦＩ覆盖', ['wifi', '覆盖'], ['wifi覆盖']],
  ['2024-0007', ['2024', '0007'], ['2024-0007']],
  ['120', ['120'], []],
])('"%s" is looked for by its tokens, and where they are not proof, as it is', (typed, tokens, needles) => {
  expect(wantedOf(typed)).toEqual({ words: [plain(typed)], tokens, needles });
});

test('words between spaces are all wanted, at most eight; marks alone are nothing', () => {
  expect(wantedOf('  积水　治理 积水 ')?.words).toEqual(['积水', '治理']);
  expect(wantedOf('a b c d e f g h i j')?.words).toHaveLength(8);
  expect(wantedOf('《》 ——')).toBeNull();
  expect(wantedOf('')).toBeNull();
});

test('whatever is typed, what the words need is among the tokens of a text that holds them', () => {
  const text = plain('关于加快东堤河（二期）疏浚、建设5G基站的建议：“3公里”');
  for (let from = 0; from < text.length; from += 1) {
    for (let to = from + 1; to <= text.length; to += 1) {
      const part = text.slice(from, to);
      // Numbers and Latin words are found whole only.
      if (/[a-z\d]/.test(text.charAt(from - 1) + part.charAt(0)) || /[a-z\d]/.test(part.slice(-1) + text.charAt(to))) continue;
      for (const token of wantedOf(part)?.tokens ?? []) expect(tokensOf(text)).toContain(token);
    }
  }
});

test('a token is quoted for the database', () => {
  expect(quoted("o'neil\\")).toBe(String.raw`'o''neil\\'`);
});
