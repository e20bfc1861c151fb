import type { Visit } from '../../frame/visit.ts';
import type { OpenYear } from '../queries/open-figures.ts';
import { figurePath, figureWord, shownBase, shownOpen, shownValue } from './shown-figure.ts';

/** What most readers ask first. */
const first = ['reply-rate', 'reply-rate.on-time', 'solved-rate', 'satisfaction.final.of-returned', 'commitments.open', 'publication-rate'];

/** The figures asked first in sight, all of them a press away. */
export function FiguresInTwo({ visit, year, unitCode }: { visit: Visit; year: OpenYear; unitCode?: string }) {
  const { say, display } = visit;
  if (year.figures.length === 0) return <p className="nothing">{say('stats.none')}</p>;
  const shown = { ...year, figures: year.figures.filter((each) => first.includes(each.id)) };
  return (
    <>
      <FigureTable visit={visit} year={shown} caption={say('stats.first')} {...(unitCode === undefined ? {} : { unitCode })} />
      <AllFigures visit={visit} year={year} isOpen={display.isPlain} {...(unitCode === undefined ? {} : { unitCode })} />
    </>
  );
}

export function AllFigures({ visit, year, unitCode, isOpen }: { visit: Visit; year: OpenYear; unitCode?: string; isOpen: boolean }) {
  const { say } = visit;
  return (
    <details className="all-figures" open={isOpen}>
      <summary>{say('stats.all', { count: year.figures.length })}</summary>
      <FigureTable visit={visit} year={year} caption={say('stats.table', { title: say('stats.all', { count: year.figures.length }) })} {...(unitCode === undefined ? {} : { unitCode })} />
    </details>
  );
}

/** Figures with base, definition and how many of their cases are public; the number opens them. */
function FigureTable({ visit, year, caption, unitCode }: { visit: Visit; year: OpenYear; caption: string; unitCode?: string }) {
  const { say, to, language } = visit;
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
                <a href={to(figurePath(year.year, figure.id, unitCode))}>
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
