import { isCommittee, isOffice } from '../../domain/actor.ts';
import { dayOf, type Day } from '../../domain/day.ts';
import { refuse } from '../../domain/refusal.ts';
import { ratingsSeenBy } from '../queries/year-facts.ts';
import { annualReport, NoSuchYear, type AnnualReport } from '../report/annual-report.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { refusalProblem } from './http-problem.ts';
import type { Room } from './parts.ts';
import type { Who } from './who.ts';

/** The report as this reader may have it: for the desks that write it, leaders and the auditor; to others it is not there. */
export async function reportFor(room: Room, { actor, district }: Who, year: number, asOf: Day | undefined): Promise<AnnualReport> {
  if (!isOffice(actor) && !isCommittee(actor) && actor.role !== 'leader' && actor.role !== 'audit-admin') throw refusalProblem(refuse('not-found'));
  const { scope, pool, clock } = room.desk;
  const now = clock();
  const question = { scope, year, asOf: asOf ?? dayOf(now), now, address: room.config.PUBLIC_ORIGIN ?? null, ratingsSeen: ratingsSeenBy(actor) };
  try {
    return await readTenant(pool, district.id, (client) => annualReport(client, question));
  } catch (error) {
    throw error instanceof NoSuchYear ? refusalProblem(refuse('not-found', { year }, 'year')) : error;
  }
}
