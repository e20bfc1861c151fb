import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Instant } from '../../domain/day.ts';
import type { Config } from '../config.ts';
import { queryGlobal } from './global-rows.ts';

/** A session as kept. The id itself is only with its owner; the table has its SHA-256. */
export interface SessionRow {
  id_hash: string;
  account_name: string;
  tenant_id: string;
  person_id: string;
  post_id: string;
  created_at: Instant;
  seen_at: Instant;
  expires_at: Instant;
  agent: string;
}

/** A session with what a request needs to know of its account. */
export interface LiveSession extends SessionRow {
  must_change: boolean;
  previous_sign_in_at: Instant | null;
}

export interface Opening {
  account: string;
  tenantId: string;
  personId: string;
  postId: string;
  agent: string;
  now: Instant;
}

type Limits = Pick<Config, 'SESSION_IDLE_MINUTES' | 'SESSION_HOURS' | 'SESSIONS_PER_ACCOUNT'>;

const seenEveryMs = 60_000; // a request more often than this writes nothing
const newToken = (): string => randomBytes(32).toString('base64url');
const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

export async function openSession(pool: pg.Pool, limits: Limits, opening: Opening): Promise<{ token: string; expiresAt: Instant }> {
  const token = newToken();
  const expiresAt = later(opening.now, limits.SESSION_HOURS * 3_600_000);
  await queryGlobal(pool, 'INSERT INTO web_session (id_hash, account_name, tenant_id, person_id, post_id, created_at, seen_at, expires_at, agent) VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)', [
    hashOfToken(token),
    opening.account,
    opening.tenantId,
    opening.personId,
    opening.postId,
    opening.now,
    expiresAt,
    opening.agent,
  ]);
  // One more than allowed ends those that were used longest ago, never the one just opened; what has expired goes with them.
  await queryGlobal(
    pool,
    'DELETE FROM web_session WHERE expires_at <= $3 OR id_hash IN (SELECT id_hash FROM web_session WHERE account_name = $1 ORDER BY id_hash = $4 DESC, seen_at DESC, created_at DESC OFFSET $2)',
    [opening.account, limits.SESSIONS_PER_ACCOUNT, opening.now, hashOfToken(token)],
  );
  return { token, expiresAt };
}

/** The session of this token while it lives. Each use keeps it from going idle; a look that is no use does not. */
export async function findSession(pool: pg.Pool, limits: Limits, token: string, now: Instant, isUse = true): Promise<LiveSession | null> {
  const [row] = await queryGlobal<LiveSession>(
    pool,
    `SELECT s.id_hash, s.account_name, s.tenant_id, s.person_id, s.post_id, s.created_at, s.seen_at, s.expires_at, s.agent, a.must_change, a.previous_sign_in_at
     FROM web_session s JOIN account a ON a.name = s.account_name WHERE s.id_hash = $1`,
    [hashOfToken(token)],
  );
  if (!row) return null;
  if (row.expires_at <= now || later(row.seen_at, limits.SESSION_IDLE_MINUTES * 60_000) <= now) {
    await endSession(pool, row.id_hash);
    return null;
  }
  if (isUse && later(row.seen_at, seenEveryMs) <= now) await queryGlobal(pool, 'UPDATE web_session SET seen_at = $2 WHERE id_hash = $1', [row.id_hash, now]);
  return row;
}

/** Gives the session a new id, as after every change of what it may do; the old one is worth nothing from here on. Null when it has ended. */
export async function rotateSession(pool: pg.Pool, session: SessionRow, postId: string, now: Instant): Promise<string | null> {
  const token = newToken();
  const rows = await queryGlobal(pool, 'UPDATE web_session SET id_hash = $2, post_id = $3, seen_at = $4 WHERE id_hash = $1 RETURNING id_hash', [session.id_hash, hashOfToken(token), postId, now]);
  return rows.length === 1 ? token : null;
}

export const endSession = (pool: pg.Pool, idHash: string): Promise<unknown> => queryGlobal(pool, 'DELETE FROM web_session WHERE id_hash = $1', [idHash]);
export const endToken = (pool: pg.Pool, token: string): Promise<unknown> => endSession(pool, hashOfToken(token));
/** Ends all sessions of the account, but the one given. */
export const endSessionsOf = (pool: pg.Pool, account: string, but: string | null = null): Promise<unknown> =>
  queryGlobal(pool, 'DELETE FROM web_session WHERE account_name = $1 AND id_hash IS DISTINCT FROM $2', [account, but]);

/** The name under which a session is listed: enough to tell it from others, worth nothing as a token. */
export const listedId = (session: Pick<SessionRow, 'id_hash'>): string => session.id_hash.slice(0, 24);

export function listSessions(pool: pg.Pool, limits: Limits, account: string, now: Instant): Promise<SessionRow[]> {
  const idleSince = later(now, -limits.SESSION_IDLE_MINUTES * 60_000);
  return queryGlobal<SessionRow>(pool, 'SELECT * FROM web_session WHERE account_name = $1 AND expires_at > $2 AND seen_at > $3 ORDER BY seen_at DESC', [account, now, idleSince]);
}
