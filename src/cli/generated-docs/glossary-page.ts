import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { made, page } from './tables.ts';

/** The areas in the order of the process; one that is not named here comes last. */
const order = ['intake', 'assignment', 'handling', 'reply', 'closing', 'register', 'report'];

/** docs/glossary.md: the pages of the areas, put together. */
export function glossaryPage(folder: string): string {
  const place = (file: string): number => (order.indexOf(file.replace('.md', '')) + order.length + 1) % (order.length + 1);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const areas = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim().replaceAll(/^#/gm, '##'));
  return page(made('docs/glossary/'), '# Glossary', 'Official term, name in the code, meaning. A term enters here before the code; there is no other source of names.', ...areas);
}
