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
  writeMs: { inBulk: number; alone: readonly number[] };
  sizes: { table: number; index: number };
}

const tenantId = 'search';
const perStep = 100;
const aloneCount = 200;

export async function fillSearch(database: Database, texts: number, maker: TextMaker, progress: (done: number) => void): Promise<SearchDistrict> {
  await database.migrate();
  const loaded = await load(database, { tenantId, matters: 100, mix: { 'under-review': 0, docketed: 100, assigned: 0, accepted: 0, 'in-handling': 0, closed: 0 }, units: 20 });
  const template = await templateOf(database);
  let inBulk = 0;
  const alone: number[] = [];
  for (let from = 0; from < texts; from += perStep) {
    const numbers = Array.from({ length: Math.min(perStep, texts - from) }, (_, at) => from + at);
    await keep(database, template, numbers, maker);
    const isLast = from + perStep >= texts - aloneCount;
    for (const ids of isLast ? numbers.map((n) => [idAt(n)]) : [numbers.map(idAt)]) {
      const ms = await millisecondsOf(() => withTenant(database.app, tenantId, (client) => indexMatters(client, ids)));
      if (isLast) alone.push(ms);
      else inBulk += ms;
    }
    if ((from + perStep) % 100_000 === 0) progress(from + perStep);
  }
  for (const table of ['matter', 'content', 'search_text']) await database.owner.query(`VACUUM (ANALYZE) ${table}`);
  const { rows } = await database.owner.query<{ table: string; index: string }>("SELECT pg_table_size('search_text')::text AS table, pg_relation_size('search_text_by_token')::text AS index");
  return { database, loaded, texts, idAt, writeMs: { inBulk: inBulk / Math.max(1, texts - alone.length), alone }, sizes: { table: Number(rows[0]?.table), index: Number(rows[0]?.index) } };
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
