import type { Notice } from '../../../../domain/public/notice.ts';
import { inOneLine, type PublicText } from '../../../../domain/publication/public-text.ts';
import { marked, passageOf, type TextPart } from '../../../../domain/search/passages.ts';
import { plain, wantedOf, type Wanted } from '../../../../domain/search/tokens.ts';
import { tsqueryOf } from '../../../queries/find/keyword.ts';
import { countedMax, cursor, readCursor, totalOf } from '../../../queries/lists.ts';
import { textsOf } from '../../../queries/texts.ts';
import { itemColumns, itemOf, type ItemRow, type PublicItem, type Published } from './public-item.ts';
import type { PublicReading } from './public-reading.ts';

/** Passages of a proposal stand under what was proposed or what was answered. */
export interface FoundPublic extends PublicItem {
  marked: readonly TextPart[];
  passages: readonly { part: 'proposal' | 'reply'; passage: readonly TextPart[] }[];
}
interface FoundNotice {
  id: string;
  on: string;
  title: readonly TextPart[];
  passage: readonly TextPart[];
}

export interface SiteFound {
  cases: readonly FoundPublic[];
  total: { count: number; isMore: boolean };
  after: string | null;
  /** on the first page only: there are few */
  notices: readonly FoundNotice[];
  /** nothing in what was typed can be looked for */
  isEmpty: boolean;
}

const perPage = 20;
const noticesLooked = 300;
const noticesShown = 5;

/** 搜索: cases whose public texts hold every word, those with them in the title first, then the newest; and notices. */
export async function searchSite(reading: PublicReading, typed: string, after: string | undefined): Promise<SiteFound> {
  const wanted = wantedOf(typed);
  if (wanted === null) return { cases: [], total: totalOf(0), after: null, notices: [], isEmpty: true };
  const { rows, count } = await casesWith(reading, wanted, after);
  const shown = rows.slice(0, perPage);
  const last = rows.length > perPage ? shown.at(-1) : undefined;
  return {
    cases: shown.map((row) => foundOf(row, wanted.words)),
    total: totalOf(count),
    after: last ? cursor([last.rank, last.report_year, last.serial, last.matter_id]) : null,
    notices: after === undefined ? await noticesWith(reading, wanted) : [],
    isEmpty: false,
  };
}

interface Hit extends ItemRow {
  rank: number;
  record: Published;
}

async function casesWith({ client }: PublicReading, wanted: Wanted, after: string | undefined): Promise<{ rows: Hit[]; count: number }> {
  const place = placeIn(after);
  const values: unknown[] = [tsqueryOf(wanted), wanted.needles, wanted.words, ...(place ?? [])];
  const beyond = place ? 'WHERE (f.rank, -f.report_year, -f.serial, f.matter_id) > ($5::integer, -$6::integer, -$7::integer, $8::text)' : '';
  const { rows } = await client.queryOnce<Hit & { count: number; matter_id: string | null }>(
    `WITH found AS MATERIALIZED (
       SELECT p.matter_id, p.report_year, p.serial,
         CASE WHEN NOT EXISTS (SELECT FROM unnest($4::text[]) AS word WHERE strpos(lower(normalize(p.title, NFKC)), word) = 0) THEN 0 ELSE 1 END AS rank
       FROM search_public($2::tsquery, $3::text[], ${countedMax + 1}) s JOIN publication p ON p.tenant_id = $1 AND p.matter_id = s.matter_id),
     page AS (SELECT * FROM found f ${beyond} ORDER BY f.rank, f.report_year DESC, f.serial DESC, f.matter_id LIMIT ${perPage + 1})
     SELECT (SELECT count(*)::int FROM found) AS count, f.rank, p.record, ${itemColumns}
     FROM (SELECT 1) one LEFT JOIN page f ON true LEFT JOIN publication p ON p.tenant_id = $1 AND p.matter_id = f.matter_id
     ORDER BY f.rank, f.report_year DESC, f.serial DESC, f.matter_id`,
    values,
  );
  return { rows: rows.filter((row) => row.matter_id !== null), count: rows[0]?.count ?? 0 };
}

/** Rank, year, serial and id of the last case shown. */
function placeIn(after: string | undefined): unknown[] | null {
  const place = readCursor(after?.slice(0, 400), 4);
  const fits = place?.every((each, at) => (at < 3 ? Number.isInteger(each) && Math.abs(each as number) < 2 ** 31 : typeof each === 'string' && !each.includes('\0')));
  return fits ? place : null;
}

function foundOf(row: Hit, words: readonly string[]): FoundPublic {
  const { content } = row.record;
  const proposed = [content.situation, content.analysis, ...content.suggestions, content.summary];
  const answered = content.letters.flatMap(({ body }) => [
    ...(body?.answers ?? []).map((each) => each.text),
    ...(body?.chapters ?? []).flatMap((each) => each.measures.map((one) => one.text)),
    ...(body?.problems ?? []),
    ...(body?.nextSteps ?? []).map((each) => each.text),
    body?.explanation ?? null,
    ...(body?.commitments ?? []).map((each) => each.text),
  ]);
  const first = (part: 'proposal' | 'reply', texts: readonly (PublicText | null)[]) => {
    for (const text of texts) {
      const passage = text === null ? null : passageOf(inOneLine(text), words);
      if (passage) return [{ part, passage }];
    }
    return [];
  };
  return { ...itemOf(row), marked: marked(row.title, words), passages: [...first('proposal', proposed), ...first('reply', answered)] };
}

async function noticesWith({ client }: PublicReading, { words }: Wanted): Promise<FoundNotice[]> {
  const { rows } = await client.query<{ state: Notice }>(
    `SELECT s.state FROM (SELECT id FROM public_entry WHERE tenant_id = $1 AND kind = 'notice' AND status = 'published' ORDER BY at DESC, id DESC LIMIT ${noticesLooked}) e
     JOIN stream_row s ON s.tenant_id = $1 AND s.kind = 'notice' AND s.id = e.id ORDER BY s.id`,
  );
  const shown = rows.map((row) => row.state).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const text = await textsOf(
    client,
    shown.flatMap((each) => [each.title, each.text]),
  );
  return shown
    .map((each) => ({ id: each.id, on: each.on, title: text(each.title), text: text(each.text) }))
    .filter((each) => words.every((word) => plain(`${each.title}\n${each.text}`).includes(word)))
    .slice(0, noticesShown)
    .map((each) => ({ id: each.id, on: each.on, title: marked(each.title, words), passage: passageOf(each.text, words) ?? [] }));
}
