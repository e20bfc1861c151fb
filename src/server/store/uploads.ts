import type { Instant } from '../../domain/day.ts';
import type { TenantClient } from './tenant-transaction.ts';

/** One upload that is under way, or done and still remembered so that asking again gives the same answer. */
export interface Upload {
  id: string;
  name: string;
  sizeBytes: number;
  receivedBytes: number;
  /** of the finished file */
  hash: string | null;
}

const columns = 'id, name, size_bytes AS "sizeBytes", received_bytes AS "receivedBytes", hash';

export async function openUploads(client: TenantClient, personId: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM upload WHERE tenant_id = $1 AND person_id = $2 AND hash IS NULL', [personId]);
  return rows[0]?.count ?? 0;
}

export async function startUpload(client: TenantClient, upload: Pick<Upload, 'id' | 'name' | 'sizeBytes'>, personId: string, now: Instant): Promise<void> {
  await client.query('INSERT INTO upload (tenant_id, id, person_id, name, size_bytes, touched_at) VALUES ($1, $2, $3, $4, $5, $6)', [upload.id, personId, upload.name, upload.sizeBytes, now]);
}

/** An upload is known to nobody but whoever began it. `lock` holds it to the end of the transaction. */
export async function findUpload(client: TenantClient, id: string, personId: string, lock = false): Promise<Upload | null> {
  const { rows } = await client.query<Upload>(`SELECT ${columns} FROM upload WHERE tenant_id = $1 AND id = $2 AND person_id = $3${lock ? ' FOR UPDATE' : ''}`, [id, personId]);
  return rows[0] ?? null;
}

/** Adds the next piece; the upload must be locked. Returns how much has been received now. */
export async function addPiece(client: TenantClient, upload: Upload, bytes: Buffer, now: Instant): Promise<number> {
  await client.query('INSERT INTO upload_piece (tenant_id, upload_id, at_byte, bytes) VALUES ($1, $2, $3, $4)', [upload.id, upload.receivedBytes, bytes]);
  const receivedBytes = upload.receivedBytes + bytes.length;
  await client.query('UPDATE upload SET received_bytes = $3, touched_at = $4 WHERE tenant_id = $1 AND id = $2', [upload.id, receivedBytes, now]);
  return receivedBytes;
}

export async function bytesOfUpload(client: TenantClient, id: string): Promise<Buffer> {
  const { rows } = await client.query<{ bytes: Buffer }>('SELECT bytes FROM upload_piece WHERE tenant_id = $1 AND upload_id = $2 ORDER BY at_byte', [id]);
  return Buffer.concat(rows.map((row) => row.bytes));
}

/** The file is kept elsewhere now: the pieces go, the row stays until it expires. */
export async function finishUpload(client: TenantClient, id: string, hash: string, now: Instant): Promise<void> {
  await client.query('DELETE FROM upload_piece WHERE tenant_id = $1 AND upload_id = $2', [id]);
  await client.query('UPDATE upload SET hash = $3, touched_at = $4 WHERE tenant_id = $1 AND id = $2', [id, hash, now]);
}

/** Nothing of it is left behind. */
export async function dropUpload(client: TenantClient, id: string): Promise<void> {
  await client.query('DELETE FROM upload_piece WHERE tenant_id = $1 AND upload_id = $2', [id]);
  await client.query('DELETE FROM upload WHERE tenant_id = $1 AND id = $2', [id]);
}

/** Uploads nobody touched since `before` go with their pieces; returns how many. */
export async function expireUploads(client: TenantClient, before: Instant): Promise<number> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM upload WHERE tenant_id = $1 AND touched_at < $2 ORDER BY id LIMIT 500', [before]);
  for (const { id } of rows) await dropUpload(client, id);
  return rows.length;
}
