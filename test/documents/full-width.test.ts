import { expect, test } from 'vitest';
import { fullWidth, fullWidthPieces } from '../../src/server/documents/full-width.ts';
import { titleLines } from '../../src/server/documents/title-lines.ts';

test.each([
  ['共116件,其中:重点5件;集体29件(含联名)!', '共116件，其中：重点5件；集体29件（含联名）！'],
  ['占比90.5%,因条件限制', '占比90.5%，因条件限制'],
  ['投资1,200万元,8:30开会', '投资1,200万元，8:30开会'],
  ['见https://a.cn/x?y=1,2:3,再看', '见https://a.cn/x?y=1,2:3，再看'],
  ['写信到a.b@c.cn,谢谢', '写信到a.b@c.cn，谢谢'],
  ['f(x), g(y): plain', 'f(x), g(y): plain'],
  ['外层(内层(二)止)', '外层（内层（二）止）'],
  ['单个)不配对(', '单个)不配对('],
])('%s', (from, to) => {
  expect(fullWidth(from)).toBe(to);
  expect(fullWidth(to)).toBe(to);
});

test('pieces keep their lengths and see their neighbours', () => {
  expect(fullWidthPieces(['提案', '116', ',', '件'])).toEqual(['提案', '116', '，', '件']);
});

test.each([
  ['关于区政协九届三次会议第2024015号提案的答复', ['关于区政协九届三次会议', '第2024015号提案的答复']],
  ['关于区政协九届三次会议建议案、提案办理情况的报告', ['关于区政协九届三次会议', '建议案、提案办理情况的报告']],
  ['关于提案的答复', ['关于提案的答复']],
  ['', []],
])('a title is divided at words: %s', (title, lines) => {
  expect(titleLines(title, 20)).toEqual(lines);
});

test('what has no words is cut to the line', () => {
  expect(titleLines('a'.repeat(45), 20).map((line) => line.length)).toEqual([20, 20, 5]);
});
