import type { Matter } from '../domain/proposal/matter.ts';
import type { Member } from '../domain/register/register.ts';
import type { Session } from '../domain/session/session.ts';
import type { StreamKind } from '../domain/streams.ts';
import { canonical } from './hashing.ts';
import { entryOf } from './store/public-entries.ts';
import { publicationRow, readFrom, textsFor, type PublicationRow } from './store/publication-rows.ts';
import { publicFacts } from './store/save-publication.ts';
import { brokenAt, type Break } from './verify-break.ts';
import type { Audit } from './verify-reading.ts';
import type { Refolded } from './verify-streams.ts';

type Row = Record<string, unknown>;

/** What the public reads of some cases is what publication decided, and its last change stands in the log. */
export async function comparePublications(audit: Audit, batch: readonly Refolded[]): Promise<Break | null> {
  const matters = batch.map((each) => each.state as Matter);
  const ids = matters.map((each) => each.id);
  const rows = await audit.query<Row>(
    `SELECT p.*, c.content_hash AS change_hash, c.at AS change_at, e.stream_id AS change_of FROM publication p
     LEFT JOIN publication_change c ON c.tenant_id = $1 AND c.matter_id = p.matter_id AND c.content_version = p.content_version
     LEFT JOIN event e ON e.tenant_id = $1 AND e.seq = c.seq
     WHERE p.tenant_id = $1 AND p.matter_id = ANY($2)`,
    [ids],
  );
  const known = new Map(rows.map((row) => [row['matter_id'], row]));
  const shown = matters.filter((each) => each.publication.published.length > 0);
  const units = await publishedUnits(audit, ids);
  const surplus = rows.find((row) => !shown.some((each) => each.id === row['matter_id']));
  if (surplus) return brokenAt(`publication ${String(surplus['matter_id'])}`, 'surplus');
  const unlisted = [...units.keys()].find((id) => !shown.some((each) => each.id === id));
  if (unlisted !== undefined) return brokenAt(`publication_unit ${unlisted}`, 'surplus');
  if (shown.length === 0) return null;
  const texts = readFrom(await audit.query<{ hash: string; body: string | null }>('SELECT hash, body FROM content WHERE tenant_id = $1 AND hash = ANY($2)', [[...new Set(shown.flatMap(textsFor))]]));
  const context = await publicContext(audit, shown);
  for (const matter of shown) {
    const expected = publicationRow(matter, publicFacts(matter, context, texts));
    const broken = compareRow(matter.id, expected as Row | null, known.get(matter.id)) ?? compareUnits(matter.id, expected, units.get(matter.id) ?? []);
    if (broken) return broken;
  }
  return null;
}

function compareRow(id: string, expected: Row | null, found: Row | undefined): Break | null {
  const place = `publication ${id}`;
  if (!expected) return found ? brokenAt(place, 'surplus') : null;
  if (!found) return brokenAt(place, 'missing');
  const wrong = Object.keys(expected).find((column) => canonical(found[column]) !== canonical(expected[column]));
  if (wrong) return brokenAt(`${place}, column ${wrong}`, 'differs');
  if (found['change_hash'] !== found['content_hash'] || found['change_at'] !== found['changed_at']) return brokenAt(`publication_change ${id} ${String(found['content_version'])}`, 'differs');
  return typeof found['change_of'] === 'string' ? null : brokenAt(`publication_change ${id} ${String(found['content_version'])}, column seq`, 'differs');
}

/** Under which units, years and numbers some cases are listed. */
async function publishedUnits(audit: Audit, ids: readonly string[]): Promise<Map<string, unknown[][]>> {
  const rows = await audit.query<{ matter_id: string; unit_id: string; report_year: number; serial: number }>(
    'SELECT matter_id, unit_id, report_year, serial FROM publication_unit WHERE tenant_id = $1 AND matter_id = ANY($2) ORDER BY matter_id, unit_id',
    [ids],
  );
  const found = new Map<string, unknown[][]>();
  for (const row of rows) found.set(row.matter_id, [...(found.get(row.matter_id) ?? []), [row.unit_id, row.report_year, row.serial]]);
  return found;
}

function compareUnits(id: string, expected: PublicationRow | null, found: readonly unknown[]): Break | null {
  const listed = [...(expected?.unit_ids ?? [])].toSorted().map((unitId) => [unitId, expected?.report_year, expected?.serial]);
  return canonical(found) === canonical(listed) ? null : brokenAt(`publication_unit ${id}`, 'differs');
}

/** The sessions of some cases and everybody who signed one of them. */
async function publicContext(audit: Audit, matters: readonly Matter[]): Promise<Parameters<typeof publicFacts>[1]> {
  const ids = [...new Set(matters.flatMap((each) => [each.sessionId, ...each.cosigners.map((one) => one.memberId)]))];
  const rows = await audit.query<{ id: string; kind: string; state: Session | Member }>(
    "SELECT id, kind, state FROM stream_row WHERE tenant_id = $1 AND kind IN ('session', 'member') AND id = ANY($2)",
    [ids],
  );
  const members = new Map(rows.flatMap(({ id, state }) => (state.kind === 'member' ? [[id, state] as const] : [])));
  return { sessions: rows.flatMap(({ state }) => (state.kind === 'session' ? [state] : [])), register: { units: new Map(), bodies: new Map(), persons: new Map(), members } };
}

/** The lists of topics, notices and requests say what their streams say. */
export async function compareEntries(audit: Audit, kind: StreamKind, batch: readonly Refolded[]): Promise<Break | null> {
  const expected = batch.flatMap(({ id, state }) => {
    const entry = entryOf(state);
    return entry ? [{ id, ...entry }] : [];
  });
  if (expected.length === 0) return null;
  const rows = await audit.query<Row>('SELECT id, status, at, due, matter_id FROM public_entry WHERE tenant_id = $1 AND kind = $2 AND id = ANY($3)', [kind, expected.map((each) => each.id)]);
  const known = new Map(rows.map((row) => [row['id'], row]));
  for (const each of expected) {
    const found = known.get(each.id);
    if (!found) return brokenAt(`public_entry ${kind} ${each.id}`, 'missing');
    if (canonical(found) !== canonical(each)) return brokenAt(`public_entry ${kind} ${each.id}`, 'differs');
  }
  return null;
}
