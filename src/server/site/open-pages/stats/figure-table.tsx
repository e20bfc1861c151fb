import type { Visit } from '../../frame/visit.ts';
import type { OpenYear } from '../queries/open-figures.ts';
import { figurePath, figureWord, shownBase, shownOpen, shownValue } from './shown-figure.ts';

/** Every figure with its base, its definition and how many of its cases are public; the number opens them. */
export function FigureTable({ visit, year, caption, unitId }: { visit: Visit; year: OpenYear; caption: string; unitId?: string }) {
  const { say, to, language } = visit;
  if (year.figures.length === 0) return <p className="nothing">{say('stats.none')}</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="cases">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('stats.figure')}</th>
            <th scope="col">{say('stats.value')}</th>
            <th scope="col">{say('stats.base-column')}</th>
            <th scope="col">{say('stats.open')}</th>
          </tr>
        </thead>
        <tbody>
          {year.figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">
                {figureWord(visit, figure)}
                <p className="hint">{language === 'en' ? figure.definition.en : figure.definition.zh}</p>
              </th>
              <td className="number" data-label={say('stats.value')}>
                <a href={to(figurePath(year.year, figure.id, unitId))}>
                  {shownValue(visit, figure)}
                  <span className="unseen">{say('stats.opens', { figure: figureWord(visit, figure) })}</span>
                </a>
              </td>
              <td data-label={say('stats.base-column')}>{shownBase(visit, figure)}</td>
              <td data-label={say('stats.open')}>{shownOpen(visit, figure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
