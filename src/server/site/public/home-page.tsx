import { labelWord } from '../../../messages/words.ts';
import { page, type Answer } from '../frame/answer.ts';
import { ElderEntry } from '../frame/display-tools.tsx';
import type { Visit } from '../frame/visit.ts';
import { CaseLines, type Names } from './case-lines.tsx';
import { publicPage } from './public-frame.tsx';
import { filterText, readList, filterOf } from './queries/case-list.ts';
import { outlineOf } from './queries/kept-outline.ts';
import type { Outline } from './queries/outline.ts';
import { readPublic } from './queries/public-reading.ts';
import { publishedReports, type PublishedReport } from './queries/published-reports.ts';

const latestMax = 6;
const keyMax = 5;
const unitsMax = 8;

/** 首页: find a case by its words, see what became of them this year, and every way further. */
export async function homePage(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, to, district, display } = visit;
  const outline = await outlineOf(visit);
  const asked = Number(query.get('year'));
  const year = outline.years.find((each) => each.year === asked)?.year ?? outline.years[0]?.year ?? null;
  const all = filterOf(new URLSearchParams());
  const found = await readPublic(visit, async (reading) => ({
    names: reading,
    latest: (await readList(reading, { ...all, year, sort: 'published' }, undefined, latestMax)).items,
    keyed: (await readList(reading, { ...all, year, kind: 'key' }, undefined, keyMax)).items,
    reports: await publishedReports(reading.client),
  }));
  const { names, latest, keyed, reports } = found;
  return page(
    publicPage(visit, {
      title: say('public.home-title', { district: district.name }),
      head: { description: say('public.home-description', { district: district.name }), canonical: '/', jsonLd: siteObject(visit) },
      main: (
        <>
          <p className="lead">{say('public.home-lead')}</p>
          {display.isElder ? null : (
            <div className="elder-hint">
              <span>{say('public.elder-hint')}</span> <ElderEntry visit={visit} />
            </div>
          )}
          <form method="get" action={to('/search')} role="search" className="search-line is-big">
            <label htmlFor="q">{say('public.home-search')}</label>
            <input id="q" name="q" type="search" maxLength={100} />
            <button type="submit" className="primary">
              {say('public.search')}
            </button>
          </form>
          {year === null ? <p className="nothing">{say('public.none')}</p> : <Figures visit={visit} names={names} outline={outline} year={year} />}
          {latest.length === 0 ? null : (
            <section aria-labelledby="latest">
              <h2 id="latest">{say('public.latest')}</h2>
              <CaseLines visit={visit} names={names} items={latest} />
              <p>
                <a href={to(`/proposals${filterText({ year, sort: 'published' })}`)}>{say('public.all-latest')}</a>
              </p>
            </section>
          )}
          {keyed.length === 0 ? null : (
            <section aria-labelledby="keyed">
              <h2 id="keyed">{say('public.menu.key')}</h2>
              <CaseLines visit={visit} names={names} items={keyed} />
              <p>
                <a href={to('/key')}>{say('public.all-key')}</a>
              </p>
            </section>
          )}
          {year === null ? null : <Ways visit={visit} names={names} outline={outline} year={year} />}
          <Reports visit={visit} reports={reports} />
          <section aria-labelledby="desk">
            <h2 id="desk">{say('public.desk')}</h2>
            <p className="act-list">
              <a className="button" href={to('/m')}>
                {say('public.to-members')}
              </a>
              <a className="button quiet" href={to('/w/')}>
                {say('public.to-workbench')}
              </a>
            </p>
            <p>
              <a href={to('/api/reference')}>{say('public.to-reference')}</a>
            </p>
          </section>
        </>
      ),
    }),
  );
}

interface Counted {
  visit: Visit;
  names: Names;
  outline: Outline;
  year: number;
}

/** Four numbers; each opens the list it counts. */
function Figures({ visit, names: { rules }, outline, year }: Counted) {
  const { say, to, language } = visit;
  const lines = [
    { label: say('public.figure-published'), count: outline.count({ year }), path: filterText({ year }) },
    ...rules.classes.map(({ code, letter, label }) => ({
      label: `${letter} ${labelWord(language, label).text}`,
      count: outline.count({ year, class: code }),
      path: filterText({ year, class: code }),
    })),
  ];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{say('public.year-figures', { year })}</h2>
      <nav aria-label={say('public.years')}>
        <ul className="tabs">
          {outline.years.slice(0, 8).map((each) => (
            <li key={each.year}>
              <a href={to(`/?year=${each.year}`)} {...(each.year === year ? { 'aria-current': 'page' as const } : {})}>
                {say('public.year', { year: each.year })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ul className="figures">
        {lines.map(({ label, count, path }) => (
          <li key={label}>
            <a href={to(`/proposals${path}`)}>
              <strong className="number">{count}</strong> <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="hint">
        {say('public.figures-base')} <a href={to(`/stats/${year}`)}>{say('public.more-figures', { year })}</a>
      </p>
    </section>
  );
}

function Ways({ visit, names: { rules, unitName, unitCode }, outline, year }: Counted) {
  const { say, to, language } = visit;
  const categories = rules.categories.map(({ code, label }) => ({
    key: code,
    label: labelWord(language, label).text,
    count: outline.count({ year, category: code }),
    path: filterText({ year, category: code }),
  }));
  const units = outline
    .units(year)
    .slice(0, unitsMax)
    .map(({ unitId, count }) => ({ key: unitId, label: unitName(unitId), count, path: filterText({ year, unit: unitCode(unitId) }) }));
  const block = (id: string, title: string, lines: typeof categories, more: string) => (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="ways">
        {lines
          .filter((each) => each.count > 0)
          .map((each) => (
            <li key={each.key}>
              <a href={to(`/proposals${each.path}`)}>
                {each.label} <span className="number">{say('public.cases', { count: each.count })}</span>
              </a>
            </li>
          ))}
      </ul>
      <p>
        <a href={to(more)}>{say(more === '/units' ? 'public.all-units' : 'public.all-categories')}</a>
      </p>
    </section>
  );
  return (
    <div className="columns">
      {block('categories', say('public.menu.categories'), categories, '/categories')}
      {block('units', say('public.menu.units'), units, '/units')}
    </div>
  );
}

function Reports({ visit: { say, to }, reports }: { visit: Visit; reports: readonly PublishedReport[] }) {
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{say('public.reports')}</h2>
      {reports.length === 0 ? <p>{say('public.no-reports')}</p> : null}
      <ul className="plain-list">
        {reports.slice(0, 3).map((each) => (
          <li key={each.year}>
            <a href={to(`/reports/${each.year}`)}>{say('public.report', { year: each.year })}</a>
            <p className="hint">
              {each.number} · {say('public.published', { day: each.publishedOn })} ·{' '}
              <a href={to(`/reports/${each.year}/report.pdf`)}>
                PDF
                <span className="unseen">（{say('public.year', { year: each.year })}）</span>
              </a>{' '}
              ·{' '}
              <a href={to(`/reports/${each.year}/figures.json`)}>
                {say('public.report-figures')}
                <span className="unseen">（{say('public.year', { year: each.year })}）</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What search engines read of the site as a whole. */
const siteObject = ({ absolute, district, say }: Visit): object => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: `${district.name}${say('site.name.public')}`,
  url: absolute('/'),
  inLanguage: 'zh-CN',
  publisher: { '@type': 'GovernmentOrganization', name: district.conference },
  potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/search')}?q={search_term_string}` }, 'query-input': 'required name=search_term_string' },
});
