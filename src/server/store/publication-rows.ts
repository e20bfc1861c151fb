import type { Matter } from '../../domain/proposal/matter.ts';
import { slugOf } from '../../domain/proposal/numbering.ts';
import { publicRecordOf, type PublicCase, type PublicFacts, type PublicRecord } from '../../domain/publication/public-case.ts';
import { inOneLine, type PublicText } from '../../domain/publication/public-text.ts';
import { publishableTexts } from '../../domain/publication/publishable-texts.ts';
import { plain } from '../../domain/search/tokens.ts';
import type { TextRef } from '../../domain/text-ref.ts';
import { canonical, hashOf } from '../hashing.ts';

/**
 * The row of one case on the public site, computed from the folded state; `verify` computes it again and compares. What
 * can change comes from the record alone: the row is written again only when the record's hash differs.
 */
export interface PublicationRow {
  slug: string;
  report_year: number;
  serial: number;
  /** empty once the case was taken down */
  matter_kind: string;
  is_key: boolean;
  category: string | null;
  result_class: string | null;
  unit_ids: readonly string[];
  state: PublicRecord['state'];
  mode: string;
  round: number;
  published_on: string;
  content_hash: string;
  title: string;
  record: PublicRecord;
  body: string;
}

/** Null as long as nothing of the case was ever published. */
export function publicationRow(matter: Matter, facts: PublicFacts): PublicationRow | null {
  const record = publicRecordOf(matter, facts);
  if (!record) return null;
  const content = record.state === 'published' ? record.content : null;
  const title = record.state === 'published' ? record.content.title : record.tombstone.title;
  const serial = matter.docket?.serial ?? 0;
  return {
    slug: slugOf(facts.session.reportYear, matter.matterKind, serial),
    report_year: facts.session.reportYear,
    serial,
    matter_kind: content?.kind ?? '',
    is_key: content?.isKey ?? false,
    category: content?.category?.code ?? null,
    result_class: content?.class?.code ?? null,
    unit_ids: [...new Set(content?.units.map((each) => each.unitId) ?? [])],
    state: record.state,
    mode: record.mode,
    round: record.round,
    published_on: record.publishedOn,
    content_hash: hashOf(canonical(record)),
    title: inOneLine(title ?? []),
    record,
    body: content ? plain(wordsOf(content)).slice(0, bodyMax) : '',
  };
}

/** A longer text is found by its beginning only. */
const bodyMax = 200_000;

/** Everything a reader could look for, a line each. */
function wordsOf(content: PublicCase): string {
  const texts = textsIn([content.title, content.situation, content.analysis, content.suggestions, content.summary, content.letters, content.commitments]);
  return [content.slug, content.number, ...(content.proposers ?? []), ...content.letters.map((each) => each.letterNumber), ...texts.map(inOneLine)].join('\n');
}

const isText = (value: unknown): value is PublicText =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((each) => typeof each === 'object' && each !== null && ('gap' in each || (Object.keys(each).length === 1 && 'text' in each && typeof (each as { text: unknown }).text === 'string')));

function textsIn(value: unknown): PublicText[] {
  if (isText(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The hashes of all texts that its record may be made of. */
export const textsFor = (matter: Matter): readonly TextRef[] => [...publishableTexts(matter), ...(matter.publication.withdrawn ? [matter.publication.withdrawn.reason] : [])];

const purged = '（内容已清除）';
/** Reads texts out of rows of the content table; one that was purged reads as what it is. */
export function readFrom(rows: readonly { hash: string; body: string | null }[]): PublicFacts['texts'] {
  const bodies = new Map(rows.map((row) => [row.hash, row.body]));
  return (ref) => bodies.get(ref) ?? purged;
}
