import type { MergeCandidatesView, MergedView, MergePairView } from '../../../contract/committee-views.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { sightOf } from '../../../domain/reading.ts';
import { alignedSentences, coverOf, shinglesOf } from '../../../domain/search/likeness.ts';
import { likePairs, type LikePair } from '../../../domain/search/pairs.ts';
import type { Stage } from '../../../domain/proposal/stage.ts';
import { hashOf } from '../../hashing.ts';
import { wordingOf } from '../find/similar.ts';
import { cursor, readCursor, totalOf } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';
import { textsOf } from '../texts.ts';
import { actsOn, caseColumns, committeeDesk, shortCase, type CaseOfList } from './cases.ts';

type Row = CaseOfList & { state: Matter; version: number };

/** Cases that may still be merged, or take another one in. */
const mergeable: readonly Stage[] = ['under-review', 'docketed', 'pre-assigned', 'assigned', 'in-handling', 'reply-in-clearance'];
/** Of a pair at least one can still go into the other. */
const open: readonly string[] = ['under-review', 'docketed', 'pre-assigned'];
const comparedMax = 1500;
const pairsMax = 500;

/** 并案候选: pairs of the year in the most similar words. It orders them; whether they are one matter a person decides. */
export async function readMergeCandidates(reading: Reading, query: { year?: number | undefined; after?: string | undefined; limit: number }): Promise<MergeCandidatesView> {
  const { context, year } = await committeeDesk(reading, query.year);
  const { rows } = await reading.client.query<Row>(
    `SELECT ${caseColumns}, m.state, m.version FROM matter m WHERE m.tenant_id = $1 AND m.report_year = $2 AND m.stage = ANY($3) AND m.matter_kind <> 'recommendation' ORDER BY m.submitted_on DESC NULLS LAST, m.id LIMIT $4`,
    [year, mergeable, comparedMax + 1],
  );
  const compared = rows.slice(0, comparedMax).filter(({ state }) => !state.isSealed && !state.isPurged);
  const byId = new Map(compared.map((row) => [row.id, row]));
  const pairs = (await pairsOf(reading, compared)).filter((each) => [each.first, each.second].some((one) => open.includes(byId.get(one)?.stage ?? '')));
  const from = Number(readCursor(query.after, 1)?.[0] ?? 0);
  const shown = (id: string): MergeCandidatesView['pairs'][number]['first'][] => {
    const row = byId.get(id);
    return row ? [{ ...shortCase(row), canMerge: actsOn(reading, context, row.state, ['merge-proposals']).length > 0 }] : [];
  };
  return {
    pairs: pairs.slice(from, from + query.limit).flatMap(({ first, second, cover }) => {
      const [[one], [two]] = [shown(first), shown(second)];
      return one && two ? [{ first: one, second: two, cover: Math.round(cover * 100) }] : [];
    }),
    total: totalOf(pairs.length),
    after: pairs.length > from + query.limit ? cursor([from + query.limit]) : null,
    compared: compared.length,
    isMore: rows.length > comparedMax,
  };
}

const keptMax = 10;
const kept = new Map<string, LikePair[]>();

/** Comparing all with all takes a moment: kept until one of the wordings is another. */
async function pairsOf({ client, scope }: Reading, rows: readonly Row[]): Promise<LikePair[]> {
  const key = `${scope}/${client.tenantId}/${hashOf(rows.map(({ id, state: { wording } }) => [id, wording.title, wording.situation, wording.analysis, ...wording.suggestions].join(' ')).join('\n'))}`;
  const known = kept.get(key);
  if (known) return known;
  const text = await textsOf(
    client,
    rows.map((row) => row.state.wording),
  );
  const found = likePairs(
    rows.map((row) => ({ id: row.id, text: wordingOf(row, text) })),
    pairsMax,
  );
  if (kept.size >= keptMax) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, found);
  return found;
}

/** Two cases sentence by sentence. */
export async function readMergePair(reading: Reading, { first, second }: { first: string; second: string }): Promise<MergePairView> {
  await committeeDesk(reading);
  const { rows } = await reading.client.query<{ id: string; slug: string | null; state: Matter }>(
    'SELECT m.id, m.slug, m.state FROM matter m WHERE m.tenant_id = $1 AND (m.id = ANY($2) OR m.slug = ANY($2))',
    [[first, second]],
  );
  const readable = rows.filter((row) => sightOf(row.state, reading.actor, 'wording') === 'shown' && !row.state.isPurged);
  const of = (id: string) => readable.find((row) => row.id === id || row.slug === id);
  const [one, two] = [of(first), of(second)];
  if (!one || !two || one.id === two.id) throw new Unseen();
  const text = await textsOf(reading.client, [one.state.wording, two.state.wording]);
  const [a, b] = [wordingOf(one, text), wordingOf(two, text)];
  const [own, other] = [shinglesOf(a), shinglesOf(b)];
  return {
    cover: Math.round((own.size <= other.size ? coverOf(own, other) : coverOf(other, own)) * 100),
    sentences: alignedSentences(a, b).map((each) => ({ first: each.own, second: each.other, likeness: Math.round(each.likeness * 100) })),
  };
}

/** 已并案: each principal with what was merged into it. */
export async function readMerged(reading: Reading, query: { year?: number | undefined; after?: string | undefined; limit: number }): Promise<MergedView> {
  const { context, year } = await committeeDesk(reading, query.year);
  const { client } = reading;
  const condition = "m.tenant_id = $1 AND m.report_year = $2 AND jsonb_array_length(m.state -> 'absorbed') > 0";
  const counted = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM matter m WHERE ${condition}`, [year]);
  const after = String(readCursor(query.after, 1)?.[0] ?? '');
  const principals = await client.query<Row>(`SELECT ${caseColumns}, m.state, m.version FROM matter m WHERE ${condition} AND coalesce(m.slug, m.id) > $3 ORDER BY coalesce(m.slug, m.id) LIMIT $4`, [
    year,
    after,
    query.limit + 1,
  ]);
  const shown = principals.rows.slice(0, query.limit);
  const absorbed = await client.query<Row>(`SELECT ${caseColumns}, m.state, m.version FROM matter m WHERE m.tenant_id = $1 AND m.id = ANY($2) ORDER BY m.slug, m.id`, [
    shown.flatMap((row) => row.state.absorbed),
  ]);
  const last = principals.rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    groups: shown.map((row) => ({
      principal: shortCase(row),
      merged: absorbed.rows
        .filter((each) => row.state.absorbed.includes(each.id))
        .map((each) => ({ ...shortCase(each), version: each.version, canUnmerge: actsOn(reading, context, each.state, ['unmerge-proposal']).length > 0 })),
    })),
    total: totalOf(counted.rows[0]?.count ?? 0),
    after: last ? cursor([last.slug ?? last.id]) : null,
  };
}
