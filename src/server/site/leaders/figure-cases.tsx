import { readView } from '../../http/view-routes.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { CaseLine } from './case-line.tsx';
import { valueText, yearIn, yearsOf } from './dash-page.tsx';
import { leaderCrumbs, leaderOf } from './leader.ts';

const pageSize = 100;

/** The cases behind one number, as many as the reader may see, and how many more there are. */
export async function figureCases(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, to, room, language } = visit;
  const who = await leaderOf(visit);
  const year = yearIn(query, yearsOf(await readView(room, who, 'register', {})));
  const found = year === undefined ? null : await readView(room, who, 'figures', { year });
  const figure = found?.figures.find((each) => each.id === query.get('figure')) ?? null;
  const cases = figure?.cases ?? [];
  const pages = Math.max(1, Math.ceil(cases.length / pageSize));
  const asked = Number(query.get('page') ?? 1);
  const at = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1;
  const numbers = cases.slice((at - 1) * pageSize, at * pageSize);
  const items = numbers.length === 0 ? [] : (await readView(room, who, 'proposals', { numbers: numbers.join(','), limit: pageSize })).items;
  const label = figure === null ? null : language === 'en' ? (figure.label.en ?? figure.label.zh) : figure.label.zh;
  const addressOf = (n: number): string => to(`/l/cases?${new URLSearchParams({ year: String(year ?? ''), figure: figure?.id ?? '', page: String(n) }).toString()}`);
  return page(
    {
      title: label ?? say('leader.figure-unknown'),
      part: 'leaders',
      crumbs: [...leaderCrumbs(visit), [say('leader.dash'), `/l/dash${year === undefined ? '' : `?year=${year}`}`]],
      main: (
        <>
          {figure === null ? (
            <p className="nothing">{say('leader.figure-gone')}</p>
          ) : (
            <p className="lead">
              <strong>{valueText(figure)}</strong> · {language === 'en' ? figure.definition.en : figure.definition.zh}
            </p>
          )}
          {figure === null ? null : <p>{say('list.total', { count: cases.length })}</p>}
          {figure !== null && figure.hidden > 0 ? <p className="hint">{say('leader.figure-hidden', { count: figure.hidden })}</p> : null}
          <ul className="plain-list">
            {items.map((each) => (
              <li key={each.id}>
                <CaseLine visit={visit} item={{ ...each, matterId: each.id }} />
              </li>
            ))}
          </ul>
          {pages === 1 ? null : (
            <nav aria-label={say('leader.pages')}>
              <ul className="tabs">
                {Array.from({ length: pages }, (_each, index) => (
                  <li key={index}>
                    <a href={addressOf(index + 1)} {...(index + 1 === at ? { 'aria-current': 'page' as const } : {})}>
                      {index + 1}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </>
      ),
    },
    { status: figure === null ? 404 : 200 },
  );
}
