import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase, type Database } from '../src/server/store/open.ts';
import { verifyTenant } from '../src/server/verify.ts';
import { realistic, short } from './lives.ts';
import { load } from './load.ts';
import { loadNow, machineFacts } from './measure.ts';
import { rounded, tableOf } from './table.ts';
import { measureViews, planOfPage, type Filled, type ViewFigure } from './views.ts';
import { measureWrites, type WriteFigure } from './write-path.ts';

/** Wrong options; `message` is a sentence. */
export class BenchRefused extends Error {
  override name = 'BenchRefused';
}

export interface BenchOptions {
  sizes: readonly number[];
  seconds: number;
  only: 'write' | 'views' | null;
}

const targets = { write: 0.5, view: 1.5, growth: 2 } as const;
/** From here on cases are shorter, so that loading stays bearable. */
const shortFrom = 1_000_000;
/** Verification goes through every row: it is done up to here. */
const verifiedUpTo = 100_000;
const rounds = 9;

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
      if (options.only !== 'views') await benchWrites(first, options, say);
      if (options.only !== 'write') await benchViews(open, options, say);
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
  const { only } = values;
  if (only !== undefined && only !== 'write' && only !== 'views') throw new BenchRefused('--only takes write or views.');
  return { sizes: [...new Set(sizes)].toSorted((a, b) => a - b), seconds, only: only ?? null };
}

async function benchWrites(database: Database, { seconds }: BenchOptions, say: (line: string) => void): Promise<void> {
  const figures = await measureWrites(database, { seconds, rounds, say });
  say('');
  say(`Write path: commands per second; raw is the same statements with fixed values (medians of ${rounds} rounds, load ${loadNow()}).`);
  for (const line of tableOf(['command', 'clients', 'statements', 'in process', 'raw', 'ratio', 'target', 'met', 'over HTTP', 'HTTP/raw'], figures.map(writeLine))) say(line);
}

function writeLine({ command, clients, statements, ours, raw, ratio, http, httpRatio }: WriteFigure): (string | number)[] {
  return [command, String(clients), String(statements), ours, raw, ratio, `≥ ${targets.write.toFixed(2)}`, met(ratio >= targets.write), http, httpRatio];
}

const met = (isMet: boolean): string => (isMet ? 'yes' : 'NO');

async function benchViews(open: (database: string, owns: boolean) => Promise<Database>, { sizes, seconds }: BenchOptions, say: (line: string) => void): Promise<void> {
  const places: Filled[] = [];
  try {
    for (const size of sizes) places.push(await fill(await open(`zhiyin_${size}`, false), size, say));
    reportViews(await measureViews(places, seconds), sizes, say);
    for (const place of places) {
      const plan = await planOfPage(place);
      say(plan.length === 0 ? `The to-do page at ${place.loaded.matters} matters is read by index.` : `The to-do page at ${place.loaded.matters} matters is NOT read by index:\n${plan.join('\n')}`);
    }
  } finally {
    for (const { database } of places) await database.close();
  }
}

async function fill(database: Database, size: number, say: (line: string) => void): Promise<Filled> {
  await database.migrate();
  const mix = size >= shortFrom ? short : realistic;
  // A larger district has more units, not only longer lists.
  const units = Math.min(400, Math.max(20, Math.round(size / 1000)));
  const loaded = await load(database, { tenantId: 'views', matters: size, mix, units, progress: (done) => void (done % 100_000 === 0 && done < size && say(`${done} of ${size} loaded`)) });
  say(
    `${size} matters of ${units} units loaded in ${loaded.seconds.toFixed(0)} s: ${loaded.events} events, ${loaded.rows} rows, ${rounded(size / loaded.seconds)} matters/s${mix === short ? ', short cases' : ''} (load ${loadNow()}).`,
  );
  if (size <= verifiedUpTo) {
    const found = await verifyTenant(database, loaded.tenantId);
    say(found.ok ? `verify accepts them: ${found.events} events, ${found.streams} streams, ${found.seconds.toFixed(0)} s.` : `verify does NOT accept them: ${found.firstBreak?.en}`);
    if (!found.ok) throw new Error('the loaded district is not consistent');
  }
  return { database, loaded, mix };
}

export function reportViews(figures: readonly ViewFigure[], sizes: readonly number[], say: (line: string) => void): void {
  say('');
  say(`Views: milliseconds in process beside their own SQL, rows only (load ${loadNow()}).`);
  const head = ['view', 'matters', 'lines', 'statements', 'p50', 'p95', 'SQL p50', 'SQL p95', 'ratio', 'target', 'met'];
  for (const line of tableOf(head, figures.map(viewLine))) say(line);
  growth(figures, sizes, say);
}

function viewLine({ view, matters, lines, statements, ours, sql, ratio }: ViewFigure): (string | number)[] {
  return [
    view,
    String(matters),
    lines > 10_000 ? '10000+' : String(lines),
    String(statements),
    ours.p50,
    ours.p95,
    sql.p50,
    sql.p95,
    ratio,
    `≤ ${targets.view.toFixed(2)}`,
    met(ratio <= targets.view),
  ];
}

/** How much longer a view takes in the largest district than in the smallest. */
function growth(figures: readonly ViewFigure[], sizes: readonly number[], say: (line: string) => void): void {
  const [smallest, largest] = [sizes.at(0), sizes.at(-1)];
  if (smallest === largest) return;
  const rows = figures
    .filter((each) => each.matters === largest)
    .map((each) => {
      const small = figures.find((one) => one.view === each.view && one.matters === smallest);
      const ratio = each.ours.p50 / (small?.ours.p50 ?? Number.NaN);
      return [each.view, small?.ours.p50 ?? Number.NaN, each.ours.p50, ratio, `≤ ${targets.growth.toFixed(2)}`, met(ratio <= targets.growth)];
    });
  say('');
  say(`Growth: p50 in milliseconds at ${smallest} and at ${largest} matters.`);
  for (const line of tableOf(['view', String(smallest), String(largest), 'ratio', 'target', 'met'], rows)) say(line);
}
