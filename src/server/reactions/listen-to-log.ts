import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const channel = 'zhiyin_log';
const againAfterMs = 10_000;
/** Many acts in a moment are one notice. */
const togetherMs = 50;

type Failed = (error: unknown) => void;

/** Tells other processes on the database that the log of a district has grown. Only a hint: it may get lost. */
export function tellOfLog(pool: pg.Pool, failed: Failed): { tell: (tenantId: string) => void; stop: () => Promise<void> } {
  const due = new Set<string>();
  let telling: Promise<void> | null = null;
  let isStopped = false;
  const work = async (): Promise<void> => {
    await sleep(togetherMs);
    while (due.size > 0) {
      const now = [...due];
      due.clear();
      await pool.query('SELECT pg_notify($1, tenant) FROM unnest($2::text[]) AS tenant', [channel, now]);
    }
  };
  return {
    tell: (tenantId) => {
      if (isStopped) return;
      due.add(tenantId);
      telling ??= work()
        .catch((error: unknown) => void (isStopped || failed(error)))
        .finally(() => {
          telling = null;
        });
    },
    stop: async () => {
      isStopped = true;
      await telling;
    },
  };
}

/** Hears such hints. The connection is taken from the pool when somebody first listens, and again when it was lost. */
export function listenToLog(pool: pg.Pool, grown: (tenantId: string) => void, failed: Failed): { listen: () => void; stop: () => void } {
  let connection: pg.PoolClient | null = null;
  let isOpening = false;
  let isStopped = false;
  const drop = (): void => {
    const lost = connection;
    connection = null;
    lost?.removeAllListeners('notification');
    lost?.release(true);
  };
  const connect = async (): Promise<void> => {
    const made = await pool.connect();
    connection = made;
    if (isStopped) return drop();
    made.on('notification', ({ payload }) => grown(payload ?? ''));
    made.once('error', () => {
      if (connection !== made) return;
      drop();
      listen();
    });
    await made.query(`LISTEN ${channel}`);
  };
  const tryOn = async (): Promise<void> => {
    while (!isStopped && connection === null) {
      await connect().catch(async (error: unknown) => {
        if (isStopped) return;
        failed(error);
        drop();
        await sleep(againAfterMs, undefined, { ref: false });
      });
    }
  };
  const listen = (): void => {
    if (connection !== null || isOpening || isStopped) return;
    isOpening = true;
    void tryOn().finally(() => {
      isOpening = false;
    });
  };
  return {
    listen,
    stop: () => {
      isStopped = true;
      drop();
    },
  };
}
