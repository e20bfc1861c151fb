import { describe, expect, test } from 'vitest';
import { extractNumbers } from './number-extractor.ts';

const figures = (text: string) =>
  extractNumbers(text)
    .filter((hit) => hit.kind === 'figure')
    .map((hit) => [hit.value, hit.unit]);

describe('extractNumbers', () => {
  test.each<[string, [number, string][]]>([
    [
      '办理提案116件，办复率100%',
      [
        [116, '件'],
        [100, '%'],
      ],
    ],
    [
      '投入238万元，新建管道420米',
      [
        [2_380_000, '万元'],
        [420, '米'],
      ],
    ],
    ['基金管理总规模1913亿', [[191_300_000_000, '亿']]],
    [
      '发放津贴1,072.06万元，服务30808人次',
      [
        [10_720_600, '万元'],
        [30_808, '人次'],
      ],
    ],
    ['水深2.5—3米', [[2.5, '米']]],
    [
      '承办114件（主办112、协办2）',
      [
        [114, '件'],
        [112, '件'],
        [2, '件'],
      ],
    ],
    ['两家企业和两江四岸', [[2, '家']]],
    [
      '入驻10家AI企业、18个 AI产品',
      [
        [10, '家'],
        [18, '个'],
      ],
    ],
    [
      '下降3.93个百分点，工期6个月',
      [
        [3.93, '个百分点'],
        [6, '个月'],
      ],
    ],
    ['共有１１６件', [[116, '件']]],
    ['用时15个工作日', [[15, '个工作日']]],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
  test.each([
    ['2024年3月15日', 'date'],
    ['1-9月', 'date'],
    ['2024.5.7', 'date'],
    ['澄水函〔2024〕15号', 'date'],
    ['上午8:30', 'date'],
    ['第3批', 'ordinal'],
    ['3号楼', 'label'],
    ['K15地块', 'label'],
    ['65岁老人', 'age'],
    ['1、建平台', 'enumeration'],
    ['代号47', 'bare'],
  ])('does not take %s for a figure', (text, kind) => {
    expect(extractNumbers(text)[0]?.kind).toBe(kind);
    expect(figures(text)).toEqual([]);
  });
  test('knows what is only about so much', () => {
    const approximate = (text: string) => extractNumbers(text).map((hit) => hit.isApproximate);
    expect(['约120件', '近30家', '100余家', '50家以上', '企业数占一半'].map((text) => approximate(text))).toEqual([[true], [true], [true], [true], [true]]);
    expect(['签约46个', '附近3处', '共5件'].map((text) => approximate(text))).toEqual([[false], [false], [false]]);
  });
  test('gives span, range and the words before it', () => {
    const text = '其中，重点提案5件、水深2.5—3米';
    const [first, second] = extractNumbers(text);
    expect(first).toMatchObject({ label: '重点提案', decimals: 0 });
    expect(text.slice(first?.start, first?.end)).toBe('5件');
    expect(second).toMatchObject({ to: 3, decimals: 1 });
  });
});
