import { dayOf, type Instant } from '../../domain/day.ts';
import { postsOn } from '../../domain/register/actor-of.ts';
import type { District } from './districts.ts';
import { queryGlobal } from './global-rows.ts';
import { HttpProblem } from './http-problem.ts';
import { locked, type Lockout } from './lockout.ts';
import { hashPassword, isPassword, isStrong, spendComparison } from './passwords.ts';
import type { Room } from './parts.ts';
import { openSession } from './sessions.ts';
import { recordAttempt } from './sign-in-attempts.ts';
import { personOf, type Who } from './who.ts';

export interface Credentials {
  account: string;
  password: string;
  agent: string;
  /** where it comes from, for the account's owner to look at */
  address: string;
}

/** Signs an account in to a district, in the first of its posts. Throws `wrong-credentials`, `account-locked` or `no-post`. */
export async function signIn(room: Room, lockout: Lockout, district: District, credentials: Credentials): Promise<{ token: string; expiresAt: Instant; mustChange: boolean }> {
  const { pool } = room.desk;
  const now = room.desk.clock();
  const account = credentials.account.trim().toLowerCase();
  await compare(room, lockout, { ...credentials, account }, now);
  const [row] = await queryGlobal<{ must_change: boolean; person_id: string | null }>(
    pool,
    'SELECT a.must_change, p.person_id FROM account a LEFT JOIN account_person p ON p.account_name = a.name AND p.tenant_id = $2 WHERE a.name = $1',
    [account, district.id],
  );
  const { person } = await personOf(room, district, row?.person_id ?? '');
  const post = person === null || person.isDisabled ? undefined : postsOn(person, dayOf(now))[0];
  if (!row || !person || !post) throw new HttpProblem(403, 'no-post');
  await recordAttempt(pool, account, { at: now, address: credentials.address, agent: credentials.agent, outcome: 'signed-in' });
  const opened = await openSession(pool, room.config, { account, tenantId: district.id, personId: person.id, postId: post.id, agent: credentials.agent, now });
  return { ...opened, mustChange: row.must_change };
}

/** The attempt is counted first; a known and an unknown name take the same time and get the same answers. */
async function compare(room: Room, lockout: Lockout, { account, password, agent, address }: Credentials, now: Instant): Promise<void> {
  const attempt = await lockout.begin(account, now);
  if (attempt.isLocked || attempt.hash === null) await spendComparison(password);
  if (attempt.isLocked) throw locked(attempt.until);
  if (attempt.hash !== null && (await isPassword(password, attempt.hash))) return lockout.succeed(account, now);
  if (attempt.hash !== null) await recordAttempt(room.desk.pool, account, { at: now, address, agent, outcome: 'wrong-password' });
  if (attempt.locksUntil !== null) throw locked(attempt.locksUntil);
  throw new HttpProblem(401, 'wrong-credentials', { params: { limit: room.config.LOCK_AFTER, minutes: room.config.LOCK_MINUTES } });
}

/** Whoever is signed in is really there. Throws `wrong-current-password` or `account-locked`: guessing here is guessing too. */
export async function confirmPassword(room: Room, lockout: Lockout, { session }: Pick<Who, 'session'>, current: string): Promise<{ password_hash: string; earlier_hashes: string[] }> {
  const name = session.account_name;
  const [row] = await queryGlobal<{ password_hash: string; earlier_hashes: string[] }>(room.desk.pool, 'SELECT password_hash, earlier_hashes FROM account WHERE name = $1', [name]);
  const attempt = await lockout.begin(name, room.desk.clock());
  if (attempt.isLocked) throw locked(attempt.until);
  if (!row || !(await isPassword(current, row.password_hash))) throw new HttpProblem(403, 'wrong-current-password');
  await lockout.clear(name);
  return row;
}

/** Sets a new password by the rules. Throws `wrong-current-password`, `password-weak`, `password-reused`. */
export async function changePassword(room: Room, lockout: Lockout, who: Who, current: string, next: string): Promise<void> {
  const {
    config,
    desk: { pool, clock: read },
  } = room;
  const name = who.session.account_name;
  const now = read();
  const row = await confirmPassword(room, lockout, who, current);
  if (!isStrong(next, name, config.PASSWORD_MIN)) throw new HttpProblem(422, 'password-weak', { params: { minimum: config.PASSWORD_MIN } });
  const earlier = [row.password_hash, ...row.earlier_hashes].slice(0, Math.max(1, config.PASSWORDS_REMEMBERED));
  for (const hash of earlier) if (await isPassword(next, hash)) throw new HttpProblem(422, 'password-reused', { params: { count: earlier.length } });
  await queryGlobal(pool, 'UPDATE account SET password_hash = $2, must_change = false, changed_at = $3, earlier_hashes = $4 WHERE name = $1 AND password_hash = $5', [
    name,
    await hashPassword(next),
    now,
    earlier,
    row.password_hash,
  ]);
}
