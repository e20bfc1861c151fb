import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { PublicCase, PublicRecord } from '../../domain/publication/public-case.ts';
import { withTenant, type TenantClient } from './tenant-transaction.ts';

export const openKinds = ['paper', 'consultation', 'file', 'person', 'organization'] as const;
export type OpenKind = (typeof openKinds)[number];

export interface OpenObject {
  kind: OpenKind;
  id: string;
  /** the name of a person or body, else empty */
  label: string;
}

/** Those who take part in every case: conference, committee, government and its supervising office. */
export const standingOrganizations = ['conference', 'committee', 'government', 'office'] as const;

/** The id of somebody who is known by name only: nothing of the register is in it. */
export const namedId = (kind: 'person' | 'body', name: string): string => `${kind === 'body' ? 'body-' : ''}${createHash('sm3').update(`${kind}\n${name}`).digest('hex').slice(0, 24)}`;

/** A reply's id: its case, round and unit. */
export const replyId = (slug: string, letter: Pick<PublicCase['letters'][number], 'round' | 'unitId'>): string => `${slug}.${letter.round}.${letter.unitId}`;
export const consultationId = (slug: string, unitId: string): string => `${slug}.${unitId}`;

/** Is the text of the proposal itself public? */
export const hasText = ({ title, situation, summary }: PublicCase): boolean => title !== null && (situation !== null || summary !== null);

/** Everything one public record makes known: its papers, files and consultations, and whom it names; each once. */
export function objectsOf(slug: string, record: PublicRecord): OpenObject[] {
  if (record.state === 'withdrawn') return [];
  const { content } = record;
  const own = (kind: OpenKind, id: string): OpenObject => ({ kind, id, label: '' });
  // A unit may have had several parts of a case, and written several letters in one round.
  return eachOnce([
    own('paper', slug),
    ...(hasText(content) ? [own('file', slug)] : []),
    ...content.letters.flatMap((each) => {
      const id = replyId(slug, each);
      return [own('paper', id), ...(each.body === null ? [] : [own('file', id)])];
    }),
    ...content.units.map((each) => own('consultation', consultationId(slug, each.unitId))),
    ...standingOrganizations.map((id) => own('organization', id)),
    ...[...new Set([...content.units, ...content.letters].map((each) => each.unitId))].map((id) => own('organization', id)),
    ...proposersOf(content),
  ]);
}

const eachOnce = (objects: readonly OpenObject[]): OpenObject[] => [...new Map(objects.map((each) => [`${each.kind} ${each.id}`, each])).values()];

/** A collective proposal is a body's, whose name stands first; everybody else is a person. */
export function proposersOf({ kind, proposers }: Pick<PublicCase, 'kind' | 'proposers'>): OpenObject[] {
  return [...new Set(proposers ?? [])].map((name, at) => {
    const isBody = at === 0 && (kind === 'collective' || kind === 'recommendation');
    return { kind: isBody ? 'organization' : 'person', id: namedId(isBody ? 'body' : 'person', name), label: name };
  });
}

const isShared = ({ kind }: Pick<OpenObject, 'kind'>): boolean => kind === 'person' || kind === 'organization';

/** Writes what the open interface lists of a case whose public record changed; what it no longer makes known is kept as gone. */
export async function saveOpenObjects(client: TenantClient, matterId: string, objects: readonly OpenObject[], at: string): Promise<void> {
  const own = objects.filter((each) => !isShared(each));
  await client.query(
    `INSERT INTO open_object (tenant_id, kind, id, matter_id, label, created_at, changed_at, is_deleted)
     SELECT $1, kind, id, $4, '', $5, $5, false FROM unnest($2::text[], $3::text[]) AS made (kind, id)
     ON CONFLICT (tenant_id, kind, id) DO UPDATE SET changed_at = EXCLUDED.changed_at, is_deleted = false`,
    [own.map((each) => each.kind), own.map((each) => each.id), matterId, at],
  );
  await client.query(
    `UPDATE open_object SET is_deleted = true, changed_at = $5 WHERE tenant_id = $1 AND matter_id = $4 AND NOT is_deleted
     AND (kind, id) NOT IN (SELECT kind, id FROM unnest($2::text[], $3::text[]) AS made (kind, id))`,
    [own.map((each) => each.kind), own.map((each) => each.id), matterId, at],
  );
  await saveMentions(client, matterId, objects.filter(isShared), at);
}

/** A person is public as long as one public case names him; the name goes with the last one. */
async function saveMentions(client: TenantClient, matterId: string, named: readonly OpenObject[], at: string): Promise<void> {
  const kinds = named.map((each) => each.kind);
  const ids = named.map((each) => each.id);
  const { rows: dropped } = await client.query<{ kind: string; id: string }>(
    `DELETE FROM open_mention WHERE tenant_id = $1 AND matter_id = $4 AND (kind, id) NOT IN (SELECT kind, id FROM unnest($2::text[], $3::text[]) AS made (kind, id)) RETURNING kind, id`,
    [kinds, ids, matterId],
  );
  await client.query(`INSERT INTO open_mention (tenant_id, kind, id, matter_id) SELECT $1, kind, id, $4 FROM unnest($2::text[], $3::text[]) AS made (kind, id) ON CONFLICT DO NOTHING`, [
    kinds,
    ids,
    matterId,
  ]);
  await client.query(
    `INSERT INTO open_object (tenant_id, kind, id, matter_id, label, created_at, changed_at, is_deleted)
     SELECT $1, kind, id, NULL, label, $5, $5, false FROM unnest($2::text[], $3::text[], $4::text[]) AS made (kind, id, label)
     ON CONFLICT (tenant_id, kind, id) DO UPDATE SET label = EXCLUDED.label, changed_at = EXCLUDED.changed_at, is_deleted = false
     WHERE open_object.is_deleted OR open_object.label <> EXCLUDED.label`,
    [kinds, ids, named.map((each) => each.label), at],
  );
  if (dropped.length === 0) return;
  await client.query(
    `UPDATE open_object o SET is_deleted = true, label = '', changed_at = $4 WHERE o.tenant_id = $1 AND (o.kind, o.id) IN (SELECT kind, id FROM unnest($2::text[], $3::text[]) AS gone (kind, id))
     AND NOT EXISTS (SELECT FROM open_mention m WHERE m.tenant_id = $1 AND m.kind = o.kind AND m.id = o.id)`,
    [dropped.map((each) => each.kind), dropped.map((each) => each.id), at],
  );
}

const filledPerStep = 200;

/** All districts, at the start. */
export async function fillAllOpenObjects(app: pg.Pool): Promise<void> {
  const { rows } = await app.query<{ id: string }>('SELECT id FROM tenant ORDER BY id');
  for (const { id } of rows) while ((await withTenant(app, id, fillOpenObjects)) === filledPerStep);
}

/** Cases that became public before there was an open interface. Returns how many were added. */
export async function fillOpenObjects(client: TenantClient): Promise<number> {
  const { rows } = await client.query<{ matter_id: string; slug: string; record: PublicRecord; changed_at: string }>(
    `SELECT p.matter_id, p.slug, p.record, p.changed_at FROM publication p
     WHERE p.tenant_id = $1 AND p.state = 'published' AND NOT EXISTS (SELECT FROM open_object o WHERE o.tenant_id = $1 AND o.matter_id = p.matter_id) ORDER BY p.matter_id LIMIT $2`,
    [filledPerStep],
  );
  for (const row of rows) await saveOpenObjects(client, row.matter_id, objectsOf(row.slug, row.record), row.changed_at);
  return rows.length;
}
