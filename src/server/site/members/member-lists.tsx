import type { Step } from '../../../domain/proposal/todos.ts';
import { readView } from '../../http/view-routes.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { authorOf } from './author.ts';
import { DueMark } from './due-mark.tsx';
import { todoPath } from './member-home.tsx';

/** 待我联名, 待我评价: the lines of one step, each leading to where it is done. */
export async function waitingFor(visit: Visit, step: Extract<Step, 'cosign' | 'rate'>): Promise<Answer> {
  const { say, to, room } = visit;
  const who = await authorOf(visit);
  const { items, total } = await readView(room, who, 'inbox', { step, limit: 200 });
  return page({
    title: say(`member.${step}`),
    part: 'members',
    crumbs: [[say('site.home'), '/m']],
    main: (
      <>
        <p className="lead">{say(`member.${step}-lead`)}</p>
        <p>{say('list.total', { count: total.count })}</p>
        {items.length === 0 ? <p className="nothing">{say(`member.${step}-none`)}</p> : null}
        <ul className="plain-list">
          {items.map((each) => (
            <li key={each.matterId}>
              <a href={to(todoPath(each))} lang="zh-CN">
                {each.slug} {each.title}
              </a>
              <p className="hint" lang="zh-CN">
                {each.lead ?? each.proposer}
              </p>
              <DueMark visit={visit} light={each.light} left={each.workingDaysLeft} due={each.due} />
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

/** 履职记录: year by year, every number with its cases. */
export async function dutyPage(visit: Visit): Promise<Answer> {
  const { say, to, room } = visit;
  const who = await authorOf(visit);
  const { years } = await readView(room, who, 'duty', {});
  return page({
    title: say('member.duty'),
    part: 'members',
    crumbs: [[say('site.home'), '/m']],
    main: (
      <>
        {years.length === 0 ? <p className="nothing">{say('member.duty-none')}</p> : null}
        {years.map((each) => (
          <section key={each.year} aria-labelledby={`year-${each.year}`}>
            <h2 id={`year-${each.year}`}>{say('member.duty-year', { year: each.year })}</h2>
            <dl className="answers">
              {(['proposed', 'docketed', 'cosigned'] as const).map((name) => (
                <div key={name}>
                  <dt>{say(`member.duty-${name}`)}</dt>
                  <dd>
                    <details>
                      <summary>{each[name].length}</summary>
                      <ul>
                        {each[name].map((address) => (
                          <li key={address}>
                            <a href={to(`/m/proposals/${address}`)}>{address}</a>
                          </li>
                        ))}
                      </ul>
                    </details>
                  </dd>
                </div>
              ))}
              <div>
                <dt>{say('member.duty-consultations')}</dt>
                <dd>{each.consultations}</dd>
              </div>
              <div>
                <dt>{say('member.duty-ratings')}</dt>
                <dd>{each.ratings}</dd>
              </div>
            </dl>
          </section>
        ))}
      </>
    ),
  });
}
