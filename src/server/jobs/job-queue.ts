import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { TenantClient } from '../store/tenant-transaction.ts';

/** What is done later, by whichever process comes to it first. */
export interface Job {
  tenantId: string;
  /** the mail to be sent; absent where the whole district is looked at */
  mailId?: string;
}

/** Queues with what becomes of a job that fails. `short`: one waiting job for a district is enough. */
const queues = [
  { name: 'mail-failed', retryLimit: 2 },
  { name: 'send-mail', retryLimit: 12, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 120, deadLetter: 'mail-failed' },
  { name: 'tell-subscribers', policy: 'short', retryLimit: 5, retryBackoff: true, retryDelayMax: 600 },
  { name: 'tell-tomorrow', policy: 'short', retryLimit: 5, retryBackoff: true, retryDelayMax: 600 },
] as const;
export type QueueName = (typeof queues)[number]['name'];

const schema = 'jobs';
/** Of jobs that are done; of those given up longer, to be looked at. */
const keptSeconds = 14 * 86_400;

/**
 * Makes the queue's own schema as the owner, brings it up to date, and lets the application work in it. The application's
 * role owns none of it and may not change it. `retrySeconds`: before a failed job is tried again; each time longer.
 */
export async function prepareJobs(owner: pg.Pool, retrySeconds: number): Promise<void> {
  const boss = new PgBoss({ ...placeOf(owner), max: 1, schema, supervise: false, schedule: false });
  boss.on('error', () => undefined); // what fails here is thrown by the call
  await boss.start();
  try {
    for (const { name, ...options } of queues) {
      if (await boss.getQueue(name)) continue;
      await boss.createQueue(name, { ...options, retryDelay: retrySeconds, deleteAfterSeconds: keptSeconds });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  for (const right of ['usage on schema jobs', 'select, insert, update, delete on all tables in schema jobs', 'usage on all sequences in schema jobs', 'execute on all functions in schema jobs']) {
    await owner.query(`grant ${right} to zhiyin_app`);
  }
}

export interface JobQueue {
  /** Enqueues within a transaction of a district, or at once without one. `once` names what waits at most once. */
  send: (client: TenantClient | null, queue: QueueName, job: Job, more?: { once?: string; startAfter?: Date }) => Promise<void>;
  /** Looks for jobs of a queue until stopped. */
  work: (queue: QueueName, act: (job: Job) => Promise<void>) => Promise<void>;
  start: () => Promise<void>;
  /** Lets the job at hand end. */
  stop: () => Promise<void>;
}

/** The queue as the application's role; `everySeconds` is how long a job may wait to be seen. */
export function jobQueueOn(app: pg.Pool, failed: (error: unknown) => void, everySeconds = 2): JobQueue {
  const boss = new PgBoss({ ...placeOf(app), max: 2, schema, migrate: false, createSchema: false, schedule: false, reindex: false, monitorVacuum: false });
  boss.on('error', failed);
  return {
    send: async (client, queue, job, { once, startAfter } = {}) => {
      const inside = client === null ? {} : { db: { executeSql: (text: string, values?: unknown[]) => client.enqueue(text, values) } };
      await boss.send(queue, job, { ...inside, ...(once === undefined ? {} : { singletonKey: once }), ...(startAfter === undefined ? {} : { startAfter }) });
    },
    work: async (queue, act) => {
      await boss.work<Job>(queue, { pollingIntervalSeconds: everySeconds, batchSize: 1 }, async (jobs) => {
        for (const job of jobs) await act(job.data);
      });
    },
    start: async () => void (await boss.start()),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

/** Where a pool connects to; the queue's own types of values are the driver's. */
function placeOf({ options }: pg.Pool): object {
  const { host, port, user, database, password, connectionString, ssl } = options;
  const given = { host, port, user, database, password, connectionString, ssl };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
