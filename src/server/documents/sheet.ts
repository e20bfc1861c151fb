import { Readable } from 'node:stream';
import { writeXlsxStream } from 'hucre/xlsx';
import { csvLine } from '../../contract/csv-line.ts';

/** A cell: text, a number, or a calendar day, which a spreadsheet can then sort and count with. */
export type SheetCell = string | number | { day: string } | null;

export interface SheetColumn {
  header: string;
  /** in characters */
  width: number;
  /** its cells are calendar days */
  holdsDays?: boolean;
}

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  /** pulled as the reader takes them: memory does not grow with the number of rows */
  rows: AsyncIterable<readonly SheetCell[]>;
}

const dayFormat = 'yyyy-mm-dd';
/** Control characters that no XML can hold; a tab and a line break it can. */
const unprintable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** An XLSX workbook of one sheet with a fixed heading. Texts stay texts: what begins like a formula is not computed. */
export function xlsxSheet({ name, columns, rows }: Sheet): Readable {
  const stream = writeXlsxStream(valuesOf(rows), {
    name,
    columns: columns.map(({ header, width, holdsDays }) => ({ header, width, ...(holdsDays ? { numFmt: dayFormat } : {}) })),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
}

async function* valuesOf(rows: Sheet['rows']): AsyncGenerator<(string | number | Date | null)[]> {
  for await (const row of rows) {
    yield row.map((cell) => {
      if (typeof cell === 'string') return cell.replaceAll(unprintable, '');
      return typeof cell === 'object' && cell !== null ? new Date(`${cell.day}T00:00:00Z`) : cell;
    });
  }
}

/** The same as comma-separated text. */
export function csvSheet({ columns, rows }: Sheet): Readable {
  return Readable.from(csvChunks(columns, rows), { objectMode: false, encoding: 'utf8' });
}

async function* csvChunks(columns: readonly SheetColumn[], rows: Sheet['rows']): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(columns.map(({ header }) => header))}`;
  for await (const row of rows) yield csvLine(row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.day : cell)));
}
