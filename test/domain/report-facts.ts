import { pilotRulebook } from '../../src/domain/pilot-rulebook.ts';
import type { Figure } from '../../src/domain/figures/figure.ts';
import type { ReportMatter } from '../../src/domain/report/report-matter.ts';
import type { ReportInput } from '../../src/domain/report/writing.ts';

const figure = (id: string, value: number, unit = '件', base: number | null = null): Figure => ({
  id,
  count: base === null ? null : Math.round((value * base) / 100),
  label: { zh: id, en: id },
  definition: { zh: id, en: id },
  value,
  unit,
  base,
  baseLabel: base === null ? null : { zh: '有意见表返回的提案', en: 'proposals with a returned form' },
  cases: [],
});

/** The pilot year: 116 = 5 + 29 + 82, of which 105 solved, 8 partly, 3 not possible. */
export const figures: readonly Figure[] = [
  figure('recommendations.count', 1),
  figure('proposals.count', 116),
  figure('proposals.key', 5),
  figure('proposals.collective', 29),
  figure('proposals.other', 82),
  figure('proposals.other.economy', 15),
  figure('proposals.other.city', 26),
  figure('proposals.other.culture', 28),
  figure('proposals.other.society', 13),
  figure('results.solved.count', 105),
  figure('results.solved.share', 90.5, '%', 116),
  figure('results.partly.count', 8),
  figure('results.partly.share', 6.9, '%', 116),
  figure('results.not-possible.count', 3),
  figure('results.not-possible.share', 2.6, '%', 116),
  figure('reply-rate', 100, '%', 116),
  figure('reply-rate.on-time', 98.3, '%', 116),
  figure('response-rate', 96.6, '%', 116),
  figure('consultation-rate', 100, '%', 116),
  figure('satisfaction.final.of-returned', 100, '%', 112),
  figure('satisfaction.final.of-asked', 96.6, '%', 116),
  figure('satisfaction.first.of-returned', 98.2, '%', 112),
  figure('redo.count', 2),
  figure('extensions.count', 4, '次'),
  figure('opinions.late.count', 3),
  figure('returns.upheld-share', 50, '%', 6),
  figure('merged.count', 2),
  figure('commitments.open', 9, '项'),
];

export function matter(number: number, more: Partial<ReportMatter> = {}): ReportMatter {
  const padded = String(number).padStart(3, '0');
  return {
    slug: `2024-0${padded}`,
    number: padded,
    title: `关于第${number}件事的建议`,
    kind: 'individual',
    isKey: false,
    category: 'city',
    classCode: 'solved',
    proposerNames: ['林知远'],
    leadName: '区水务局',
    assistingNames: [],
    answers: [{ suggestion: 1, verdict: 'adopted', text: '新建雨水管420米，工程已完工。居民反映良好。' }],
    chapters: [],
    problems: [],
    nextSteps: [],
    explanation: null,
    commitments: [],
    measures: [],
    figures: [{ id: 'f1', indicator: '新建雨水管', value: '420', unit: '米', to: '2024-08-31' }],
    contested: false,
    ...more,
  };
}

export const recommendation = matter(1, {
  slug: '2024-R0001',
  title: '关于以科技创新赋能产业振兴的建议案',
  kind: 'recommendation',
  proposerNames: ['政协澄湖区委员会'],
  figures: [],
  chapters: [
    {
      title: '建强平台',
      measures: [
        { title: '建成中试平台', text: '投入4200万元。' },
        { title: '盘活厂房', text: '新增面积3.4万平方米。' },
      ],
    },
    { title: '做强产业', measures: [{ title: '先行诊断', text: '诊断126家。' }] },
  ],
  problems: ['领军企业偏少。'],
  nextSteps: [{ title: '一是用好平台', text: '招聘工程师40人。' }],
});

export const input: ReportInput = {
  year: 2024,
  asOf: '2024-10-31',
  district: '澄湖区',
  session: { name: '区政协九届三次会议' },
  rules: pilotRulebook,
  figures,
  sections: {},
  address: null,
  matters: [
    recommendation,
    matter(3, { isKey: true, kind: 'collective', assistingNames: ['区城管局'], commitments: [{ text: '完成二期', dueOn: '2025-06-30' }] }),
    matter(9, { kind: 'collective', proposerNames: ['民建澄湖区总支'] }),
    matter(7, { kind: 'collective', classCode: 'partly', contested: true }),
    matter(8, { kind: 'collective' }),
    matter(30, { category: 'economy' }),
    matter(21),
    matter(20),
    matter(25, { classCode: 'partly', commitments: [{ text: '列入下一阶段改造计划', dueOn: '2025-12-31' }] }),
    matter(40, { category: 'society', classCode: 'not-possible', explanation: '用地性质为工业用地，目前没有合规的变更路径。' }),
  ],
};
