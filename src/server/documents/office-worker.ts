import { parentPort } from 'node:worker_threads';
import { readXls, readXlsx, type Sheet as Read } from 'hucre';
import mammoth from 'mammoth';
import type { Sheet } from '../../domain/sheet/sheet.ts';

/** A file from outside, opened away from the server's own thread. */
export interface OfficeRequest {
  kind: 'xlsx' | 'xls' | 'docx';
  bytes: Uint8Array;
  rowsMax: number;
}
export type OfficeAnswer = { kind: 'sheets'; sheets: Sheet[] } | { kind: 'paragraphs'; paragraphs: string[] } | { kind: 'unreadable'; message: string };

const columnsMax = 100;
const cellMax = 20_000;

parentPort?.on('message', (request: OfficeRequest) => {
  void answer(request).then((found) => parentPort?.postMessage(found));
});

async function answer({ kind, bytes, rowsMax }: OfficeRequest): Promise<OfficeAnswer> {
  try {
    if (kind === 'docx') {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      return { kind: 'paragraphs', paragraphs: value.split('\n').map((each) => each.slice(0, cellMax)) };
    }
    const book = kind === 'xls' ? await readXls(bytes) : await readXlsx(bytes, { maxRows: rowsMax });
    return { kind: 'sheets', sheets: book.sheets.map((each) => plainSheet(each, rowsMax)) };
  } catch (error) {
    return { kind: 'unreadable', message: error instanceof Error ? error.message : String(error) };
  }
}

function plainSheet(read: Read, rowsMax: number): Sheet {
  const rows = read.rows.slice(0, rowsMax).map((cells) => cells.slice(0, columnsMax).map(cellOf));
  // A merged range shows one value: every cell of it stands for that value.
  for (const { startRow, endRow, startCol, endCol } of read.merges ?? []) {
    const value = rows[startRow]?.[startCol] ?? '';
    if (value === '') continue;
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const cells = rows[row] ?? [];
      for (let column = startCol; column <= Math.min(endCol, columnsMax - 1); column += 1) {
        while (cells.length <= column) cells.push('');
        cells[column] = value;
      }
    }
  }
  return {
    name: read.name,
    isHidden: read.hidden === true || read.veryHidden === true,
    rows: rows.map((cells, at) => ({ number: at + 1, isHidden: read.rowDefs?.get(at)?.hidden === true, cells })),
  };
}

/** A number without exponent, as a telephone number is meant; a date as its day. */
function cellOf(value: Read['rows'][number][number]): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isInteger(value) ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 }) : String(value);
  return String(value).slice(0, cellMax);
}
