import { isCommittee, isOffice, isUnit, type Actor } from '../../domain/actor.ts';
import { dayOf, endOfDay, type Day, type Instant } from '../../domain/day.ts';
import type { MatterFacts, RatingFacts } from '../../domain/facts.ts';
import type { RatingsSeen, Year } from '../../domain/figures/scope.ts';
import { rulesOf, type Session } from '../../domain/session/session.ts';
import type { Context } from '../store/context.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';

/** The sessions a year's report covers. */
export const sessionsOf = (context: Context, year: number): readonly Session[] => context.sessions.filter((each) => each.reportYear === year);

/** As of a day means up to its last moment; of today, up to now. */
export const instantOf = (asOf: Day, now: Instant): Instant => (asOf >= dayOf(now) ? now : endOfDay(asOf));

/** The facts of a year as they were known at an instant: rows valid then, never the current ones. */
export async function yearFacts(client: TenantClient, context: Context, year: number, at: Instant, ratingsSeen: RatingsSeen): Promise<Year> {
  const valid = 'from_at <= $3 AND (to_at IS NULL OR to_at > $3)';
  const matters = await client.query<{ facts: MatterFacts }>(`SELECT facts FROM matter_fact WHERE tenant_id = $1 AND report_year = $2 AND ${valid} ORDER BY matter_id`, [year, at]);
  const ratings = await client.query<{ facts: RatingFacts }>(
    "SELECT r.facts FROM rating_fact r WHERE r.tenant_id = $1 AND r.from_at <= $3 AND (r.to_at IS NULL OR r.to_at > $3) AND r.facts ->> 'matterId' IN (SELECT matter_id FROM matter_fact WHERE tenant_id = $1 AND report_year = $2) ORDER BY r.rating_id",
    [year, at],
  );
  const session = sessionsOf(context, year).at(-1) ?? null;
  return { matters: latest(matters.rows.map((row) => row.facts)), ratings: ratings.rows.map((row) => row.facts), rules: rulesOf(session).rules, today: dayOf(at), ratingsSeen };
}

/** Two acts within one millisecond leave two rows valid at it: the later one counts. */
function latest(facts: readonly MatterFacts[]): MatterFacts[] {
  return [...new Map(facts.map((each) => [each.id, each])).values()];
}

/** What a reader may know of ratings (semantics: ratings). */
export function ratingsSeenBy(actor: Actor): RatingsSeen {
  if (isCommittee(actor) || actor.role === 'system') return 'all';
  return isOffice(actor) && !isUnit(actor) ? 'closed-rounds' : 'closed-matters';
}
