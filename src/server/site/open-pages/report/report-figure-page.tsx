import { caseFigureId } from '../../../../domain/report/report-matter.ts';
import type { AnnualReport } from '../../../report/annual-report.ts';
import { page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import { publicPage } from '../../public/public-frame.tsx';
import { afterOf, noSuchPage } from '../asked.ts';
import { CaseList } from '../case-list.tsx';
import { openCases } from '../queries/open-cases.ts';
import { openRead } from '../queries/open-read.ts';
import { figurePath, reportOf } from './report-page.tsx';

/** A number of the report as it is explained: what it is called, how it is defined, what stands behind it. */
interface Explained {
  label: string;
  definition: string;
  shown: string;
  cases: readonly string[];
}

/** `/reports/:year/figures/:figure`: what a number of the report means, and its public cases. */
export async function reportFigurePage(visit: Visit, asked: { year: string; figure: string }, query: URLSearchParams): Promise<Answer> {
  const { say } = visit;
  const { year, state, report } = await reportOf(visit, asked.year);
  const found = explained(visit, await report(), asked.figure);
  if (found === null) throw noSuchPage();
  const cases = await openRead(visit, (reading) => openCases(reading, { slugs: found.cases }, afterOf(query)));
  return page(
    publicPage(visit, {
      title: found.label,
      crumbs: [
        [say('browse.reports'), '/reports'],
        [say('browse.report', { year }), `/reports/${year}`],
      ],
      main: (
        <>
          <p className="lead">{found.definition}</p>
          <p className="big-number">
            <strong className="number">{found.shown}</strong>
          </p>
          <p className="hint">{say('browse.report-as-of', { day: state.asOf })}</p>
          <h2>{say('stats.cases')}</h2>
          <p>{say('stats.open-of', { all: found.cases.length, count: cases.total.count })}</p>
          <CaseList visit={visit} page={cases} path={figurePath(year, asked.figure)} none={say('stats.cases-none')} />
        </>
      ),
    }),
  );
}

function explained({ say, language }: Visit, { figures, matters }: AnnualReport, id: string): Explained | null {
  const figure = figures.find((each) => each.id === id);
  if (figure) {
    const own = (words: { zh: string; en: string }): string => (language === 'en' ? words.en : words.zh);
    const shown = figure.unit === '%' ? `${figure.value.toFixed(1)}%` : `${figure.value}${figure.unit}`;
    const base = figure.base === null || figure.baseLabel === null ? '' : ` (${figure.count}/${figure.base} ${own(figure.baseLabel)})`;
    return { label: own(figure.label), definition: own(figure.definition), shown: `${shown}${base}`, cases: figure.cases };
  }
  // Figures quoted from the ledger of one case.
  for (const { slug, figures: quoted } of matters) {
    const own = quoted.find((each) => caseFigureId(slug, each.id) === id);
    if (own) return { label: own.indicator, definition: say('browse.report-ledger', { day: own.to }), shown: `${own.value}${own.unit}`, cases: [slug] };
  }
  return null;
}
