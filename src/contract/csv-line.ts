type Cell = string | number | null;

/** One line of comma-separated text (RFC 4180), with CRLF. */
export const csvLine = (row: readonly Cell[]): string => `${row.map(cellText).join(',')}\r\n`;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // A text that begins like a formula would be run by the spreadsheet: an apostrophe makes it text again.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Comma-separated text as spreadsheet programs of Chinese offices open it: UTF-8 with a byte order mark. */
export const csvText = (rows: readonly (readonly Cell[])[]): string => `\uFEFF${rows.map(csvLine).join('')}`;
