import type pg from 'pg';
import type { Instant } from '../../domain/day.ts';
import type { Config } from '../config.ts';

export type SessionLimits = Pick<Config, 'SESSION_IDLE_MINUTES'>;

interface Held {
  sessionHash: string;
  postId: string;
}

/** Of these, the ones whose session is still alive and still in the same post. Looking keeps no session alive. */
export async function livingSessions<T extends Held>(pool: pg.Pool, limits: SessionLimits, held: readonly T[], now: Instant): Promise<Set<T>> {
  const { rows } = await pool.query<{ id_hash: string; post_id: string; seen_at: string; expires_at: string }>(
    'SELECT id_hash, post_id, seen_at, expires_at FROM web_session WHERE id_hash = ANY($1)',
    [[...new Set(held.map((each) => each.sessionHash))]],
  );
  const idleSince = new Date(Date.parse(now) - limits.SESSION_IDLE_MINUTES * 60_000).toISOString();
  const posts = new Map(rows.filter((row) => row.expires_at > now && row.seen_at > idleSince).map((row) => [row.id_hash, row.post_id]));
  return new Set(held.filter((each) => posts.get(each.sessionHash) === each.postId));
}
