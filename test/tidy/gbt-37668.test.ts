import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const table = readFileSync(new URL('docs/gbt-37668.md', root), 'utf8');
const rows = table.split('\n').flatMap((line) => {
  const cells = /^\| \d+ \|/.test(line) ? line.split('|').map((each) => each.trim()) : [];
  return cells.length === 0 ? [] : [{ at: Number(cells[1]), shownBy: cells[6] ?? '' }];
});

test('the table of GB/T 37668 has its 58 rows, in order', () => {
  expect(rows.map((row) => row.at)).toEqual(Array.from({ length: 58 }, (_, at) => at + 1));
});

test('each row names tests that are there, or says why it does not apply', () => {
  const faults = rows.flatMap(({ at, shownBy }) => {
    if (/^Does not apply: .{10,}/.test(shownBy)) return [];
    const named = [...shownBy.matchAll(/`([^`]+)` “([^”]+)”/g)];
    if (named.length === 0) return [`${at}: no test and no reason`];
    return named.flatMap(([, file = '', title = '']) => {
      const path = new URL(file, root);
      return existsSync(path) && readFileSync(path, 'utf8').includes(title) ? [] : [`${at}: ${file} has no test “${title}”`];
    });
  });
  expect(faults).toEqual([]);
});
