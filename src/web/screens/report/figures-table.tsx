import { Link } from 'react-router';
import type { FiguresView } from '../../../contract/views.ts';
import { labelWord } from '../../../messages/words.ts';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

/** Every figure of the year with its base, definition and cases. */
export function FiguresTable({ figures }: { figures: FiguresView }) {
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
