import { describe, expect, test } from 'vitest';
import { figures, input, matter, recommendation } from '../../../test/domain/report-facts.ts';
import { composeReport } from './compose-report.ts';
import type { Block, ReportDocument, Run } from './document.ts';
import { extractNumbers } from './number-extractor.ts';
import { judgementSections } from './report.ts';

const runsOf = (block: Block): readonly Run[] => (block.kind === 'paragraph' ? block.runs : block.kind === 'table' ? block.rows.flat() : []);
const textOf = (block: Block): string =>
  block.kind === 'heading' || block.kind === 'blank'
    ? block.text
    : runsOf(block)
        .map((run) => run.text)
        .join('');

/** The blocks under a heading, up to the next one of its level or above. */
function under(document: ReportDocument, id: string): readonly Block[] {
  const at = document.blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const head = document.blocks[at];
  if (head?.kind !== 'heading') throw new Error(`no heading ${id}`);
  const rest = document.blocks.slice(at + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= head.level);
  return end < 0 ? rest : rest.slice(0, end);
}
const tableIn = (document: ReportDocument, id: string) => under(document, id).find((block) => block.kind === 'table');
const cells = (document: ReportDocument, id: string) => tableIn(document, id)?.rows.map((row) => row.map((run) => run.text));

describe('composeReport', () => {
  const report = composeReport(input);

  test('has its chapters in order, numbered', () => {
    expect(report.title).toBe('关于区政协九届三次会议建议案、提案办理情况的报告');
    expect(report.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))).toEqual([
      '一、总体情况',
      `二、建议案《${recommendation.title}》办理情况`,
      '三、重点提案办理情况',
      '四、集体提案办理情况',
      '五、其他提案办理情况',
      '六、办理工作的组织',
      '七、存在的不足',
      '八、下一步工作',
    ]);
    expect(new Set(report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []))).size).toBe(report.blocks.filter((block) => block.kind === 'heading').length);
  });
  test('opens with N = key + collective + other, and the others by category', () => {
    expect(textOf(report.blocks[0]!)).toContain('建议案1件、提案116件。其中重点提案5件，集体提案29件，其他提案82件');
    expect(cells(report, 'overview-categories')).toEqual([
      ['经济发展', '15'],
      ['城市建设', '26'],
      ['科教文卫', '28'],
      ['社会法制', '13'],
      ['合计', '82'],
    ]);
    expect(tableIn(report, 'overview-categories')?.note).toContain('以其他提案为基数');
  });
  test('gives the results with shares that make 100.0, and bars', () => {
    expect(cells(report, 'overview-results')).toEqual([
      ['A类：已解决', '105', '90.5%'],
      ['B类：部分解决并持续跟踪', '8', '6.9%'],
      ['C类：暂不具备办理条件', '3', '2.6%'],
      ['合计', '116', '100.0%'],
    ]);
    expect(tableIn(report, 'overview-results')?.note).toContain('第007号提案的提案者对结果分类持不同意见');
    expect(
      under(report, 'overview-results')
        .find((block) => block.kind === 'bars')
        ?.rows.map((row) => row.value),
    ).toEqual([105, 8, 3]);
  });
  test('claims no total while something is open', () => {
    const open = composeReport({ ...input, figures: figures.map((each) => (each.id === 'results.solved.count' ? { ...each, value: 100 } : each)) });
    expect(cells(open, 'overview-results')).toHaveLength(3);
    expect(tableIn(open, 'overview-results')?.note).toContain('以已答复提案为基数');
  });
  test('prints satisfaction over both bases, each with its base', () => {
    expect(under(report, 'overview-ratings').map(textOf).join('')).toMatch(/112件为基数占100%；以.*116件为基数占96\.6%；首轮办理以.*112件为基数占98\.2%/);
  });
  test('tells the recommendation by its chapters, problems and next steps', () => {
    const headings = under(report, 'recommendation-2024-R0001').flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual(['（一）建强平台', '1．建成中试平台', '2．盘活厂房', '（二）做强产业', '1．先行诊断', '（三）存在的问题', '（四）下一步措施']);
    expect(under(report, 'recommendation-2024-R0001-next-steps').map(textOf)).toEqual(['一是用好平台。招聘工程师40人。']);
  });
  test('leaves an unanswered recommendation blank', () => {
    const open = composeReport({ ...input, matters: [{ ...recommendation, chapters: [] }] });
    expect(under(open, 'recommendation-2024-R0001').map((block) => block.kind)).toEqual(['paragraph', 'blank']);
  });
  test('gives each key proposal its answers, figures and promises', () => {
    const blocks = under(report, 'key-2024-0003');
    expect(blocks.map(textOf)).toEqual([
      '本件由林知远提出，区水务局主办，区城管局协办。办理结果：已解决。',
      '第一条建议（已采纳）：新建雨水管420米，工程已完工。居民反映良好。',
      '新建雨水管420米2024年8月31日',
      '后续承诺：完成二期（2025年6月30日前）。',
    ]);
    expect(runsOf(blocks[1]!)).toContainEqual({ text: '420', figure: 'case.2024-0003.f1' });
  });
  test('lists the collective proposals and takes the lowest number of each result as example', () => {
    expect(cells(report, 'collective')?.map((row) => [row[0], row[4]])).toEqual([
      ['007', '部分解决并持续跟踪＊'],
      ['008', '已解决'],
      ['009', '已解决'],
    ]);
    expect(
      under(report, 'collective')
        .map(textOf)
        .filter((text) => text.includes('号提案《'))
        .map((text) => /第(\d+)号/.exec(text)?.[1]),
    ).toEqual(['008', '007']);
  });
  test('groups the others and takes the lowest number of each category as example', () => {
    const numbers = (id: string) =>
      under(report, id)
        .map(textOf)
        .flatMap((text) => /第(\d+)号提案/.exec(text)?.[1] ?? []);
    expect([numbers('others-solved'), numbers('others-planned'), numbers('others-explained')]).toEqual([['030', '020'], ['025'], ['040']]);
    expect(under(report, 'others-planned').map(textOf)).toContain('后续承诺：列入下一阶段改造计划（2025年12月31日前）。');
    expect(under(report, 'others-explained').map(textOf).join('')).toContain('用地性质为工业用地');
  });
  test('invents no judgement: blank places, with the figures that may help', () => {
    expect(report.blocks.filter((block) => block.kind === 'blank')).toHaveLength(3);
    expect(under(report, 'shortcomings').map((block) => block.kind)).toEqual(['blank', 'paragraph']);
    expect(textOf(under(report, 'shortcomings')[1]!)).toBe(
      '撰写时可参考的数据：逾期协办意见3件；退回申请6次，改派其他单位的占50%；首轮办理后表示满意或基本满意的提案占有意见表返回的提案的98.2%；重新办理2件；批准延期4次。',
    );
  });
  test('prints judgement as written, without hints', () => {
    const sections = Object.fromEntries(judgementSections.map((section) => [section, '第一段。\n第二段。']));
    const written = composeReport({ ...input, sections });
    expect(written.blocks.some((block) => block.kind === 'blank')).toBe(false);
    expect(under(written, 'shortcomings').map(textOf)).toEqual(['第一段。', '第二段。']);
    expect(under(written, 'organisation').map(textOf)[0]).toBe(
      '据办理记录统计：答复前达到规定面商次数的提案116件，占有意见表返回的提案的100%；承办单位申请退回6次，改派其他单位的占50%；批准延期4次；逾期协办意见3件；重新办理2件；并案办理2件；尚在跟踪的承诺事项9项。',
    );
  });
  test('ties every number of its own sentences to a figure', () => {
    const own = ['overview', 'organisation', 'shortcomings'].flatMap((id) => under(report, id)).concat(report.blocks[0]!);
    const loose = own
      .flatMap(runsOf)
      .filter((run) => run.figure === undefined && run.text !== '100.0%')
      .flatMap((run) => extractNumbers(run.text))
      .filter((hit) => hit.kind === 'figure' || hit.kind === 'bare');
    expect(loose).toEqual([]);
  });
  test('leaves out a rate over nothing', () => {
    const none = composeReport({ ...input, figures: figures.map((each) => (each.base === null ? each : { ...each, value: 0, base: 0 })) });
    expect(none.blocks.map(textOf).join('')).not.toContain('%');
  });
  test('leaves out what is not known, and chapters without cases', () => {
    const bare = composeReport({ ...input, figures: [], matters: [] });
    expect(bare.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []))).toEqual(['organisation', 'shortcomings', 'next-year']);
  });
  test('shortens an answer at the end of a sentence', () => {
    const long = matter(3, { isKey: true, answers: [{ suggestion: 1, verdict: 'partly', text: `${'甲'.repeat(100)}。${'乙'.repeat(100)}。` }] });
    expect(textOf(under(composeReport({ ...input, matters: [long] }), 'key-2024-0003')[1]!)).toBe(`第一条建议（部分采纳）：${'甲'.repeat(100)}。`);
  });
});
