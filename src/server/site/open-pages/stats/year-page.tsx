import { page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import { publicPage } from '../../public/public-frame.tsx';
import { noSuchPage, yearOf } from '../asked.ts';
import { openFigures, readYear, reportYears, type OpenFigure, type OpenYear } from '../queries/open-figures.ts';
import { openRead } from '../queries/open-read.ts';
import { openUnitLines, type UnitLine } from '../queries/open-unit-lines.ts';
import { BarChart } from './bar-chart.tsx';
import { AllFigures } from './figure-table.tsx';
import { barsOf, figurePath, figureWord, shownBase, shownOpen, shownValue } from './shown-figure.ts';
import { UnitTable } from './unit-table.tsx';

/** P9 `/stats/:year`: the figures of a year, each with its base and its cases. */
export async function yearPage(visit: Visit, asked: string): Promise<Answer> {
  const { say } = visit;
  const { figures, years, units } = await openRead(visit, async (reading) => {
    const read = await readYear(reading, yearOf(asked));
    if (read === null) throw noSuchPage();
    return { figures: openFigures(read), years: reportYears(reading), units: openUnitLines(read, reading.context.register) };
  });
  const { year, asOf } = figures;
  const title = say('stats.year', { year });
  return page(
    publicPage(visit, {
      title,
      crumbs: [[say('stats.title'), '/stats']],
      head: { description: say('stats.description', { year, day: asOf }), jsonLd: datasetOf(visit, figures) },
      main: (
        <>
          <p className="lead">{say('stats.as-of', { day: asOf })}</p>
          <YearLinks visit={visit} years={years} year={year} />
          <KeyNumbers visit={visit} year={figures} />
          <Charts visit={visit} year={figures} units={units} />
          <Downloads visit={visit} year={year} />
        </>
      ),
    }),
  );
}

export function YearLinks({ visit: { say, to }, years, year }: { visit: Visit; years: readonly number[]; year: number | null }) {
  return (
    <nav aria-label={say('stats.years')} className="pages">
      {years.map((each) => (
        <a key={each} href={to(`/stats/${each}`)} {...(each === year ? { 'aria-current': 'page' as const } : {})}>
          {say('stats.year-link', { year: each })}
        </a>
      ))}
    </nav>
  );
}

const keyNumbers = ['proposals.count', 'reply-rate', 'solved-rate', 'satisfaction.final.of-returned', 'publication-rate'];

function KeyNumbers({ visit, year }: { visit: Visit; year: OpenYear }) {
  const shown = keyNumbers.flatMap((id) => year.figures.find((each) => each.id === id) ?? []);
  return (
    <ul className="key-numbers">
      {shown.map((figure) => (
        <li key={figure.id}>
          <a href={visit.to(figurePath(year.year, figure.id))}>
            <span>{figureWord(visit, figure)}</span> <strong className="number">{shownValue(visit, figure)}</strong>
          </a>
          <p className="hint">{shownBase(visit, figure)}</p>
          <p className="hint">{shownOpen(visit, figure)}</p>
        </li>
      ))}
    </ul>
  );
}

function Charts({ visit, year, units }: { visit: Visit; year: OpenYear; units: readonly UnitLine[] }) {
  const { say } = visit;
  const bare = (figure: OpenFigure): string => figureWord(visit, figure).replace(/^(其他提案|Other proposals)[：:]\s*/, '');
  const [count, share] = [say('stats.column-count'), say('stats.column-share')];
  return (
    <>
      <h2>{say('stats.what')}</h2>
      <BarChart
        visit={visit}
        title={say('stats.by-kind')}
        columns={[say('stats.figure'), count]}
        bars={barsOf(visit, year, (id) => ['proposals.key', 'proposals.collective', 'proposals.other'].includes(id))}
      />
      <BarChart visit={visit} title={say('stats.by-category')} columns={[say('stats.figure'), count]} bars={barsOf(visit, year, (id) => id.startsWith('proposals.other.'), bare)} />
      <h2>{say('stats.results')}</h2>
      <BarChart visit={visit} title={say('stats.by-result')} columns={[say('stats.figure'), count]} bars={barsOf(visit, year, (id) => /^results\..+\.count$/.test(id))} />
      <BarChart visit={visit} title={say('stats.by-result-share')} columns={[say('stats.figure'), share]} bars={barsOf(visit, year, (id) => /^results\..+\.share$/.test(id))} />
      <h2>{say('stats.rates')}</h2>
      <BarChart visit={visit} title={say('stats.by-rate')} columns={[say('stats.figure'), share]} bars={barsOf(visit, year, (id) => rates.includes(id))} />
      <h2 id="units">{say('stats.units')}</h2>
      <UnitTable visit={visit} year={year.year} units={units} />
      <AllFigures visit={visit} year={year} isOpen={visit.display.isPlain} />
    </>
  );
}

const rates = [
  'reply-rate',
  'reply-rate.on-time',
  'consultation-rate',
  'solved-rate',
  'satisfaction.final.of-returned',
  'satisfaction.final.of-asked',
  'response-rate',
  'fulfilment-rate',
  'publication-rate',
];

/** 下载: the same figures for a spreadsheet and for programs. */
function Downloads({ visit: { say, to }, year }: { visit: Visit; year: number }) {
  const files = [
    ['figures.csv', say('stats.csv')],
    ['figures.json', say('stats.json')],
    ['units.csv', say('stats.units-csv')],
    ['units.json', say('stats.units-json')],
  ] as const;
  return (
    <section aria-labelledby="download">
      <h2 id="download">{say('stats.download')}</h2>
      <ul>
        {files.map(([file, label]) => (
          <li key={file}>
            <a href={to(`/stats/${year}/${file}`)}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function datasetOf({ absolute, say, district }: Visit, { year, asOf }: OpenYear): object {
  const distribution = (file: string, type: string) => ({ '@type': 'DataDownload', encodingFormat: type, contentUrl: absolute(`/stats/${year}/${file}`) });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: say('stats.year', { year }),
    description: say('stats.description', { year, day: asOf }),
    temporalCoverage: String(year),
    dateModified: asOf,
    creator: { '@type': 'GovernmentOrganization', name: district.conference },
    distribution: [distribution('figures.csv', 'text/csv'), distribution('figures.json', 'application/json')],
  };
}
