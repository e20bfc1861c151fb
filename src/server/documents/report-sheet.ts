import type { Block, ReportDocument, Run } from '../../domain/report/document.ts';
import { fullWidth, fullWidthPieces, printable } from './full-width.ts';
import { titleLines } from './title-lines.ts';

/**
 * A report as it is set: punctuation settled, tables and charts numbered, columns weighed. All three formats are
 * made from this value, so that a caption has the same number everywhere.
 */
export interface ReportSheet {
  title: string;
  /** the title as it is broken on a page of 20 characters of 22 pt */
  titleLines: readonly string[];
  issuer: string;
  asOf: string;
  asOfText: string;
  address: string | null;
  blocks: readonly SheetBlock[];
}

export type SheetBlock = { kind: 'heading'; level: 1 | 2 | 3; id: string; text: string } | { kind: 'paragraph'; runs: readonly Run[] } | SheetTable | SheetBars | { kind: 'blank'; text: string };

export interface SheetTable {
  kind: 'table';
  caption: string;
  head: readonly string[];
  rows: readonly (readonly Run[])[];
  note: string | null;
  columns: readonly Column[];
}

export interface SheetBars {
  kind: 'bars';
  caption: string;
  unit: string;
  /** `share` is the bar's length, 0–1 of the longest */
  rows: readonly { label: string; value: string; share: number }[];
}

export interface Column {
  /** width in characters, to be divided by the sum over the columns */
  width: number;
  align: 'left' | 'center';
}

/** 156 mm hold 20 characters of 22 pt */
export const TITLE_CHARACTERS_MAX = 20;

export function composeReport(doc: ReportDocument): ReportSheet {
  let tables = 0;
  let charts = 0;
  const compose = (block: Block): SheetBlock => {
    switch (block.kind) {
      case 'heading':
        return { ...block, text: settled(block.text) };
      case 'paragraph':
        return { kind: 'paragraph', runs: settledRuns(block.runs) };
      case 'table':
        return composeTable(block, ++tables);
      case 'bars':
        return composeBars(block, ++charts);
      case 'blank':
        return { kind: 'blank', text: settled(block.text) };
    }
  };
  return {
    title: settled(doc.title),
    titleLines: titleLines(settled(doc.title), TITLE_CHARACTERS_MAX),
    issuer: settled(doc.issuer),
    asOf: doc.asOf,
    asOfText: `数据截至${dayText(doc.asOf)}`,
    address: doc.address,
    blocks: doc.blocks.map(compose),
  };
}

/** Text as it is printed: no control characters, full-width punctuation beside Chinese. */
export function settled(text: string): string {
  return fullWidth(printable(text));
}

function settledRuns(runs: readonly Run[]): Run[] {
  const texts = fullWidthPieces(runs.map((run) => printable(run.text)));
  return runs.map((run, i) => ({ ...run, text: texts[i] ?? '' }));
}

function composeTable(block: Extract<Block, { kind: 'table' }>, number: number): SheetTable {
  const head = block.head.map(settled);
  // Cells are separate texts: a comma at the end of one says nothing about the next.
  const rows = block.rows.map((row) => head.map((_, i): Run => settledRuns([row[i] ?? { text: '' }])[0] ?? { text: '' }));
  const columns = head.map((title, i) =>
    columnOf(
      title,
      rows.map((row) => row[i]?.text ?? ''),
    ),
  );
  return { kind: 'table', caption: `表${number}　${settled(block.caption)}`, head, rows, note: block.note === null ? null : settled(block.note), columns };
}

function columnOf(title: string, cells: readonly string[]): Column {
  const widest = Math.max(...cells.map(widthOf), 0);
  const width = Math.min(Math.max(widest, widthOf(title), 3), 16);
  return { width, align: widest > 10 ? 'left' : 'center' };
}

/** in Chinese characters; Latin letters and digits take half of one */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);
}

function composeBars(block: Extract<Block, { kind: 'bars' }>, number: number): SheetBars {
  const longest = Math.max(...block.rows.map((row) => row.value), 0);
  const rows = block.rows.map(({ label, value }) => ({
    label: settled(label),
    value: String(value),
    share: longest > 0 ? Math.max(value, 0) / longest : 0,
  }));
  return { kind: 'bars', caption: `图${number}　${settled(block.caption)}（${settled(block.unit)}）`, unit: settled(block.unit), rows };
}

/** `2024-10-31` → 2024年10月31日, the form official texts use */
function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
