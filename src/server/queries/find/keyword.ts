import { quoted, wantedOf, type Wanted } from '../../../domain/search/tokens.ts';
import type { where } from '../lists.ts';

/** The tokens as PostgreSQL asks for all of them. */
export const tsqueryOf = ({ tokens }: Wanted): string => tokens.map(quoted).join(' & ');

/** More than a district has. */
const allMax = 5_000_000;

/**
 * The keyword filter of lists, as a condition on `m`: every word stands in the title, the number or the proposer's name —
 * what the list itself shows —, looked up in the index. A whole number such as 2024-0007 is found in any case.
 */
export function keywordCondition(filter: ReturnType<typeof where>, q: string): void {
  const wanted = wantedOf(q);
  if (wanted === null) {
    filter.sql.push('false');
    return;
  }
  filter.values.push(tsqueryOf(wanted), wanted.words, q.trim());
  const [query, words, slug] = [1, 0, -1].map((back) => `$${filter.values.length - back}`);
  filter.sql.push(
    `m.id IN (SELECT h.matter_id FROM search_hits(${query}::tsquery, '{}', '{proposal}', ${words}::text[], NULL, ${allMax}) h WHERE h.is_head UNION SELECT n.id FROM matter n WHERE n.tenant_id = $1 AND n.slug = ${slug})`,
  );
}
