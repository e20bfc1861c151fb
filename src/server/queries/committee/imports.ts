import type { ImportsView } from '../../../contract/imports.ts';
import { isCommittee } from '../../../domain/actor.ts';
import type { ImportBatch } from '../../import/read-import.ts';
import { cursor, readCursor, totalOf } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';

type Row = ImportBatch & { brought: number };

/** A batch with how many of its rows have a case now. */
const selected = `SELECT b.id, b.file_hash, b.file_name, b.person_name, b.started_at, b.rows_read,
  (SELECT count(*)::int FROM import_row r JOIN matter m ON m.tenant_id = $1 AND m.id = r.matter_id WHERE r.tenant_id = $1 AND r.import_id = b.id AND m.stage <> 'withdrawn') AS brought
  FROM import_batch b WHERE b.tenant_id = $1`;

export const batchShown = ({ id, file_name, started_at, person_name, rows_read, brought }: Row): ImportsView['items'][number] => ({
  id,
  fileName: file_name,
  at: started_at,
  by: person_name,
  rowsRead: rows_read,
  brought,
});

/** 导入记录: every file that was read, the newest first. */
export async function readImports({ client, actor }: Reading, query: { after?: string | undefined; limit: number }): Promise<ImportsView> {
  if (!isCommittee(actor)) throw new Unseen();
  const place = readCursor(query.after, 2);
  const counted = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM import_batch WHERE tenant_id = $1');
  const { rows } = place
    ? await client.query<Row>(`${selected} AND (b.started_at, b.id) < ($2, $3) ORDER BY b.started_at DESC, b.id DESC LIMIT $4`, [...place.map(String), query.limit + 1])
    : await client.query<Row>(`${selected} ORDER BY b.started_at DESC, b.id DESC LIMIT $2`, [query.limit + 1]);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return { items: rows.slice(0, query.limit).map(batchShown), total: totalOf(counted.rows[0]?.count ?? 0), after: last ? cursor([last.started_at, last.id]) : null };
}

/** The other times the same file was read. */
export async function earlierOf({ client }: Pick<Reading, 'client'>, batch: ImportBatch): Promise<ImportsView['items']> {
  const { rows } = await client.query<Row>(`${selected} AND b.file_hash = $2 AND b.id <> $3 AND b.started_at <= $4 ORDER BY b.started_at DESC LIMIT 20`, [batch.file_hash, batch.id, batch.started_at]);
  return rows.map(batchShown);
}
