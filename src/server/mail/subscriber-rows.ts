import { randomUUID } from 'node:crypto';
import { dayOf } from '../../domain/day.ts';
import type { Subscription } from '../../domain/public/subscription.ts';
import type { LoggedEvent } from '../store/event-log.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { addressKey, mailKeyOf } from './mail-key.ts';

/** Confirmations an address gets in a day, whoever types it. */
const confirmationsMax = 3;

/** Keeps who is told in step with the subscriptions, in the transaction of the act; the first mail is enqueued with it. */
export async function followSubscription(client: TenantClient, event: LoggedEvent, queue: JobQueue): Promise<void> {
  const id = event.stream_id;
  switch (event.type) {
    case 'subscription-asked':
      return asked(client, event, queue);
    case 'subscription-confirmed':
      // What was public before is not news.
      await client.query('UPDATE subscriber SET told_seq = $3 WHERE tenant_id = $1 AND subscription_id = $2', [id, event.seq]);
      return;
    case 'unsubscribed':
      await forget(client, id);
  }
}

/** Nothing is kept of an address without a subscription, not even which mails it was sent. */
export async function forget(client: TenantClient, id: string): Promise<void> {
  const { rows } = await client.query<{ address_key: string }>('DELETE FROM subscriber WHERE tenant_id = $1 AND subscription_id = $2 RETURNING address_key', [id]);
  const key = rows[0]?.address_key;
  if (key === undefined) return;
  await client.query('DELETE FROM outgoing_mail m WHERE m.tenant_id = $1 AND m.address_key = $2 AND NOT EXISTS (SELECT FROM subscriber s WHERE s.tenant_id = $1 AND s.address_key = $2)', [key]);
}

async function asked(client: TenantClient, event: LoggedEvent, queue: JobQueue): Promise<void> {
  const id = event.stream_id;
  const { address } = JSON.parse(event.payload) as { address: string };
  const { rows } = await client.query<{ body: string | null }>('SELECT body FROM content WHERE tenant_id = $1 AND hash = $2', [address]);
  const key = addressKey(await mailKeyOf(client), rows[0]?.body ?? '');
  const day = dayOf(event.recorded_at);
  await client.query('INSERT INTO subscriber (tenant_id, subscription_id, address_key, asked_on, told_seq) VALUES ($1, $2, $3, $4, $5)', [id, key, day, event.seq]);
  const { rows: sent } = await client.query<{ count: number }>("SELECT count(*)::int AS count FROM outgoing_mail WHERE tenant_id = $1 AND address_key = $2 AND kind = 'confirmation' AND day = $3", [
    key,
    day,
  ]);
  if ((sent[0]?.count ?? 0) >= confirmationsMax) return;
  await enqueueMail(client, queue, { kind: 'confirmation', addressKey: key, subscriptionId: id, day, tells: [], madeAt: event.recorded_at });
}

export interface Told {
  matterId?: string;
  kind?: 'published' | 'changed' | 'withdrawn';
  /** of an annual report */
  year?: number;
}

interface NewMail {
  kind: 'confirmation' | 'digest';
  addressKey: string;
  subscriptionId: string;
  day: string;
  tells: readonly Told[];
  madeAt: string;
}

/** Writes a mail and its job; false where the address had its digest of the day. */
export async function enqueueMail(client: TenantClient, queue: JobQueue, mail: NewMail): Promise<boolean> {
  const id = randomUUID();
  const { rowCount } = await client.query(
    "INSERT INTO outgoing_mail (tenant_id, id, kind, address_key, subscription_id, day, tells, state, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8) ON CONFLICT DO NOTHING",
    [id, mail.kind, mail.addressKey, mail.subscriptionId, mail.day, JSON.stringify(mail.tells), mail.madeAt],
  );
  if (rowCount === 0) return false;
  await queue.send(client, 'send-mail', { tenantId: client.tenantId, mailId: id });
  return true;
}

/** The address of a subscription and what it is for; null once it ended. */
export async function subscriptionOf(client: TenantClient, id: string): Promise<{ state: Subscription; address: string } | null> {
  const { rows } = await client.query<{ state: Subscription; body: string | null }>(
    "SELECT s.state, c.body FROM stream_row s LEFT JOIN content c ON c.tenant_id = $1 AND c.hash = s.state ->> 'address' WHERE s.tenant_id = $1 AND s.kind = 'subscription' AND s.id = $2",
    [id],
  );
  const row = rows[0];
  return row && row.state.state !== 'ended' && row.body !== null ? { state: row.state, address: row.body } : null;
}
