import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { dayOf } from '../../domain/day.ts';
import { entryOf } from '../../domain/import/proposal-entry.ts';
import type { ReadProposals } from '../../domain/import/proposal-rows.ts';
import { rulesOf } from '../../domain/session/session.ts';
import type { Desk } from '../run-command.ts';
import { contextOf, sessionInForce } from '../store/context.ts';
import { noteScan, type Scanned } from '../store/file-scans.ts';
import { keepFile, noteUpload } from '../store/files.ts';
import { withTenant } from '../store/tenant-transaction.ts';
import { matterIdOf } from './check-rows.ts';

interface FileRead {
  tenantId: string;
  actor: Actor;
  name: string;
  bytes: Uint8Array;
  mediaType: string;
  /** what the virus scanner said */
  scan: Scanned;
  found: ReadProposals;
}

/** Keeps a file that was read and the ids its rows will have; nothing is brought in by it. Returns the id of the import. */
export async function keepImport(desk: Desk, { tenantId, actor, name, bytes, mediaType, scan, found }: FileRead): Promise<string> {
  const id = randomUUID();
  const now = desk.clock();
  await withTenant(desk.pool, tenantId, async (client) => {
    const context = await contextOf(client, desk.scope);
    const today = dayOf(now);
    const around = { register: context.register, rules: rulesOf(sessionInForce(context, today)).rules, today };
    const hash = await keepFile(client, bytes, mediaType, name);
    await noteUpload(client, hash, actor, name, now);
    await noteScan(client, hash, scan, now);
    const batch = [id, hash, name, actor.personId, actor.name, now, found.rows.length];
    await client.query('INSERT INTO import_batch (tenant_id, id, file_hash, file_name, person_id, person_name, started_at, rows_read) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', batch);
    await client.query(
      'INSERT INTO import_row (tenant_id, matter_id, import_id, row_number, category) SELECT $1, r.matter_id, $2, r.row_number, r.category FROM unnest($3::text[], $4::int[], $5::text[]) AS r (matter_id, row_number, category)',
      [id, found.rows.map((row) => matterIdOf(id, row.number)), found.rows.map((row) => row.number), found.rows.map((row) => entryOf(row, around).category)],
    );
  });
  return id;
}
