import type pg from 'pg';
import type { Uploaded } from '../../contract/files.ts';
import type { Instant } from '../../domain/day.ts';
import type { Config } from '../config.ts';
import { digestOfBytes } from '../hashing.ts';
import { noteScan, type Scanned } from '../store/file-scans.ts';
import { isPurgedFile, keepFile, noteUpload, type Bringer } from '../store/files.ts';
import { readTenant, withTenant, type TenantClient } from '../store/tenant-transaction.ts';
import { checkFile } from './file-check.ts';
import { safeName } from './file-name.ts';
import { scannerAt, ScannerSilent } from './virus-scan.ts';

export interface Receiving {
  pool: pg.Pool;
  tenantId: string;
  config: Config;
  by: Bringer;
  now: Instant;
}
export type NotReceived = { problem: 'file-empty' | 'file-type' | 'file-unsafe' | 'file-infected' | 'file-purged'; params: Record<string, string> };

/**
 * Looks at what a file is, lets the virus scanner look, and keeps it under its hash; `also` is done in the same
 * transaction. What is refused leaves nothing behind.
 */
export async function receiveFile(to: Receiving, bytes: Buffer, name: string, also: (client: TenantClient, hash: string) => Promise<void> = async () => undefined): Promise<Uploaded | NotReceived> {
  const { config, pool, tenantId, by, now } = to;
  if (bytes.length === 0) return { problem: 'file-empty', params: {} };
  const checked = await checkFile(bytes, { types: config.UPLOAD_TYPES, unpackedBytesMax: config.UNPACKED_MB_MAX * 1_048_576 });
  if ('problem' in checked) return { problem: checked.problem, params: { types: config.UPLOAD_TYPES.join(', ') } };
  if (await readTenant(pool, tenantId, (client) => isPurgedFile(client, digestOfBytes(bytes)))) return { problem: 'file-purged', params: {} };
  const scan = await scanned(bytes, config);
  if (scan.state === 'infected') return { problem: 'file-infected', params: { finding: scan.finding ?? '' } };
  const safe = safeName(name, checked.mediaType);
  const hash = await withTenant(pool, tenantId, async (client) => {
    const kept = await keepFile(client, bytes, checked.mediaType, safe);
    await noteUpload(client, kept, by, safe, now);
    await noteScan(client, kept, scan, now);
    await also(client, kept);
    return kept;
  });
  return { hash, mediaType: checked.mediaType, sizeBytes: bytes.length, name: safe, scan: scan.state };
}

/** A scanner that does not answer leaves the file waiting: it is asked again, and nobody reads the file before. */
export async function scanned(bytes: Buffer, config: Pick<Config, 'CLAMD_ADDRESS' | 'CLAMD_SECONDS'>): Promise<Scanned> {
  const scan = scannerAt(config.CLAMD_ADDRESS, config.CLAMD_SECONDS);
  if (scan === null) return { state: 'not-configured', finding: null };
  try {
    const verdict = await scan(bytes);
    return { state: verdict.state, finding: verdict.state === 'infected' ? verdict.finding : null };
  } catch (error) {
    if (error instanceof ScannerSilent) return { state: 'waiting', finding: null };
    throw error;
  }
}
