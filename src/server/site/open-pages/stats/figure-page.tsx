import { unitOfCode } from '../../../../domain/register/register.ts';
import { page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import { publicPage } from '../../public/public-frame.tsx';
import { afterOf, noSuchPage, yearOf } from '../asked.ts';
import { CaseList } from '../case-list.tsx';
import { openCases } from '../queries/open-cases.ts';
import { openFigures, readYear } from '../queries/open-figures.ts';
import { openRead } from '../queries/open-read.ts';
import { figurePath, figureWord, shownBase, shownOpen, shownValue } from './shown-figure.ts';

/** `/stats/:year/:figure`: what a number means and the public cases it counts. */
export async function figurePage(visit: Visit, asked: { year: string; figure: string }, query: URLSearchParams): Promise<Answer> {
  const { say, language } = visit;
  const code = query.get('unit') ?? undefined;
  const { figure, year, unit, cases } = await openRead(visit, async (reading) => {
    const read = await readYear(reading, yearOf(asked.year));
    const of = code === undefined ? undefined : unitOfCode(reading.context.register, code);
    const found = read && (code === undefined || of) ? openFigures(read, of?.id).figures.find((each) => each.id === asked.figure) : undefined;
    if (!read || !found) throw noSuchPage();
    return { figure: found, year: read, unit: of, cases: await openCases(reading, { slugs: found.cases }, afterOf(query)) };
  });
  const name = figureWord(visit, figure);
  return page(
    publicPage(visit, {
      title: unit ? say('stats.figure-of-unit', { figure: name, unit: unit.name }) : name,
      crumbs: [[say('stats.title'), '/stats'], [say('stats.year', { year: year.year }), `/stats/${year.year}`], ...(unit ? [[unit.name, `/units/${unit.code}?year=${year.year}`] as const] : [])],
      main: (
        <>
          <p className="lead">{language === 'en' ? figure.definition.en : figure.definition.zh}</p>
          <p className="big-number">
            <strong className="number">{shownValue(visit, figure)}</strong> {shownBase(visit, figure)}
          </p>
          <p className="hint">{say('stats.as-of', { day: year.asOf })}</p>
          <h2>{say('stats.cases')}</h2>
          <p>{shownOpen(visit, figure)}</p>
          <CaseList visit={visit} page={cases} path={figurePath(year.year, figure.id, code)} none={say('stats.cases-none')} />
        </>
      ),
    }),
  );
}
