import { csvText } from '../../../contract/csv-line.ts';
import type { RedListView } from '../../../contract/leader-views.ts';
import { word } from '../../../messages/words.ts';
import { readView } from '../../http/view-routes.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { BarTable } from './bar-table.tsx';
import { CaseLine } from './case-line.tsx';
import { leaderCrumbs, leaderOf } from './leader.ts';

const listAddress = (desk?: string): string => (desk === undefined ? '/l/red' : `/l/red?${new URLSearchParams({ desk }).toString()}`);

async function listFor(visit: Visit, query: URLSearchParams): Promise<{ desk: string | undefined; list: RedListView }> {
  const who = await leaderOf(visit);
  const desk = query.get('desk')?.slice(0, 70);
  return { desk, list: await readView(visit.room, who, 'red-list', desk === undefined ? {} : { desk }) };
}

/** L5 红灯清单: by unit, with days and whose turn it is. */
export async function redPage(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, to, language } = visit;
  const { desk, list } = await listFor(visit, query);
  const chosen = list.desks.find((each) => each.desk === desk);
  return page({
    title: say('leader.red'),
    part: 'leaders',
    crumbs: leaderCrumbs(visit),
    main: (
      <>
        <p className="lead">{say('leader.red-lead', { day: list.asOf })}</p>
        {list.desks.length === 0 ? <p className="nothing">{say('leader.red-none')}</p> : null}
        {list.desks.length === 0 ? null : (
          <BarTable
            caption={say('leader.red-by-unit')}
            columns={[say('leader.desk'), say('leader.count')]}
            rows={list.desks.map((each) => ({
              key: each.desk,
              label: nameOf(visit, each),
              value: each.count,
              text: say('leader.red-count', { count: each.count, days: each.longest }),
              href: to(listAddress(each.desk)),
            }))}
          />
        )}
        <h2 id="list">{chosen ? say('leader.red-of', { desk: nameOf(visit, chosen), count: list.total.count }) : say('leader.red-all', { count: list.total.count })}</h2>
        {desk === undefined ? null : (
          <p>
            <a href={to(listAddress())}>{say('leader.red-every')}</a>
          </p>
        )}
        <ul className="plain-list">
          {list.items.map((each) => (
            <li key={`${each.matterId} ${each.step} ${each.desk}`}>
              <CaseLine visit={visit} item={each} step={`${nameOf(visit, each)} ${word(language, `step.${each.step}`)}`} />
            </li>
          ))}
        </ul>
        {list.items.length < list.total.count ? <p className="hint">{say('leader.first-only', { count: list.items.length })}</p> : null}
        {list.items.length === 0 ? null : (
          <p>
            <a className="button quiet" href={to(listAddress(desk).replace('/l/red', '/l/red.csv'))}>
              {say('leader.red-export')}
            </a>
          </p>
        )}
      </>
    ),
  });
}

const nameOf = ({ language }: Visit, { desk, unit }: { desk: string; unit: string | null }): string => unit ?? word(language, `desk.${desk}`);

/** The same list as a sheet, as it stands on the page. */
export async function redSheet(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, language } = visit;
  const { list } = await listFor(visit, query);
  const head = [say('leader.desk'), say('column.number'), say('column.title'), say('leader.step'), say('column.due'), say('leader.days-over')];
  const lines = list.items.map((each) => [nameOf(visit, each), each.slug ?? '', each.title, word(language, `step.${each.step}`), each.due ?? '', String(Math.abs(each.workingDaysLeft ?? 0))]);
  return { kind: 'bytes', type: 'text/csv; charset=utf-8', bytes: csvText([head, ...lines]), headers: { 'content-disposition': `attachment; filename="red-list-${list.asOf}.csv"` } };
}
