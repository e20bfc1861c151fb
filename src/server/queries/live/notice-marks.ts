import type { Actor } from '../../../domain/actor.ts';
import type { Instant } from '../../../domain/day.ts';
import type { TenantClient } from '../../store/tenant-transaction.ts';

interface NoticeMark {
  /** everything up to this moment is read */
  untilAt: Instant;
  readIds: readonly string[];
}

/** Single notices kept as read; when there are more, the oldest of them show as unread again. */
const readIdsMax = 500;

export async function markOf(client: TenantClient, actor: Actor): Promise<NoticeMark> {
  const { rows } = await client.query<{ until_at: string; read_ids: string[] }>('SELECT until_at, read_ids FROM notice_mark WHERE tenant_id = $1 AND person_id = $2 AND post_id = $3', [
    actor.personId,
    actor.postId,
  ]);
  return { untilAt: rows[0]?.until_at ?? '', readIds: rows[0]?.read_ids ?? [] };
}

/** Marks some notices as read, or all there are by now. No business fact, so no command: nobody else ever sees it. */
export async function markRead(client: TenantClient, actor: Actor, ids: readonly string[] | 'all', now: Instant): Promise<void> {
  const before = await markOf(client, actor);
  const after = ids === 'all' ? { untilAt: now, readIds: [] } : { untilAt: before.untilAt, readIds: [...new Set([...before.readIds, ...ids])].slice(-readIdsMax) };
  await client.query(
    'INSERT INTO notice_mark (tenant_id, person_id, post_id, until_at, read_ids) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant_id, person_id, post_id) DO UPDATE SET until_at = EXCLUDED.until_at, read_ids = EXCLUDED.read_ids',
    [actor.personId, actor.postId, after.untilAt, after.readIds],
  );
}
