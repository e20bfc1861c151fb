import { renderReportParts } from '../../../documents/render-report-html.ts';
import { publishedReport, type PublishedReport } from '../../../report/published-report.ts';
import { page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import { publicPage } from '../../public/public-frame.tsx';
import { noSuchPage, yearOf } from '../asked.ts';

/** The report of a year that was put before the public; otherwise there is no such page. */
export async function reportOf(visit: Visit, asked: string): Promise<PublishedReport & { year: number }> {
  const { room, district, absolute } = visit;
  const year = yearOf(asked);
  const found = await publishedReport(room.desk, district.id, { year, now: room.desk.clock(), address: absolute(`/reports/${year}`) });
  if (found === null) throw noSuchPage();
  return { ...found, year };
}

/** P10 `/reports/:year`: the whole report in the frame of the site, so that every way of reading holds for it too. */
export async function reportPage(visit: Visit, asked: string): Promise<Answer> {
  const { say, to } = visit;
  const { year, version, state, report } = await reportOf(visit, asked);
  const { title, issuer, asOf, asOfText, html } = renderReportParts((await report()).document, (figure) => to(figurePath(year, figure)));
  const files = [
    ['report.pdf', say('browse.report-pdf')],
    ['report.docx', say('browse.report-docx')],
    ['report.html', say('browse.report-page')],
    ['figures.json', say('browse.report-figures')],
  ] as const;
  return page(
    publicPage(visit, {
      title,
      crumbs: [[say('browse.reports'), '/reports']],
      head: { column: say('browse.reports'), publishedOn: state.publishedOn, source: issuer, description: `${title}，${asOfText}` },
      main: (
        <>
          <p className="hint" lang="zh-CN">
            {issuer} · {state.issued.number} · <time dateTime={asOf}>{asOfText}</time>
          </p>
          <p className="file-links page-acts">
            {files.map(([file, label]) => (
              <a key={file} href={to(`/reports/${year}/${file}`)}>
                {label}
              </a>
            ))}
            <a href={to(`/stats/${year}`)}>{say('browse.report-stats', { year })}</a>
          </p>
          {/* Made by the same hand as the file, every text in it escaped there. */}
          <div className="report" lang="zh-CN" dangerouslySetInnerHTML={{ __html: html }} />
        </>
      ),
    }),
    { fresh: { version: `report-${year}-${version}`, maxAgeSeconds: 60 } },
  );
}

export const figurePath = (year: number, figure: string): string => `/reports/${year}/figures/${encodeURIComponent(figure)}`;
