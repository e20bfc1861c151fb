import type pg from 'pg';
import { createTransport } from 'nodemailer';
import type { Desk } from '../run-command.ts';
import type { District } from '../store/district.ts';
import { readTenant, withTenant, type TenantClient } from '../store/tenant-transaction.ts';
import { confirmationMail, digestMail, type Composed } from './compose-mail.ts';
import { mailKeyOf } from './mail-key.ts';
import type { MailSettings } from './mail-settings.ts';
import { subscriptionOf, type Told } from './subscriber-rows.ts';

/** The mail server did not take a mail; the message names no address. */
export class MailNotTaken extends Error {
  override name = 'MailNotTaken';
}

export interface Postman {
  /** Sends a mail that still waits. Throws MailNotTaken when it should be tried again. */
  send: (tenantId: string, mailId: string) => Promise<void>;
  giveUp: (tenantId: string, mailId: string) => Promise<void>;
  close: () => void;
}

interface WaitingMail {
  id: string;
  kind: 'confirmation' | 'digest';
  subscription_id: string;
  address_key: string;
  tells: readonly Told[];
}

/** Sends by SMTP. What a mail says is put together when it is sent, so that nothing taken down meanwhile goes out. */
export function postmanOn(desk: Pick<Desk, 'pool' | 'clock' | 'scope'>, settings: MailSettings, say: (sentence: string) => void): Postman {
  const transport = createTransport(withLimits(settings.url));
  const settle = (tenantId: string, mailId: string, state: 'sent' | 'failed'): Promise<unknown> =>
    withTenant(desk.pool, tenantId, (client) =>
      client.query("UPDATE outgoing_mail SET state = $3, settled_at = $4 WHERE tenant_id = $1 AND id = $2 AND state = 'waiting'", [mailId, state, desk.clock()]),
    );
  return {
    send: async (tenantId, mailId) => {
      const place = await districtAddress(desk.pool, tenantId, settings.origin);
      const ready = await withTenant(desk.pool, tenantId, (client) => readyMail(client, mailId, desk.scope, place));
      if (ready === null) return;
      try {
        // The same id each time: a mail that was sent though we did not learn of it can be told to be the same.
        await transport.sendMail({
          from: settings.from,
          to: ready.address,
          messageId: `<${mailId}@${new URL(settings.origin).hostname}>`,
          ...ready.composed,
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: number; code?: string };
        const what = responseCode === undefined ? (code ?? 'unknown') : String(responseCode);
        if (responseCode === undefined || responseCode < 500) throw new MailNotTaken(`the mail server did not take it (${what})`);
        await settle(tenantId, mailId, 'failed');
        say(`Mail ${mailId} was refused for good by the mail server (${what}).`);
        return;
      }
      await settle(tenantId, mailId, 'sent');
    },
    giveUp: async (tenantId, mailId) => {
      await settle(tenantId, mailId, 'failed');
      say(`Mail ${mailId} could not be sent for too long and was given up.`);
    },
    close: () => transport.close(),
  };
}

/** A silent server is not waited for without end. */
function withLimits(url: string): string {
  const limited = new URL(url);
  for (const [name, value] of [
    ['connectionTimeout', '15000'],
    ['greetingTimeout', '15000'],
    ['socketTimeout', '60000'],
  ] as const) {
    if (!limited.searchParams.has(name)) limited.searchParams.set(name, value);
  }
  return limited.href;
}

/** To whom and what, as of now; null when it was sent, its subscription ended, or nobody is left to be told. */
async function readyMail(client: TenantClient, mailId: string, scope: string, { site, address }: { site: string; address: string }): Promise<{ address: string; composed: Composed } | null> {
  const { rows } = await client.query<WaitingMail>("SELECT id, kind, subscription_id, address_key, tells FROM outgoing_mail WHERE tenant_id = $1 AND id = $2 AND state = 'waiting'", [mailId]);
  const mail = rows[0];
  if (!mail) return null;
  const place = { site, address, secret: await mailKeyOf(client), scope };
  if (mail.kind === 'confirmation') {
    const found = await subscriptionOf(client, mail.subscription_id);
    return found?.state.state === 'asked' ? { address: found.address, composed: await confirmationMail(client, place, found.state.id, found.state.interests) } : null;
  }
  const { rows: others } = await client.query<{ subscription_id: string }>('SELECT subscription_id FROM subscriber WHERE tenant_id = $1 AND address_key = $2 ORDER BY subscription_id', [
    mail.address_key,
  ]);
  for (const { subscription_id: id } of others) {
    const found = await subscriptionOf(client, id);
    if (found?.state.state === 'confirmed') return { address: found.address, composed: await digestMail(client, place, id, mail.tells) };
  }
  return null;
}

/** How the district is called and reached from outside: by its host name, else below the site's address. */
async function districtAddress(pool: pg.Pool, tenantId: string, origin: string): Promise<{ site: string; address: string }> {
  const { rows } = await readTenant(pool, tenantId, (client) =>
    client.query<District & { host: string | null; others: boolean }>('SELECT name, host, EXISTS (SELECT FROM tenant o WHERE o.id <> $1) AS others FROM tenant WHERE id = $1'),
  );
  const row = rows[0];
  const own = row?.host ? `${new URL(origin).protocol}//${row.host}` : row?.others ? `${origin}/d/${tenantId}` : origin;
  return { site: `${row?.name ?? ''}政协提案办理`, address: own };
}
