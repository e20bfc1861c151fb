import type { Executed } from '../../domain/execute.ts';
import { chain, eventColumns, type Envelope, type LoggedEvent, type NewEvent } from './event-log.ts';
import type { TenantClient } from './tenant-transaction.ts';

/** Keeps texts beside the log; one that is known already is the same text, one that was purged and is written again is kept again. */
export async function keepTexts(client: TenantClient, texts: Executed['texts']): Promise<void> {
  const rows = [...new Map(texts.map((each) => [each.hash, each])).values()];
  for (let from = 0; from < rows.length; from += 16) {
    const part = rows.slice(from, from + 16);
    const tuples = part.map((_row, at) => `($1, $${at * 3 + 2}, $${at * 3 + 3}, $${at * 3 + 4})`).join(', ');
    await client.query(
      `INSERT INTO content (tenant_id, hash, salt, body) VALUES ${tuples} ON CONFLICT (tenant_id, hash) DO UPDATE SET salt = EXCLUDED.salt, body = EXCLUDED.body WHERE content.body IS NULL`,
      part.flatMap((each) => [each.hash, each.salt, each.text]),
    );
  }
}

/** Empties purged texts; the hash stays. A text that another stream holds too is kept. */
export async function purgeTexts(client: TenantClient, streamId: string, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) {
    await client.query(
      'UPDATE content SET body = NULL, salt = NULL WHERE tenant_id = $1 AND hash = $2 AND NOT EXISTS (SELECT 1 FROM event WHERE tenant_id = $1 AND stream_id <> $3 AND strpos(payload, $2) > 0)',
      [hash, streamId],
    );
  }
}

/**
 * Takes the tenant's counter last, so that writers queue only for the moment of the append, chains the events and adds
 * them. Returns the rows as logged.
 */
export async function append(client: TenantClient, envelope: Envelope, events: readonly NewEvent[], touchesContext: boolean): Promise<LoggedEvent[]> {
  const { rows } = await client.query<{ seq: number; head_hash: string }>(
    // Locked here and written once below: the row every writer goes through gets one new version for each act, not two.
    'SELECT seq, head_hash FROM tenant_counter WHERE tenant_id = $1 FOR UPDATE',
  );
  const counter = rows[0];
  if (!counter) throw new Error(`the district ${client.tenantId} has no counter row`);
  const logged = chain(envelope, events, counter.seq + 1, counter.head_hash);
  const width = eventColumns.length - 1;
  for (let from = 0; from < logged.length; from += 8) {
    const part = logged.slice(from, from + 8);
    const tuples = part
      .map(
        (_row, row) =>
          `($1, ${eventColumns
            .slice(1)
            .map((_c, at) => `$${row * width + at + 2}`)
            .join(', ')})`,
      )
      .join(', ');
    await client.query(
      `INSERT INTO event (${eventColumns.join(', ')}) VALUES ${tuples}`,
      part.flatMap((row) => eventColumns.slice(1).map((column) => row[column])),
    );
  }
  await client.query('UPDATE tenant_counter SET seq = seq + $2, head_hash = $3, context_version = context_version + $4 WHERE tenant_id = $1', [
    logged.length,
    logged.at(-1)?.hash ?? counter.head_hash,
    touchesContext ? 1 : 0,
  ]);
  return logged;
}
