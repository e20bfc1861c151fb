import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { publicPage } from '../public/public-frame.tsx';
import { publishedReports, type PublishedReport } from '../public/queries/published-reports.ts';
import { openRead } from './queries/open-read.ts';

/** P10 `/reports`: every published annual report, to read, to print, to take along. */
export async function reportsPage(visit: Visit): Promise<Answer> {
  const { say } = visit;
  const reports = await openRead(visit, ({ client }) => publishedReports(client));
  return page(
    publicPage(visit, {
      title: say('browse.reports'),
      main: (
        <>
          <p className="lead">{say('browse.reports-lead')}</p>
          {reports.length === 0 ? <p className="nothing">{say('browse.reports-none')}</p> : null}
          <ol className="case-lines" reversed>
            {reports.map((each) => (
              <ReportLine key={each.year} visit={visit} report={each} />
            ))}
          </ol>
        </>
      ),
    }),
  );
}

function ReportLine({ visit: { say, to }, report: { year, number, publishedOn } }: { visit: Visit; report: PublishedReport }) {
  const files = [
    ['report.pdf', say('browse.report-pdf')],
    ['report.docx', say('browse.report-docx')],
    ['figures.json', say('browse.report-figures')],
  ] as const;
  return (
    <li>
      <a href={to(`/reports/${year}`)}>{say('browse.report', { year })}</a>
      <p className="hint">
        <span lang="zh-CN">{number}</span>
        <span>{say('browse.published-on', { day: publishedOn })}</span>
      </p>
      <p className="file-links">
        {files.map(([file, label]) => (
          <a key={file} href={to(`/reports/${year}/${file}`)}>
            {label}
            <span className="unseen">{say('browse.of-year', { year })}</span>
          </a>
        ))}
        <a href={to(`/stats/${year}`)}>{say('browse.report-stats', { year })}</a>
      </p>
    </li>
  );
}
