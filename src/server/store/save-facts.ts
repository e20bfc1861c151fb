import type { Given } from '../../domain/execute.ts';
import { factsOf, ratingFactsOf } from '../../domain/facts.ts';
import type { RatingRound } from '../../domain/feedback/rating-round.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { rulesOf } from '../../domain/session/session.ts';
import { canonical } from '../hashing.ts';
import type { Context } from './context.ts';
import type { Change } from './state-rows.ts';
import type { TenantClient } from './tenant-transaction.ts';

/**
 * Keeps what statistics need as facts with a beginning and an end: the row valid until now is ended, the new one begins.
 * Figures of a past day read the rows valid then and never the current ones.
 */
export async function saveFacts(client: TenantClient, changes: readonly Change[], given: Given, seq: number, at: string, context: Context): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'matter') await saveMatterFact(client, change, seq, at, context);
    if (change.kind === 'rating') await saveRatingFact(client, change, given, seq, at);
  }
}

/** The facts of a matter by the rules it is pinned to and the year of its session. */
export function matterFacts(matter: Matter, context: Context): ReturnType<typeof factsOf> {
  const session = context.sessions.find((each) => each.id === matter.sessionId) ?? null;
  return factsOf(matter, rulesOf(session, matter.docket?.rulebookVersion).rules, session?.reportYear ?? 0);
}

async function saveMatterFact(client: TenantClient, change: Change, seq: number, at: string, context: Context): Promise<void> {
  const now = matterFacts(change.state as Matter, context);
  const before = change.before.state ? matterFacts(change.before.state as Matter, context) : null;
  if (before && canonical(before) === canonical(now)) return;
  if (before) await client.query('UPDATE matter_fact SET to_seq = $3, to_at = $4 WHERE tenant_id = $1 AND matter_id = $2 AND to_seq IS NULL', [change.id, seq, at]);
  await client.query('INSERT INTO matter_fact (tenant_id, matter_id, from_seq, from_at, report_year, facts) VALUES ($1, $2, $3, $4, $5, $6)', [change.id, seq, at, now.reportYear, now]);
}

async function saveRatingFact(client: TenantClient, change: Change, given: Given, seq: number, at: string): Promise<void> {
  const now = ratingFactsOf(change.state as RatingRound, given.rulebook.rules);
  if (change.before.state) await client.query('UPDATE rating_fact SET to_seq = $3, to_at = $4 WHERE tenant_id = $1 AND rating_id = $2 AND to_seq IS NULL', [change.id, seq, at]);
  await client.query('INSERT INTO rating_fact (tenant_id, rating_id, from_seq, from_at, facts) VALUES ($1, $2, $3, $4, $5)', [change.id, seq, at, now]);
}
