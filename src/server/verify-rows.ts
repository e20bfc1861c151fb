import type { Matter } from '../domain/proposal/matter.ts';
import type { Session } from '../domain/session/session.ts';
import { foldVersion, type StreamKind } from '../domain/streams.ts';
import { canonical } from './hashing.ts';
import { childKey, childRows, matterRow, type Child } from './store/matter-rows.ts';
import { brokenAt, type Break } from './verify-break.ts';
import { compareEntries, comparePublications } from './verify-publication.ts';
import type { Audit } from './verify-reading.ts';
import type { Refolded } from './verify-streams.ts';

interface Row extends Record<string, unknown> {
  id: string;
}

const tableOf = (kind: StreamKind): string => (kind === 'matter' ? 'matter' : kind === 'rating' ? 'rating_row' : 'stream_row');
const childTables = {
  assignment: ['id', 'unit_id', 'role', 'part_stage', 'is_live', 'accepted_on', 'officer_id', 'due'],
  deadline: ['id', 'rule', 'assignment_id', 'start_on', 'original_due', 'due', 'settled_on', 'is_void', 'is_paused', 'calendar_version'],
  todo: ['desk', 'step', 'due'],
  publication_decision: ['id', 'mode', 'is_last', 'decided_on'],
} as const;

/** Compares the stored rows of some streams of one kind with what their events lead to. */
export async function compareRows(audit: Audit, kind: StreamKind, batch: readonly Refolded[]): Promise<Break | null> {
  const ids = batch.map((each) => each.id);
  const table = tableOf(kind);
  const rows = await audit.query<Row>(
    table === 'stream_row' ? 'SELECT * FROM stream_row WHERE tenant_id = $1 AND id = ANY($2) AND kind = $3' : `SELECT * FROM ${table} WHERE tenant_id = $1 AND id = ANY($2)`,
    table === 'stream_row' ? [ids, kind] : [ids],
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const each of batch) {
    const broken = compareState(table, each, known.get(each.id));
    if (broken) return broken;
  }
  return kind === 'matter' ? ((await compareMatters(audit, batch, known)) ?? comparePublications(audit, batch)) : compareEntries(audit, kind, batch);
}

function compareState(table: string, { kind, id, version, state }: Refolded, row: Row | undefined): Break | null {
  const place = `${table} ${kind} ${id}`;
  if (!row) return brokenAt(place, 'missing');
  if (row['version'] !== version) return differs(place, 'version', version, row['version']);
  if (row['fold_version'] !== foldVersion) return differs(place, 'fold_version', foldVersion, row['fold_version']);
  if (canonical(row['state']) === canonical(state)) return null;
  return brokenAt(`${place}, column state, at ${firstDifference(state, row['state'])}`, 'differs');
}

const differs = (place: string, column: string, expected: unknown, found: unknown): Break => brokenAt(`${place}, column ${column}`, 'differs', `${String(expected)} → ${String(found)}`);

/** The path to the first place where two values differ, e.g. `assignments.0.unitId`. */
function firstDifference(expected: unknown, found: unknown): string {
  if (typeof expected !== 'object' || typeof found !== 'object' || expected === null || found === null) return '';
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const [a, b] = [(expected as Record<string, unknown>)[key], (found as Record<string, unknown>)[key]];
    if (canonical(a) === canonical(b)) continue;
    const deeper = firstDifference(a, b);
    return deeper === '' ? key : `${key}.${deeper}`;
  }
  return '';
}

/** The columns that lists filter and sort by, and the rows beside: assignments, deadlines, to-do lines, none left over. */
async function compareMatters(audit: Audit, batch: readonly Refolded[], rows: ReadonlyMap<string, Row>): Promise<Break | null> {
  const matters = batch.map((each) => each.state as Matter);
  const titles = await titlesOf(audit, matters);
  const years = await yearsOf(audit, matters);
  for (const matter of matters) {
    const row: Row = rows.get(matter.id) ?? { id: matter.id };
    const title = titles.get(matter.wording.title);
    const expected = matterRow(matter, title ?? String(row['title']), years.get(matter.sessionId) ?? 0);
    const wrong = Object.entries(expected).find(([column, value]) => row[column] !== value);
    if (wrong) return differs(`matter ${matter.id}`, wrong[0], wrong[1], row[wrong[0]]);
  }
  return compareChildren(audit, matters);
}

/** Titles in words; one whose text was purged is not known any more. */
async function titlesOf(audit: Audit, matters: readonly Matter[]): Promise<ReadonlyMap<string, string>> {
  const rows = await audit.query<{ hash: string; body: string }>('SELECT hash, body FROM content WHERE tenant_id = $1 AND body IS NOT NULL AND hash = ANY($2)', [
    matters.map((each) => each.wording.title),
  ]);
  return new Map(rows.map((row) => [row.hash, row.body]));
}

async function yearsOf(audit: Audit, matters: readonly Matter[]): Promise<ReadonlyMap<string, number>> {
  const rows = await audit.query<{ state: Session }>("SELECT state FROM stream_row WHERE tenant_id = $1 AND kind = 'session' AND id = ANY($2)", [[...new Set(matters.map((each) => each.sessionId))]]);
  return new Map(rows.map(({ state }) => [state.id, state.reportYear]));
}

async function compareChildren(audit: Audit, matters: readonly Matter[]): Promise<Break | null> {
  const expected = new Map<string, Child>();
  for (const matter of matters) for (const child of childRows(matter)) expected.set(`${matter.id}|${childKey(child)}`, child);
  for (const [table, columns] of Object.entries(childTables) as [Child['table'], readonly string[]][]) {
    const rows = await audit.query<Record<string, unknown>>(`SELECT matter_id, ${columns.join(', ')} FROM ${table} WHERE tenant_id = $1 AND matter_id = ANY($2)`, [matters.map((each) => each.id)]);
    for (const row of rows) {
      const key = [row['matter_id'], table, ...(table === 'todo' ? [row['desk'], row['step']] : [row['id']])].join('|');
      const child = expected.get(key);
      const place = `${table} ${key.replaceAll('|', ' ')}`;
      if (!child) return brokenAt(place, 'surplus');
      expected.delete(key);
      const wrong = columns.find((column) => row[column] !== child.values[column]);
      if (wrong) return differs(place, wrong, child.values[wrong], row[wrong]);
    }
  }
  const [left] = expected.keys();
  return left === undefined ? null : brokenAt(left.replaceAll('|', ' '), 'missing');
}

/** The kept counts of the to-do lists are those of their lines. */
export async function compareCounts(audit: Audit): Promise<Break | null> {
  const [wrong] = await audit.query<{ place: string; kept: number | null; found: number | null }>(
    `SELECT desk || ' ' || step || ' ' || due AS place, k.lines AS kept, f.lines AS found
     FROM (SELECT desk, step, due, lines FROM todo_count WHERE tenant_id = $1) k
     FULL JOIN (SELECT desk, step, due, count(*)::int AS lines FROM todo WHERE tenant_id = $1 GROUP BY desk, step, due) f USING (desk, step, due)
     WHERE k.lines IS DISTINCT FROM f.lines ORDER BY 1 LIMIT 1`,
  );
  return wrong ? differs(`todo_count ${wrong.place}`, 'lines', wrong.found ?? 0, wrong.kept ?? 0) : null;
}

/** Rows of every table that no event leads to. */
export async function findStrayRows(audit: Audit): Promise<Break | null> {
  for (const [table, sql] of strays) {
    const [stray] = await audit.query<{ id: string }>(sql);
    if (stray) return brokenAt(`${table} ${stray.id}`, 'surplus');
  }
  return null;
}

const noStream = (kind: string, id: string): string => `NOT EXISTS (SELECT FROM event e WHERE e.tenant_id = $1 AND e.stream_kind = ${kind} AND e.stream_id = ${id} AND e.version = 1)`;
const strays: readonly (readonly [string, string])[] = [
  ['matter', `SELECT r.id FROM matter r WHERE r.tenant_id = $1 AND ${noStream("'matter'", 'r.id')} LIMIT 1`],
  ['rating_row', `SELECT r.id FROM rating_row r WHERE r.tenant_id = $1 AND ${noStream("'rating'", 'r.id')} LIMIT 1`],
  ['stream_row', `SELECT r.kind || ' ' || r.id AS id FROM stream_row r WHERE r.tenant_id = $1 AND ${noStream('r.kind', 'r.id')} LIMIT 1`],
  ['public_entry', `SELECT r.kind || ' ' || r.id AS id FROM public_entry r WHERE r.tenant_id = $1 AND ${noStream('r.kind', 'r.id')} LIMIT 1`],
  ...['assignment', 'deadline', 'todo', 'matter_fact', 'publication', 'publication_unit', 'publication_change', 'publication_decision'].map(
    (table) => [table, `SELECT r.matter_id AS id FROM ${table} r WHERE r.tenant_id = $1 AND ${noStream("'matter'", 'r.matter_id')} LIMIT 1`] as const,
  ),
  ['rating_fact', `SELECT r.rating_id AS id FROM rating_fact r WHERE r.tenant_id = $1 AND ${noStream("'rating'", 'r.rating_id')} LIMIT 1`],
];
