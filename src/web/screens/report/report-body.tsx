import { Link } from 'react-router';
import type { ReportView } from '../../../contract/views.ts';
import { findWord, formWord, word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { Facts, Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { files, hrefOf, paths } from '../../paths.ts';
import { FiguresTable } from './figures-table.tsx';
import { Desk } from './report-desk.tsx';

const downloads = ['report.html', 'report.docx', 'report.pdf', 'figures.json'] as const;

/** These are begun where what they change stands. */
const begunBelow: readonly string[] = ['edit-report-section', 'choose-examples'];

export function ReportBody({ report, can, asOf }: { report: ReportView; can: readonly string[]; asOf: string | undefined }) {
  const { say, language } = useWords();
  const figures = useView('figures', { year: report.year, asOf: report.asOf });
  const own = report.report;
  return (
    <>
      <Facts
        rows={[
          [say('report.as-of'), report.asOf],
          [say('report.compiled'), own?.compiledOn ?? say('report.not-compiled')],
          [say('report.issued'), own?.issuedOn],
          [say('report.published'), own?.publishedOn],
        ]}
      />
      <Section id="report-acts" title={say('acts.title')}>
        {can.length === 0 ? (
          <Nothing text={say('acts.none')} />
        ) : (
          <ul className="buttons">
            {can
              .filter((each) => !begunBelow.includes(each))
              .map((each) => (
                <li key={each}>
                  <Link className="button" to={paths.reportAct(report.year, each, asOf)} title={findWord(language, `command.${each}.hint`)?.text}>
                    {word(language, `command.${each}`)}
                  </Link>
                </li>
              ))}
          </ul>
        )}
      </Section>
      <Section id="downloads" title={say('report.downloads')}>
        <ul className="buttons">
          {downloads.map((each) => (
            <li key={each}>
              <a className="button" href={hrefOf(files.report(report.year, each, report.asOf))} download>
                {say(`report.${each}`)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="findings" title={say('report.findings')} note={say('list.total', { count: report.findings.length })}>
        {report.findings.length === 0 ? (
          <Nothing text={say('report.no-findings')} />
        ) : (
          <ul>
            {report.findings.map((each, at) => (
              <li key={at}>
                <strong>{formWord(language, 'edit-report-section', `choice.${each.where}`)}</strong>：{language === 'en' ? each.en : each.zh}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Desk report={report} figures={figures.data} can={can} asOf={asOf} />
      <Section id="figures" title={say('report.figures')}>
        <Shown query={figures}>{(found) => (found.figures.length === 0 ? <Nothing text={say('report.no-figures')} /> : <FiguresTable figures={found} />)}</Shown>
      </Section>
    </>
  );
}
