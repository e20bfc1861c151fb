import { describe, expect, test } from 'vitest';
import { figures, input } from '../../../test/domain/report-facts.ts';
import { checkReport } from './check-report.ts';
import { composeReport } from './compose-report.ts';
import { wrongOnes } from './finding.ts';
import type { ReportInput } from './writing.ts';

const check = (more: Partial<ReportInput> = {}) => {
  const facts = { ...input, ...more };
  return checkReport({ ...facts, document: composeReport(facts) });
};
const changed = (id: string, value: number) => ({ figures: figures.map((each) => (each.id === id ? { ...each, value } : each)) });
/** what it says of a text written as shortcomings */
const said = (text: string) => check({ sections: { organisation: '已组织办理。', shortcomings: text, 'next-year': '继续努力。' } }).map((each) => each.code);

describe('checkReport', () => {
  test('finds nothing wrong in the pilot year, only sections to be written', () => {
    expect(check().map((each) => [each.code, each.where])).toEqual([
      ['section-unwritten', 'organisation'],
      ['section-unwritten', 'shortcomings'],
      ['section-unwritten', 'next-year'],
    ]);
    expect(wrongOnes(check())).toEqual([]);
  });

  describe('figures', () => {
    test.each([
      ['groups that do not make the whole', changed('proposals.key', 6), ['parts-differ']],
      ['categories that do not make the others', changed('proposals.other.city', 25), ['parts-differ']],
      ['more results than proposals', changed('results.partly.count', 9), ['parts-differ', 'share-differs']],
      ['shares that do not make 100.0', changed('results.solved.share', 90.6), ['shares-differ']],
      ['a share that is not its count’s', changed('results.not-possible.share', 3), ['shares-differ', 'share-differs']],
    ])('finds %s', (_what, more, codes) => {
      expect(
        check(more)
          .filter((each) => each.where === 'figures')
          .map((each) => each.code),
      ).toEqual(codes);
    });
  });

  describe('runs', () => {
    const withRun = (text: string, figure: string) => {
      const document = { ...composeReport(input), blocks: [{ kind: 'paragraph' as const, runs: [{ text, figure }] }] };
      return wrongOnes(checkReport({ ...input, document })).map((each) => each.code);
    };
    test.each([
      ['116', 'proposals.count', []],
      ['90.5%', 'results.solved.share', []],
      ['112', 'satisfaction.final.of-returned', []],
      ['420', 'case.2024-0003.f1', []],
      ['117', 'proposals.count', ['figure-printed-differently']],
      ['421', 'case.2024-0003.f1', ['figure-printed-differently']],
      ['许多', 'proposals.count', ['figure-printed-differently']],
      ['5', 'proposals.unheard-of', ['figure-missing']],
    ])('%s as %s', (text, figure, codes) => {
      expect(withRun(text, figure)).toEqual(codes);
    });
  });

  describe('sums in a text', () => {
    test.each([
      ['116=5+29+82', []],
      ['116=5+29+83', ['equation-wrong']],
      ['服务站4家，其中园区建站2家、楼宇建站1家、机构建站1家。', []],
      ['设施120处，其中服务中心57个、网点46个、辐射网点9个、综合体2个、供餐点6个。', []],
      ['服务站4家，其中园区建站3家、楼宇建站2家。', ['parts-exceed-whole']],
      ['服务站9家，其中园区建站3家、楼宇建站2家、机构建站1家。', ['parts-fall-short']],
      ['服务站9家，其中园区建站3家。', []],
      ['督办单14份（主办12份、协办2份）', []],
      ['督办单14份（主办13、协办2）', ['parts-exceed-whole']],
      ['服务站约4家，其中园区建站5家。', []],
      ['服务企业4家，其中职工50人。', []],
      ['服务站4处，其中站点50个。', ['parts-exceed-whole']],
    ])('%s', (text, codes) => {
      expect(said(text)).toEqual(codes);
    });
  });

  describe('shares in a text', () => {
    test.each([
      ['试点3家，占全市的60%。', []],
      ['试点3家，占全市的61.0%。', ['share-without-whole']],
      ['甲105家，占比90.5%；乙8家，占比6.9%；丙3家，占比2.6%。', []],
      ['甲105家，占比90.6%；乙8家，占比6.9%；丙3家，占比2.6%。', []],
      ['甲105家，占比90.2%；乙8家，占比7.2%；丙3家，占比2.6%。', ['share-differs', 'share-differs']],
      ['甲11家，占比91.4%；乙1家，占比8.3%。', ['shares-disagree', 'share-differs']],
      ['甲11家，占比约91%。', []],
    ])('%s', (text, codes) => {
      expect(said(text)).toEqual(codes);
    });
  });

  describe('numbers that say something else than the figures', () => {
    test.each([
      ['全年办理提案116件，办复率100%，满意率100%。', []],
      ['已解决的105件，占比90.5%。', []],
      ['首轮满意率98.2%，按时办复率98.3%。', []],
      ['满意率96.6%。', []],
      ['全年办理提案117件。', ['contradicts-figure']],
      ['集体提案共30件。', ['contradicts-figure']],
      ['29件集体提案质量高，5件重点提案进展好。', []],
      ['30件集体提案质量高。', ['contradicts-figure']],
      ['城市建设类提案27件。', ['contradicts-figure']],
      ['办复率99.5%。', ['contradicts-figure']],
      ['满意率99%。', ['contradicts-figure']],
      ['重新办理3件、批准延期5次。', ['contradicts-figure', 'contradicts-figure']],
      ['2023年办复率99.5%。', ['may-contradict-figure']],
      ['区水务局办理提案12件。', ['may-contradict-figure']],
      ['提案近120件。', []],
      ['建成服务站8家。', []],
    ])('%s', (text, codes) => {
      expect(said(text)).toEqual(codes);
    });
    test('says where, and what the figure is', () => {
      const text = '我们清醒地看到，办复率99.5%还有差距。';
      const [finding] = check({ sections: { organisation: '一。', shortcomings: text, 'next-year': '二。' } });
      expect(finding).toMatchObject({ where: 'shortcomings', severity: 'wrong', params: { written: 99.5, figure: 100, id: 'reply-rate' } });
      expect(text.slice(finding?.start, finding?.end)).toBe('99.5%');
    });
  });

  test('a number behind a figure’s own name, as the desk puts it in, is held against that figure', () => {
    const named = figures.map((each) => (each.id === 'proposals.count' ? { ...each, unit: '件', label: { zh: '提案总数', en: 'Proposals' } } : each));
    const codesOf = (text: string) => check({ figures: named, sections: { organisation: '已组织办理。', shortcomings: text, 'next-year': '继续努力。' } }).map((each) => each.code);
    expect(codesOf('全年提案总数116件。')).toEqual([]);
    expect(codesOf('全年提案总数9件。')).toEqual(['contradicts-figure']);
    expect(codesOf('上年提案总数9件。')).toEqual(['may-contradict-figure']);
  });

  test('shows a category that is called almost by its name', () => {
    expect(said('社会法治类提案办理较慢，社会法制类也是。')).toEqual(['label-differs']);
  });
});
