import type { ApprovalsView, LedCasesView } from '../../../contract/leader-views.ts';
import { word } from '../../../messages/words.ts';
import { readView } from '../../http/view-routes.ts';
import type { Who } from '../../http/who.ts';
import { go, page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { CaseLine } from './case-line.tsx';
import { Done } from '../form/done.tsx';
import { leaderOf, taskPath } from './leader.ts';
import { PostSwitch } from '../account/post-choice.tsx';

/** L1 待我审批: what this post can decide now; for a leader of the district what calls for a word of his. */
export async function leaderHome(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, room } = visit;
  const who = await leaderOf(visit);
  const me = await readView(room, who, 'me', {});
  const after = query.get('after');
  const isLeader = who.actor.role === 'leader';
  return page({
    title: say(isLeader ? 'leader.home' : 'leader.approvals'),
    part: 'leaders',
    main: (
      <>
        <Done visit={visit} done={query.get('done')} />
        <p className="hint">
          {me.name}，{me.post}
        </p>
        {isLeader ? (
          <LeaderSections visit={visit} led={await readView(room, who, 'led-cases', {})} />
        ) : (
          <Approvals visit={visit} found={await approvalsFor(visit, who, after)} isFirst={after === null} />
        )}
        <PostSwitch visit={visit} me={me} />
      </>
    ),
  });
}

const approvalsFor = (visit: Visit, who: Who, after: string | null): Promise<ApprovalsView> => readView(visit.room, who, 'approvals', after === null ? {} : { after: after.slice(0, 600) });

function Approvals({ visit, found, isFirst }: { visit: Visit; found: ApprovalsView; isFirst: boolean }) {
  const { say, to, language } = visit;
  const { items, after } = found;
  const isWhole = isFirst && after === null;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{say(isWhole ? 'leader.waiting' : 'leader.waiting-page', { count: items.length })}</h2>
      {items.length === 0 ? <p className="nothing">{say('leader.nothing')}</p> : null}
      <ul className="plain-list">
        {items.map((each) => (
          <li key={`${each.matterId} ${each.step}`}>
            <CaseLine visit={visit} item={each} step={word(language, `step.${each.step}`)} />
          </li>
        ))}
      </ul>
      {after === null ? null : (
        <p>
          <a className="button" href={to(`/l?${new URLSearchParams({ after }).toString()}`)}>
            {say('leader.more')}
          </a>
        </p>
      )}
      {isFirst ? null : (
        <p>
          <a href={to('/l')}>{say('leader.to-first')}</a>
        </p>
      )}
    </section>
  );
}

/** Nothing is approved by a leader of the district: what calls for his word is what was answered, what is late, and what nobody leads. */
function LeaderSections({ visit, led }: { visit: Visit; led: LedCasesView }) {
  const { say } = visit;
  const answered = led.items.filter((each) => each.last?.answer);
  const late = led.items.filter((each) => each.light === 'red' || each.last?.light === 'red');
  const listed = (items: readonly (typeof led.unled)[number][]) =>
    items.map((each) => (
      <li key={each.id}>
        <CaseLine visit={visit} item={{ ...each, matterId: each.id }} />
      </li>
    ));
  return (
    <>
      <section aria-labelledby="late">
        <h2 id="late">{say('leader.late', { count: late.length })}</h2>
        {late.length === 0 ? <p className="nothing">{say('leader.late-none')}</p> : <ul className="plain-list">{listed(late)}</ul>}
      </section>
      <section aria-labelledby="answered">
        <h2 id="answered">{say('leader.answered', { count: answered.length })}</h2>
        {answered.length === 0 ? <p className="nothing">{say('leader.answered-none')}</p> : <ul className="plain-list">{listed(answered)}</ul>}
      </section>
      <section aria-labelledby="unled">
        <h2 id="unled">{say('leader.unled', { count: led.unled.length })}</h2>
        {led.unled.length === 0 ? <p className="nothing">{say('leader.unled-none')}</p> : <ul className="plain-list">{listed(led.unled)}</ul>}
      </section>
    </>
  );
}

/** On to the next one: first what is left of the same case, then the most urgent of the list. */
export async function nextTask(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const who = await leaderOf(visit);
  const done = new URLSearchParams({ done: query.get('done') ?? '' }).toString();
  const from = query.get('from');
  // A leader of the district reads the case he wrote on; whoever decides goes on to the next decision.
  if (who.actor.role === 'leader' && from !== null) return go(`${taskPath({ slug: null, matterId: from })}?${done}`);
  const { items } = await approvalsFor(visit, who, null);
  const next = items.find((each) => each.matterId === from) ?? items[0];
  return go(next === undefined ? `/l?${done}` : `${taskPath(next)}?${done}`);
}
