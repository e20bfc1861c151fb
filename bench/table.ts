/** Lines of a table in plain text, numbers to the right. */
export function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const cells = [head, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? rounded(cell) : cell)))];
  const widths = head.map((_name, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const isNumber = head.map((_name, at) => rows.length > 0 && rows.every((row) => typeof row[at] === 'number' || row[at] === '–'));
  const line = (row: readonly string[]): string => `| ${row.map((cell, at) => (isNumber[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (isNumber[at] ? `${'-'.repeat(Math.max(2, width) - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(cells[0] ?? []), rule, ...cells.slice(1).map(line)];
}

/** Three figures that count. */
export const rounded = (value: number): string => (Number.isNaN(value) ? '–' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

export const met = (isMet: boolean): string => (isMet ? 'yes' : 'NO');
