import type { States } from '../../../domain/streams.ts';
import { countedMax, cursor, readCursor, totalOf } from '../lists.ts';
import type { Reading } from '../reader.ts';
import { textsOf, type ReadText } from '../texts.ts';

type EntryKind = 'topic' | 'notice' | 'application' | 'takedown';

export interface EntryPage<K extends EntryKind> {
  rows: readonly { id: string; version: number; state: States[K]; due: string | null }[];
  text: ReadText;
  total: { count: number; isMore: boolean };
  after: string | null;
}

/** A page of one kind of public entry with one status, and the texts in it. What is open comes in the order it came, the rest newest first. */
export async function entriesOf<K extends EntryKind>({ client }: Reading, kind: K, status: string, query: { after?: string | undefined; limit: number }): Promise<EntryPage<K>> {
  const isOpen = status === 'open';
  const place = readCursor(query.after, 2);
  const beyond = place ? `AND (e.at, e.id) ${isOpen ? '>' : '<'} ($5, $6)` : '';
  const direction = isOpen ? 'ASC' : 'DESC';
  const { rows } = await client.query<{ id: string; version: number; state: States[K]; due: string | null; at: string }>(
    `SELECT e.id, e.at, e.due, s.version, s.state FROM public_entry e JOIN stream_row s ON s.tenant_id = $1 AND s.kind = e.kind AND s.id = e.id
     WHERE e.tenant_id = $1 AND e.kind = $2 AND e.status = $3 ${beyond} ORDER BY e.at ${direction}, e.id ${direction} LIMIT $4`,
    [kind, status, query.limit + 1, ...(place ?? [])],
  );
  const counted = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM public_entry WHERE tenant_id = $1 AND kind = $2 AND status = $3 LIMIT ${countedMax + 1}) AS counted`,
    [kind, status],
  );
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  const text = await textsOf(
    client,
    page.map((row) => row.state),
  );
  return { rows: page, text, total: totalOf(counted.rows[0]?.count ?? 0), after: last ? cursor([last.at, last.id]) : null };
}
