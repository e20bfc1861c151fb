import type { Rulebook } from '../rulebook.ts';
import type { Block, Run } from './document.ts';
import { answersInShort, classNameOf, example, factsOf, figureTable, inDocketOrder, promises, topCategoryOf } from './case-blocks.ts';
import { groupOf, type ReportMatter } from './report-matter.ts';
import { heading, paragraph, plain, type FigureTable, type ReportInput } from './writing.ts';

const inGroup = (matters: readonly ReportMatter[], group: 'key' | 'collective' | 'other'): readonly ReportMatter[] => inDocketOrder(matters.filter((each) => groupOf(each) === group));

/** The case that stands for others of its kind: one that somebody chose, else the one with the lowest number. */
const standsFor = (found: readonly ReportMatter[], chosen: readonly string[] = []): ReportMatter | undefined => found.find((each) => chosen.includes(each.slug)) ?? found[0];

const except = (chosen: readonly string[] = []): string => (chosen.length === 0 ? '' : '（另行选定的除外）');

/** Every key proposal with each of its answers in short, the figures quoted and what was promised. */
export function composeKeyProposals({ matters, rules }: ReportInput, table: FigureTable): readonly Block[] {
  const found = inGroup(matters, 'key');
  if (found.length === 0) return [];
  return [
    ...paragraph(table, '本年度重点提案{proposals.key}件，逐件报告如下。'),
    ...found.flatMap((matter) => [
      heading(2, `key-${matter.slug}`, `第${matter.number}号重点提案《${matter.title}》办理情况`),
      plain(factsOf(matter, rules)),
      ...answersInShort(matter),
      ...(matter.explanation === null ? [] : [plain(matter.explanation)]),
      ...figureTable(matter, `第${matter.number}号重点提案主要指标`),
      ...promises(matter),
    ]),
  ];
}

/** All collective proposals in a table, and one example of each result: the one with the lowest docket number. */
export function composeCollectiveProposals({ matters, rules, examples: chosen }: ReportInput, table: FigureTable): readonly Block[] {
  const found = inGroup(matters, 'collective');
  if (found.length === 0) return [];
  const rows = found.map((matter): readonly Run[] => [
    { text: matter.number },
    { text: matter.title },
    { text: matter.proposerNames.join('、') },
    { text: matter.leadName },
    { text: `${classNameOf(rules, matter)}${matter.contested ? '＊' : ''}` },
  ]);
  const examples = rules.classes.flatMap(
    (each) =>
      standsFor(
        found.filter((matter) => matter.classCode === each.code),
        chosen,
      ) ?? [],
  );
  return [
    ...paragraph(table, '本年度集体提案{proposals.collective}件，除列入重点提案的以外，办理情况见下表。'),
    {
      kind: 'table',
      caption: '集体提案办理一览',
      head: ['编号', '案由', '提案者', '主办单位', '办理结果'],
      rows,
      note: found.some((matter) => matter.contested) ? '标“＊”的，提案者对结果分类持不同意见，双方意见均予保留。' : null,
    },
    ...(examples.length > 0 ? [plain(`以下按办理结果各举一例，均为该类结果中编号最小的集体提案${except(chosen)}。`), ...examples.map(example)] : []),
  ];
}

const groups = [
  { id: 'others-solved', title: '已经解决的' },
  { id: 'others-planned', title: '部分解决或列入计划、持续跟踪的' },
  { id: 'others-explained', title: '暂不具备办理条件、已作说明的' },
] as const;

/** Solved, explained, or all between; null while its result is not known. */
function otherGroupOf(matter: ReportMatter, rules: Rulebook): (typeof groups)[number]['id'] | null {
  const found = rules.classes.find((each) => each.code === matter.classCode);
  if (!found) return null;
  return found.countsAsSolved ? 'others-solved' : found.needsExplanation ? 'others-explained' : 'others-planned';
}

/** Cases of which one is shown as an example, with the group they stand for: `others-solved/city`, `collective/solved`. */
export function exampleGroups({ matters, rules }: Pick<ReportInput, 'matters' | 'rules'>): { group: string; matters: readonly ReportMatter[] }[] {
  const groupFor = (matter: ReportMatter): string | null => {
    const of = groupOf(matter);
    if (of === 'collective') return matter.classCode && `collective/${matter.classCode}`;
    const group = of === 'other' ? otherGroupOf(matter, rules) : null;
    return group && `${group}/${topCategoryOf(rules, matter.category)}`;
  };
  const found = new Map<string, ReportMatter[]>();
  for (const matter of inDocketOrder(matters)) {
    const group = groupFor(matter);
    if (group !== null) found.set(group, [...(found.get(group) ?? []), matter]);
  }
  return [...found].map(([group, list]) => ({ group, matters: list }));
}

/**
 * The other proposals in three groups by the rulebook's classes: those that count as solved, those that need an explanation,
 * and all between. Examples are the lowest docket number of each category within the group, unless somebody chose others and said why.
 */
export function composeOtherProposals({ matters, rules, examples: chosen }: ReportInput, table: FigureTable): readonly Block[] {
  const found = inGroup(matters, 'other');
  if (found.length === 0) return [];
  return [
    ...paragraph(table, '本年度其他提案{proposals.other}件。', `以下按办理结果分组说明，每组每个类别各举一例，均为该组该类别中编号最小的提案${except(chosen)}。`),
    ...groups.flatMap(({ id, title }) => {
      const inThis = found.filter((matter) => otherGroupOf(matter, rules) === id);
      const ofCategory = (code: string) => inThis.filter((matter) => topCategoryOf(rules, matter.category) === code);
      const examples = rules.categories.filter((each) => each.parent === null).flatMap((category) => standsFor(ofCategory(category.code), chosen) ?? []);
      return [
        heading(2, id, title),
        ...(examples.length === 0 ? [plain('其他提案中没有此类情形。')] : examples.flatMap((matter) => [example(matter), ...(id === 'others-planned' ? promises(matter) : [])])),
      ];
    }),
  ];
}
