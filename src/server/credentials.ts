import type pg from 'pg';
import type { Person } from '../domain/register/register.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { queryGlobal } from './http/global-rows.ts';
import { hashPassword, newOneTimePassword } from './http/passwords.ts';
import type { LoggedEvent } from './store/event-log.ts';
import { loadRow } from './store/state-rows.ts';
import { readTenant } from './store/tenant-transaction.ts';

/** The account name belongs to somebody else, in this district or another. */
export class AccountTaken extends Error {
  override name = 'AccountTaken';
}

export interface NewAccount {
  account: string;
  tenantId: string;
  personId: string;
  password: string;
  /** the password works once and must then be changed */
  mustChange: boolean;
}

/**
 * Makes the account of a person, or sets its password anew; a lock ends, the earlier password is remembered.
 * Throws AccountTaken when the name is another person's: accounts are shared by all districts.
 */
export async function createAccount(pool: pg.Pool, { account, tenantId, personId, password, mustChange }: NewAccount): Promise<void> {
  const made = await queryGlobal(
    pool,
    `WITH made AS (
       INSERT INTO account (name, password_hash, must_change, changed_at)
       SELECT $1::text, $4, $5::boolean, $6 WHERE NOT EXISTS (SELECT FROM account_person WHERE account_name = $1 AND (tenant_id, person_id) <> ($2, $3))
       ON CONFLICT (name) DO UPDATE SET password_hash = EXCLUDED.password_hash, must_change = EXCLUDED.must_change, changed_at = EXCLUDED.changed_at,
         failures = 0, locked_until = NULL, earlier_hashes = (account.password_hash || account.earlier_hashes)[1:24]
       RETURNING name
     ), linked AS (
       INSERT INTO account_person (account_name, tenant_id, person_id) SELECT name, $2::text, $3::text FROM made ON CONFLICT DO NOTHING
     ) SELECT name FROM made`,
    [account, tenantId, personId, await hashPassword(password), mustChange, new Date().toISOString()],
  );
  if (made.length === 0) throw new AccountTaken(`The account name ${account} is taken.`);
}

/** Names are the domain's to judge within a district; that another district has it, only the accounts know. */
export async function refuseTakenAccount(pool: pg.Pool, tenantId: string, personId: string, input: Readonly<Record<string, unknown>>): Promise<Refusal | null> {
  const { account } = input;
  if (typeof account !== 'string') return null;
  const taken = await queryGlobal(pool, 'SELECT 1 FROM account_person WHERE account_name = $1 AND (tenant_id, person_id) <> ($2, $3)', [account, tenantId, personId]);
  return taken.length > 0 ? refuse('account-exists', { account }, 'account') : null;
}

export interface OneTime {
  account: string;
  password: string;
}

/**
 * What follows events about accounts, after their commit: a new or reset account gets a one-time password, handed to
 * `show` with the event; a disabled one loses its sessions, a locked one its lock. Doing it twice leaves the account with the later password.
 */
export async function followAccountEvents(pool: pg.Pool, tenantId: string, logged: readonly LoggedEvent[], show: (event: LoggedEvent, oneTime: OneTime) => void): Promise<void> {
  for (const event of logged) {
    if (!followed.includes(event.type)) continue;
    const person = await readTenant(pool, tenantId, async (client) => (await loadRow(client, 'person', event.stream_id)).state as Person | null);
    if (!person?.account) continue;
    if (event.type === 'account-unlocked') {
      await queryGlobal(pool, 'UPDATE account SET failures = 0, locked_until = NULL WHERE name = $1', [person.account]);
      continue;
    }
    await queryGlobal(pool, 'DELETE FROM web_session WHERE account_name = $1 AND tenant_id = $2', [person.account, tenantId]);
    if (event.type === 'account-disabled') continue;
    // Whoever lost the phone and the recovery codes begins anew: the administrator's reset is the way back, and it is in the log.
    await queryGlobal(pool, 'DELETE FROM second_factor WHERE account_name = $1', [person.account]);
    const password = newOneTimePassword();
    await createAccount(pool, { account: person.account, tenantId, personId: person.id, password, mustChange: true });
    show(event, { account: person.account, password });
  }
}

/** One-time passwords on their way to whoever made the account: kept in memory only, given once, forgotten after a while. */
export interface OneTimePasswords {
  /** Follows the events and keeps what comes of them; errors go to `failed`. */
  follow(tenantId: string, logged: readonly LoggedEvent[]): void;
  take(tenantId: string, commandId: string, personId: string | null): Promise<OneTime | null>;
}

const followed: readonly string[] = ['account-created', 'credentials-reset', 'account-disabled', 'account-unlocked'];

const keptMs = 10 * 60_000;
const keptMax = 1000;

export function oneTimePasswordsFor(pool: pg.Pool, failed: (error: unknown) => void): OneTimePasswords {
  const kept = new Map<string, { personId: string | null; until: number; made: Promise<OneTime | null> }>();
  return {
    follow: (tenantId, logged) => {
      if (!logged.some((event) => event.stream_kind === 'person')) return;
      let shown: OneTime | null = null;
      const made = followAccountEvents(pool, tenantId, logged, (_event, oneTime) => void (shown = oneTime)).then(
        () => shown,
        (error: unknown) => (failed(error), null),
      );
      const first = logged.find((event) => event.type === 'account-created' || event.type === 'credentials-reset');
      if (!first) return;
      if (kept.size >= keptMax) kept.delete(kept.keys().next().value ?? '');
      kept.set(`${tenantId}/${first.command_id}`, { personId: first.actor_person_id, until: Date.now() + keptMs, made });
    },
    take: async (tenantId, commandId, personId) => {
      const key = `${tenantId}/${commandId}`;
      const found = kept.get(key);
      if (!found || found.personId !== personId) return null;
      kept.delete(key);
      return found.until < Date.now() ? null : await found.made;
    },
  };
}
