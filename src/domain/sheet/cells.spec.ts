import { describe, expect, it } from 'vitest';
import { cellDay, cellName, cellNames, cellYesNo, numberedParts } from './cells.ts';

describe('what stands in cells', () => {
  it('a day is read however it was typed', () => {
    for (const text of ['2024-05-07', '2024.5.7', '2024/5/7', '2024年5月7日', ' 2024 年 5 月 7 日 ', '２０２４．５．７'.replaceAll('．', '.'), '20240507', '45419', '2024-05-07 00:00:00'])
      expect([text, cellDay(text)]).toEqual([text, '2024-05-07']);
    for (const text of ['', '五月七日', '2024.13.7', '2023-02-29', '12', '99999']) expect([text, cellDay(text)]).toEqual([text, null]);
  });

  it('names lose the spaces that set them apart on paper, and several in one cell come apart', () => {
    expect(cellName(' 张　三 ')).toBe('张三');
    expect(cellName(' John  Smith ')).toBe('John Smith');
    expect(cellNames('张 三、李四，王五等')).toEqual(['张三', '李四', '王五等']);
    expect(cellNames('张三 李四')).toEqual(['张三', '李四']);
    expect(cellNames('')).toEqual([]);
  });

  it('yes and no are words of many kinds; what is neither stays open', () => {
    expect([cellYesNo('同意公开'), cellYesNo('√'), cellYesNo('不同意'), cellYesNo('否 '), cellYesNo('再议'), cellYesNo('')]).toEqual([true, true, false, false, null, null]);
  });

  it('numbered lines of one cell are its parts, lines without a number belong to the part above', () => {
    expect(numberedParts('1. 清淤两公里。\n含下游。\n２、设责任牌。\n（三）公开电话。')).toEqual(['清淤两公里。\n含下游。', '设责任牌。', '公开电话。']);
    expect(numberedParts('建议一：清淤。\n建议二：管护。')).toEqual(['清淤。', '管护。']);
    expect(numberedParts('投入2.5亿元清淤。')).toEqual(['投入2.5亿元清淤。']);
    expect(numberedParts('2.5亿元用于清淤。')).toEqual(['2.5亿元用于清淤。']);
    expect(numberedParts(' \n ')).toEqual([]);
  });
});
