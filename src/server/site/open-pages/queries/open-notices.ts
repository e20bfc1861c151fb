import type { Notice } from '../../../../domain/public/notice.ts';
import { countedMax, cursor, totalOf } from '../../../queries/lists.ts';
import { textsOf } from '../../../queries/texts.ts';
import type { OpenReading } from './open-read.ts';
import { placeIn } from './place.ts';

export interface OpenNotice {
  id: string;
  kind: Notice['noticeKind'];
  title: string;
  text: string;
  on: string;
  at: string;
  corrections: readonly { reason: string; on: string; title: string; text: string }[];
  withdrawn: { reason: string; on: string } | null;
}

interface Row {
  id: string;
  state: Notice;
}

export const noticePageSize = 20;

/** 动态: the notices that stand on the site, the latest first. */
export async function openNotices(
  { client }: OpenReading,
  { after, limit = noticePageSize }: { after?: string | undefined; limit?: number },
): Promise<{ items: OpenNotice[]; total: { count: number; isMore: boolean }; after: string | null }> {
  const place = placeIn(after, ['text', 'text']);
  const { rows } = await client.query<Row & { at: string }>(
    `SELECT e.id, e.at, s.state FROM public_entry e JOIN stream_row s ON s.tenant_id = $1 AND s.kind = 'notice' AND s.id = e.id
     WHERE e.tenant_id = $1 AND e.kind = 'notice' AND e.status = 'published' ${place ? 'AND (e.at, e.id) < ($3, $4)' : ''} ORDER BY e.at DESC, e.id DESC LIMIT $2`,
    [limit + 1, ...(place ?? [])],
  );
  const counted = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM public_entry WHERE tenant_id = $1 AND kind = 'notice' AND status = 'published' LIMIT ${countedMax + 1}) AS counted`,
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: await told(client, shown), total: totalOf(counted.rows[0]?.count ?? 0), after: last ? cursor([last.at, last.id]) : null };
}

/** One notice, also one that was withdrawn: then its words are not given any more, only why. */
export async function openNotice({ client }: OpenReading, id: string): Promise<OpenNotice | null> {
  if (!/^[\w-]{1,64}$/.test(id)) return null;
  const { rows } = await client.query<Row>("SELECT id, state FROM stream_row WHERE tenant_id = $1 AND kind = 'notice' AND id = $2", [id]);
  return (await told(client, rows))[0] ?? null;
}

async function told(client: OpenReading['client'], rows: readonly Row[]): Promise<OpenNotice[]> {
  const text = await textsOf(
    client,
    rows.map((row) => row.state),
  );
  return rows.map(({ id, state }) => ({
    id,
    kind: state.noticeKind,
    title: state.withdrawn ? '' : text(state.title),
    text: state.withdrawn ? '' : text(state.text),
    on: state.on,
    at: state.at,
    corrections: state.withdrawn ? [] : state.corrections.map((each) => ({ reason: text(each.reason), on: each.on, title: text(each.title), text: text(each.text) })),
    withdrawn: state.withdrawn ? { reason: text(state.withdrawn.reason), on: state.withdrawn.on } : null,
  }));
}
