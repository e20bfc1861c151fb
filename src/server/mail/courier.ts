import type { Config } from '../config.ts';
import { jobQueueOn, prepareJobs, type JobQueue } from '../jobs/job-queue.ts';
import { every } from '../reactions/every.ts';
import type { Desk } from '../run-command.ts';
import type { Database } from '../store/open.ts';
import { forgetUnconfirmed } from './forget-unconfirmed.ts';
import { mailSettings, missingForMail } from './mail-settings.ts';
import { postmanOn } from './send-mail.ts';
import { followSubscription, forget } from './subscriber-rows.ts';
import { tellSubscribers } from './tell-subscribers.ts';

export interface Courier {
  /** written with each act, in its transaction */
  within: NonNullable<Desk['within']>;
  start: (desk: Desk) => Promise<void>;
  stop: () => Promise<void>;
}

const lapsesEveryMs = 600_000;

interface CourierOptions {
  /** how long a job may wait to be seen */
  everySeconds?: number;
  /** how long a mail that was not taken waits at first */
  retrySeconds?: number;
}

/** Tells subscribers by mail of what became public. Where no mail server is named, ended subscriptions are still forgotten. */
export function courierOn(config: Config, database: Pick<Database, 'app' | 'owner'>, say: (sentence: string) => void, { everySeconds = 2, retrySeconds = 20 }: CourierOptions = {}): Courier {
  const settings = mailSettings(config);
  const missing = missingForMail(config);
  if (missing !== null) say(missing);
  const failed = (error: unknown): void => say(`Subscribers could not be told and will be told later: ${error instanceof Error ? error.message : String(error)}`);
  const queue = settings === null ? null : jobQueueOn(database.app, failed, everySeconds);
  const stops: (() => Promise<void>)[] = [];
  return {
    within: async (client, logged) => {
      for (const event of logged) {
        if (event.stream_kind !== 'subscription') continue;
        if (queue !== null) await followSubscription(client, event, queue);
        else if (event.type === 'unsubscribed') await forget(client, event.stream_id);
      }
      if (queue !== null && (await isNews(client, logged))) await queue.send(client, 'tell-subscribers', { tenantId: client.tenantId }, { once: client.tenantId });
    },
    start: async (desk) => {
      const lapses = every(lapsesEveryMs, () => forgetUnconfirmed(desk), failed);
      stops.push(lapses.stop);
      if (settings === null || queue === null) return;
      await prepareJobs(database.owner, retrySeconds);
      await queue.start();
      const postman = postmanOn(desk, settings, say);
      stops.push(queue.stop, () => Promise.resolve(postman.close()));
      await queue.work('send-mail', async ({ tenantId, mailId }) => postman.send(tenantId, mailId ?? ''));
      await queue.work('mail-failed', async ({ tenantId, mailId }) => postman.giveUp(tenantId, mailId ?? ''));
      for (const name of ['tell-subscribers', 'tell-tomorrow'] as const) await queue.work(name, ({ tenantId }) => tellSubscribers(desk, queue, tenantId));
      await catchUp(desk, queue);
    },
    stop: async () => {
      for (const stop of stops.splice(0)) await stop();
    },
  };
}

/** Whatever happened while no mail server was named: each subscription knows how far it was told. */
async function catchUp(desk: Desk, queue: JobQueue): Promise<void> {
  const { rows } = await desk.pool.query<{ id: string }>('SELECT id FROM tenant ORDER BY id');
  for (const { id } of rows) await queue.send(null, 'tell-subscribers', { tenantId: id }, { once: id });
}

/** Did the act change what is public, and is there anybody to be told? */
async function isNews(client: Parameters<Courier['within']>[0], logged: Parameters<Courier['within']>[1]): Promise<boolean> {
  if (logged.some((each) => each.type === 'report-published')) return true;
  if (!logged.some((each) => each.stream_kind === 'matter')) return false;
  const { rows } = await client.query<{ is_news: boolean }>(
    'SELECT EXISTS (SELECT FROM publication_change WHERE tenant_id = $1 AND seq = $2) AND EXISTS (SELECT FROM subscriber WHERE tenant_id = $1) AS is_news',
    [logged.at(-1)?.seq ?? 0],
  );
  return rows[0]?.is_news ?? false;
}
