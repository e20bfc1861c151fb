import type { TenantClient } from '../../store/tenant-transaction.ts';

/** How common tokens are in a district, from a sample of its cases. */
export interface TokenShares {
  /** cases with a wording in the index */
  texts: number;
  shareOf: (token: string) => number;
}

const sampleSize = 1500;
/** A token in fewer of the sample is rare: it counts as if half a case of the sample had it. */
const seenMin = 2;
const rareSeen = 0.5;
const keptMs = 10 * 60_000;
const districtsKept = 200;
const known = new Map<string, { shares: TokenShares; until: number }>();

/** Shares change slowly: kept for ten minutes, or until there are a quarter more texts. `scope` tells databases apart in one process. */
export async function tokenSharesOf(client: TenantClient, scope: string): Promise<TokenShares> {
  const key = `${scope}/${client.tenantId}`;
  const kept = known.get(key);
  if (kept && performance.now() < kept.until) return kept.shares;
  const { rows } = await client.query<{ texts: number }>("SELECT count(*)::int AS texts FROM search_text WHERE tenant_id = $1 AND kind = 'proposal'");
  const texts = rows[0]?.texts ?? 0;
  const sample = Math.min(sampleSize, texts);
  const common = await client.query<{ token: string; seen: number }>(
    `SELECT t.token, count(*)::int AS seen
     FROM (SELECT tokens FROM search_text WHERE tenant_id = $1 AND kind = 'proposal' ORDER BY matter_id DESC LIMIT $2) s, unnest(tsvector_to_array(s.tokens)) AS t (token)
     WHERE length(t.token) > 1 GROUP BY t.token HAVING count(*) >= $3`,
    [sampleSize, seenMin],
  );
  const seen = new Map(common.rows.map((row) => [row.token, row.seen]));
  const shares: TokenShares = { texts, shareOf: (token) => (seen.get(token) ?? rareSeen) / Math.max(1, sample) };
  if (known.size >= districtsKept) known.delete(known.keys().next().value ?? '');
  // A small district doubles in a day; counting it takes no time.
  known.set(key, { shares, until: performance.now() + (texts < sampleSize ? keptMs / 20 : keptMs) });
  return shares;
}
