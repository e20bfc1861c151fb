/** A view as text: names and values, lists as tables. Wide signs count two columns, as terminals show them. */
export function plainText(value: unknown, indent = ''): string {
  if (!isObject(value)) return `${indent}${plain(value)}`;
  return Object.entries(value)
    .flatMap(([name, each]) => {
      if (isTable(each)) return each.length === 0 ? [] : [`${indent}${name}:`, ...table(each).map((line) => `${indent}  ${line}`)];
      if (Array.isArray(each)) return each.length === 0 ? [] : [`${indent}${name}: ${each.map(plain).join('; ')}`];
      if (isObject(each)) return [`${indent}${name}:`, plainText(each, `${indent}  `)];
      return each === null || each === '' ? [] : [`${indent}${name}: ${plain(each)}`];
    })
    .join('\n');
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTable = (value: unknown): value is Record<string, unknown>[] => Array.isArray(value) && value.every(isObject);
const plain = (value: unknown): string => (value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));

/** Columns are the plain fields of the rows; nested ones would make lines nobody can read. */
function table(rows: readonly Record<string, unknown>[]): string[] {
  const columns = Object.keys(rows[0] ?? {}).filter((name) => rows.every((row) => typeof row[name] !== 'object' || row[name] === null) && rows.some((row) => row[name] !== null && row[name] !== ''));
  const lines = [columns, ...rows.map((row) => columns.map((name) => plain(row[name]).replaceAll('\n', ' ')))];
  const widths = columns.map((_name, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ''))));
  return lines.map((line) =>
    line
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(sign) ? 2 : 1), 0);
