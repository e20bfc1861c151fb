import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase, type Database } from '../src/server/store/open.ts';
import { benchLists } from './lists.ts';
import { machineFacts } from './measure.ts';
import { benchPublic } from './public.ts';
import { benchSearch } from './search.ts';
import { benchViews } from './views-report.ts';
import { benchWeb } from './web.ts';
import { benchWrites } from './write-report.ts';

/** Wrong options; `message` is a sentence. */
export class BenchRefused extends Error {
  override name = 'BenchRefused';
}

const parts = ['write', 'views', 'lists', 'search', 'web', 'public'] as const;
/** Needs a browser and the built pages: measured when it is asked for. */
const onlyWhenAsked: readonly string[] = ['web'];

export interface BenchOptions {
  sizes: readonly number[];
  seconds: number;
  only: (typeof parts)[number] | null;
}

/** Measures the program beside the database's own limit, on a temporary database, and prints a table for each claim. */
export async function bench(argv: readonly string[], say: (line: string) => void = (line) => void process.stdout.write(`${line}\n`)): Promise<void> {
  const options = readOptions(argv);
  const folder = await mkdtemp(join(tmpdir(), 'zhiyin-bench-'));
  await chmod(folder, 0o755);
  try {
    const open = (database: string, owns: boolean): Promise<Database> => openDatabase({ dataDir: folder, owns, database, log: () => undefined });
    const first = await open('zhiyin_writes', true);
    try {
      await first.migrate();
      say(`Machine: ${await machineFacts(first.app)}.`);
      const asks = (part: (typeof parts)[number]): boolean => (options.only === null && !onlyWhenAsked.includes(part)) || options.only === part;
      if (asks('write')) await benchWrites(first, options, say);
      const another = (database: string): Promise<Database> => open(database, false);
      if (asks('views')) await benchViews(another, options, say);
      if (asks('lists')) await benchLists(another, options, say);
      if (asks('search')) await benchSearch(another, options, say);
      if (asks('public')) await benchPublic(another, options, say);
      // A visit takes about a second: as many as fit, at least three.
      if (asks('web')) await benchWeb(another, { sizes: options.sizes, repeats: Math.max(3, Math.round(options.seconds * 3)) }, say);
    } finally {
      await first.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function readOptions(argv: readonly string[]): BenchOptions {
  const { values } = parseArgs({ args: [...argv], options: { sizes: { type: 'string', default: '1000,100000' }, seconds: { type: 'string', default: '5' }, only: { type: 'string' } } });
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.length === 0 || sizes.some((size) => !Number.isInteger(size) || size < 100 || size > 5_000_000))
    throw new BenchRefused('--sizes takes whole numbers from 100 to 5000000 with commas between, such as 1000,100000.');
  const seconds = Number(values.seconds);
  if (!(seconds > 0 && seconds <= 600)) throw new BenchRefused('--seconds takes a number above 0, at most 600.');
  const only = parts.find((part) => part === values.only) ?? null;
  if (only === null && values.only !== undefined) throw new BenchRefused(`--only takes ${parts.join(' or ')}.`);
  return { sizes: [...new Set(sizes)].toSorted((a, b) => a - b), seconds, only };
}
