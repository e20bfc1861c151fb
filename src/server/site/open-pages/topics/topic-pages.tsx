import { page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import { publicPage } from '../../public/public-frame.tsx';
import { afterOf, noSuchPage } from '../asked.ts';
import { NextPage } from '../case-list.tsx';
import { openRead } from '../queries/open-read.ts';
import { acceptedTopics, topicOf, type OpenTopic } from '../queries/open-topics.ts';

/** `/clues`: what was suggested and let in, and the way to see what became of one's own. */
export async function topicsPage(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, to } = visit;
  const topics = await openRead(visit, (reading) => acceptedTopics(reading, afterOf(query)));
  return page(
    publicPage(visit, {
      title: say('topic.title'),
      main: (
        <>
          <p className="lead">{say('topic.lead')}</p>
          <p>
            <a className="button primary" href={to('/clues/new')}>
              {say('command.suggest-topic')}
            </a>
          </p>
          <LookUp visit={visit} number="" />
          <section aria-labelledby="accepted">
            <h2 id="accepted">{say('topic.accepted')}</h2>
            {topics.items.length === 0 ? <p className="nothing">{say('topic.none')}</p> : <p role="status">{say('topic.total', { count: topics.total.count })}</p>}
            <ol className="case-lines">
              {topics.items.map((each) => (
                <Accepted key={each.number} visit={visit} topic={each} />
              ))}
            </ol>
            <NextPage visit={visit} path="/clues" after={topics.after} />
          </section>
        </>
      ),
    }),
  );
}

function Accepted({ visit: { say }, topic: { number, on, words } }: { visit: Visit; topic: OpenTopic }) {
  return (
    <li>
      <h3 lang="zh-CN">{words?.title}</h3>
      <p className="hint">
        <span className="number">{number}</span> <span>{say('topic.on', { day: on })}</span>
      </p>
      <p className="as-typed" lang="zh-CN">
        {words?.text}
      </p>
    </li>
  );
}

function LookUp({ visit: { say, to }, number }: { visit: Visit; number: string }) {
  return (
    <form method="get" action={to('/clues/status')} className="search-line">
      <label htmlFor="number">{say('topic.look-up')}</label>
      <input id="number" name="number" type="text" defaultValue={number} maxLength={40} autoComplete="off" />
      <button type="submit">{say('topic.look-up-act')}</button>
    </form>
  );
}

/** `/clues/done`: it arrived, under which number, and what happens now. */
export async function topicDone(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, to } = visit;
  const number = query.get('number') ?? '';
  const topic = await openRead(visit, (reading) => topicOf(reading, number));
  if (topic === null) throw noSuchPage();
  return page(
    publicPage(visit, {
      title: say('topic.done'),
      crumbs: [[say('topic.title'), '/clues']],
      head: { isUnlisted: true },
      main: (
        <>
          <div className="confirmation">
            <p>
              {say('topic.number')} <strong className="number">{topic.number}</strong>
            </p>
          </div>
          <h2>{say('topic.next')}</h2>
          <p>{say('topic.next-text')}</p>
          <p className="form-acts">
            <a className="button primary" href={to(`/clues/status?number=${topic.number}`)}>
              {say('topic.see')}
            </a>
            <a className="button quiet" href={to('/')}>
              {say('site.home')}
            </a>
          </p>
        </>
      ),
    }),
  );
}

/** `/clues/status?number=…`: what became of it. Its words are shown only once the committee let it in. */
export async function topicStatus(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say } = visit;
  const number = (query.get('number') ?? '').trim().toUpperCase().slice(0, 40);
  const topic = await openRead(visit, (reading) => topicOf(reading, number));
  return page(
    publicPage(visit, {
      title: say('topic.status'),
      crumbs: [[say('topic.title'), '/clues']],
      head: { isUnlisted: true },
      main: (
        <>
          {topic === null ? <p role="status">{number === '' ? say('topic.no-number') : say('topic.unknown', { number })}</p> : <Became visit={visit} topic={topic} />}
          <LookUp visit={visit} number={number} />
        </>
      ),
    }),
    { status: topic === null && number !== '' ? 404 : 200 },
  );
}

function Became({ visit: { say }, topic }: { visit: Visit; topic: OpenTopic }) {
  const { number, on, state, moderatedOn, words, reason } = topic;
  return (
    <>
      <dl className="answers" role="status">
        <div>
          <dt>{say('topic.number')}</dt>
          <dd className="number">{number}</dd>
        </div>
        <div>
          <dt>{say('topic.received')}</dt>
          <dd>{on}</dd>
        </div>
        <div>
          <dt>{say('topic.status')}</dt>
          <dd>
            <strong>{say(`topic.state.${state}`)}</strong>
            {moderatedOn === null ? null : ` ${moderatedOn}`}
          </dd>
        </div>
        {reason === null ? null : (
          <div>
            <dt>{say('field.reason')}</dt>
            <dd lang="zh-CN">{reason}</dd>
          </div>
        )}
      </dl>
      {words === null ? null : (
        <section lang="zh-CN">
          <h2>{words.title}</h2>
          <p className="as-typed">{words.text}</p>
        </section>
      )}
      {state === 'open' ? <p className="hint">{say('topic.open-hint')}</p> : null}
    </>
  );
}
