import type { scanStates } from '../../contract/files.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Instant } from '../../domain/day.ts';
import { digestOfBytes } from '../hashing.ts';
import type { TenantClient } from './tenant-transaction.ts';

export interface StoredFile {
  mediaType: string;
  name: string;
  bytes: Uint8Array;
}

/** What the virus scanner said; `not-configured` where there was none to ask. */
export type ScanState = (typeof scanStates)[number];

/** A file beside its bytes; `sizeBytes` is null once a purge has emptied it. */
export interface FileCard {
  hash: string;
  mediaType: string;
  name: string;
  sizeBytes: number | null;
  scan: ScanState;
}

export type Bringer = Pick<Actor, 'personId' | 'postId'>;

/** Keeps a file under its hash, outside any web root; the same bytes again are the same file. */
export async function keepFile(client: TenantClient, bytes: Uint8Array, mediaType: string, name: string): Promise<string> {
  const hash = digestOfBytes(bytes);
  await client.query('INSERT INTO file_blob (tenant_id, hash, media_type, name, bytes) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [hash, mediaType, name, Buffer.from(bytes)]);
  return hash;
}

/** Who brought a file, when and under which name: two people may bring the same bytes under names of their own. */
export async function noteUpload(client: TenantClient, hash: string, by: Bringer, name: string, now: Instant): Promise<void> {
  await client.query(
    'INSERT INTO file_upload (tenant_id, hash, person_id, post_id, uploaded_at, name) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant_id, hash, person_id) DO UPDATE SET post_id = EXCLUDED.post_id',
    [hash, by.personId, by.postId, now, name],
  );
}

/** Brought by this person in this post. */
export async function hasUploaded(client: TenantClient, hash: string, by: Bringer): Promise<boolean> {
  const { rows } = await client.query('SELECT 1 FROM file_upload WHERE tenant_id = $1 AND hash = $2 AND person_id = $3 AND post_id = $4', [hash, by.personId, by.postId]);
  return rows.length > 0;
}

/** Null where the file was purged or never there. */
export async function readFileOf(client: TenantClient, hash: string): Promise<StoredFile | null> {
  const { rows } = await client.query<{ media_type: string; name: string; bytes: Buffer | null }>('SELECT media_type, name, bytes FROM file_blob WHERE tenant_id = $1 AND hash = $2', [hash]);
  const row = rows[0];
  return row?.bytes ? { mediaType: row.media_type, name: row.name, bytes: row.bytes } : null;
}

/** The files there are among these hashes, without their bytes. */
export async function fileCards(client: TenantClient, hashes: readonly string[]): Promise<Map<string, FileCard>> {
  if (hashes.length === 0) return new Map();
  const { rows } = await client.query<FileCard>(
    `SELECT b.hash, b.media_type AS "mediaType", b.name, octet_length(b.bytes) AS "sizeBytes", coalesce(s.state, 'not-configured') AS scan
     FROM file_blob b LEFT JOIN file_scan s ON s.tenant_id = $1 AND s.hash = b.hash WHERE b.tenant_id = $1 AND b.hash = ANY($2)`,
    [[...new Set(hashes)]],
  );
  return new Map(rows.map((row) => [row.hash, row]));
}

/** The names that persons gave files, by `hash person`. */
export async function uploadNames(client: TenantClient, hashes: readonly string[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const { rows } = await client.query<{ hash: string; person_id: string; name: string }>('SELECT hash, person_id, name FROM file_upload WHERE tenant_id = $1 AND hash = ANY($2) AND name IS NOT NULL', [
    [...new Set(hashes)],
  ]);
  return new Map(rows.map((row) => [`${row.hash} ${row.person_id}`, row.name]));
}

/** Empties the bytes of purged files; the hash stays. A file that another stream holds too is kept. */
export async function purgeFiles(client: TenantClient, streamId: string, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  await client.query(
    'UPDATE file_blob SET bytes = NULL WHERE tenant_id = $1 AND hash = ANY($2) AND NOT EXISTS (SELECT 1 FROM event WHERE tenant_id = $1 AND stream_id <> $3 AND strpos(payload, file_blob.hash) > 0)',
    [hashes, streamId],
  );
}

/** Was this content erased? It does not come back by being uploaded again. */
export async function isPurgedFile(client: TenantClient, hash: string): Promise<boolean> {
  const { rows } = await client.query('SELECT 1 FROM file_blob WHERE tenant_id = $1 AND hash = $2 AND bytes IS NULL', [hash]);
  return rows.length > 0;
}
