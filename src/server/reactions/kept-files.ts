import type { Config } from '../config.ts';
import { scanned } from '../files/receive-file.ts';
import type { Desk } from '../run-command.ts';
import { filesToScan, noteScan } from '../store/file-scans.ts';
import { readFileOf } from '../store/files.ts';
import { readTenant, withTenant } from '../store/tenant-transaction.ts';
import { expireUploads } from '../store/uploads.ts';
import { every } from './every.ts';

type Place = Pick<Desk, 'pool' | 'clock'>;
const scannedMax = 50; // of one look; the rest waits for the next

/** Uploads that were broken off and not taken up again in time leave nothing behind. Returns how many went. */
export function forgetUploads({ pool, clock }: Place, tenantId: string, { UPLOAD_HOURS }: Pick<Config, 'UPLOAD_HOURS'>): Promise<number> {
  const before = new Date(Date.parse(clock()) - UPLOAD_HOURS * 3_600_000).toISOString();
  return withTenant(pool, tenantId, (client) => expireUploads(client, before));
}

/** Files the scanner has not seen, because it was silent or not there, are shown to it now. Returns how many it judged. */
export async function scanWaiting({ pool, clock }: Place, tenantId: string, config: Pick<Config, 'CLAMD_ADDRESS' | 'CLAMD_SECONDS'>): Promise<number> {
  if (config.CLAMD_ADDRESS === undefined) return 0;
  let judged = 0;
  for (const hash of await readTenant(pool, tenantId, (client) => filesToScan(client, scannedMax))) {
    const file = await readTenant(pool, tenantId, (client) => readFileOf(client, hash));
    if (!file) continue;
    const found = await scanned(Buffer.from(file.bytes), config);
    // Silent for one, silent for all: the next look asks again.
    if (found.state === 'waiting') break;
    await withTenant(pool, tenantId, (client) => noteScan(client, hash, found, clock()));
    judged += 1;
  }
  return judged;
}

/** Does both for every district, every minute. */
export function watchFiles(place: Place, config: Config, failed: (error: unknown) => void, everyMs = 60_000): { stop: () => Promise<void> } {
  const look = async (): Promise<void> => {
    const { rows } = await place.pool.query<{ id: string }>('SELECT id FROM tenant ORDER BY id');
    for (const { id } of rows) {
      await forgetUploads(place, id, config);
      await scanWaiting(place, id, config);
    }
  };
  return every(everyMs, look, failed);
}
