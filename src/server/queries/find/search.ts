import type { z } from 'zod';
import { findParts, type findViews, type FoundCase } from '../../../contract/find-views.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import { marked, passageOf } from '../../../domain/search/passages.ts';
import { searchableOf, type SearchKind } from '../../../domain/search/searchable.ts';
import { plain, wantedOf, type Wanted } from '../../../domain/search/tokens.ts';
import { contextOf, type Context } from '../../store/context.ts';
import { countedMax, cursor, readCursor, totalOf, where } from '../lists.ts';
import type { Reading } from '../reader.ts';
import { textsOf, type ReadText } from '../texts.ts';
import { tsqueryOf } from './keyword.ts';
import { findable, replyStages, withinOf } from './visible.ts';

type Query = z.output<(typeof findViews)['search']['query']>;
type Found = z.output<(typeof findViews)['search']['shape']>;

interface Hit {
  count: number;
  id: string | null;
  rank: number;
  report_year: number;
  serial: number;
  kinds: SearchKind[];
}

export interface CaseRow {
  id: string;
  slug: string | null;
  stage: string;
  matter_kind: string;
  proposer_name: string;
  lead_unit_id: string | null;
  state: Matter;
}

const passagesMax = 4;
/** A case is hit at most twice, by its proposal and by its replies. */
const hitsMax = 2 * (countedMax + 1);

/** 搜索: cases whose wording or replies hold every word, as far as this reader may read them; in the title first, then the newest. */
export async function readSearch(reading: Reading, query: Query): Promise<Found> {
  const wanted = wantedOf(query.q);
  if (wanted === null) return { items: [], total: totalOf(0), after: null, isEmpty: true };
  const hits = await hitsOf(reading, wanted, query);
  const shown = hits.filter((hit) => hit.id !== null).slice(0, query.limit);
  const last = hits.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: await itemsOf(reading, shown, wanted),
    total: totalOf(hits[0]?.count ?? 0),
    after: last ? cursor([last.rank, last.report_year, last.serial, last.id]) : null,
    isEmpty: false,
  };
}

/** The page asked for and one more, in order; a single row without an id where there is none. */
async function hitsOf({ client, actor }: Reading, wanted: Wanted, query: Query): Promise<Hit[]> {
  const filter = where();
  findable(actor, filter);
  const next = (value: unknown): string => `$${filter.values.push(value) + 1}`;
  const [tokens, needles, words, within, replies] = [tsqueryOf(wanted), wanted.needles, wanted.words, await withinOf(client, actor), replyStages(actor)].map(next);
  const after = placeIn(query.after);
  const beyond = after ? `WHERE (f.rank, -f.report_year, -f.serial, f.id) > (${next(after[0])}::integer, -${next(after[1])}::integer, -${next(after[2])}::integer, ${next(after[3])}::text)` : '';
  const { rows } = await client.query<Hit>(
    `WITH found AS MATERIALIZED (
       SELECT m.id, m.report_year, coalesce(m.serial, 0) AS serial, array_agg(h.kind) AS kinds, CASE WHEN bool_or(h.is_head) THEN 0 ELSE 1 END AS rank
       FROM search_hits(${tokens}::tsquery, ${needles}::text[], '{proposal,reply}', ${words}::text[], ${within}::text[], ${hitsMax}) h
       JOIN matter m ON m.tenant_id = $1 AND m.id = h.matter_id
       WHERE ${filter.sql.join(' AND ')} AND (h.kind = 'proposal' OR m.stage = ANY(${replies}))
       GROUP BY m.id, m.report_year, m.serial)
     SELECT n.count, p.id, p.rank, p.report_year, p.serial, p.kinds
     FROM (SELECT count(*)::int AS count FROM found) n
     LEFT JOIN (SELECT * FROM found f ${beyond} ORDER BY f.rank, -f.report_year, -f.serial, f.id LIMIT ${next(query.limit + 1)}) p ON true
     ORDER BY p.rank, -p.report_year, -p.serial, p.id`,
    filter.values,
  );
  return rows;
}

/** Rank, year, serial and id of the last case shown. */
function placeIn(after: string | undefined): unknown[] | null {
  const place = readCursor(after, 4);
  return place?.every((each, at) => (at < 3 ? Number.isInteger(each) && Math.abs(each as number) < 2 ** 31 : typeof each === 'string')) ? place : null;
}

/** Rows of cases by id, for what is shown of them. */
export async function caseRows({ client }: Reading, ids: readonly string[]): Promise<Map<string, CaseRow>> {
  const { rows } = await client.query<CaseRow>('SELECT id, slug, stage, matter_kind, proposer_name, lead_unit_id, state FROM matter WHERE tenant_id = $1 AND id = ANY($2)', [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

export const caseShown = (row: CaseRow, { register }: Context) => ({
  id: row.id,
  slug: row.slug,
  stage: row.stage,
  kind: row.matter_kind,
  proposer: row.proposer_name,
  lead: row.lead_unit_id ? nameOfUnit(register, row.lead_unit_id) : null,
});

async function itemsOf(reading: Reading, hits: readonly Hit[], wanted: Wanted): Promise<FoundCase[]> {
  const rows = await caseRows(
    reading,
    hits.map((hit) => hit.id ?? ''),
  );
  const context = await contextOf(reading.client, reading.scope);
  const parts = hits.flatMap((hit) => {
    const row = rows.get(hit.id ?? '');
    return row ? [{ row, found: searchableOf(row.state, row.slug).filter((each) => hit.kinds.includes(each.kind)) }] : [];
  });
  const text = await textsOf(
    reading.client,
    parts.flatMap(({ found }) => found.flatMap((each) => each.texts.map(({ ref }) => ref))),
  );
  // A case sealed a moment ago has nothing to show, though its rows may still stand in the index.
  return parts
    .filter(({ found }) => found.length > 0)
    .map(({ row, found }) => ({ ...caseShown(row, context), title: marked(text(row.state.wording.title), wanted.words), passages: passagesOf(found, text, wanted.words) }));
}

function passagesOf(found: ReturnType<typeof searchableOf>, text: ReadText, words: readonly string[]): FoundCase['passages'] {
  const written = found.flatMap((each) => [...each.words, ...each.texts.map(({ part, ref }) => ({ part, text: text(ref) }))]).filter((each) => each.part !== 'title');
  const chosen: FoundCase['passages'] = [];
  const choose = (looked: readonly string[], among: typeof written): boolean =>
    chosen.length < passagesMax &&
    among.some(({ part, text: whole }) => {
      const passage = passageOf(whole, looked);
      if (passage) chosen.push({ part, passage });
      return passage !== null;
    });
  // One of each part, so that a word of the reply is not hidden behind three of the wording;
  for (const part of new Set(written.map((each) => each.part)))
    choose(
      words,
      written.filter((each) => each.part === part),
    );
  const shown = chosen.flatMap((each) => each.passage.filter((one) => one.isHit).map((one) => plain(one.text))).join('\n');
  const missing = words.filter((word) => !shown.includes(word));
  for (const word of missing.slice(0, passagesMax)) {
    chosen.length = Math.min(chosen.length, passagesMax - 1);
    choose([word], written);
  }
  return chosen.toSorted((a, b) => findParts.indexOf(a.part) - findParts.indexOf(b.part));
}
