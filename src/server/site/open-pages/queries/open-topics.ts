import type { Topic } from '../../../../domain/public/topic.ts';
import { countedMax, cursor, totalOf } from '../../../queries/lists.ts';
import { textsOf } from '../../../queries/texts.ts';
import type { OpenReading } from './open-read.ts';
import { placeIn } from './place.ts';

/** A suggestion as anybody may read it: its words only once the committee let it in, and nobody's name. */
export interface OpenTopic {
  number: string;
  state: Topic['state'];
  on: string;
  moderatedOn: string | null;
  /** null unless it was accepted */
  words: { title: string; text: string } | null;
  /** told to whoever knows the number, where it was not accepted */
  reason: string | null;
}

const pageSize = 20;

/** 线索编号: the day and the first part of its id; enough to find it again, and not to be guessed. */
export const topicNumber = (id: string, on: string): string => `${on.replaceAll('-', '')}-${id.slice(0, 8).toUpperCase()}`;

/** The suggestions that were let in, the latest first. */
export async function acceptedTopics({ client }: OpenReading, after?: string): Promise<{ items: OpenTopic[]; total: { count: number; isMore: boolean }; after: string | null }> {
  const place = placeIn(after, ['text', 'text']);
  const { rows } = await client.query<{ id: string; at: string; state: Topic }>(
    `SELECT e.id, e.at, s.state FROM public_entry e JOIN stream_row s ON s.tenant_id = $1 AND s.kind = 'topic' AND s.id = e.id
     WHERE e.tenant_id = $1 AND e.kind = 'topic' AND e.status = 'accepted' ${place ? 'AND (e.at, e.id) < ($2, $3)' : ''} ORDER BY e.at DESC, e.id DESC LIMIT ${pageSize + 1}`,
    place ?? [],
  );
  const counted = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM public_entry WHERE tenant_id = $1 AND kind = 'topic' AND status = 'accepted' LIMIT ${countedMax + 1}) AS counted`,
  );
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return { items: await told(client, shown), total: totalOf(counted.rows[0]?.count ?? 0), after: last ? cursor([last.at, last.id]) : null };
}

/** What became of the suggestion of this number; null where there is none. */
export async function topicOf({ client }: OpenReading, number: string): Promise<OpenTopic | null> {
  const [, day = '', part = ''] = /^(\d{8})-([0-9A-F]{8})$/.exec(number) ?? [];
  if (part === '') return null;
  const { rows } = await client.query<{ id: string; state: Topic }>(
    "SELECT id, state FROM stream_row WHERE tenant_id = $1 AND kind = 'topic' AND id BETWEEN $2 AND $3 AND replace(state ->> 'on', '-', '') = $4 ORDER BY id LIMIT 1",
    [`${part.toLowerCase()}-0000-0000-0000-000000000000`, `${part.toLowerCase()}-ffff-ffff-ffff-ffffffffffff`, day],
  );
  return (await told(client, rows))[0] ?? null;
}

async function told(client: OpenReading['client'], rows: readonly { id: string; state: Topic }[]): Promise<OpenTopic[]> {
  const shown = rows.map(({ state }) => (state.state === 'accepted' ? [state.title, state.text] : [state.reason]));
  const text = await textsOf(client, [shown]);
  return rows.map(({ id, state }) => ({
    number: topicNumber(id, state.on),
    state: state.state,
    on: state.on,
    moderatedOn: state.moderated?.on ?? null,
    words: state.state === 'accepted' ? { title: text(state.title), text: text(state.text) } : null,
    reason: state.state === 'rejected' && state.reason !== null ? text(state.reason) : null,
  }));
}
