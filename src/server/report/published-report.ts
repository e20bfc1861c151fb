import type pg from 'pg';
import { reportId, type Report } from '../../domain/report/report.ts';
import type { Instant } from '../../domain/day.ts';
import { loadRow } from '../store/state-rows.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { annualReport, type AnnualReport } from './annual-report.ts';

export interface PublishedReport {
  state: Report & { issued: NonNullable<Report['issued']>; publishedOn: NonNullable<Report['publishedOn']> };
  version: number;
  /** made when first asked for: facts of a past day do not change */
  report: () => Promise<AnnualReport>;
}

const kept = new Map<string, Promise<AnnualReport>>();
const reportsKept = 50;

/** The year's report as it was put before the public; null where there is none. */
export async function publishedReport({ pool, scope }: { pool: pg.Pool; scope: string }, tenantId: string, question: { year: number; now: Instant; address: string }): Promise<PublishedReport | null> {
  const { state, version } = await readTenant(pool, tenantId, (client) => loadRow(client, 'report', reportId(question.year)));
  const report = state as Report | null;
  if (!report?.publishedOn || !report.issued) return null;
  const { issued, publishedOn, asOf } = report;
  const key = [scope, tenantId, question.year, version, question.address].join(' ');
  const make = (): Promise<AnnualReport> => readTenant(pool, tenantId, (client) => annualReport(client, { scope, ...question, asOf, ratingsSeen: 'closed-matters' }));
  return { state: { ...report, issued, publishedOn }, version, report: () => once(key, make) };
}

function once(key: string, make: () => Promise<AnnualReport>): Promise<AnnualReport> {
  const found = kept.get(key);
  if (found) return found;
  if (kept.size >= reportsKept) kept.clear();
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}
