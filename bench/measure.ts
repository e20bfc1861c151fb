import { availableParallelism, cpus, loadavg } from 'node:os';
import type pg from 'pg';

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that a share of all values does not exceed (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Works through the list with so many hands at once, each taking the next one when it is free; stops when the time is up. Returns how many per second. */
export async function rateOf<T>(list: readonly T[], hands: number, seconds: number, work: (each: T) => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  let next = 0;
  const hand = async (): Promise<void> => {
    for (;;) {
      const each = list[next];
      if (each === undefined || performance.now() > until) return;
      next += 1;
      await work(each);
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));
  return next / ((performance.now() - startedAt) / 1000);
}

export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** What figures depend on besides the program. */
export async function machineFacts(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ server_version: string }>('SHOW server_version');
  return `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}, PostgreSQL ${rows[0]?.server_version ?? ''}, load ${loadNow()}`;
}

/** Programs running or waiting, the mean of the last minute: above the number of cores others were at work too. */
export const loadNow = (): string => (loadavg()[0] ?? 0).toFixed(1);
