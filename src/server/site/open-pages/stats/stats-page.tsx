import { page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import { publicPage } from '../../public/public-frame.tsx';
import { openFigures, readYear, reportYears, type OpenYear } from '../queries/open-figures.ts';
import { openRead } from '../queries/open-read.ts';
import { BarChart, type Bar } from './bar-chart.tsx';
import { figurePath, figureWord, shownOpen, shownValue } from './shown-figure.ts';
import { YearLinks } from './year-page.tsx';

const yearsShown = 8;
/** What is compared from year to year. */
const compared = ['proposals.count', 'reply-rate', 'solved-rate', 'publication-rate', 'fulfilment-rate'];

/** P9 `/stats`: the years beside each other. */
export async function statsPage(visit: Visit): Promise<Answer> {
  const { say } = visit;
  const { all, years } = await openRead(visit, async (reading) => {
    const known = reportYears(reading);
    const read: OpenYear[] = [];
    for (const year of known.slice(0, yearsShown)) {
      const found = await readYear(reading, year);
      if (found) read.push(openFigures(found));
    }
    return { all: known, years: read };
  });
  return page(
    publicPage(visit, {
      title: say('stats.title'),
      main: (
        <>
          <p className="lead">{say('stats.lead')}</p>
          {years.length === 0 ? <p className="nothing">{say('stats.none')}</p> : <YearLinks visit={visit} years={all} year={null} />}
          {compared.map((id) => (
            <Comparison key={id} visit={visit} years={years} id={id} />
          ))}
        </>
      ),
    }),
  );
}

function Comparison({ visit, years, id }: { visit: Visit; years: readonly OpenYear[]; id: string }) {
  const { say } = visit;
  const found = years.flatMap((year) => year.figures.filter((each) => each.id === id).map((figure) => ({ year: year.year, figure })));
  if (!found[0]) return null;
  const name = figureWord(visit, found[0].figure);
  const bars: Bar[] = found.map(({ year, figure }) => ({ label: String(year), shown: shownValue(visit, figure), value: figure.value, path: figurePath(year, id), open: shownOpen(visit, figure) }));
  return <BarChart visit={visit} title={say('stats.by-year', { figure: name })} columns={[say('stats.year-column'), name]} bars={bars} />;
}
