import { dayOf } from '../../domain/day.ts';
import { isCommittee, isOffice } from '../../domain/actor.ts';
import { mayGive, worldOf } from '../../domain/execute.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { rulesOf } from '../../domain/session/session.ts';
import type { ReportView } from '../../contract/views.ts';
import { word } from '../../messages/words.ts';
import { renderReportHtml } from '../documents/render-report-html.ts';
import { reportId } from '../../domain/report/report.ts';
import { annualReport, NoSuchYear, type AnnualReport } from '../report/annual-report.ts';
import { contextOf, sessionInForce } from '../store/context.ts';
import { Unseen, type Reading } from './reader.ts';
import { ratingsSeenBy } from './year-facts.ts';

/** The annual report as it reads today, or as of another day, for the desks that write it. */
export async function readReport(reading: Reading, { year, asOf }: { year: number; asOf?: string | undefined }): Promise<ReportView> {
  const { actor, now } = reading;
  if (!isOffice(actor) && !isCommittee(actor) && actor.role !== 'leader' && actor.role !== 'audit-admin') throw new Unseen();
  const day = asOf ?? dayOf(now);
  const made = await annualReport(reading.client, { scope: reading.scope, year, asOf: day, now, address: null, ratingsSeen: ratingsSeenBy(actor) }).catch((error: unknown) => {
    throw error instanceof NoSuchYear ? new Unseen() : error;
  });
  return {
    year,
    asOf: day,
    report: made.report
      ? {
          id: reportId(year),
          version: made.report.version,
          compiledOn: made.report.state.compiledOn,
          issuedOn: made.report.state.issued?.on ?? null,
          publishedOn: made.report.state.publishedOn,
          can: await actsOn(reading, made),
        }
      : null,
    html: renderReportHtml(made.document, { figuresHref: `/api/report/${year}/figures.json?asOf=${day}` }),
    findings: made.findings.map((each) => ({
      where: each.where,
      zh: word('zh-CN', `finding.${each.code}`, { ...each.params, excerpt: each.excerpt }),
      en: word('en', `finding.${each.code}`, { ...each.params, excerpt: each.excerpt }),
    })),
  };
}

async function actsOn(reading: Reading, made: AnnualReport): Promise<string[]> {
  const { actor, now, commands } = reading;
  const context = await contextOf(reading.client, reading.scope);
  const session = sessionInForce(context, dayOf(now));
  const state = made.report?.state ?? null;
  const world = worldOf(actor, now, { state, draft: null, others: new Map(), session, rulebook: rulesOf(session), calendar: context.calendar, register: context.register, numbers: new Map() });
  return [...commands.values()].filter((command) => command.stream === 'report' && !isRefusal(mayGive(command, state, actor, world))).map((command) => command.name);
}
