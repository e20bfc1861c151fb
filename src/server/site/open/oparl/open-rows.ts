import type { PublicCase, PublicRecord } from '../../../../domain/publication/public-case.ts';
import type { Register } from '../../../../domain/register/register.ts';
import type { Session } from '../../../../domain/session/session.ts';
import { contextOf } from '../../../store/context.ts';
import type { OpenKind } from '../../../store/open-objects.ts';
import type { TenantClient } from '../../../store/tenant-transaction.ts';

/** One thing that is or was public. */
export interface OpenRow {
  kind: OpenKind;
  id: string;
  matter_id: string | null;
  label: string;
  created_at: string;
  changed_at: string;
  is_deleted: boolean;
}

/** What the public reads of one case. */
export interface PublishedCase {
  slug: string;
  publishedOn: string;
  content: PublicCase;
}

/** What objects are made from, besides their own rows. */
export interface OpenFacts {
  cases: ReadonlyMap<string, PublishedCase>;
  /** the public numbers of cases that others point to */
  slugs: ReadonlyMap<string, string>;
  register: Register;
}

/** Bounds of a list: both inclusive, as instants. */
export interface Bounds {
  createdSince?: string | undefined;
  createdUntil?: string | undefined;
  modifiedSince?: string | undefined;
  modifiedUntil?: string | undefined;
}

const columns = 'kind, id, matter_id, label, created_at, changed_at, is_deleted';
/** Counted up to here; a longer list does not say how long it is. */
const countedMax = 10_000;

/** A part of a list in the order of change, from behind a place on. What is gone is told only to who asks for changes since a moment. */
export async function openRows(client: TenantClient, kind: OpenKind, bounds: Bounds, after: readonly [string, string] | null, limit: number): Promise<{ rows: OpenRow[]; total: number | null }> {
  const { createdSince, createdUntil, modifiedSince, modifiedUntil } = bounds;
  const within = `tenant_id = $1 AND kind = $2 AND changed_at >= $3 AND changed_at <= $4 AND created_at >= $5 AND created_at <= $6 AND (NOT is_deleted OR $7)`;
  const values = [kind, modifiedSince ?? '', modifiedUntil ?? '9', createdSince ?? '', createdUntil ?? '9', modifiedSince !== undefined];
  const { rows } = await client.query<OpenRow>(`SELECT ${columns} FROM open_object WHERE ${within} AND (changed_at, id) > ($8, $9) ORDER BY changed_at, id LIMIT $10`, [
    ...values,
    after?.[0] ?? '',
    after?.[1] ?? '',
    limit,
  ]);
  const counted = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM (SELECT 1 FROM open_object WHERE ${within} LIMIT ${countedMax + 1}) AS counted`, values);
  const count = counted.rows[0]?.count ?? 0;
  return { rows, total: count > countedMax ? null : count };
}

export async function openRow(client: TenantClient, kind: OpenKind, id: string): Promise<OpenRow | null> {
  return (await client.query<OpenRow>(`SELECT ${columns} FROM open_object WHERE tenant_id = $1 AND kind = $2 AND id = $3`, [kind, id])).rows[0] ?? null;
}

/** The public records behind some rows, and the numbers of the cases these point to. */
export async function factsFor(client: TenantClient, scope: string, rows: readonly OpenRow[]): Promise<OpenFacts> {
  const ids = [...new Set(rows.flatMap((each) => each.matter_id ?? []))];
  const { rows: found } = await client.query<{ matter_id: string; slug: string; published_on: string; record: PublicRecord }>(
    "SELECT matter_id, slug, published_on, record FROM publication WHERE tenant_id = $1 AND matter_id = ANY($2) AND state = 'published'",
    [ids],
  );
  const cases = new Map(found.flatMap((row) => (row.record.state === 'published' ? [[row.matter_id, { slug: row.slug, publishedOn: row.published_on, content: row.record.content }] as const] : [])));
  const named = [...new Set([...cases.values()].flatMap(({ content }) => [...content.absorbed, ...(content.answeredWith === null ? [] : [content.answeredWith])]))];
  const linked = await client.query<{ matter_id: string; slug: string }>("SELECT matter_id, slug FROM publication WHERE tenant_id = $1 AND matter_id = ANY($2) AND state = 'published'", [named]);
  const { register } = await contextOf(client, scope);
  return { cases, slugs: new Map(linked.rows.map((row) => [row.matter_id, row.slug])), register };
}

/** First and last change of anything public; null while nothing is. */
export async function momentsOf(client: TenantClient): Promise<{ first: string; last: string } | null> {
  const { rows } = await client.query<{ first: string | null; last: string | null }>('SELECT min(at) AS first, max(at) AS last FROM publication_change WHERE tenant_id = $1');
  const row = rows[0];
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

/** The sessions of which something is public. */
export async function publicSessions(client: TenantClient, scope: string): Promise<readonly Session[]> {
  const { sessions } = await contextOf(client, scope);
  const { rows } = await client.query<{ year: number }>('SELECT year FROM unnest($2::int[]) AS year WHERE EXISTS (SELECT FROM publication WHERE tenant_id = $1 AND report_year = year)', [
    [...new Set(sessions.map((each) => each.reportYear))],
  ]);
  const years = new Set(rows.map((row) => row.year));
  return sessions.filter((each) => years.has(each.reportYear));
}
