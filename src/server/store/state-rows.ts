import type { Draft } from '../../domain/proposal/draft.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { foldVersion, type States, type StreamKind } from '../../domain/streams.ts';
import { childKey, childRows, matterRow, type Child } from './matter-rows.ts';
import { entryOf, saveEntry } from './public-entries.ts';
import { noteCounts, type CountChanges } from './todo-counts.ts';
import type { TenantClient } from './tenant-transaction.ts';

/** A folded stream as loaded: version 0 and null when nothing of it is in the log yet. */
export interface Loaded {
  version: number;
  state: States[StreamKind] | null;
  /** as shown in lists; only of matters */
  title: string | null;
}

const nothing: Loaded = { version: 0, state: null, title: null };

export async function loadRow(client: TenantClient, kind: StreamKind, id: string, lock = false): Promise<Loaded> {
  const { rows } = await client.query<{ version: number; state: States[StreamKind]; title: string | null }>(
    `${selects(kind)}${lock ? ' FOR UPDATE' : ''}`,
    kind === 'matter' || kind === 'rating' ? [id] : [id, kind],
  );
  return rows[0] ?? nothing;
}

function selects(kind: StreamKind): string {
  if (kind === 'matter') return 'SELECT version, state, title FROM matter WHERE tenant_id = $1 AND id = $2';
  if (kind === 'rating') return 'SELECT version, state, NULL AS title FROM rating_row WHERE tenant_id = $1 AND id = $2';
  return 'SELECT version, state, NULL AS title FROM stream_row WHERE tenant_id = $1 AND id = $2 AND kind = $3';
}

export async function loadDraft(client: TenantClient, id: string): Promise<{ version: number; draft: Draft } | null> {
  const { rows } = await client.query<{ version: number; body: Draft }>('SELECT version, body FROM draft WHERE tenant_id = $1 AND id = $2', [id]);
  const row = rows[0];
  return row ? { version: row.version, draft: row.body } : null;
}

export interface Start {
  contextVersion: number;
  main: Loaded;
  /** only where nothing of the matter is in the log yet */
  draft: { version: number; draft: Draft } | null;
}

/** What every command and case file begins with, in one statement: the version of the context, the row of the stream, its draft. A matter is also found by its number (`slug`). */
export async function loadStart(client: TenantClient, kind: StreamKind, id: string, by: 'id' | 'slug' = 'id'): Promise<Start> {
  const { rows } = await client.query<{ context_version: number; version: number | null; state: States[StreamKind] | null; title: string | null; draft_version: number | null; draft: Draft | null }>(
    kind === 'matter' ? starts[by] : kind === 'rating' ? startOfRating : startOfStream,
    kind === 'matter' || kind === 'rating' ? [id] : [id, kind],
  );
  const row = rows[0];
  if (!row) return { contextVersion: 0, main: nothing, draft: null };
  const main = row.version === null ? nothing : { version: row.version, state: row.state, title: row.title };
  const draft = row.version === null && row.draft_version !== null && row.draft !== null ? { version: row.draft_version, draft: row.draft } : null;
  return { contextVersion: row.context_version, main, draft };
}

const startOf = (table: string, condition: string, title: string, draft: string): string =>
  `SELECT c.context_version, r.version, r.state, ${title} AS title, ${draft === '' ? 'NULL::integer AS draft_version, NULL::jsonb AS draft' : 'd.version AS draft_version, d.body AS draft'} FROM tenant_counter c LEFT JOIN ${table} r ON r.tenant_id = $1 AND ${condition} ${draft} WHERE c.tenant_id = $1`;
const startOfMatter = (condition: string): string => startOf('matter', condition, 'r.title', 'LEFT JOIN draft d ON d.tenant_id = $1 AND d.id = $2');
const starts = { id: startOfMatter('r.id = $2'), slug: startOfMatter('r.slug = $2') } as const;
const startOfRating = startOf('rating_row', 'r.id = $2', 'NULL', '');
const startOfStream = startOf('stream_row', 'r.id = $2 AND r.kind = $3', 'NULL', '');

/** Writes the draft over the version it was read at; false when somebody else was faster. */
export async function saveDraft(client: TenantClient, draft: Draft, before: number): Promise<boolean> {
  if (before === 0) {
    const made = await client.query('INSERT INTO draft (tenant_id, id, version, owner_person_id, body) VALUES ($1, $2, 1, $3, $4) ON CONFLICT DO NOTHING', [draft.id, draft.ownerPersonId, draft]);
    return made.rowCount === 1;
  }
  const changed = await client.query('UPDATE draft SET version = version + 1, body = $4 WHERE tenant_id = $1 AND id = $2 AND version = $3', [draft.id, before, draft]);
  return changed.rowCount === 1;
}

export const removeDraft = (client: TenantClient, id: string): Promise<unknown> => client.query('DELETE FROM draft WHERE tenant_id = $1 AND id = $2', [id]);

export interface Change {
  kind: StreamKind;
  id: string;
  before: Loaded;
  version: number;
  state: States[StreamKind];
  /** of a matter: its title in words, and the year of its session */
  title: string | null;
  reportYear: number;
}

/** Writes the row of one stream at its new version; false when another writer was faster. To-do lines that come and go are noted in `counts`. */
export async function saveRow(client: TenantClient, change: Change, counts: CountChanges): Promise<boolean> {
  if (change.kind === 'matter') return saveMatter(client, change, change.state as Matter, counts);
  const isRating = change.kind === 'rating';
  const entry = entryOf(change.state);
  if (entry) await saveEntry(client, change.kind, change.id, entry);
  const values = [change.id, change.version, foldVersion, change.state];
  if (change.before.version === 0) {
    const sql = isRating
      ? 'INSERT INTO rating_row (tenant_id, id, version, fold_version, state) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING'
      : 'INSERT INTO stream_row (tenant_id, id, version, fold_version, state, kind) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING';
    return (await client.query(sql, isRating ? values : [...values, change.kind])).rowCount === 1;
  }
  const sql = isRating
    ? 'UPDATE rating_row SET version = $3, fold_version = $4, state = $5 WHERE tenant_id = $1 AND id = $2 AND version = $6'
    : 'UPDATE stream_row SET version = $3, fold_version = $4, state = $5 WHERE tenant_id = $1 AND id = $2 AND version = $6 AND kind = $7';
  const guarded = [...values, change.before.version];
  return (await client.query(sql, isRating ? guarded : [...guarded, change.kind])).rowCount === 1;
}

const matterColumns = [
  'session_id',
  'report_year',
  'matter_kind',
  'slug',
  'serial',
  'title',
  'proposer_name',
  'stage',
  'turn_desk',
  'is_key',
  'category',
  'lead_unit_id',
  'result_class',
  'round',
  'submitted_on',
  'docketed_on',
  'next_due',
  'next_rule',
  'is_paused',
] as const;
const insertMatter = `INSERT INTO matter (tenant_id, id, version, fold_version, state, ${matterColumns.join(', ')}) VALUES ($1, $2, $3, $4, $5, ${matterColumns.map((_c, at) => `$${at + 6}`).join(', ')}) ON CONFLICT DO NOTHING`;
const updateMatter = `UPDATE matter SET version = $3, fold_version = $4, state = $5, ${matterColumns.map((column, at) => `${column} = $${at + 6}`).join(', ')} WHERE tenant_id = $1 AND id = $2 AND version = $${matterColumns.length + 6}`;
const refoldMatter = `UPDATE matter SET fold_version = $3, state = $4, ${matterColumns.map((column, at) => `${column} = $${at + 5}`).join(', ')} WHERE tenant_id = $1 AND id = $2`;

async function saveMatter(client: TenantClient, change: Change, matter: Matter, counts: CountChanges): Promise<boolean> {
  const row = matterRow(matter, change.title ?? '', change.reportYear);
  const values = [change.id, change.version, foldVersion, matter, ...matterColumns.map((column) => row[column])];
  const isNew = change.before.version === 0;
  const { rowCount } = await client.query(isNew ? insertMatter : updateMatter, isNew ? values : [...values, change.before.version]);
  if (rowCount !== 1) return false;
  const [before, after] = [change.before.state ? childRows(change.before.state as Matter) : [], childRows(matter)];
  noteCounts(counts, before, after);
  await saveChildren(client, change.id, before, after);
  return true;
}

/** The same events folded anew: the row's version stays. */
export async function writeFolded(client: TenantClient, { kind, id, state, title, reportYear }: Pick<Change, 'kind' | 'id' | 'state' | 'reportYear'> & { title: string }): Promise<void> {
  if (kind === 'matter') {
    const row = matterRow(state as Matter, title, reportYear);
    await client.query(refoldMatter, [id, foldVersion, state, ...matterColumns.map((column) => row[column])]);
    return;
  }
  const entry = entryOf(state);
  if (entry) await saveEntry(client, kind, id, entry);
  if (kind === 'rating') await client.query('UPDATE rating_row SET fold_version = $3, state = $4 WHERE tenant_id = $1 AND id = $2', [id, foldVersion, state]);
  else await client.query('UPDATE stream_row SET fold_version = $3, state = $4 WHERE tenant_id = $1 AND id = $2 AND kind = $5', [id, foldVersion, state, kind]);
}

/** Touches only the assignment, deadline and to-do rows that differ, a statement per table and kind of change. */
export async function saveChildren(client: TenantClient, matterId: string, before: readonly Child[], after: readonly Child[]): Promise<void> {
  const old = new Map(before.map((child) => [childKey(child), child]));
  const changed: Child[] = [];
  for (const child of after) {
    const known = old.get(childKey(child));
    old.delete(childKey(child));
    if (!known || Object.entries(child.values).some(([column, value]) => known.values[column] !== value)) changed.push(child);
  }
  const gone = [...old.values()].filter((child) => child.table === 'todo');
  if (gone.length > 0) {
    await client.query('DELETE FROM todo WHERE tenant_id = $1 AND matter_id = $2 AND (desk, step) IN (SELECT * FROM unnest($3::text[], $4::text[]))', [
      matterId,
      gone.map((each) => each.values['desk']),
      gone.map((each) => each.values['step']),
    ]);
  }
  for (const table of ['assignment', 'deadline', 'todo', 'publication_decision'] as const) {
    const rows = changed.filter((child) => child.table === table);
    for (let from = 0; from < rows.length; from += 8) await upsert(client, table, matterId, rows.slice(from, from + 8));
  }
}

async function upsert(client: TenantClient, table: Child['table'], matterId: string, children: readonly Child[]): Promise<void> {
  const first = children[0];
  if (!first) return;
  const columns = Object.keys(first.values);
  const tuples = children.map((_child, row) => `($1, $2, ${columns.map((_c, at) => `$${row * columns.length + at + 3}`).join(', ')})`);
  const settable = columns.filter((column) => !first.key.includes(column));
  const sql = `INSERT INTO ${table} (tenant_id, matter_id, ${columns.join(', ')}) VALUES ${tuples.join(', ')} ON CONFLICT (tenant_id, ${table === 'todo' ? 'desk, matter_id, step' : 'matter_id, id'}) DO UPDATE SET ${settable.map((column) => `${column} = EXCLUDED.${column}`).join(', ')}`;
  await client.query(sql, [matterId, ...children.flatMap((child) => columns.map((column) => child.values[column] ?? null))]);
}
