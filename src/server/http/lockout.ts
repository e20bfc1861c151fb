import type pg from 'pg';
import type { Instant } from '../../domain/day.ts';
import type { Config } from '../config.ts';
import { queryGlobal } from './global-rows.ts';
import { HttpProblem } from './http-problem.ts';

/** What an attempt to sign in may go on with: the hash to compare (null: no such account), or until when it is locked. */
export type Attempt = { isLocked: false; hash: string | null; locksUntil: Instant | null } | { isLocked: true; until: Instant };

export interface Lockout {
  /** Counts the attempt before anything is compared, so that many at once cannot get round the limit. */
  begin(account: string, now: Instant): Promise<Attempt>;
  succeed(account: string, now: Instant): Promise<void>;
  /** A right password or code within a session: what went wrong before does not count any more. */
  clear(account: string): Promise<void>;
}

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
export const locked = (until: Instant): HttpProblem => new HttpProblem(403, 'account-locked', { params: { until: clock.format(new Date(until)).replaceAll('/', '-') } });

const strangersMax = 10_000;

/**
 * So many failures in a row lock an account for a while. Names without an account are counted the same way, in memory,
 * so that the answers do not tell which names exist.
 */
export function lockoutIn(pool: pg.Pool, limits: Pick<Config, 'LOCK_AFTER' | 'LOCK_MINUTES'>): Lockout {
  const strangers = new Map<string, { failures: number; until: Instant | null }>();
  const untilFrom = (now: Instant): Instant => new Date(Date.parse(now) + limits.LOCK_MINUTES * 60_000).toISOString();
  const stranger = (account: string, now: Instant): Attempt => {
    const before = strangers.get(account);
    if (before?.until && before.until > now) return { isLocked: true, until: before.until };
    const failures = before === undefined || before.until !== null ? 1 : before.failures + 1;
    const until = failures >= limits.LOCK_AFTER ? untilFrom(now) : null;
    if (strangers.size >= strangersMax) strangers.delete(strangers.keys().next().value ?? '');
    strangers.delete(account);
    strangers.set(account, { failures, until });
    return { isLocked: false, hash: null, locksUntil: until };
  };
  return {
    begin: async (account, now) => {
      const [counted] = await queryGlobal<{ password_hash: string; locked_until: Instant | null }>(
        pool,
        `UPDATE account SET failures = CASE WHEN locked_until IS NULL THEN failures ELSE 0 END + 1,
           locked_until = CASE WHEN CASE WHEN locked_until IS NULL THEN failures ELSE 0 END + 1 >= $3 THEN $4 END
         WHERE name = $1 AND (locked_until IS NULL OR locked_until <= $2) RETURNING password_hash, locked_until`,
        [account, now, limits.LOCK_AFTER, untilFrom(now)],
      );
      if (counted) return { isLocked: false, hash: counted.password_hash, locksUntil: counted.locked_until };
      const [locked] = await queryGlobal<{ locked_until: Instant | null }>(pool, 'SELECT locked_until FROM account WHERE name = $1', [account]);
      return locked ? { isLocked: true, until: locked.locked_until ?? now } : stranger(account, now);
    },
    succeed: async (account, now) => {
      await queryGlobal(pool, 'UPDATE account SET failures = 0, locked_until = NULL, previous_sign_in_at = last_sign_in_at, last_sign_in_at = $2 WHERE name = $1', [account, now]);
    },
    clear: async (account) => {
      await queryGlobal(pool, 'UPDATE account SET failures = 0, locked_until = NULL WHERE name = $1', [account]);
    },
  };
}
