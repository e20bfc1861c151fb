import type { Block } from './document.ts';
import type { JudgementSection } from './report.ts';
import { clauses, paragraph, paragraphsOf, type FigureTable, type ReportInput } from './writing.ts';

/** Nobody's words where somebody's judgement belongs: a section is as written, or visibly empty (semantics: judgement is not drafted). */
function written(input: ReportInput, section: JudgementSection): readonly Block[] | null {
  const text = input.sections[section]?.trim() ?? '';
  return text === '' ? null : paragraphsOf(text);
}

const blank = (what: string): Block => ({ kind: 'blank', text: `${what}须由办理工作主管部门撰写，目前尚未撰写，系统不代为生成。` });

/** What was done, as far as it can be counted, then what people say of it. */
export function composeOrganisation(input: ReportInput, table: FigureTable): readonly Block[] {
  const counted = paragraph(
    table,
    '据办理记录统计：',
    clauses(
      table,
      [
        '答复前达到规定面商次数的提案{consultation-rate:count}件，占{consultation-rate:of}的{consultation-rate}',
        '在期限内签收的承办任务占{acceptance-on-time-rate}',
        '承办单位申请退回{returns.upheld-share:base}次，改派其他单位的占{returns.upheld-share}',
        '批准延期{extensions.count}次',
        '逾期协办意见{opinions.late.count}件',
        '重新办理{redo.count}件',
        '并案办理{merged.count}件',
        '已答复的建议条目中采纳的占{adoption-rate}',
        '尚在跟踪的承诺事项{commitments.open}项',
      ],
      '；',
    ),
  );
  return [...counted, ...(written(input, 'organisation') ?? [blank('办理工作的做法和经验')])];
}

const isSome = (table: FigureTable, id: string): boolean => (table.get(id)?.value ?? 0) > 0;

/** Left to people; while unwritten, the numbers that may point to a shortcoming are laid beside the empty place. */
export function composeShortcomings(input: ReportInput, table: FigureTable): readonly Block[] {
  const hints = clauses(
    table,
    [
      ...(isSome(table, 'opinions.late.count') ? ['逾期协办意见{opinions.late.count}件'] : []),
      '退回申请{returns.upheld-share:base}次，改派其他单位的占{returns.upheld-share}',
      '首轮办理后表示满意或基本满意的提案占{satisfaction.first.of-returned:of}的{satisfaction.first.of-returned}',
      ...(isSome(table, 'redo.count') ? ['重新办理{redo.count}件'] : []),
      ...(isSome(table, 'extensions.count') ? ['批准延期{extensions.count}次'] : []),
    ],
    '；',
  );
  const offered = hints.length > 0 ? paragraph(table, '撰写时可参考的数据：', hints) : [];
  return written(input, 'shortcomings') ?? [blank('存在的不足'), ...offered];
}

export function composeNextYear(input: ReportInput): readonly Block[] {
  return written(input, 'next-year') ?? [blank('下一年工作安排')];
}
