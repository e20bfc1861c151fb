import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const channel = 'zhiyin_log';
const againAfterMs = 10_000;
/** Many acts in a moment are one notice. */
const togetherMs = 50;

/**
 * A hint between processes on one database that a district's log has grown. Only a hint: it may get lost, and the place in
 * the log says what there is. The connection is taken from the pool when somebody first listens.
 */
export function listenToLog(pool: pg.Pool, grown: (tenantId: string) => void, failed: (error: unknown) => void) {
  const due = new Set<string>();
  let telling: Promise<void> | null = null;
  let connection: pg.PoolClient | null = null;
  let opening: Promise<void> | null = null;
  let isStopped = false;

  const drop = (error?: Error): void => {
    const lost = connection;
    connection = null;
    lost?.removeAllListeners('notification');
    lost?.release(error ?? true);
  };
  const connect = async (): Promise<void> => {
    while (!isStopped && connection === null) {
      try {
        const made = await pool.connect();
        connection = made;
        made.on('notification', ({ payload }) => grown(payload ?? ''));
        made.once('error', (error) => {
          if (connection !== made) return;
          drop(error);
          listen();
        });
        await made.query(`LISTEN ${channel}`);
      } catch (error) {
        if (isStopped) return;
        failed(error);
        if (connection !== null) drop();
        await sleep(againAfterMs, undefined, { ref: false });
      }
    }
  };
  const listen = (): void => {
    if (connection !== null || isStopped) return;
    opening ??= connect().finally(() => {
      opening = null;
    });
  };
  const tell = async (): Promise<void> => {
    await sleep(togetherMs);
    while (due.size > 0) {
      const now = [...due];
      due.clear();
      await pool.query('SELECT pg_notify($1, tenant) FROM unnest($2::text[]) AS tenant', [channel, now]);
    }
  };
  return {
    listen,
    tell: (tenantId: string): void => {
      if (isStopped) return;
      due.add(tenantId);
      telling ??= tell()
        .catch((error: unknown) => void (isStopped || failed(error)))
        .finally(() => {
          telling = null;
        });
    },
    stop: async (): Promise<void> => {
      isStopped = true;
      await telling;
      if (connection === null) return;
      drop();
    },
  };
}
