import { lightText } from '../../../contract/light-text.ts';
import type { LedCase } from '../../../contract/leader-views.ts';
import { dayText } from '../../../messages/times.ts';
import { readView } from '../../http/view-routes.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { CaseLine } from './case-line.tsx';
import { leaderCrumbs, leaderOf, taskPath } from './leader.ts';

/** L3 领衔件: with lights, the plan, what was written last and what was answered. */
export async function ledPage(visit: Visit): Promise<Answer> {
  const { say, to, room } = visit;
  const who = await leaderOf(visit);
  const { items, total, unled } = await readView(room, who, 'led-cases', {});
  const isLeader = who.actor.role === 'leader';
  return page({
    title: say(isLeader ? 'leader.mine' : 'leader.led'),
    part: 'leaders',
    crumbs: leaderCrumbs(visit),
    main: (
      <>
        <p>{say('list.total', { count: total.count })}</p>
        {items.length === 0 ? <p className="nothing">{say(isLeader ? 'leader.mine-none' : 'leader.led-none')}</p> : null}
        <ul className="plain-list">
          {items.map((each) => (
            <li key={each.id}>
              <CaseLine visit={visit} item={{ ...each, matterId: each.id }} />
              <Supervision visit={visit} item={each} />
            </li>
          ))}
        </ul>
        {total.isMore ? <p className="hint">{say('leader.first-only', { count: items.length })}</p> : null}
        {unled.length === 0 ? null : (
          <section aria-labelledby="unled">
            <h2 id="unled">{say('leader.unled', { count: unled.length })}</h2>
            <ul className="plain-list">
              {unled.map((each) => (
                <li key={each.id}>
                  <CaseLine visit={visit} item={{ ...each, matterId: each.id }} />
                  <p>
                    <a className="button" href={to(`${taskPath({ slug: each.slug, matterId: each.id })}/do/take-lead`)}>
                      {say('leader.take')}
                      <span className="unseen">{each.title}</span>
                    </a>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  });
}

function Supervision({ visit: { say, language }, item }: { visit: Visit; item: LedCase }) {
  const { ledBy, last, waiting, instructions } = item;
  return (
    <>
      {ledBy === null ? null : (
        <p>
          {say('supervision.led-by')} <strong lang="zh-CN">{ledBy.name}</strong>：<span lang="zh-CN">{ledBy.plan}</span>
        </p>
      )}
      {last === null ? (
        <p className="hint">{say('leader.no-instruction')}</p>
      ) : (
        <>
          <p>
            {say('leader.last-instruction', { count: instructions, waiting })} <span lang="zh-CN">{last.text}</span>
          </p>
          {last.answer === null ? (
            <p>
              <span className={`light is-${last.light}`}>{lightText(last.light, last.workingDaysLeft, language)}</span> {say('leader.answer-by', { day: dayText(last.dueOn, language) })}
            </p>
          ) : (
            <p className="reply">
              {say('supervision.answer')} <span lang="zh-CN">{last.answer.text}</span>
            </p>
          )}
        </>
      )}
    </>
  );
}
