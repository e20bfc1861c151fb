import { proposalsOfParagraphs, proposalsOfSheets, type ReadProposals } from '../../domain/import/proposal-rows.ts';
import { FileUnreadable, readOffice } from '../documents/read-sheet.ts';
import { readFileOf } from '../store/files.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';

export interface ImportBatch {
  id: string;
  file_hash: string;
  file_name: string;
  person_name: string;
  started_at: string;
  rows_read: number;
}

/** The proposals of a file. Throws FileUnreadable where it cannot be opened or holds none. */
export async function readProposalFile(bytes: Uint8Array): Promise<ReadProposals> {
  const content = await readOffice(bytes);
  const found = content.kind === 'sheets' ? proposalsOfSheets(content.sheets) : proposalsOfParagraphs(content.paragraphs);
  if (!found || found.rows.length === 0) throw new FileUnreadable('no proposals in it');
  return found;
}

const keptMax = 8;
const kept = new Map<string, Promise<ReadProposals>>();

/** What a batch's file says. Reading gives the same every time; the last few are kept. */
export async function proposalsOf(client: TenantClient, batch: ImportBatch): Promise<ReadProposals> {
  const key = `${client.tenantId}/${batch.file_hash}`;
  const known = kept.get(key);
  if (known) return known;
  const file = await readFileOf(client, batch.file_hash);
  const reading = file ? readProposalFile(file.bytes) : Promise.reject(new FileUnreadable('the file is gone'));
  if (kept.size >= keptMax) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, reading);
  reading.catch(() => kept.delete(key));
  return reading;
}

export async function batchOf(client: TenantClient, id: string): Promise<ImportBatch | null> {
  const { rows } = await client.query<ImportBatch>('SELECT id, file_hash, file_name, person_name, started_at, rows_read FROM import_batch WHERE tenant_id = $1 AND id = $2', [id]);
  return rows[0] ?? null;
}
