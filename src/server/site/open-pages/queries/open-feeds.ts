import type { PublicCase } from '../../../../domain/publication/public-case.ts';
import { inOneLine } from '../../../../domain/publication/public-text.ts';
import { conditionsOf, type OpenFilter } from './open-cases.ts';
import type { OpenReading } from './open-read.ts';

/** One entry of a feed: a case, published or changed last at a moment. */
export interface FeedEntry {
  slug: string;
  title: string;
  publishedOn: string;
  changedAt: string;
  authors: readonly string[];
  category: PublicCase['category'];
  result: PublicCase['class'];
  /** the beginning of what is answered, or of what the summary says */
  summary: string;
}

const entriesMax = 50;
const summaryMax = 300;

type Content = Pick<PublicCase, 'proposers' | 'category' | 'class' | 'letters' | 'summary' | 'situation'>;

/** The cases that changed last, for a feed. */
export async function feedEntries({ client }: OpenReading, filter: OpenFilter): Promise<FeedEntry[]> {
  const conditions = conditionsOf(filter);
  // The last change of each case is the one that made what stands there now.
  const { rows } = await client.queryOnce<{ slug: string; title: string; published_on: string; changed_at: string; content: Content }>(
    `SELECT p.slug, p.title, p.published_on::text AS published_on, p.changed_at, p.record -> 'content' AS content
     FROM (SELECT matter_id, content_version, seq FROM publication_change WHERE tenant_id = $1) c JOIN publication p USING (matter_id, content_version)
     WHERE p.tenant_id = $1 AND ${conditions.sql.join(' AND ')} ORDER BY c.seq DESC LIMIT ${entriesMax}`,
    conditions.values,
  );
  return rows.map(({ slug, title, published_on: publishedOn, changed_at: changedAt, content }) => ({
    slug,
    title,
    publishedOn,
    changedAt,
    authors: content.proposers ?? [],
    category: content.category,
    result: content.class,
    summary: beginningOf(content),
  }));
}

function beginningOf({ letters, summary, situation }: Content): string {
  const answers = letters[0]?.body?.answers.map((each) => inOneLine(each.text)) ?? [];
  const text = [summary === null ? '' : inOneLine(summary), ...answers, situation === null ? '' : inOneLine(situation)].find((each) => each !== '') ?? '';
  const characters = Array.from(text);
  return characters.length > summaryMax ? `${characters.slice(0, summaryMax).join('')}……` : text;
}
