import type pg from 'pg';
import { factsOf, ratingFactsOf } from '../../src/domain/facts.ts';
import type { RatingRound } from '../../src/domain/feedback/rating-round.ts';
import type { Matter } from '../../src/domain/proposal/matter.ts';
import { metrics } from '../../src/domain/metrics.ts';
import { rulesOf } from '../../src/domain/session/session.ts';
import { canonical } from '../../src/server/hashing.ts';
import { contextOf, type Context } from '../../src/server/store/context.ts';
import { yearFacts } from '../../src/server/queries/year-facts.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import type { Model } from './model.ts';

/** What the report of every year counts is what the events add up to, and its parts add up to its wholes. */
export async function figuresAdd(pool: pg.Pool, tenantId: string, scope: string, model: Model, now: string): Promise<string | null> {
  const context = model.context();
  for (const year of new Set(context.sessions.map((each) => each.reportYear))) {
    const stored = await readTenant(pool, tenantId, async (client) => yearFacts(client, await contextOf(client, scope), year, now, 'all'));
    const told = metrics(stored);
    const counted = metrics({ ...stored, matters: mattersOf(model, context, year), ratings: ratingsOf(model, context, year) });
    const wrong = told.find((each, at) => canonical(each) !== canonical(counted[at]));
    if (wrong) return `the figure ${wrong.id} of ${year} is told as ${canonical(wrong)}, but adds up to ${canonical(counted.find((each) => each.id === wrong.id))}`;
    const valueOf = (id: string): number => told.find((each) => each.id === id)?.value ?? 0;
    const parts = valueOf('proposals.key') + valueOf('proposals.collective') + valueOf('proposals.other');
    if (parts !== valueOf('proposals.count')) return `the proposals of ${year} are ${valueOf('proposals.count')}, but their parts ${parts}`;
  }
  return null;
}

function mattersOf(model: Model, { sessions }: Context, year: number) {
  return model
    .idsOf('matter')
    .toSorted()
    .flatMap((id) => {
      const matter = model.stateOf('matter', id) as Matter;
      const session = sessions.find((each) => each.id === matter.sessionId) ?? null;
      return session?.reportYear === year ? [factsOf(matter, rulesOf(session, matter.docket?.rulebookVersion).rules, year)] : [];
    });
}

function ratingsOf(model: Model, { sessions }: Context, year: number) {
  return model
    .idsOf('rating')
    .toSorted()
    .flatMap((id) => {
      const rating = model.stateOf('rating', id) as RatingRound;
      const session = sessions.find((each) => each.id === model.stateOf('matter', rating.matterId)?.sessionId) ?? null;
      return session?.reportYear === year ? [ratingFactsOf(rating, rulesOf(session).rules)] : [];
    });
}
