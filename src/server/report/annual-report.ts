import type { Day, Instant } from '../../domain/day.ts';
import type { Figure } from '../../domain/figures/figure.ts';
import type { RatingsSeen } from '../../domain/figures/scope.ts';
import { metrics } from '../../domain/metrics.ts';
import { checkReport } from '../../domain/report/check-report.ts';
import { composeReport } from '../../domain/report/compose-report.ts';
import type { ReportDocument } from '../../domain/report/document.ts';
import type { Finding } from '../../domain/report/finding.ts';
import type { ReportMatter } from '../../domain/report/report-matter.ts';
import { judgementSections, reportId, type JudgementSection, type Report } from '../../domain/report/report.ts';
import type { Rulebook } from '../../domain/rulebook.ts';
import { rulesOf } from '../../domain/session/session.ts';
import { instantOf, sessionsOf, yearFacts } from '../queries/year-facts.ts';
import { textsOf } from '../queries/texts.ts';
import { contextOf } from '../store/context.ts';
import { districtOf } from '../store/district.ts';
import { loadRow } from '../store/state-rows.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';
import { mattersAt, reportMatters } from './report-matters.ts';

export interface AnnualReport {
  document: ReportDocument;
  figures: readonly Figure[];
  matters: readonly ReportMatter[];
  findings: readonly Finding[];
  /** what people wrote, by section */
  sections: Partial<Record<JudgementSection, string>>;
  rules: Rulebook;
  /** the year's own stream, once somebody compiled it */
  report: { state: Report; version: number } | null;
}

export interface ReportQuestion {
  scope: string;
  year: number;
  asOf: Day;
  now: Instant;
  address: string | null;
  ratingsSeen: RatingsSeen;
}

/** No session reports in that year. */
export class NoSuchYear extends Error {
  override name = 'NoSuchYear';
}

/** The annual report of a year as of a day, drafted from facts; what is judgement is taken as written or left blank. */
export async function annualReport(client: TenantClient, question: ReportQuestion): Promise<AnnualReport> {
  const { year, asOf, now } = question;
  const context = await contextOf(client, question.scope);
  const session = sessionsOf(context, year).at(-1);
  if (!session) throw new NoSuchYear(`no session reports in ${year}`);
  const at = instantOf(asOf, now);
  const { rules } = rulesOf(session);
  const figures = metrics(await yearFacts(client, context, year, at, question.ratingsSeen));
  const matters = await reportMatters(client, await mattersAt(client, year, at), context.register, rules, year);
  const { state, version } = await loadRow(client, 'report', reportId(year));
  const report = state ? { state: state as Report, version } : null;
  const sections = await sectionsOf(client, report?.state ?? null);
  const { name } = await districtOf(client);
  const examples = report?.state.examples;
  const document = composeReport({ year, asOf, district: name, session, rules, figures, matters, sections, ...(examples ? { examples } : {}), address: question.address });
  return { document, figures, matters, sections, rules, report, findings: checkReport({ year, document, figures, matters, sections, rules }) };
}

async function sectionsOf(client: TenantClient, report: Report | null): Promise<Partial<Record<JudgementSection, string>>> {
  if (!report) return {};
  const text = await textsOf(client, [report.sections]);
  return Object.fromEntries(judgementSections.flatMap((section) => (report.sections[section] ? [[section, text(report.sections[section])]] : [])));
}
