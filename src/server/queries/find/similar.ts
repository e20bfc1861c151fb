import type { z } from 'zod';
import type { findViews, SimilarCase } from '../../../contract/find-views.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { sightOf } from '../../../domain/reading.ts';
import { alignedSentences, coverOf, shinglesOf, tellingTokens } from '../../../domain/search/likeness.ts';
import { countsOf, plain, quoted } from '../../../domain/search/tokens.ts';
import { contextOf } from '../../store/context.ts';
import { where } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';
import { textsOf, type ReadText } from '../texts.ts';
import { caseRows, caseShown, type CaseRow } from './search.ts';
import { tokenSharesOf } from './token-shares.ts';
import { findable, withinOf } from './visible.ts';

type Query = z.output<(typeof findViews)['similar']['query']>;

const candidatesMax = 20;
const shownMax = 10;

/**
 * 相似提案: the ten cases whose wording is most like that of a case or of what somebody is writing. Twenty candidates by
 * the rarest tokens they share (TF-IDF), ordered by how much of this text stands in them too. No threshold: a person decides.
 */
export async function readSimilar(reading: Reading, query: Query): Promise<{ items: SimilarCase[] }> {
  const own = query.id === undefined ? { id: '', text: [query.title ?? '', query.text ?? ''].join('\n') } : await textOfCase(reading, query.id);
  const candidates = (await nearestCases(reading, own)).map((each) => each.id);
  const rows = await caseRows(reading, candidates);
  const context = await contextOf(reading.client, reading.scope);
  const readable = [...rows.values()].filter((row) => !row.state.isSealed && !row.state.isPurged);
  const text = await textsOf(
    reading.client,
    readable.map((row) => row.state.wording),
  );
  const shingles = shinglesOf(own.text);
  const covered = readable.map((row) => ({ row, other: wordingOf(row, text), rank: candidates.indexOf(row.id) })).map((each) => ({ ...each, cover: coverOf(shingles, shinglesOf(each.other)) }));
  const nearest = covered.toSorted((a, b) => b.cover - a.cover || a.rank - b.rank).slice(0, shownMax);
  return {
    items: nearest.map(({ row, other, cover }) => ({
      ...caseShown(row, context),
      title: text(row.state.wording.title),
      cover: Math.round(cover * 100),
      sentences: alignedSentences(own.text, other).map((each) => ({ ...each, likeness: Math.round(each.likeness * 100) })),
    })),
  };
}

/** The wording of a case this reader may read, with its id. */
export async function textOfCase(reading: Reading, id: string): Promise<{ id: string; text: string }> {
  const { rows } = await reading.client.query<{ id: string; state: Matter }>('SELECT id, state FROM matter WHERE tenant_id = $1 AND (id = $2 OR slug = $2)', [id]);
  const row = rows[0];
  if (!row || sightOf(row.state, reading.actor, 'wording') !== 'shown') throw new Unseen();
  return { id: row.id, text: wordingOf(row, await textsOf(reading.client, [row.state.wording])) };
}

/** The whole wording of a case as one text. */
export function wordingOf({ state }: { state: Pick<CaseRow['state'], 'wording'> }, text: ReadText): string {
  const { title, situation, analysis, suggestions } = state.wording;
  return [title, situation, analysis, ...suggestions].map(text).join('\n');
}

/** The cases that share the rarest tokens with a text, the nearest first; `likeness` is the share of the text's weight, 0 to 1. */
export async function nearestCases({ client, actor, scope }: Reading, own: { id: string; text: string }, most = candidatesMax): Promise<{ id: string; likeness: number }[]> {
  const { texts, shareOf } = await tokenSharesOf(client, scope);
  const telling = tellingTokens(countsOf(plain(own.text)), shareOf, texts);
  if (telling.length === 0) return [];
  const filter = where();
  findable(actor, filter);
  const next = (value: unknown): string => `$${filter.values.push(value) + 1}`;
  const [tokens, weights, within, self] = [telling.map((each) => quoted(each.token)), telling.map((each) => each.weight), await withinOf(client, actor), own.id].map(next);
  // The cases are looked at one by one in the order of their weight until there are enough this reader may read.
  const { rows } = await client.query<{ id: string; weight: number }>(
    `SELECT c.id, s.weight FROM search_shared(${tokens}::tsquery[], ${weights}::double precision[], ${within}::text[]) s
     CROSS JOIN LATERAL (SELECT m.id FROM matter m WHERE m.tenant_id = $1 AND m.id = s.matter_id AND ${filter.sql.join(' AND ')} OFFSET 0) c
     WHERE c.id <> ${self} LIMIT ${most}`,
    filter.values,
  );
  const whole = telling.reduce((sum, each) => sum + each.weight, 0);
  return rows.map((row) => ({ id: row.id, likeness: row.weight / whole }));
}
