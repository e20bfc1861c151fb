import { digestOfBytes } from '../hashing.ts';
import type { TenantClient } from './tenant-transaction.ts';

export interface StoredFile {
  mediaType: string;
  name: string;
  bytes: Uint8Array;
}

/** Keeps a file under its hash, outside any web root; the same bytes again are the same file. */
export async function keepFile(client: TenantClient, bytes: Uint8Array, mediaType: string, name: string): Promise<string> {
  const hash = digestOfBytes(bytes);
  await client.query('INSERT INTO file_blob (tenant_id, hash, media_type, name, bytes) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [hash, mediaType, name, Buffer.from(bytes)]);
  return hash;
}

export async function readFileOf(client: TenantClient, hash: string): Promise<StoredFile | null> {
  const { rows } = await client.query<{ media_type: string; name: string; bytes: Buffer }>('SELECT media_type, name, bytes FROM file_blob WHERE tenant_id = $1 AND hash = $2', [hash]);
  const row = rows[0];
  return row ? { mediaType: row.media_type, name: row.name, bytes: row.bytes } : null;
}
