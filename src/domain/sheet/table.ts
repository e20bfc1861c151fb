import { columnLetter, type Sheet, type SheetRow } from './sheet.ts';

/** A column that is looked for, by what people call it. */
export interface Wanted<K extends string> {
  key: K;
  /** whole names, as `plainHeader` gives them */
  names: RegExp;
  /** several columns may belong to it, such as 建议1, 建议2 */
  isMany?: true;
}

export interface Column<K extends string> {
  /** null: nothing the reader looks for */
  key: K | null;
  header: string;
  at: number;
  letter: string;
}

export interface TableRow<K extends string> {
  number: number;
  /** the cells of a column, in the order of the sheet; many only for columns that may be many */
  cellsOf: (key: K) => readonly { letter: string; text: string }[];
}

export interface Table<K extends string> {
  sheet: string;
  headerRow: number;
  columns: readonly Column<K>[];
  rows: readonly TableRow<K>[];
  /** rows with something in them that the spreadsheet hides: left out, and said so */
  hiddenRows: readonly number[];
}

/** Titles, notes and empty lines stand above a header, but not more than this. */
const headerDepthMax = 20;

/** “* 提案者（必填）：” and “提案者” are the same header. */
export const plainHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replaceAll(/[\s*:：、.]/g, '');

interface Found<K extends string> {
  sheet: Sheet;
  /** rows from 0: the first below the header */
  below: number;
  headerRow: number;
  columns: Column<K>[];
  score: number;
}

/**
 * The table with the most of the wanted columns among the sheets in sight; null where none has all of `needed`. A header may
 * be two rows, the upper one merged over several columns.
 */
export function tableIn<K extends string>(sheets: readonly Sheet[], wanted: readonly Wanted<K>[], needed: readonly K[]): Table<K> | null {
  let best: Found<K> | null = null;
  for (const sheet of sheets.filter((each) => !each.isHidden)) {
    for (let at = 0; at < Math.min(sheet.rows.length, headerDepthMax); at += 1) {
      for (const found of [headerAt(sheet, at, null, wanted), headerAt(sheet, at, at + 1, wanted)]) {
        if (found && hasAll(found, needed) && found.score > (best?.score ?? 0)) best = found;
      }
    }
  }
  return best && tableOf(best);
}

const hasAll = <K extends string>(found: Found<K>, needed: readonly K[]): boolean => needed.every((key) => found.columns.some((each) => each.key === key));

function headerAt<K extends string>(sheet: Sheet, upperAt: number, lowerAt: number | null, wanted: readonly Wanted<K>[]): Found<K> | null {
  const upper = sheet.rows[upperAt];
  const lower = lowerAt === null ? undefined : sheet.rows[lowerAt];
  if (!upper || (lowerAt !== null && !lower)) return null;
  const width = Math.max(upper.cells.length, lower?.cells.length ?? 0);
  const taken = new Set<K>();
  const columns = Array.from({ length: width }, (_, at): Column<K> => {
    const [above, below] = [plainHeader(upper.cells[at] ?? ''), plainHeader(lower?.cells[at] ?? '')];
    const names = above === below ? [above] : [below, above + below, above];
    const found = names.map((name) => wanted.find((each) => name !== '' && each.names.test(name))).find((each) => each !== undefined);
    const isFree = found && (found.isMany === true || !taken.has(found.key));
    if (isFree) taken.add(found.key);
    return { key: isFree ? found.key : null, header: above === below || below === '' ? above : above === '' ? below : `${above}/${below}`, at, letter: columnLetter(at) };
  });
  return {
    sheet,
    below: (lowerAt ?? upperAt) + 1,
    headerRow: upper.number,
    columns: columns.filter((each) => each.header !== ''),
    // Of two headers that tell the same, the one of a single row.
    score: taken.size * 2 + (lowerAt === null ? 1 : 0),
  };
}

function tableOf<K extends string>({ sheet, below, headerRow, columns }: Found<K>): Table<K> {
  const isFilled = (row: SheetRow): boolean => row.cells.some((each) => each.trim() !== '');
  // The lower half of a header that told nothing new, or the header printed again on the next page.
  const repeats = (row: SheetRow): boolean => columns.filter((each) => each.key !== null && plainHeader(row.cells[each.at] ?? '') === each.header).length >= 2;
  const rows = sheet.rows.slice(below).filter((row) => isFilled(row) && !repeats(row));
  return {
    sheet: sheet.name,
    headerRow,
    columns,
    rows: rows
      .filter((row) => !row.isHidden)
      .map((row) => ({
        number: row.number,
        cellsOf: (key) => columns.filter((each) => each.key === key).map(({ at, letter }) => ({ letter, text: row.cells[at] ?? '' })),
      })),
    hiddenRows: rows.filter((row) => row.isHidden).map((row) => row.number),
  };
}
