import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { publicPage } from '../public/public-frame.tsx';
import { unitOfCode, type Unit } from '../../../domain/register/register.ts';
import { afterOf, noSuchPage, yearOf } from './asked.ts';
import { CaseList } from './case-list.tsx';
import { FeedLine } from './category-pages.tsx';
import { openCases } from './queries/open-cases.ts';
import { openUnits } from './queries/open-counts.ts';
import { openFigures, readYear, reportYears, type OpenYear } from './queries/open-figures.ts';
import { openRead } from './queries/open-read.ts';
import { FiguresInTwo } from './stats/figure-table.tsx';

/** P7 `/units`: who handles proposals, with how many of theirs are public. */
export async function unitsPage(visit: Visit): Promise<Answer> {
  const { say, to } = visit;
  const units = await openRead(visit, openUnits);
  return page(
    publicPage(visit, {
      title: say('browse.units'),
      main: (
        <>
          <p className="lead">{say('browse.units-lead')}</p>
          {units.length === 0 ? <p className="nothing">{say('browse.units-none')}</p> : null}
          <ul className="counted">
            {units.map((each) => (
              <li key={each.id}>
                <a href={to(`/units/${each.code}`)} lang="zh-CN">
                  {each.name}
                </a>{' '}
                <span className="number">{say('browse.count', { count: each.count })}</span>
                {each.isRetired ? <span className="hint"> {say('browse.unit-retired-short')}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ),
    }),
  );
}

/** `/units/:code`: how the unit is reached, what it did in a year, and its public cases. */
export async function unitPage(visit: Visit, code: string, query: URLSearchParams): Promise<Answer> {
  const { say } = visit;
  const asked = query.get('year');
  const { unit, successor, years, figures, cases } = await openRead(visit, async (reading) => {
    const found = unitOfCode(reading.context.register, code);
    if (!found) throw noSuchPage();
    const known = reportYears(reading);
    const year = asked === null ? known[0] : yearOf(asked);
    const read = year === undefined ? null : await readYear(reading, year);
    return {
      unit: found,
      successor: found.successorId === null ? undefined : reading.context.register.units.get(found.successorId),
      years: known,
      figures: read === null ? null : openFigures(read, found.id),
      cases: await openCases(reading, { unitId: found.id }, afterOf(query)),
    };
  });
  return page(
    publicPage(visit, {
      title: unit.name,
      crumbs: [[say('browse.units'), '/units']],
      head: { feeds: [{ path: `/feeds/unit/${code}.atom`, title: unit.name }], jsonLd: { '@context': 'https://schema.org', '@type': 'GovernmentOrganization', name: unit.name } },
      main: (
        <>
          <Profile visit={visit} unit={unit} successor={successor} />
          {figures === null ? null : <UnitFigures visit={visit} unit={unit} year={figures} years={years} />}
          <section aria-labelledby="cases">
            <h2 id="cases">{say('browse.unit-cases')}</h2>
            <CaseList visit={visit} page={cases} path={`/units/${code}`} none={say('browse.unit-no-cases')} />
            <FeedLine visit={visit} path={`/feeds/unit/${code}.atom`} />
          </section>
        </>
      ),
    }),
  );
}

function Profile({ visit: { say, to }, unit, successor }: { visit: Visit; unit: Unit; successor: Unit | undefined }) {
  const { profile, formerNames, retiredOn } = unit;
  const lines: [string, string][] = [
    ...(profile?.phone ? [[say('browse.unit-phone'), profile.phone] as [string, string]] : []),
    ...(profile?.address ? [[say('browse.unit-address'), profile.address] as [string, string]] : []),
    ...(profile && profile.duties.length > 0 ? [[say('browse.unit-duties'), profile.duties.join('、')] as [string, string]] : []),
    ...formerNames.map(({ name, until }) => [say('browse.unit-former', { day: until }), name] as [string, string]),
  ];
  return (
    <>
      {retiredOn === null ? null : (
        <p className="notice">
          {say('browse.unit-retired', { day: retiredOn })}
          {successor ? (
            <>
              {' '}
              {say('browse.unit-successor')}
              <a href={to(`/units/${successor.code}`)} lang="zh-CN">
                {successor.name}
              </a>
            </>
          ) : null}
        </p>
      )}
      {lines.length === 0 ? null : (
        <dl className="answers">
          {lines.map(([label, text]) => (
            <div key={`${label} ${text}`}>
              <dt>{label}</dt>
              <dd lang="zh-CN">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function UnitFigures({ visit, unit, year, years }: { visit: Visit; unit: Unit; year: OpenYear; years: readonly number[] }) {
  const { say, to } = visit;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{say('browse.unit-figures', { year: year.year })}</h2>
      <p className="hint">{say('browse.unit-figures-lead', { day: year.asOf })}</p>
      {years.length < 2 ? null : (
        <nav aria-label={say('stats.years')} className="pages">
          {years.map((each) => (
            <a key={each} href={to(`/units/${unit.code}?year=${each}`)} {...(each === year.year ? { 'aria-current': 'page' as const } : {})}>
              {each}
            </a>
          ))}
        </nav>
      )}
      <FiguresInTwo visit={visit} year={year} unitCode={unit.code} />
    </section>
  );
}
