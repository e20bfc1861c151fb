import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { TenantClient } from '../store/tenant-transaction.ts';

/** The district's secret, made when it is first needed. */
export async function mailKeyOf(client: TenantClient): Promise<string> {
  const known = await knownMailKey(client);
  if (known !== null) return known;
  await client.query('INSERT INTO mail_key (tenant_id, secret) VALUES ($1, $2) ON CONFLICT (tenant_id) DO NOTHING', [randomBytes(32).toString('hex')]);
  return (await knownMailKey(client)) ?? '';
}

export async function knownMailKey(client: TenantClient): Promise<string | null> {
  return (await client.query<{ secret: string }>('SELECT secret FROM mail_key WHERE tenant_id = $1')).rows[0]?.secret ?? null;
}

const made = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('base64url');

/** Whoever has it reads the mailbox of the subscription. It is kept nowhere: it follows from the id. */
export const tokenOf = (secret: string, subscriptionId: string): string => made(secret, `token:${subscriptionId}`);
/** The same for the same address, whatever its letters' case. */
export const addressKey = (secret: string, address: string): string => made(secret, `address:${address.trim().toLowerCase()}`);

export function isTokenOf(secret: string, subscriptionId: string, given: string): boolean {
  const [wanted, shown] = [Buffer.from(tokenOf(secret, subscriptionId)), Buffer.from(given)];
  return wanted.length === shown.length && timingSafeEqual(wanted, shown);
}
