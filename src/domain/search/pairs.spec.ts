import { expect, it } from 'vitest';
import { likePairs } from './pairs.ts';

const text = (at: number): string => `第${at}号街巷的${'东西南北中'.charAt(at % 5)}侧${at * 31}米路面破损，${at * 17}户居民出行不便，建议修补${at * 13}处坑洼。`;

it('the pairs most alike come first, a copy of a part counts by the shorter', () => {
  const long = '东堤河下游淤积已有三年，汛期多次漫堤。上次清淤是五年以前，管护责任没有落实到人。年内完成两公里河道清淤。';
  const texts = [
    { id: 'a', text: long },
    { id: 'b', text: `${long}沿河设置管护责任牌并公开电话。` },
    { id: 'c', text: '上次清淤是五年以前，管护责任没有落实到人。' },
    { id: 'd', text: '社区食堂价格偏高，老年人用餐不便。' },
  ];
  const pairs = likePairs(texts, 10);
  expect(pairs.slice(0, 3).map((each) => [each.first + each.second, Math.round(each.cover * 100)])).toEqual([
    ['ab', 100],
    ['ac', 100],
    ['bc', 100],
  ]);
  expect(pairs.some((each) => each.first + each.second === 'ad')).toBe(false);
  expect(likePairs(texts, 1)).toHaveLength(1);
  expect(likePairs([], 5)).toEqual([]);
});

it('among a thousand texts of one manner the copied one is found first', () => {
  const texts = Array.from({ length: 1000 }, (_, at) => ({ id: String(at).padStart(4, '0'), text: text(at) }));
  const copy = { id: 'copy', text: `${text(417)}请尽快办理。` };
  expect(likePairs([...texts, copy], 3)[0]).toMatchObject({ first: '0417', second: 'copy' });
});
