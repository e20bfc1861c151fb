import { randomUUID } from 'node:crypto';
import { commands } from '../src/domain/commands.ts';
import type { PublicCase, PublicRecord } from '../src/domain/publication/public-case.ts';
import { inOneLine, type PublicText } from '../src/domain/publication/public-text.ts';
import { plain, quoted, tokensOf } from '../src/domain/search/tokens.ts';
import { canonical, hashOf, idOf } from '../src/server/hashing.ts';
import { runCommand } from '../src/server/run-command.ts';
import type { Database } from '../src/server/store/open.ts';
import { withTenant } from '../src/server/store/tenant-transaction.ts';
import { spread } from './lives.ts';
import { load, type Loaded } from './load.ts';
import type { TextMaker } from './search-texts.ts';

/** A district whose published cases are spread over many years, categories and units; the first hundred thousand have texts of their own, further ones the same again. */
export interface PublicPlace {
  database: Database;
  loaded: Loaded;
  cases: number;
  slugAt: (n: number) => string;
  yearAt: (n: number) => number;
}

const tenantId = 'public';
const perStep = 500;
const firstYear = 1975;
const years = 50;
/** a multiple of the years, so that a copy falls into the same year */
const ownTexts = 100_000;
const categories = ['economy', 'city', 'culture', 'society'];
const yearAt = (n: number): number => firstYear + (n % years);
const serialAt = (n: number): number => 1000 + Math.floor(n / years);
const slugAt = (n: number): string => `${yearAt(n)}-${serialAt(n)}`;

interface Template {
  row: Record<string, unknown>;
  record: Extract<PublicRecord, { state: 'published' }>;
}

/** One case goes the whole way by commands; the others are rows like its own, with other words. Their indices are made at once. */
export async function fillPublic(database: Database, cases: number, maker: TextMaker, progress: (done: number) => void): Promise<PublicPlace> {
  await database.migrate();
  const loaded = await load(database, { tenantId, matters: 20, mix: { 'under-review': 0, docketed: 0, assigned: 0, accepted: 0, 'in-handling': 0, closed: 100 }, units: 60 });
  const template = await published(database, loaded);
  const { rows: indices } = await database.owner.query<{ name: string; made: string }>(
    "SELECT indexname AS name, indexdef AS made FROM pg_indexes WHERE tablename = 'publication' AND indexname <> 'publication_pkey'",
  );
  for (const { name } of indices) await database.owner.query(`DROP INDEX ${name}`);
  let saving: Promise<unknown> = Promise.resolve();
  const own = Math.min(cases, ownTexts);
  for (let from = 0; from < own; from += perStep) {
    const rows = Array.from({ length: Math.min(perStep, own - from) }, (_, at) => rowOf(template, loaded, maker, from + at));
    await saving;
    saving = save(database, rows);
    saving.catch(() => undefined); // told of at the next await
    if ((from + perStep) % 50_000 === 0) progress(from + perStep);
  }
  await saving;
  if (cases > own) await repeat(database, own, Math.ceil(cases / own));
  progress(cases);
  const client = await database.owner.connect();
  try {
    await client.query("SET maintenance_work_mem = '1GB'");
    for (const { made } of indices) await client.query(made);
    await client.query('RESET maintenance_work_mem');
  } finally {
    client.release();
  }
  for (const table of ['publication', 'publication_change']) await database.owner.query(`VACUUM (ANALYZE) ${table}`);
  return { database, loaded, cases, slugAt, yearAt };
}

/** The row of a case that was decided on and published by the office. */
async function published(database: Database, { cast }: Loaded): Promise<Template> {
  const { rows } = await database.auditor.query<{ id: string }>("SELECT id FROM matter WHERE tenant_id = $1 AND stage = 'closed' ORDER BY id LIMIT 1", [tenantId]);
  const desk = { pool: database.app, scope: 'bench-public', commands, clock: () => '2024-11-01T01:00:00.000Z', follow: () => undefined };
  for (const [name, input] of [
    ['decide-publication', { mode: 'full' }],
    ['publish', {}],
  ] as const) {
    const result = await runCommand(desk, { tenantId, actor: cast.office, name, commandId: randomUUID(), id: rows[0]?.id, input });
    if (result.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(result)}`);
  }
  const { rows: found } = await database.auditor.query<{ row: Record<string, unknown> & { record: PublicRecord } }>('SELECT to_jsonb(p) AS row FROM publication p WHERE tenant_id = $1', [tenantId]);
  const row = found[0]?.row;
  if (row?.record.state !== 'published') throw new Error('nothing was published');
  await withTenant(database.owner, tenantId, async (client) => {
    for (const table of ['publication', 'publication_unit']) await client.query(`DELETE FROM ${table} WHERE tenant_id = $1`);
  });
  return { row, record: row.record };
}

function rowOf({ row, record }: Template, { cast }: Loaded, maker: TextMaker, n: number): Record<string, unknown> {
  const [title = '', ...body] = maker.textOf(n);
  const third = Math.ceil(body.length / 3);
  const said = (text: string): PublicText => [{ text }];
  const unitId = cast.units[spread(n, 3, cast.units.length)]?.id ?? '';
  const category = categories[spread(n, 11, categories.length)] ?? 'city';
  const content: PublicCase = {
    ...record.content,
    slug: slugAt(n),
    number: String(serialAt(n)),
    reportYear: yearAt(n),
    isKey: n % 50 === 0,
    category: { code: category, label: record.content.category?.label ?? { zh: category } },
    title: said(title),
    situation: said(body.slice(0, third).join('')),
    analysis: said(body.slice(third, 2 * third).join('')),
    suggestions: body.slice(2 * third).map(said),
    units: [{ unitId, role: 'lead' }],
    letters: record.content.letters.map((each) => ({ ...each, unitId })),
  };
  const words = [content.slug, content.number, ...(content.proposers ?? []), ...[content.title, content.situation, content.analysis, ...content.suggestions].map((each) => inOneLine(each ?? []))];
  const all = plain(words.join('\n'));
  const whole: PublicRecord = { ...record, content };
  return {
    ...row,
    matter_id: idOf('public-case', n),
    slug: content.slug,
    serial: serialAt(n),
    report_year: content.reportYear,
    is_key: content.isKey,
    category,
    unit_ids: [unitId],
    title,
    record: whole,
    content_hash: hashOf(canonical(whole)),
    body: all,
    tokens: tokensOf(all).map(quoted).join(' '),
  };
}

async function save(database: Database, rows: readonly Record<string, unknown>[]): Promise<void> {
  await withTenant(database.owner, tenantId, async (client) => {
    const text = JSON.stringify(rows);
    await client.query("SELECT set_config('synchronous_commit', 'off', true) WHERE $1 <> ''");
    await client.query('INSERT INTO publication SELECT * FROM json_populate_recordset(NULL::publication, $2) WHERE $1 <> $3', [text, '']);
    await client.query(
      "INSERT INTO publication_unit SELECT $1, u.unit_id, (r ->> 'report_year')::int, (r ->> 'serial')::int, r ->> 'matter_id' FROM json_array_elements($2) r, json_array_elements_text(r -> 'unit_ids') AS u (unit_id)",
      [text],
    );
    await client.query(
      "INSERT INTO publication_change (tenant_id, matter_id, content_version, seq, at, kind, content_hash) SELECT $1, r ->> 'matter_id', 1, 1, r ->> 'changed_at', 'published', r ->> 'content_hash' FROM json_array_elements($2) r",
      [text],
    );
  });
}

/** Every case so many times in all, under numbers that go on after the last one of its year. */
async function repeat(database: Database, own: number, times: number): Promise<void> {
  await withTenant(database.owner, tenantId, async (client) => {
    await client.query(
      `INSERT INTO publication (tenant_id, matter_id, slug, report_year, serial, matter_kind, is_key, category, result_class, unit_ids, state, mode, round, published_on, content_version, content_hash, changed_at, title, record, body, tokens)
       SELECT p.tenant_id, p.matter_id || '-' || k, p.report_year || '-' || (p.serial + k * $2::integer), p.report_year, p.serial + k * $2::integer, p.matter_kind, p.is_key, p.category, p.result_class, p.unit_ids, p.state, p.mode, p.round, p.published_on, p.content_version, p.content_hash, p.changed_at, p.title,
         jsonb_set(p.record, '{content,slug}', to_jsonb(p.report_year || '-' || (p.serial + k * $2::integer))), p.body, p.tokens
       FROM publication p, generate_series(1, $3::integer - 1) k WHERE p.tenant_id = $1`,
      [own / years, times],
    );
    await client.query(
      `INSERT INTO publication_unit SELECT u.tenant_id, u.unit_id, u.report_year, u.serial + k * $2::integer, u.matter_id || '-' || k FROM publication_unit u, generate_series(1, $3::integer - 1) k WHERE u.tenant_id = $1`,
      [own / years, times],
    );
  });
}
