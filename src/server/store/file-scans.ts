import type { Instant } from '../../domain/day.ts';
import type { ScanState } from './files.ts';
import type { TenantClient } from './tenant-transaction.ts';

export interface Scanned {
  state: ScanState;
  finding: string | null;
}

/** What is known of a file's safety: replaces what was known before. */
export async function noteScan(client: TenantClient, hash: string, { state, finding }: Scanned, now: Instant): Promise<void> {
  await client.query(
    'INSERT INTO file_scan (tenant_id, hash, state, finding, checked_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant_id, hash) DO UPDATE SET state = EXCLUDED.state, finding = EXCLUDED.finding, checked_at = EXCLUDED.checked_at',
    [hash, state, finding, now],
  );
}

/** Files that no scanner has looked at yet, those that waited longest first. */
export async function filesToScan(client: TenantClient, most: number): Promise<string[]> {
  const { rows } = await client.query<{ hash: string }>(
    "SELECT s.hash FROM file_scan s JOIN file_blob b ON b.tenant_id = $1 AND b.hash = s.hash WHERE s.tenant_id = $1 AND s.state IN ('waiting', 'not-configured') AND b.bytes IS NOT NULL ORDER BY s.checked_at, s.hash LIMIT $2",
    [most],
  );
  return rows.map((row) => row.hash);
}
