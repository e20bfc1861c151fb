import type pg from 'pg';
import { z } from 'zod';
import { hashOf } from './hashing.ts';
import { brokenAt, type Break } from './verify-break.ts';
import { onSnapshot, type Audit } from './verify-reading.ts';

/**
 * Where a tenant's log stood at a moment, kept outside the database (e.g. published daily): whoever rewrites or cuts the
 * log afterwards, with all its hashes, can no longer agree with it.
 */
export const anchorShape = z.strictObject({
  tenantId: z.string(),
  seq: z.number().int().min(0),
  hash: z.string(),
  at: z.string(),
  streams: z.number().int().min(0),
  /** over the last event of every stream, in the order of the streams */
  heads: z.string(),
});
export type Anchor = z.infer<typeof anchorShape>;

/** `at` is the instant of the last event, so that the same log gives the same anchor. */
export function exportAnchor(auditor: pg.Pool, tenantId: string): Promise<Anchor> {
  return onSnapshot(auditor, tenantId, async (audit) => {
    const [last] = await audit.query<{ seq: number; hash: string; recorded_at: string }>('SELECT seq, hash, recorded_at FROM event WHERE tenant_id = $1 ORDER BY seq DESC LIMIT 1');
    const seq = last?.seq ?? 0;
    return { tenantId, seq, hash: last?.hash ?? '', at: last?.recorded_at ?? '', ...(await headsAt(audit, seq)) };
  });
}

/** The heads of all streams as of a place in the log, as one number and one digest. */
async function headsAt(audit: Audit, seq: number): Promise<{ streams: number; heads: string }> {
  let streams = 0;
  let heads = '';
  const sql = 'SELECT DISTINCT ON (stream_kind, stream_id) stream_kind, stream_id, version, hash FROM event WHERE tenant_id = $1 AND seq <= $2 ORDER BY stream_kind, stream_id, version DESC';
  for await (const rows of audit.pages<{ stream_kind: string; stream_id: string; version: number; hash: string }>(sql, [seq])) {
    // Each page is hashed onto what came before row by row, so that the size of a page does not matter.
    for (const row of rows) heads = hashOf(`${heads}|${row.stream_kind}:${row.stream_id}|${row.version}|${row.hash}`);
    streams += rows.length;
  }
  return { streams, heads };
}

/** The log still runs through the anchor: its event is there with its hash, and no stream of that time became shorter. */
export async function checkAnchor(audit: Audit, anchor: Anchor): Promise<Break | null> {
  if (anchor.tenantId !== audit.tenantId) return brokenAt(`anchor of ${anchor.tenantId}`, 'unanchored', audit.tenantId);
  if (anchor.seq > 0) {
    const [row] = await audit.query<{ hash: string }>('SELECT hash FROM event WHERE tenant_id = $1 AND seq = $2', [anchor.seq]);
    if (!row) return brokenAt(`event ${anchor.seq}`, 'missing', `anchor of ${anchor.at}`);
    if (row.hash !== anchor.hash) return brokenAt(`event ${anchor.seq}, column hash`, 'unanchored', anchor.at);
  }
  const now = await headsAt(audit, anchor.seq);
  return now.streams === anchor.streams && now.heads === anchor.heads ? null : brokenAt(`streams up to event ${anchor.seq}`, 'unanchored', `${anchor.streams} → ${now.streams}`);
}
