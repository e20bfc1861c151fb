import { Link } from 'react-router';
import type { FiguresView, ReportView } from '../../../contract/views.ts';
import { findWord, formWord, labelWord, word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { Preview } from '../../parts/preview.tsx';
import { Facts, Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { files, hrefOf, paths } from '../../paths.ts';

const downloads = ['report.html', 'report.docx', 'report.pdf', 'figures.json'] as const;

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
            {can.map((each) => (
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
      <Section id="figures" title={say('report.figures')}>
        <Shown query={figures}>{(found) => (found.figures.length === 0 ? <Nothing text={say('report.no-figures')} /> : <FiguresTable figures={found} />)}</Shown>
      </Section>
      <Section id="preview" title={say('report.preview')}>
        <Preview html={report.html} title={say('report.preview')} />
      </Section>
    </>
  );
}

function FiguresTable({ figures }: { figures: FiguresView }) {
  const { say, language } = useWords();
  return (
    <div className="scroll" role="group" aria-label={say('report.figures')} tabIndex={0}>
      <table className="dense">
        <caption className="unseen">{say('report.figures')}</caption>
        <thead>
          <tr>
            {(['figure', 'value', 'base', 'cases', 'definition'] as const).map((each) => (
              <th key={each} scope="col">
                {say(`column.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.figures.map((each) => {
            const label = labelWord(language, each.label);
            const definition = labelWord(language, each.definition);
            return (
              <tr key={each.id}>
                <th scope="row" lang={label.lang}>
                  {label.text}
                </th>
                <td className="number nowrap">
                  {each.value}
                  {each.unit}
                </td>
                <td>
                  {each.base === null ? (
                    '—'
                  ) : (
                    <>
                      {each.base}
                      {each.baseLabel === null ? '' : `（${labelWord(language, each.baseLabel).text}）`}
                    </>
                  )}
                </td>
                <td className="nowrap">
                  {each.cases.length === 0 ? (
                    '—'
                  ) : (
                    <Link to={paths.proposals({ numbers: each.cases.join(',') })} aria-label={say('report.open-cases', { figure: label.text, count: each.cases.length })}>
                      {say('list.total', { count: each.cases.length })}
                    </Link>
                  )}
                  {each.hidden > 0 ? <div className="hint">{say('report.hidden', { count: each.hidden })}</div> : null}
                </td>
                <td lang={definition.lang}>{definition.text}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
