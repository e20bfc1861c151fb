import { inOneLine, type PublicText } from '../../../../domain/publication/public-text.ts';
import { coverOf, shinglesOf, tellingTokens } from '../../../../domain/search/likeness.ts';
import { countsOf, plain, quoted } from '../../../../domain/search/tokens.ts';
import { tokenSharesOf } from '../../../queries/find/token-shares.ts';
import { itemColumns, itemOf, type ItemRow, type Published, type PublicItem } from './public-item.ts';
import type { PublicReading } from './public-reading.ts';

const candidatesMax = 20;
const answerMax = 120;

export interface SimilarPublished extends PublicItem {
  /** whole per cent of the text's shingles that the public wording has too */
  cover: number;
  /** how the answer that stands on top begins; empty where its text is not public */
  answer: string;
}

/** What was published in words most like a text, by what the public reads alone: as `readSimilar` does it for cases. */
export async function similarPublished({ client }: PublicReading, scope: string, text: string, most: number): Promise<SimilarPublished[]> {
  const { texts, shareOf } = await tokenSharesOf(client, scope);
  const telling = tellingTokens(countsOf(plain(text)), shareOf, texts);
  if (telling.length === 0) return [];
  const { rows } = await client.query<ItemRow & { record: Published }>(
    `SELECT ${itemColumns}, p.record FROM public_shared($2::tsquery[], $3::double precision[], $4) s JOIN publication p ON p.tenant_id = $1 AND p.matter_id = s.matter_id ORDER BY s.weight DESC, s.matter_id`,
    [telling.map((each) => quoted(each.token)), telling.map((each) => each.weight), candidatesMax],
  );
  const own = shinglesOf(text);
  return rows
    .map((row) => ({ ...itemOf(row), cover: Math.round(coverOf(own, shinglesOf(wordingOf(row.record))) * 100), answer: answerOf(row.record) }))
    .toSorted((a, b) => b.cover - a.cover)
    .slice(0, most);
}

const lineOf = (text: PublicText | null): string => (text === null ? '' : inOneLine(text));

function wordingOf({ content: { title, situation, analysis, suggestions } }: Published): string {
  return [title, situation, analysis, ...suggestions].map(lineOf).join('\n');
}

function answerOf({ content: { letters, summary } }: Published): string {
  const body = letters.find((each) => each.body !== null)?.body;
  const whole = body ? [...body.answers.map((each) => lineOf(each.text)), ...body.chapters.flatMap((each) => each.measures.map((one) => lineOf(one.text)))].join('') : lineOf(summary);
  const said = Array.from(whole);
  return said.length > answerMax ? `${said.slice(0, answerMax).join('')}……` : whole;
}
