import type { PublicCase } from '../../../../domain/publication/public-case.ts';
import type { PublicText } from '../../../../domain/publication/public-text.ts';
import { cursor } from '../../../queries/lists.ts';
import { openPageSize } from './open-cases.ts';
import type { OpenReading } from './open-read.ts';
import { placeIn } from './place.ts';

export const promiseStates = ['open', 'fulfilled', 'dropped'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** A promise of a published answer, as far as the record of the case shows it. */
export interface OpenPromise {
  slug: string;
  title: string;
  /** null where only a summary of the case is public */
  text: PublicText | null;
  dueOn: string;
  originalDueOn: string;
  settledOn: string | null;
  reportedOn: string | null;
  isOverdue: boolean;
  leads: readonly string[];
  revised: PublicCase['revisedClass'];
}

interface Row {
  slug: string;
  title: string;
  place: number;
  promise: PublicCase['commitments'][number];
  units: PublicCase['units'];
  revised: PublicCase['revisedClass'];
}

/** The promises of published cases, one by one: the cases that carry any, each with all of its own. */
const promises = `SELECT p.slug, p.title, c.place::int AS place, c.promise, p.record #> '{content,units}' AS units, p.record #> '{content,revisedClass}' AS revised
  FROM publication p, jsonb_array_elements(p.record #> '{content,commitments}') WITH ORDINALITY AS c(promise, place)
  WHERE p.tenant_id = $1 AND p.state = 'published'`;

/** 承诺跟踪: what was promised with a day, the next one due first; settled ones by the day they were settled, the latest first. */
export async function openPromises(
  { client, unitName, today }: OpenReading,
  state: PromiseState,
  after?: string,
): Promise<{ items: OpenPromise[]; after: string | null; counts: Record<PromiseState, number> }> {
  const counted = await client.query<{ state: PromiseState; count: number }>(`SELECT promise ->> 'state' AS state, count(*)::int AS count FROM (${promises}) AS each GROUP BY 1`);
  const place = placeIn(after, ['text', 'text', 'whole']);
  const isOpen = state === 'open';
  const sortKey = isOpen ? "promise ->> 'dueOn'" : "coalesce(promise ->> 'settledOn', '')";
  const direction = isOpen ? 'ASC' : 'DESC';
  const { rows } = await client.query<Row & { key: string }>(
    `SELECT each.*, ${sortKey} AS key FROM (${promises}) AS each WHERE promise ->> 'state' = $2 ${place ? `AND (${sortKey}, slug, place) ${isOpen ? '>' : '<'} ($3, $4, $5)` : ''}
     ORDER BY ${sortKey} ${direction}, slug ${direction}, place ${direction} LIMIT ${openPageSize + 1}`,
    [state, ...(place ?? [])],
  );
  const shown = rows.slice(0, openPageSize);
  const last = rows.length > openPageSize ? shown.at(-1) : undefined;
  const count = (wanted: PromiseState): number => counted.rows.find((row) => row.state === wanted)?.count ?? 0;
  return {
    items: shown.map(({ slug: number, title, promise, units, revised }) => ({
      slug: number,
      title,
      text: promise.text,
      dueOn: promise.dueOn,
      originalDueOn: promise.originalDueOn,
      settledOn: promise.settledOn,
      reportedOn: promise.reportedOn,
      isOverdue: isOpen && promise.dueOn < today,
      leads: units.filter((each) => each.role !== 'assisting').map((each) => unitName(each.unitId)),
      revised,
    })),
    after: last ? cursor([last.key, last.slug, last.place]) : null,
    counts: { open: count('open'), fulfilled: count('fulfilled'), dropped: count('dropped') },
  };
}
