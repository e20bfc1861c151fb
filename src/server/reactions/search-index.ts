import type pg from 'pg';
import { tokenFormat } from '../../domain/search/tokens.ts';
import type { LoggedEvent } from '../store/event-log.ts';
import { withTenant, type TenantClient } from '../store/tenant-transaction.ts';
import { indexMatters } from './index-rows.ts';

/** Events looked at in one transaction. */
const eventsPerStep = 400;

/**
 * Brings the index of a district up to its log, from the place kept in `search_progress`. The log of a district grows in the
 * order of its numbers and without gaps, so what lies behind that place is all there is to do. Returns the rows written.
 */
export async function indexDistrict(pool: pg.Pool, tenantId: string, isWanted: () => boolean = () => true): Promise<number> {
  let written = 0;
  while (isWanted()) {
    const step = await withTenant(pool, tenantId, stepOn);
    if (step === null) break;
    written += step;
  }
  return written;
}

/** The next events; null when there are none. Two processes take turns at the row of the progress. */
async function stepOn(client: TenantClient): Promise<number | null> {
  const from = await placeOf(client);
  const { rows: counter } = await client.query<{ seq: number }>('SELECT seq FROM tenant_counter WHERE tenant_id = $1');
  const end = Math.min(from + eventsPerStep, counter[0]?.seq ?? 0);
  if (end <= from) return null;
  const { rows } = await client.query<{ stream_id: string }>("SELECT DISTINCT stream_id FROM event WHERE tenant_id = $1 AND seq > $2 AND seq <= $3 AND stream_kind = 'matter' ORDER BY stream_id", [
    from,
    end,
  ]);
  const written =
    rows.length === 0
      ? 0
      : await indexMatters(
          client,
          rows.map((row) => row.stream_id),
        );
  await client.query('UPDATE search_progress SET seq = $2 WHERE tenant_id = $1', [end]);
  return written;
}

/** Up to where the log is indexed. Locked to the end of the transaction; texts cut in another way are forgotten first. */
async function placeOf(client: TenantClient): Promise<number> {
  await client.query('INSERT INTO search_progress (tenant_id, seq, format) VALUES ($1, 0, $2) ON CONFLICT (tenant_id) DO NOTHING', [tokenFormat]);
  const { rows } = await client.query<{ seq: number; format: number }>('SELECT seq, format FROM search_progress WHERE tenant_id = $1 FOR UPDATE');
  if (rows[0]?.format === tokenFormat) return rows[0].seq;
  await client.query('DELETE FROM search_text WHERE tenant_id = $1');
  await client.query('UPDATE search_progress SET seq = 0, format = $2 WHERE tenant_id = $1', [tokenFormat]);
  return 0;
}

export interface SearchIndex {
  /** what follows a commit */
  follow: (tenantId: string, logged: readonly LoggedEvent[]) => void;
  /** Looks at every district: at the start, and now and then for what another process or a failure left. */
  catchUp: () => Promise<void>;
  /** Resolves when nothing is under way. */
  settled: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Keeps the index after every commit; an error is told, and the next commit or look tries again. */
export function searchIndexOn(pool: pg.Pool, failed: (error: unknown) => void, everyMs = 10_000): SearchIndex {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  let isStopped = false;
  const work = async (tenantId: string): Promise<void> => {
    do {
      again.delete(tenantId);
      await indexDistrict(pool, tenantId, () => !isStopped);
    } while (again.has(tenantId) && !isStopped);
  };
  const wake = (tenantId: string): void => {
    again.add(tenantId);
    if (running.has(tenantId) || isStopped) return;
    const done = work(tenantId)
      .catch(failed)
      .finally(() => running.delete(tenantId));
    running.set(tenantId, done);
  };
  const settled = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running.values());
  };
  let looking: Promise<void> | null = null;
  // One district after another, so that requests still find a free connection.
  const look = async (): Promise<void> => {
    const { rows } = await pool.query<{ id: string }>('SELECT id FROM tenant ORDER BY id');
    for (const { id } of rows) {
      wake(id);
      await running.get(id);
    }
  };
  const catchUp = (): Promise<void> =>
    (looking ??= look().finally(() => {
      looking = null;
    }));
  const timer = setInterval(() => void catchUp().catch(failed), everyMs);
  timer.unref();
  return {
    follow: (tenantId, logged) => {
      if (logged.some((each) => each.stream_kind === 'matter')) wake(tenantId);
    },
    catchUp,
    settled,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await looking?.catch(() => undefined);
      await settled();
    },
  };
}
