import type { FiguresView, RegisterView } from '../../../contract/views.ts';
import { isUnit } from '../../../domain/actor.ts';
import { dayText } from '../../../messages/times.ts';
import { readView } from '../../http/view-routes.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { BarTable } from './bar-table.tsx';
import { leaderCrumbs, leaderOf } from './leader.ts';

type Figure = FiguresView['figures'][number];

/** The numbers at the top, where there are such. */
const first: readonly string[] = ['proposals.count', 'reply-rate', 'reply-rate.on-time', 'solved-rate', 'satisfaction.final.of-returned', 'satisfaction.final.of-asked'];

/** Those the reader's district has a report for, the latest first. */
export const yearsOf = ({ sessions }: Pick<RegisterView, 'sessions'>): number[] => [...new Set(sessions.map((each) => each.reportYear))].toSorted((a, b) => b - a);

/** The year asked for in the address, if there is one; else the latest. */
export function yearIn(query: URLSearchParams, years: readonly number[]): number | undefined {
  const asked = Number(query.get('year'));
  return years.includes(asked) ? asked : years[0];
}

/** L4 一页数据: the year as of today. Every number opens its cases; what it is a share of stands beside it. */
export async function dashPage(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, to, room, language } = visit;
  const who = await leaderOf(visit);
  const years = yearsOf(await readView(room, who, 'register', {}));
  const year = yearIn(query, years);
  const found = year === undefined ? null : await readView(room, who, 'figures', { year });
  return page({
    title: say('leader.dash'),
    part: 'leaders',
    crumbs: leaderCrumbs(visit),
    main:
      found === null ? (
        <p className="nothing">{say('leader.dash-none')}</p>
      ) : (
        <>
          <p className="lead">{say(isUnit(who.actor) ? 'leader.dash-unit' : 'leader.dash-district', { year: found.year, day: dayText(found.asOf, language) })}</p>
          {years.length < 2 ? null : (
            <nav aria-label={say('leader.years')}>
              <ul className="tabs">
                {years.map((each) => (
                  <li key={each}>
                    <a href={to(`/l/dash?year=${each}`)} {...(each === found.year ? { 'aria-current': 'page' as const } : {})}>
                      {each}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <Numbers visit={visit} found={found} />
          <Charts visit={visit} found={found} />
          <AllFigures visit={visit} found={found} />
          {isUnit(who.actor) ? <p className="hint">{say('leader.dash-unit-hint')}</p> : null}
        </>
      ),
  });
}

interface Props {
  visit: Visit;
  found: FiguresView;
}

const own = ({ language }: Visit, text: { zh: string; en?: string | undefined }): string => (language === 'en' ? (text.en ?? text.zh) : text.zh);
const addressOf = ({ to }: Visit, { year }: FiguresView, { id }: Figure): string => to(`/l/cases?${new URLSearchParams({ year: String(year), figure: id }).toString()}`);

/** A rate over nothing is a dash, not nought. */
export function valueText({ value, unit, base }: Figure): string {
  if (base === 0) return '—';
  return unit === '%' ? `${value.toFixed(1)} %` : `${value} ${unit}`;
}

function baseText(visit: Visit, { base, baseLabel }: Figure): string {
  return base === null || baseLabel === null ? '' : visit.say('leader.base', { label: own(visit, baseLabel), base });
}

function Numbers({ visit, found }: Props) {
  const shown = first.flatMap((id) => found.figures.find((each) => each.id === id) ?? []);
  return (
    <dl className="big-numbers">
      {shown.map((each) => (
        <div key={each.id}>
          <dt>{own(visit, each.label)}</dt>
          <dd>
            <a href={addressOf(visit, found, each)}>{valueText(each)}</a> <span className="hint">{baseText(visit, each)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Charts({ visit, found }: Props) {
  const { say } = visit;
  const charts = [
    { title: say('leader.chart-kinds'), figures: found.figures.filter((each) => /^proposals\.(key|collective|other)$/.test(each.id)) },
    { title: say('leader.chart-categories'), figures: found.figures.filter((each) => /^proposals\.other\./.test(each.id)) },
    { title: say('leader.chart-classes'), figures: found.figures.filter((each) => /^results\.[^.]+\.count$/.test(each.id)) },
    {
      title: say('leader.chart-rates'),
      figures: found.figures.filter((each) => each.unit === '%' && /^(reply-rate|consultation-rate|acceptance-on-time-rate|opinions\.on-time-rate|fulfilment-rate|response-rate)/.test(each.id)),
      full: 100,
    },
  ].filter((each) => each.figures.length > 0);
  return (
    <>
      {charts.map(({ title, figures, full }) => (
        <BarTable
          key={title}
          caption={title}
          columns={[say('leader.figure'), say('leader.value')]}
          {...(full === undefined ? {} : { full })}
          rows={figures.map((each) => ({
            key: each.id,
            label: own(visit, each.label),
            value: each.value,
            text: [valueText(each), baseText(visit, each)].filter((text) => text !== '').join(' '),
            href: addressOf(visit, found, each),
          }))}
        />
      ))}
    </>
  );
}

/** Every figure with its definition, for whoever has to answer for it. */
function AllFigures({ visit, found }: Props) {
  const { say } = visit;
  return (
    <details>
      <summary>{say('leader.all-figures', { count: found.figures.length })}</summary>
      <dl className="answers">
        {found.figures.map((each) => (
          <div key={each.id}>
            <dt>{own(visit, each.label)}</dt>
            <dd>
              <a href={addressOf(visit, found, each)}>{valueText(each)}</a> {baseText(visit, each)}
              <p className="hint">{own(visit, each.definition)}</p>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
