import type { Matter } from '../src/domain/proposal/matter.ts';
import type { TextRef } from '../src/domain/text-ref.ts';
import { hashOf, idOf } from '../src/server/hashing.ts';
import { indexMatters } from '../src/server/reactions/index-rows.ts';
import type { Database } from '../src/server/store/open.ts';
import { withTenant } from '../src/server/store/tenant-transaction.ts';
import { load, type Loaded } from './load.ts';
import { millisecondsOf } from './measure.ts';
import type { TextMaker } from './search-texts.ts';

/** A district whose cases have texts of their own; everything else of them is that of one docketed case. */
export interface SearchDistrict {
  database: Database;
  loaded: Loaded;
  texts: number;
  idAt: (n: number) => string;
  /** milliseconds for one case: a hundred in a transaction, and one by one as the reaction does */
  writeMs: { inBulk: readonly number[]; alone: readonly number[] };
  sizes: { table: number; index: number };
}

const tenantId = 'search';
const perStep = 100;
/** The last cases of all, written with the index there. */
const measured = { inBulk: 1000, alone: 200 };

export async function fillSearch(database: Database, texts: number, maker: TextMaker, progress: (done: number) => void): Promise<SearchDistrict> {
  await database.migrate();
  const loaded = await load(database, { tenantId, matters: 100, mix: { 'under-review': 0, docketed: 100, assigned: 0, accepted: 0, 'in-handling': 0, closed: 0 }, units: 20 });
  const template = await templateOf(database);
  const index = (ids: readonly string[]): Promise<number> => millisecondsOf(() => withTenant(database.app, tenantId, (client) => indexMatters(client, ids)));
  const measuredFrom = Math.max(0, texts - measured.inBulk - measured.alone);
  await withoutTokenIndex(database, async () => {
    // The next cases are kept while the search rows of these are written.
    let writing: Promise<unknown> = Promise.resolve();
    for (const numbers of stepsOf(0, measuredFrom)) {
      await keep(database, template, numbers, maker);
      await writing;
      writing = index(numbers.map(idAt));
      writing.catch(() => undefined); // told of at the next await
      if (((numbers.at(-1) ?? 0) + 1) % 50_000 === 0) progress((numbers.at(-1) ?? 0) + 1);
    }
    await writing;
  });
  const aloneFrom = texts - Math.min(measured.alone, texts);
  const inBulk: number[] = [];
  for (const numbers of stepsOf(measuredFrom, aloneFrom)) {
    await keep(database, template, numbers, maker);
    inBulk.push((await index(numbers.map(idAt))) / numbers.length);
  }
  const alone: number[] = [];
  for (const numbers of stepsOf(aloneFrom, texts)) {
    await keep(database, template, numbers, maker);
    for (const n of numbers) alone.push(await index([idAt(n)]));
  }
  for (const table of ['matter', 'content', 'search_text']) await database.owner.query(`VACUUM (ANALYZE) ${table}`);
  const { rows } = await database.owner.query<{ table: string; index: string }>("SELECT pg_table_size('search_text')::text AS table, pg_relation_size('search_text_by_token')::text AS index");
  return { database, loaded, texts, idAt, writeMs: { inBulk, alone }, sizes: { table: Number(rows[0]?.table), index: Number(rows[0]?.index) } };
}

const stepsOf = (from: number, to: number): number[][] =>
  Array.from({ length: Math.ceil((to - from) / perStep) }, (_, step) => Array.from({ length: Math.min(perStep, to - from - step * perStep) }, (_each, at) => from + step * perStep + at));

/** A million rows are written first and indexed at once then; what is measured is written with the index there. */
async function withoutTokenIndex({ owner }: Database, work: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ made: string }>("SELECT indexdef AS made FROM pg_indexes WHERE indexname = 'search_text_by_token'");
  await owner.query('DROP INDEX search_text_by_token');
  await work();
  const client = await owner.connect();
  try {
    await client.query("SET maintenance_work_mem = '1GB'");
    await client.query(rows[0]?.made ?? '');
    await client.query('RESET maintenance_work_mem');
  } finally {
    client.release();
  }
}

const idAt = (n: number): string => idOf('search-text', n);

interface Template {
  state: Matter;
  row: Record<string, unknown>;
}

async function templateOf(database: Database): Promise<Template> {
  const { rows } = await database.auditor.query<{ row: Record<string, unknown> & { state: Matter } }>(
    "SELECT to_jsonb(m) AS row FROM matter m WHERE m.tenant_id = $1 AND m.stage = 'docketed' LIMIT 1",
    [tenantId],
  );
  const row = rows[0]?.row;
  if (!row) throw new Error('no docketed case to take after');
  return { state: row.state, row };
}

/** Cases with new texts as the write path leaves them: their row and their contents. */
async function keep(database: Database, { state, row }: Template, numbers: readonly number[], maker: TextMaker): Promise<void> {
  const contents = new Map<string, string>();
  const ref = (text: string): TextRef => {
    const hash = hashOf(text);
    contents.set(hash, text);
    return hash as TextRef;
  };
  const matters = numbers.map((n) => {
    const [title = '', ...body] = maker.textOf(n);
    const third = Math.ceil(body.length / 3);
    const wording = { title: ref(title), situation: ref(body.slice(0, third).join('')), analysis: ref(body.slice(third, 2 * third).join('')), suggestions: body.slice(2 * third).map(ref) };
    const number = String(1000 + n);
    return { ...row, id: idAt(n), slug: `2025-${number}`, serial: 1000 + n, title, state: { ...state, id: idAt(n), wording, docket: state.docket && { ...state.docket, number } } };
  });
  const client = await database.owner.connect();
  try {
    await client.query(`BEGIN; SET LOCAL app.tenant = '${tenantId}'; SET LOCAL synchronous_commit = off`);
    await client.query('INSERT INTO matter SELECT * FROM json_populate_recordset(NULL::matter, $1)', [JSON.stringify(matters)]);
    await client.query('INSERT INTO content (tenant_id, hash, salt, body) SELECT $1, h, NULL, b FROM unnest($2::text[], $3::text[]) AS c (h, b) ON CONFLICT DO NOTHING', [
      tenantId,
      [...contents.keys()],
      [...contents.values()],
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
