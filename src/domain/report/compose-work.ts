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
    clauses(table, [
      '共记录沟通协商{consultations.count}次',
      '答复前达到规定面商次数的提案占{consultation-rate}',
      '承办单位申请退回{returns.count}件次',
      '经裁定退回理由成立的占{returns.upheld-share}',
      '批准延期{extensions.count}件',
      '逾期提交的协办意见{opinions.late.count}份',
      '重新办理{redo.count}件',
      '并案办理{merged.count}件',
      '尚在跟踪的承诺事项{commitments.open}项',
    ], '；'),
  );
  return [...counted, ...(written(input, 'organisation') ?? [blank('办理工作的做法和经验')])];
}

/** Left to people; while unwritten, the numbers that may point to a shortcoming are laid beside the empty place. */
export function composeShortcomings(input: ReportInput, table: FigureTable): readonly Block[] {
  const hints = clauses(table, [
    '逾期提交的协办意见{opinions.late.count}份',
    '退回申请中裁定成立的占{returns.upheld-share}',
    '首轮办理后表示满意或基本满意的提案占{satisfaction.first.of-returned}',
    '重新办理{redo.count}件',
    '延期办理{extensions.count}件',
  ], '；');
  const offered = hints.length > 0 ? paragraph(table, '撰写时可参考的数据：', hints) : [];
  return written(input, 'shortcomings') ?? [blank('存在的不足'), ...offered];
}

export function composeNextYear(input: ReportInput): readonly Block[] {
  return written(input, 'next-year') ?? [blank('下一年工作安排')];
}
