import type { Matter } from '../../domain/proposal/matter.ts';
import type { PublicFacts } from '../../domain/publication/public-case.ts';
import { tokensOf } from '../../domain/search/tokens.ts';
import { rulesOf } from '../../domain/session/session.ts';
import type { Context } from './context.ts';
import { objectsOf, saveOpenObjects } from './open-objects.ts';
import { publicationRow, readFrom, textsFor, type PublicationRow } from './publication-rows.ts';
import type { Change } from './state-rows.ts';
import type { TenantClient } from './tenant-transaction.ts';

/** When it changed: the place of the act in the log, and its time. */
interface Moment {
  seq: number;
  at: string;
}

/** Writes what the public reads of the cases an act changed, in the same transaction. A case that was never published costs nothing. */
export async function savePublications(client: TenantClient, changes: readonly Change[], context: Context, moment: Moment): Promise<void> {
  for (const { kind, state } of changes) if (kind === 'matter') await savePublication(client, state as Matter, context, moment);
}

export async function savePublication(client: TenantClient, matter: Matter, context: Context, moment: Moment): Promise<void> {
  if (matter.publication.published.length === 0) return;
  const { rows } = await client.query<{ hash: string; body: string | null }>('SELECT hash, body FROM content WHERE tenant_id = $1 AND hash = ANY($2)', [textsFor(matter)]);
  const row = publicationRow(matter, publicFacts(matter, context, readFrom(rows)));
  if (row) await write(client, matter.id, row, moment);
}

/** The rules the matter is pinned to, the session it belongs to. */
export function publicFacts(matter: Matter, { sessions, register }: Pick<Context, 'sessions' | 'register'>, texts: PublicFacts['texts']): PublicFacts {
  const session = sessions.find((each) => each.id === matter.sessionId) ?? null;
  return { texts, register, rules: rulesOf(session, matter.docket?.rulebookVersion).rules, session: { name: session?.name ?? '', reportYear: session?.reportYear ?? 0 } };
}

const columns = [
  'slug',
  'report_year',
  'serial',
  'matter_kind',
  'is_key',
  'category',
  'result_class',
  'unit_ids',
  'state',
  'mode',
  'round',
  'published_on',
  'content_hash',
  'title',
  'record',
  'body',
] as const satisfies readonly (keyof PublicationRow)[];
const upsert = `INSERT INTO publication (tenant_id, matter_id, content_version, changed_at, tokens, ${columns.join(', ')}) VALUES ($1, $2, $3, $4, array_to_tsvector($5::text[]), ${columns.map((_c, at) => `$${at + 6}`).join(', ')})
 ON CONFLICT (tenant_id, matter_id) DO UPDATE SET content_version = EXCLUDED.content_version, changed_at = EXCLUDED.changed_at, tokens = EXCLUDED.tokens, ${columns.map((column) => `${column} = EXCLUDED.${column}`).join(', ')}`;

async function write(client: TenantClient, matterId: string, row: PublicationRow, { seq, at }: Moment): Promise<void> {
  const { rows } = await client.query<{ content_version: number; content_hash: string; state: string }>(
    'SELECT content_version, content_hash, state FROM publication WHERE tenant_id = $1 AND matter_id = $2',
    [matterId],
  );
  const before = rows[0];
  if (before?.content_hash === row.content_hash) return;
  const version = (before?.content_version ?? 0) + 1;
  const kind = row.state === 'withdrawn' ? 'withdrawn' : before?.state === 'published' ? 'changed' : 'published';
  await client.query(upsert, [matterId, version, at, row.body === '' ? [] : tokensOf(row.body), ...columns.map((column) => row[column])]);
  await saveUnits(client, matterId, row);
  await client.query('INSERT INTO publication_change (tenant_id, matter_id, content_version, seq, at, kind, content_hash) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
    matterId,
    version,
    seq,
    at,
    kind,
    row.content_hash,
  ]);
  await saveOpenObjects(client, matterId, objectsOf(row.slug, row.record), at);
}

/** The lists of units name a case as long as it is published. */
async function saveUnits(client: TenantClient, matterId: string, { unit_ids: unitIds, report_year: year, serial }: PublicationRow): Promise<void> {
  await client.query('DELETE FROM publication_unit WHERE tenant_id = $1 AND matter_id = $2', [matterId]);
  await client.query('INSERT INTO publication_unit (tenant_id, unit_id, report_year, serial, matter_id) SELECT $1, unit_id, $3, $4, $5 FROM unnest($2::text[]) AS unit_id', [
    unitIds,
    year,
    serial,
    matterId,
  ]);
}
