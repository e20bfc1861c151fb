import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, written } from './source-files.ts';

/** The files that declare events are those the table of streams imports its folds from. */
const streams = readFileSync(join(root, 'src/domain/streams.ts'), 'utf8');
const declared = written
  .filter(({ path }) => path.startsWith('src/domain/') && (path.endsWith('/events.ts') || streams.includes(`'./${path.slice('src/domain/'.length)}'`)))
  .flatMap(({ text }) => [...text.matchAll(/\{ type: '([a-z-]+)'/g)].map(([, type]) => type ?? ''));

/** Every event that can stand in the log. */
export const eventTypes: readonly string[] = [...new Set(declared)];
