import { plainHeader, tableIn, type Table } from '../sheet/table.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { proposalColumns, type ProposalKey } from './proposal-columns.ts';

/** A piece of a proposal and where it stands: `C17` of a sheet, null in a document. */
export interface Piece {
  cell: string | null;
  text: string;
}

/** One proposal as written, not yet checked. */
export interface ProposalRow {
  /** row of the sheet; in a document its place among the proposals, from 1 */
  number: number;
  pieces: Readonly<Partial<Record<ProposalKey, readonly Piece[]>>>;
}

export interface ReadProposals {
  source: 'sheet' | 'document';
  sheet: string | null;
  headerRow: number | null;
  /** headers of columns that say nothing this import keeps */
  unused: readonly string[];
  hiddenRows: readonly number[];
  /** rows beyond the most that one import takes */
  left: number;
  rows: readonly ProposalRow[];
}

export const importRowsMax = 500;

/** The proposals of a spreadsheet; null where no sheet in sight has a column for titles and two more. */
export function proposalsOfSheets(sheets: readonly Sheet[]): ReadProposals | null {
  const table = tableIn(sheets, proposalColumns, ['title']);
  if (!table || new Set(table.columns.flatMap((each) => each.key ?? [])).size < 3) return null;
  return {
    source: 'sheet',
    sheet: table.sheet,
    headerRow: table.headerRow,
    unused: table.columns.filter((each) => each.key === null && plainHeader(each.header) !== '序号').map((each) => each.header),
    hiddenRows: table.hiddenRows,
    left: Math.max(0, table.rows.length - importRowsMax),
    rows: table.rows.slice(0, importRowsMax).map((row) => ({ number: row.number, pieces: piecesOf(table, row) })),
  };
}

function piecesOf(table: Table<ProposalKey>, row: Table<ProposalKey>['rows'][number]): ProposalRow['pieces'] {
  const keys = new Set(table.columns.flatMap((each) => each.key ?? []));
  return Object.fromEntries([...keys].map((key) => [key, row.cellsOf(key).map(({ letter, text }) => ({ cell: `${letter}${row.number}`, text }))]));
}

const number = /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．])?\s*/u;
const titleLine = /^关于.{2,80}的(提案|建议|建议案)$/u;

/** The label a line begins with, and what follows it on the same line; null for a line of running text. */
function labelOf(line: string): { key: ProposalKey; rest: string } | null {
  const plain = line.replace(number, '');
  const at = plain.search(/[:：]/u);
  const name = at < 0 ? plain : plain.slice(0, at);
  if (name.length > 14) return null;
  const found = proposalColumns.find((each) => each.names.test(plainHeader(name)));
  return found ? { key: found.key, rest: at < 0 ? '' : plain.slice(at + 1).trim() } : null;
}

/** The proposals of a document, one or several: each begins with its title and has its parts under headings. */
export function proposalsOfParagraphs(paragraphs: readonly string[]): ReadProposals | null {
  const found: Map<ProposalKey, string[]>[] = [];
  let part: ProposalKey | null = null;
  for (const line of paragraphs.map((each) => each.trim()).filter((each) => each !== '')) {
    const labelled = labelOf(line);
    const isTitle = labelled?.key === 'title' || (labelled === null && titleLine.test(line));
    // A title that is printed twice, as the heading and after 案由, is one.
    const last = found.at(-1);
    if (isTitle && (last === undefined || [...last.keys()].some((key) => key !== 'title'))) found.push(new Map());
    const current = found.at(-1);
    if (!current) continue;
    if (isTitle) {
      const title = labelled ? labelled.rest : line;
      if (title !== '') current.set('title', [title]);
      part = labelled && title === '' ? 'title' : null;
    } else if (labelled) {
      part = labelled.key;
      current.set(part, [...(current.get(part) ?? []), ...(labelled.rest === '' ? [] : [labelled.rest])]);
    } else if (part !== null) current.set(part, [...(current.get(part) ?? []), line]);
  }
  if (found.length === 0) return null;
  return {
    source: 'document',
    sheet: null,
    headerRow: null,
    unused: [],
    hiddenRows: [],
    left: Math.max(0, found.length - importRowsMax),
    rows: found.slice(0, importRowsMax).map((each, at) => ({
      number: at + 1,
      pieces: Object.fromEntries([...each].map(([key, lines]) => [key, [{ cell: null, text: lines.join('\n') }]])),
    })),
  };
}

/** One cell that holds the whole text: its parts by their headings; what stands before the first is the situation. */
export function partsOfContent(text: string): Partial<Record<'situation' | 'analysis' | 'suggestions', string>> {
  const parts = new Map<string, string[]>();
  let part = 'situation';
  for (const line of text.split('\n')) {
    const labelled = labelOf(line);
    if (labelled && ['situation', 'analysis', 'suggestions'].includes(labelled.key)) part = labelled.key;
    const words = labelled && part === labelled.key ? labelled.rest : line;
    if (words.trim() !== '') parts.set(part, [...(parts.get(part) ?? []), words]);
  }
  return Object.fromEntries([...parts].map(([key, lines]) => [key, lines.join('\n')]));
}
