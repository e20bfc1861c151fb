import { setImmediate as turn } from 'node:timers/promises';
import type pg from 'pg';
import { makeDistrict } from '../src/server/store/district.ts';
import type { Database } from '../src/server/store/open.ts';
import { setUp, type Cast } from './cast.ts';
import { lifeOf, liveThrough, type Mix } from './lives.ts';
import { openMemoryDistrict, type MemoryDistrict } from './memory-district.ts';
import { noRows, tables, type Rows } from './rows.ts';

export interface Loaded {
  tenantId: string;
  cast: Cast;
  matters: number;
  events: number;
  rows: number;
  seconds: number;
}

export interface LoadOptions {
  tenantId: string;
  matters: number;
  mix: Mix;
  units: number;
  progress?: (done: number) => void;
}

const casesPerBatch = 500;
const firstAt = Date.parse('2024-01-20T01:00:00.000Z');
const lastAt = Date.parse('2024-10-31T09:00:00.000Z');

/**
 * Fills an empty, migrated database with cases spread over a year. What they lead to is computed by the domain's own
 * decide and evolve; rows are saved by the owner, a transaction and a statement per table for some hundred cases, while the
 * next ones are computed. Memory does not grow with the number of cases; `verify` accepts the result.
 */
export async function load(database: Pick<Database, 'owner'>, { tenantId, matters, mix, units, progress }: LoadOptions): Promise<Loaded> {
  const startedAt = performance.now();
  await makeDistrict(database.owner, { id: tenantId, name: '量测区', conference: '政协量测区委员会' });
  const district = openMemoryDistrict(tenantId, noRows());
  const cast = setUp(district, units);
  let rows = 0;
  let saving: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    const ready = district.rows;
    district.rows = noRows();
    rows += countOf(ready);
    const counter = { ...district.head, numbers: new Map(district.numbers) };
    await saving;
    saving = save(database.owner, district, ready, counter);
    saving.catch(() => undefined); // told of at the next await
  };
  for (let n = 0; n < matters; n += 1) {
    liveThrough(district, cast, n, lifeOf(n, mix), firstAt + Math.floor(((lastAt - firstAt) / matters) * n));
    if (n % 5 === 0) await turn(); // the statements under way are sent on
    if ((n + 1) % casesPerBatch !== 0) continue;
    await flush();
    progress?.(n + 1);
  }
  await flush();
  await saving;
  await countTodos(database.owner, tenantId);
  await tidy(database.owner);
  return { tenantId, cast, matters, events: district.head.seq, rows, seconds: (performance.now() - startedAt) / 1000 };
}

const countOf = (rows: Rows): number => tables.reduce((sum, table) => sum + rows[table].length, 0);

interface Counter {
  seq: number;
  hash: string;
  numbers: ReadonlyMap<string, number>;
}

async function save(owner: pg.Pool, { tenantId }: MemoryDistrict, rows: Rows, counter: Counter): Promise<void> {
  const client = await owner.connect();
  try {
    // Row security binds the owner too. What a crash could lose is loaded again.
    await client.query(`BEGIN; SET LOCAL app.tenant = '${tenantId}'; SET LOCAL synchronous_commit = off`);
    for (const table of tables) {
      if (rows[table].length > 0)
        await client.query({ name: `load-${table}`, text: `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, values: [JSON.stringify(rows[table])] });
    }
    await client.query('UPDATE tenant_counter SET seq = $2, head_hash = $3, context_version = 1 WHERE tenant_id = $1', [tenantId, counter.seq, counter.hash]);
    for (const [series, next] of counter.numbers) {
      await client.query('INSERT INTO number_series (tenant_id, series, next_number) VALUES ($1, $2, $3) ON CONFLICT (tenant_id, series) DO UPDATE SET next_number = EXCLUDED.next_number', [
        tenantId,
        series,
        next,
      ]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function countTodos(owner: pg.Pool, tenantId: string): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query(`BEGIN; SET LOCAL app.tenant = '${tenantId}'`);
    await client.query('INSERT INTO todo_count (tenant_id, desk, step, due, lines) SELECT tenant_id, desk, step, due, count(*) FROM todo WHERE tenant_id = $1 GROUP BY tenant_id, desk, step, due', [
      tenantId,
    ]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

/** What autovacuum would have done in the course of a year. */
async function tidy(owner: pg.Pool): Promise<void> {
  for (const table of [...tables, 'todo_count']) await owner.query(`VACUUM (ANALYZE) ${table}`);
}
