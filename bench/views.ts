import type { Actor } from '../src/domain/actor.ts';
import { commands } from '../src/domain/commands.ts';
import { readCase } from '../src/server/queries/case-file.ts';
import { readInbox } from '../src/server/queries/inbox.ts';
import type { Reading } from '../src/server/queries/reader.ts';
import type { Database } from '../src/server/store/open.ts';
import { readTenant, type TenantClient } from '../src/server/store/tenant-transaction.ts';
import { lifeOf, spread, type Mix } from './lives.ts';
import type { Loaded } from './load.ts';
import { median, millisecondsOf, quantile } from './measure.ts';
import { play, recordingPool, type Recording } from './raw.ts';

export const shownViews = ['to-do list of a unit', 'to-do list of the office', 'case in handling', 'closed case'] as const;
export type ShownView = (typeof shownViews)[number];

export interface ViewFigure {
  view: ShownView;
  matters: number;
  /** lines of the to-do list, at most 10,000 counted; events of the case */
  lines: number;
  statements: number;
  /** milliseconds */
  ours: { p50: number; p95: number };
  sql: { p50: number; p95: number };
  ratio: number;
}

export interface Filled {
  database: Database;
  loaded: Loaded;
  mix: Mix;
}

const district = { id: 'views', name: '量测区', conference: '政协量测区委员会' };
const now = '2024-11-01T01:00:00.000Z';
const sampleSize = 60;

interface Sample {
  filled: Filled;
  view: ShownView;
  /** one reading, of the n-th thing of the sample */
  read: (n: number, client: TenantClient) => Promise<{ lines: number }>;
  recordings: Recording[];
  lines: number;
  ours: number[];
  sql: number[];
}

/** Views in process beside the statements they send, sent again without any mapping; all sizes take turns, so that other work on the machine falls on all alike. */
export async function measureViews(places: readonly Filled[], seconds: number): Promise<ViewFigure[]> {
  const samples: Sample[] = [];
  for (const filled of places) for (const view of shownViews) samples.push(await sampleOf(filled, view));
  const until = performance.now() + seconds * 1000 * samples.length;
  for (let turn = 0; turn < 40 || performance.now() < until; turn += 1) {
    for (const sample of samples) await measureOnce(sample, turn);
  }
  return samples.map(figureOf);
}

async function sampleOf(filled: Filled, view: ShownView): Promise<Sample> {
  const sample: Sample = { filled, view, read: readerOf(filled, view), recordings: [], lines: 0, ours: [], sql: [] };
  await readTenant(filled.database.app, filled.loaded.tenantId, (client) => sample.read(0, client)); // the register is kept from here on
  for (let n = 0; n < sampleSize; n += 1) {
    const { pool, take } = recordingPool(filled.database.app);
    const { lines } = await readTenant(pool, filled.loaded.tenantId, (client) => sample.read(n, client));
    sample.lines = Math.max(sample.lines, lines);
    sample.recordings.push(take());
  }
  return sample;
}

function readerOf({ loaded, mix }: Filled, view: ShownView): Sample['read'] {
  const { cast, matters, tenantId } = loaded;
  const reading = (client: TenantClient, actor: Actor): Reading => ({ client, actor, scope: `bench-${matters}`, now, district: { ...district, id: tenantId }, commands, account: null });
  const inbox = async (client: TenantClient, actor: Actor) => ({ lines: (await readInbox(reading(client, actor), { limit: 50 })).total.count });
  if (view === 'to-do list of the office') return (_n, client) => inbox(client, cast.office);
  if (view === 'to-do list of a unit') return (n, client) => inbox(client, (cast.units[n % cast.units.length] ?? { officer: cast.office }).officer);
  const ids = casesOf(matters, mix, view === 'closed case' ? 'closed' : 'in-handling');
  return async (n, client) => ({ lines: (await readCase(reading(client, cast.clerk), { id: ids[n % ids.length] ?? '' })).timeline.length });
}

/** Numbers of docketed cases that got so far, from all over the year. */
function casesOf(matters: number, mix: Mix, life: string): string[] {
  const found: string[] = [];
  let serial = 0;
  const wanted = matters / sampleSize;
  for (let n = 0; n < matters; n += 1) {
    const lived = lifeOf(n, mix);
    if (lived !== 'under-review') serial += 1;
    if (lived === life && n >= found.length * wanted * 0.9 + spread(n, 11, 3)) found.push(`2024-${String(serial).padStart(4, '0')}`);
  }
  return found.slice(0, sampleSize);
}

async function measureOnce(sample: Sample, turn: number): Promise<void> {
  const { filled, read, recordings } = sample;
  const n = turn % sampleSize;
  const recording = recordings[n];
  if (!recording) return;
  const ours = async (): Promise<void> => void sample.ours.push(await millisecondsOf(() => readTenant(filled.database.app, filled.loaded.tenantId, (client) => read(n, client))));
  const sql = async (): Promise<void> => void sample.sql.push(await millisecondsOf(() => play(filled.database.app, recording)));
  // Whoever comes second finds the pages in memory.
  if (turn % 2 === 0) await ours();
  await sql();
  if (turn % 2 === 1) await ours();
}

function figureOf({ view, filled, lines, recordings, ours, sql }: Sample): ViewFigure {
  const of = (times: readonly number[]) => ({ p50: median(times), p95: quantile(times, 0.95) });
  return { view, matters: filled.loaded.matters, lines, statements: Math.max(...recordings.map((each) => each.statements.length)), ours: of(ours), sql: of(sql), ratio: median(ours) / median(sql) };
}

/** How the page of the to-do list is read; empty when it is by an index, as it should be. */
export async function planOfPage(filled: Filled): Promise<string[]> {
  const { pool, take } = recordingPool(filled.database.app);
  await readTenant(pool, filled.loaded.tenantId, (client) => readerOf(filled, 'to-do list of the office')(0, client));
  const page = take()
    .statements.map(({ sql }) => sql)
    .find((sql) => typeof sql !== 'string' && /FROM todo[\s\S]*FROM matter/.test(sql.text));
  if (page === undefined || typeof page === 'string') throw new Error('the to-do list sends no page query');
  return readTenant(filled.database.app, filled.loaded.tenantId, async (client) => {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${page.text}`, page.values.slice(1));
    const plan = rows.map((row) => row['QUERY PLAN']);
    return plan.some((line) => /Index (Only )?Scan using todo_/.test(line)) && !plan.some((line) => line.includes('Seq Scan')) ? [] : plan;
  });
}
