import { expect, test } from 'vitest';
import { alignedSentences, coverOf, sentencesOf, shinglesOf, tellingTokens } from './likeness.ts';
import { countsOf } from './tokens.ts';

const one = '东堤路雨天积水严重，居民出行困难。建议疏通排水管网，增设泵站。请街道每月公布进展。';
const edited = '东堤路雨天积水很严重，群众出行困难。应当疏通排水管网，增加泵站两座。欢迎大家监督。';
const other = '社区食堂送餐人手不足，老人等候时间较长。建议招募志愿者参加配送。';

test('cover is the share of one text that stands in the other', () => {
  expect(coverOf(shinglesOf(one), shinglesOf(one))).toBe(1);
  expect(coverOf(shinglesOf(one), shinglesOf(`${one}${other}`))).toBe(1);
  expect(coverOf(shinglesOf(one), shinglesOf(edited))).toBeGreaterThan(0.3);
  expect(coverOf(shinglesOf(one), shinglesOf(other))).toBeLessThan(0.05);
  expect(coverOf(shinglesOf(''), shinglesOf(one))).toBe(0);
});

test('marks, spaces and width make no difference', () => {
  expect(shinglesOf('５Ｇ，基 站')).toEqual(shinglesOf('5g基站'));
  expect([...shinglesOf('水')]).toEqual(['水']);
});

test('sentences stand beside those most like them, each once, the most alike first', () => {
  const aligned = alignedSentences(one, edited);
  expect(aligned.map((each) => [each.own.slice(0, 4), each.other.slice(0, 4)])).toEqual(
    expect.arrayContaining([
      ['东堤路雨', '东堤路雨'],
      ['建议疏通', '应当疏通'],
    ]),
  );
  expect(aligned.map((each) => each.likeness)).toEqual(aligned.map((each) => each.likeness).toSorted((a, b) => b - a));
  expect(alignedSentences(one, other)).toEqual([]);
  expect(alignedSentences('', '')).toEqual([]);
});

test('sentences keep their mark and lose their indent', () => {
  expect(sentencesOf('　　第一句话在这里。\n第二句话在那里；短。')).toEqual(['第一句话在这里。', '第二句话在那里；']);
});

test('the rarest tokens are looked up first; what nearly every case has tells nothing', () => {
  const shares = new Map([
    ['建议', 0.98],
    ['社区', 0.04],
    ['泵站', 0.001],
  ]);
  const telling = tellingTokens(countsOf('社区建议泵站'), (token) => shares.get(token) ?? 0.5, 1000);
  expect(telling.map((each) => each.token)).toEqual(['泵站', '社区']);
});

test('in a small district every token may tell', () => {
  expect(tellingTokens(countsOf('建议'), () => 0.9, 5)).toHaveLength(1);
});

test('one question touches a bounded number of rows', () => {
  const counts = new Map(Array.from({ length: 200 }, (_, n) => [`字${n}`, 1] as const));
  expect(tellingTokens(counts, () => 0.04, 1_000_000).length).toBe(1);
});

test('of a small set the edited copy is nearest to its original', () => {
  const set = [other, one, '学校门口放学时段拥堵，家长接送停车无处可停。', '老旧小区加装电梯意见难以统一，请给出办法。'];
  const nearest = set.map((text, at) => [at, coverOf(shinglesOf(edited), shinglesOf(text))] as const).toSorted((a, b) => b[1] - a[1])[0]?.[0];
  expect(nearest).toBe(1);
});
