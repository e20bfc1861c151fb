import type { Block, Run } from './document.ts';
import { clauses, figureRun, heading, paragraph, plain, type FigureTable, type ReportInput } from './writing.ts';
import { inDocketOrder } from './case-blocks.ts';

/** The opening paragraph above the first heading. */
export function composeOpening({ year, district, session }: ReportInput, table: FigureTable): readonly Block[] {
  return paragraph(
    table,
    `${year}年，${district}人民政府承办${session.name}建议案{recommendations.count}件、提案{proposals.count}件。`,
    '其中重点提案{proposals.key}件，集体提案{proposals.collective}件，其他提案{proposals.other}件。',
    '现将办理情况报告如下。',
  );
}

export function composeOverview(input: ReportInput, table: FigureTable): readonly Block[] {
  return [...categories(input, table), ...results(input, table), ...ratings(table)];
}

const ofRuns = (cells: readonly (Run | null)[]): readonly Run[] => cells.map((cell) => cell ?? { text: '—' });

/** N = key + collective + other; the categories are those of the others (semantics: partition). */
function categories({ rules }: ReportInput, table: FigureTable): readonly Block[] {
  const rows = rules.categories
    .filter((each) => each.parent === null)
    .map((each) => ({ label: each.label.zh, id: `proposals.other.${each.code}` }))
    .filter((each) => table.has(each.id));
  if (rows.length === 0) return [];
  return [
    heading(2, 'overview-categories', '立案与分类'),
    ...paragraph(
      table,
      '每件提案按重点、集体、其他的次序只计入一组，合计{proposals.count}件，即{proposals.key}件、{proposals.collective}件与{proposals.other}件之和。',
      rules.mergedCountAsThemselves && (table.get('merged.count')?.value ?? 0) > 0 ? '其中并案提案{merged.count}件，均按原编号各自计数。' : '',
    ),
    {
      kind: 'table',
      caption: '其他提案按类别统计',
      head: ['类别', '件数'],
      rows: [...rows.map((each) => ofRuns([{ text: each.label }, figureRun(table, each.id)])), ofRuns([{ text: '合计', strong: true }, figureRun(table, 'proposals.other', true)])],
      note: '本表以其他提案为基数，含下级类别，不含建议案、重点提案和集体提案。',
    },
  ];
}

function results({ rules, matters }: ReportInput, table: FigureTable): readonly Block[] {
  const classes = rules.classes.map((each) => ({ ...each, countId: `results.${each.code}.count`, shareId: `results.${each.code}.share` })).filter((each) => table.has(each.countId));
  if (classes.length === 0) return [];
  const answered = classes.reduce((sum, each) => sum + (table.get(each.countId)?.value ?? 0), 0);
  const shares = classes.reduce((sum, each) => sum + (table.get(each.shareId)?.value ?? 0), 0);
  const isComplete = answered === table.get('proposals.count')?.value && shares.toFixed(1) === '100.0';
  const total: Run[][] = isComplete
    ? [
        [
          { text: '合计', strong: true },
          { text: String(answered), figure: 'proposals.count', strong: true },
          { text: '100.0%', strong: true },
        ],
      ]
    : [];
  const contested = inDocketOrder(matters)
    .filter((each) => each.contested)
    .map((each) => each.number);
  return [
    heading(2, 'overview-results', '办理结果'),
    ...paragraph(
      table,
      clauses(
        table,
        classes.map((each) => `${each.definition.zh}的{${each.countId}}件，占{${each.shareId}}`),
        '；',
      ),
    ),
    {
      kind: 'table',
      caption: '提案办理结果',
      head: ['结果', '件数', '占比'],
      rows: [...classes.map((each) => ofRuns([{ text: `${each.letter}类：${each.label.zh}` }, figureRun(table, each.countId), figureRun(table, each.shareId)])), ...total],
      note: `以${isComplete ? '全部' : '已答复'}提案为基数，不含建议案；占比取一位小数，按最大余额法使合计为百分之百。${contested.length > 0 ? `第${contested.join('、')}号提案的提案者对结果分类持不同意见，双方意见均予保留。` : ''}`,
    },
    { kind: 'bars', caption: '各类办理结果的提案数', unit: '件', rows: classes.map((each) => ({ label: each.label.zh, value: table.get(each.countId)?.value ?? 0 })) },
  ];
}

/** Satisfaction is printed over both bases, each with its base (semantics: satisfaction). */
function ratings(table: FigureTable): readonly Block[] {
  const blocks = paragraph(
    table,
    clauses(table, ['提案办复率{reply-rate}', '按时办复率{reply-rate.on-time}', '答复前达到规定面商次数的提案占{consultation-rate}', '征询意见表反馈率{response-rate}']),
    clauses(
      table,
      [
        '对办理工作和办理结果均表示满意或基本满意的，以{satisfaction.final.of-returned:of}{satisfaction.final.of-returned:base}件为基数占{satisfaction.final.of-returned}',
        '以{satisfaction.final.of-asked:of}{satisfaction.final.of-asked:base}件为基数占{satisfaction.final.of-asked}',
        '首轮办理以{satisfaction.first.of-returned:of}{satisfaction.first.of-returned:base}件为基数占{satisfaction.first.of-returned}',
      ],
      '；',
    ),
  );
  if (blocks.length === 0) return [];
  return [heading(2, 'overview-ratings', '答复与评价'), ...blocks, plain('未交回意见表的记为未表态，不计入满意。')];
}
