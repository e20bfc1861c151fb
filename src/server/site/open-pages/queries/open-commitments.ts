import type { PublicCase } from '../../../../domain/publication/public-case.ts';
import type { PublicText } from '../../../../domain/publication/public-text.ts';
import { cursor } from '../../../queries/lists.ts';
import { openPageSize } from './open-cases.ts';
import type { OpenReading } from './open-read.ts';
import { placeIn } from './place.ts';

export const commitmentStates = ['open', 'fulfilled', 'dropped'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** A commitment of a published answer, as far as the record of the case shows it. */
export interface OpenCommitment {
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
  commitment: PublicCase['commitments'][number];
  units: PublicCase['units'];
  revised: PublicCase['revisedClass'];
}

/** The commitments of published cases, one by one: the cases that carry any, each with all of its own. */
const commitments = `SELECT p.slug, p.title, c.place::int AS place, c.commitment, p.record #> '{content,units}' AS units, p.record #> '{content,revisedClass}' AS revised
  FROM publication p, jsonb_array_elements(p.record #> '{content,commitments}') WITH ORDINALITY AS c(commitment, place)
  WHERE p.tenant_id = $1 AND p.state = 'published'`;

/** 承诺跟踪: what was promised with a day, the next one due first; settled ones by the day they were settled, the latest first. */
export async function openCommitments(
  { client, unitName, today }: OpenReading,
  state: CommitmentState,
  after?: string,
): Promise<{ items: OpenCommitment[]; after: string | null; counts: Record<CommitmentState, number> }> {
  const counted = await client.query<{ state: CommitmentState; count: number }>(`SELECT commitment ->> 'state' AS state, count(*)::int AS count FROM (${commitments}) AS each GROUP BY 1`);
  const place = placeIn(after, ['text', 'text', 'whole']);
  const isOpen = state === 'open';
  const sortKey = isOpen ? "commitment ->> 'dueOn'" : "coalesce(commitment ->> 'settledOn', '')";
  const direction = isOpen ? 'ASC' : 'DESC';
  const { rows } = await client.query<Row & { key: string }>(
    `SELECT each.*, ${sortKey} AS key FROM (${commitments}) AS each WHERE commitment ->> 'state' = $2 ${place ? `AND (${sortKey}, slug, place) ${isOpen ? '>' : '<'} ($3, $4, $5)` : ''}
     ORDER BY ${sortKey} ${direction}, slug ${direction}, place ${direction} LIMIT ${openPageSize + 1}`,
    [state, ...(place ?? [])],
  );
  const shown = rows.slice(0, openPageSize);
  const last = rows.length > openPageSize ? shown.at(-1) : undefined;
  const count = (wanted: CommitmentState): number => counted.rows.find((row) => row.state === wanted)?.count ?? 0;
  return {
    items: shown.map(({ slug: number, title, commitment, units, revised }) => ({
      slug: number,
      title,
      text: commitment.text,
      dueOn: commitment.dueOn,
      originalDueOn: commitment.originalDueOn,
      settledOn: commitment.settledOn,
      reportedOn: commitment.reportedOn,
      isOverdue: isOpen && commitment.dueOn < today,
      leads: units.filter((each) => each.role !== 'assisting').map((each) => unitName(each.unitId)),
      revised,
    })),
    after: last ? cursor([last.key, last.slug, last.place]) : null,
    counts: { open: count('open'), fulfilled: count('fulfilled'), dropped: count('dropped') },
  };
}
