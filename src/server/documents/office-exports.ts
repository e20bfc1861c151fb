import type { ArchiveView, CommitmentsView } from '../../contract/follow-up-views.ts';
import { wordOf } from '../../messages/sentences.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

export type ExportLanguage = 'zh' | 'en';

interface Column<T> {
  zh: string;
  en: string;
  width: number;
  holdsDays?: boolean;
  of: (item: T) => SheetCell;
}

const day = (value: string | null): SheetCell => (value === null ? null : { day: value });

function sheetOf<T>(name: string, columns: readonly Column<T>[], items: readonly T[], language: ExportLanguage): Sheet {
  const heads: SheetColumn[] = columns.map((each) => ({ header: each[language], width: each.width, ...(each.holdsDays ? { holdsDays: true } : {}) }));
  const rows = async function* (): AsyncGenerator<SheetCell[]> {
    for (const item of items) yield columns.map((each) => each.of(item));
  };
  return { name, columns: heads, rows: rows() };
}

/** 案卷目录 as a file. */
export function archiveSheet({ items }: ArchiveView, language: ExportLanguage, className: (code: string | null) => string): Sheet {
  const missing = (pieces: ArchiveView['items'][number]['pieces']): string =>
    pieces
      .filter((each) => !each.isThere)
      .map((each) => wordOf(language, `archive.piece.${each.piece}`) ?? each.piece)
      .join(language === 'en' ? ', ' : '、');
  const columns: readonly Column<ArchiveView['items'][number]>[] = [
    { zh: '编号', en: 'Number', width: 12, of: (each) => each.slug },
    { zh: '案号', en: 'Docket number', width: 8, of: (each) => each.number },
    { zh: '案由', en: 'Title', width: 48, of: (each) => each.title },
    { zh: '提案者', en: 'Proposer', width: 16, of: (each) => each.proposer },
    { zh: '主办单位', en: 'Lead unit', width: 22, of: (each) => each.unit },
    { zh: '办理结果', en: 'Result', width: 22, of: (each) => className(each.resultClass) },
    { zh: '阶段', en: 'Stage', width: 10, of: (each) => wordOf(language, `stage.${each.stage}`) ?? each.stage },
    { zh: '办结日期', en: 'Closed on', width: 12, holdsDays: true, of: (each) => day(each.closedOn) },
    { zh: '归档日期', en: 'Archived on', width: 12, holdsDays: true, of: (each) => day(each.archivedOn) },
    { zh: '缺少材料', en: 'Missing', width: 30, of: (each) => missing(each.pieces) },
  ];
  return sheetOf('archive', columns, items, language);
}

/** Promises as a file. */
export function commitmentSheet({ items }: CommitmentsView, language: ExportLanguage): Sheet {
  const columns: readonly Column<CommitmentsView['items'][number]>[] = [
    { zh: '编号', en: 'Number', width: 12, of: (each) => each.slug },
    { zh: '案由', en: 'Title', width: 40, of: (each) => each.title },
    { zh: '承办单位', en: 'Unit', width: 22, of: (each) => each.unit.name },
    { zh: '建议', en: 'Suggestion', width: 6, of: (each) => each.suggestion },
    { zh: '承诺', en: 'Promise', width: 40, of: (each) => each.text },
    { zh: '到期日', en: 'Due', width: 12, holdsDays: true, of: (each) => day(each.dueOn) },
    { zh: '原定日期', en: 'First due', width: 12, holdsDays: true, of: (each) => day(each.originalDueOn) },
    { zh: '状态', en: 'State', width: 10, of: (each) => wordOf(language, `state.${each.state}`) ?? each.state },
    { zh: '剩余工作日', en: 'Working days left', width: 10, of: (each) => each.workingDaysLeft },
    { zh: '复核日', en: 'Review', width: 12, holdsDays: true, of: (each) => day(each.reviewDue) },
    { zh: '最近报告', en: 'Last report', width: 40, of: (each) => each.report?.text ?? null },
    { zh: '报告日期', en: 'Reported on', width: 12, holdsDays: true, of: (each) => day(each.report?.on ?? null) },
    { zh: '落实日期', en: 'Settled on', width: 12, holdsDays: true, of: (each) => day(each.settledOn) },
  ];
  return sheetOf('commitments', columns, items, language);
}
