import { listColumns } from '../src/contract/list-columns.ts';
import { proposalsQuery } from '../src/contract/proposals-query.ts';
import { commands } from '../src/domain/commands.ts';
import type { Actor } from '../src/domain/actor.ts';
import { xlsxSheet } from '../src/server/documents/sheet.ts';
import { readFacets } from '../src/server/queries/list/facets.ts';
import { proposalsPage, readProposals } from '../src/server/queries/proposals.ts';
import type { Reading } from '../src/server/queries/reader.ts';
import type { Database } from '../src/server/store/open.ts';
import { readTenant, type TenantClient } from '../src/server/store/tenant-transaction.ts';
import { realistic } from './lives.ts';
import { load, type Loaded } from './load.ts';
import { loadNow, median, millisecondsOf, quantile } from './measure.ts';
import { play, recordingPool, type Recording } from './raw.ts';
import { tableOf } from './table.ts';

const now = '2024-11-01T01:00:00.000Z';
const district = { name: '量测区', conference: '政协量测区委员会' };

interface Place {
  database: Database;
  loaded: Loaded;
}
interface Asked {
  what: string;
  who: (loaded: Loaded) => Actor;
  read: (reading: Reading) => Promise<unknown>;
}

const list =
  (query: object): Asked['read'] =>
  (reading) =>
    readProposals(reading, proposalsQuery.parse(query));
const facets = (query: object): Asked['read'] => {
  const { after: _after, limit: _limit, sort: _sort, order: _order, ...filters } = proposalsQuery.parse(query);
  return (reading) => readFacets(reading, filters);
};
const office = ({ cast }: Loaded): Actor => cast.office;
const officer = ({ cast }: Loaded): Actor => cast.units[3]?.officer ?? cast.office;
const middle = Buffer.from(JSON.stringify([2024, 45_000, 'x'])).toString('base64url');

const asked: readonly Asked[] = [
  { what: 'first page by number', who: office, read: list({}) },
  { what: 'a page in the middle', who: office, read: list({ after: middle }) },
  { what: 'by due day', who: office, read: list({ sort: 'due' }) },
  { what: 'by title, no index', who: office, read: list({ sort: 'title' }) },
  { what: 'red, of one unit', who: ({ cast }) => cast.office, read: (reading) => list({ light: 'red', unit: reading.actor.unitId ?? 'none' })(reading) },
  { what: 'all of a unit’s own', who: officer, read: list({}) },
  { what: 'what the office did, newest first', who: office, read: list({ of: 'done', sort: 'acted', order: 'desc' }) },
  { what: 'what a unit began', who: officer, read: list({ of: 'started', sort: 'acted', order: 'desc' }) },
  { what: 'facets of everything', who: office, read: facets({}) },
  { what: 'facets, two chosen', who: office, read: facets({ stage: 'in-handling', light: 'red' }) },
  { what: 'facets of a unit’s own', who: officer, read: facets({}) },
];

/** The list, its facets and its export beside the statements they send. */
export async function benchLists(open: (database: string) => Promise<Database>, { sizes, seconds }: { sizes: readonly number[]; seconds: number }, say: (line: string) => void): Promise<void> {
  for (const size of sizes) {
    const database = await open(`zhiyin_lists_${size}`);
    try {
      await database.migrate();
      const loaded = await load(database, { tenantId: 'lists', matters: size, mix: realistic, units: Math.min(400, Math.max(20, Math.round(size / 1000))) });
      const place = { database, loaded };
      const rows: (string | number)[][] = [];
      for (const each of asked) rows.push(await measure(place, each, seconds));
      say('');
      say(`Lists of ${size} cases: milliseconds in process beside the statements sent, rows only (load ${loadNow()}).`);
      for (const line of tableOf(['question', 'statements', 'p50', 'p95', 'SQL p50', 'SQL p95', 'ratio'], rows)) say(line);
      say('');
      say(await exported(place));
    } finally {
      await database.close();
    }
  }
}

function readingOf({ loaded, database }: Place, who: Asked['who'], client: TenantClient): Reading {
  return { client, actor: who(loaded), scope: `bench-lists-${loaded.matters}-${database.app.options.database ?? ''}`, now, district: { id: loaded.tenantId, ...district }, commands, account: null };
}

async function measure(place: Place, { what, who, read }: Asked, seconds: number): Promise<(string | number)[]> {
  const { app } = place.database;
  const once = (client: TenantClient): Promise<unknown> => read(readingOf(place, who, client));
  await readTenant(app, place.loaded.tenantId, once); // the register is kept from here on
  const { pool, take } = recordingPool(app);
  await readTenant(pool, place.loaded.tenantId, once);
  const recording: Recording = take();
  const [ours, sql]: [number[], number[]] = [[], []];
  const until = performance.now() + seconds * 1000;
  for (let turn = 0; turn < 10 || performance.now() < until; turn += 1) {
    ours.push(await millisecondsOf(() => readTenant(app, place.loaded.tenantId, once)));
    sql.push(await millisecondsOf(() => play(app, recording)));
  }
  return [what, String(recording.statements.length), median(ours), quantile(ours, 0.95), median(sql), quantile(sql, 0.95), median(ours) / median(sql)];
}

/** All cases as a workbook, with the memory that took, beside reading their pages alone. */
async function exported(place: Place): Promise<string> {
  const query = proposalsQuery.parse({});
  const pageOf = (after: string | undefined) => readTenant(place.database.app, place.loaded.tenantId, (client) => proposalsPage(readingOf(place, office, client), { ...query, after }, 1000));
  async function* rows(): AsyncGenerator<string[]> {
    for (let after: string | null | undefined; after !== null;) {
      const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(after);
      for (const item of page.items) yield [item.slug ?? '', item.title, item.stage, item.proposer, item.lead ?? '', item.due ?? '', item.category ?? '', item.session ?? ''];
      ({ after } = page);
    }
  }
  let count = 0;
  const alone = await millisecondsOf(async () => {
    for await (const row of rows()) count += row.length > 0 ? 1 : 0;
  });
  let bytes = 0;
  let most = 0;
  const before = process.memoryUsage().heapUsed;
  const whole = await millisecondsOf(async () => {
    const columns = listColumns.slice(0, 8).map((header) => ({ header, width: 12 }));
    for await (const chunk of xlsxSheet({ name: 'list', columns, rows: rows() })) {
      bytes += (chunk as Buffer).length;
      most = Math.max(most, process.memoryUsage().heapUsed);
    }
  });
  return `Export: ${count} cases as XLSX in ${(whole / 1000).toFixed(1)} s (${(bytes / 1024 ** 2).toFixed(1)} MB, heap at most ${((most - before) / 1024 ** 2).toFixed(0)} MB above before); reading its pages alone ${(alone / 1000).toFixed(1)} s (load ${loadNow()}).`;
}
