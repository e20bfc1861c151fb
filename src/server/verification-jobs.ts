import type pg from 'pg';
import type { Verification } from '../contract/verification.ts';
import type { Anchor } from './anchor.ts';
import { verifyTenant } from './verify.ts';

class Stopped extends Error {}

/** Checks of the log asked for from a screen: one at a time for each district, its progress and its end kept until the next. */
export interface VerificationJobs {
  /** Starts one unless one is running; tells where it stands. */
  start(tenantId: string, now: string, anchor?: Anchor): Promise<Verification>;
  stateOf(tenantId: string): Verification;
  /** Ends it at the next page read. */
  stop(tenantId: string): void;
  settled(tenantId: string): Promise<void>;
}

const none: Verification = { state: 'none', startedAt: null, read: 0, expected: 0, events: null, seconds: null, hasAnchor: false, broken: null };

export function verificationJobs(pool: pg.Pool, failed: (error: unknown) => void): VerificationJobs {
  const jobs = new Map<string, { shown: Verification; isStopping: boolean; ended: Promise<void> }>();
  const run = async (tenantId: string, anchor: Anchor | undefined): Promise<void> => {
    const job = jobs.get(tenantId);
    if (!job) return;
    const watch = (rows: number): void => {
      if (job.isStopping) throw new Stopped();
      job.shown = { ...job.shown, read: Math.min(job.shown.expected, job.shown.read + rows) };
    };
    try {
      const { ok, events, seconds, firstBreak } = await verifyTenant({ auditor: pool }, tenantId, { anchor, watch });
      job.shown = { ...job.shown, state: ok ? 'sound' : 'broken', read: job.shown.expected, events, seconds, broken: firstBreak };
    } catch (error) {
      job.shown = { ...job.shown, state: error instanceof Stopped ? 'stopped' : 'failed' };
      if (!(error instanceof Stopped)) failed(error);
    }
  };
  return {
    start: async (tenantId, now, anchor) => {
      const running = jobs.get(tenantId);
      if (running?.shown.state === 'running') return running.shown;
      const job = { shown: { ...none, state: 'running' as const, startedAt: now, hasAnchor: anchor !== undefined }, isStopping: false, ended: Promise.resolve() };
      jobs.set(tenantId, job);
      job.shown = { ...job.shown, expected: await rowsToRead(pool, tenantId) };
      job.ended = run(tenantId, anchor);
      return job.shown;
    },
    stateOf: (tenantId) => jobs.get(tenantId)?.shown ?? none,
    stop: (tenantId) => {
      const job = jobs.get(tenantId);
      if (job) job.isStopping = true;
    },
    settled: async (tenantId) => jobs.get(tenantId)?.ended,
  };
}

/** The log is read twice: in its order, and stream by stream. */
async function rowsToRead(pool: pg.Pool, tenantId: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin read only');
    await client.query("select set_config('app.tenant', $1, true)", [tenantId]);
    const { rows } = await client.query<{ seq: number }>('SELECT seq FROM tenant_counter WHERE tenant_id = $1', [tenantId]);
    return (rows[0]?.seq ?? 0) * 2;
  } finally {
    await client.query('rollback');
    client.release();
  }
}
