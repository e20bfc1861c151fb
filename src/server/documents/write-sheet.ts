import { writeXlsx } from 'hucre';

export type Cell = string | number | null;
export interface SheetToWrite {
  name: string;
  /** printed above the header, over all columns */
  title?: string;
  columns: readonly { header: string; width: number }[];
  rows: readonly (readonly Cell[])[];
}

/** A spreadsheet with a header that stays in sight, wrapped text, ready to print across. */
export async function writeSheets(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, title, columns, rows }) => {
      const above = title === undefined ? [] : [[title, ...columns.slice(1).map(() => null)]];
      const headerAt = above.length;
      const border = { style: 'thin' as const };
      const edges = { top: border, bottom: border, left: border, right: border };
      const styled = [...above, columns.map((each) => each.header), ...rows.map((row) => [...row])];
      return {
        name,
        columns: columns.map(({ width }) => ({ width })),
        rows: styled,
        cells: new Map(
          styled.flatMap((row, at) =>
            row.map((value, column) => [
              `${at},${column}`,
              {
                value,
                style: {
                  font: { bold: at <= headerAt, size: at < headerAt ? 16 : 11 },
                  alignment: { wrapText: true, vertical: 'top' as const, ...(at < headerAt ? { horizontal: 'center' as const } : {}) },
                  ...(at < headerAt ? {} : { border: edges }),
                },
              },
            ]),
          ),
        ),
        ...(title === undefined ? {} : { merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: columns.length - 1 }] }),
        freezePane: { rows: headerAt + 1 },
        pageSetup: { orientation: 'landscape' as const, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      };
    }),
  });
}
