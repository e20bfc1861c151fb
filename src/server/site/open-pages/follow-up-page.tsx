import { labelWord } from '../../../messages/words.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { publicPage } from '../public/public-frame.tsx';
import { PublicWords, type Reasons } from '../public/public-words.tsx';
import { afterOf } from './asked.ts';
import { NextPage } from './case-list.tsx';
import { openPromises, promiseStates, type OpenPromise, type PromiseState } from './queries/open-promises.ts';
import { openRead } from './queries/open-read.ts';

/** P12 `/follow-up`: what was promised with a day, and what became of it. */
export async function followUpPage(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say } = visit;
  const state = promiseStates.find((each) => each === query.get('state')) ?? 'open';
  const { promises, reasons } = await openRead(visit, async (reading) => ({ promises: await openPromises(reading, state, afterOf(query)), reasons: reading.reasons }));
  return page(
    publicPage(visit, {
      title: say('promise.title'),
      main: (
        <>
          <p className="lead">{say('promise.lead')}</p>
          <StateTabs visit={visit} state={state} counts={promises.counts} />
          {promises.items.length === 0 ? <p className="nothing">{say(`promise.none.${state}`)}</p> : <PromiseTable visit={visit} items={promises.items} reasons={reasons} state={state} />}
          <NextPage visit={visit} path={`/follow-up?state=${state}`} after={promises.after} />
        </>
      ),
    }),
  );
}

function StateTabs({ visit: { say, to }, state, counts }: { visit: Visit; state: PromiseState; counts: Readonly<Record<PromiseState, number>> }) {
  return (
    <nav aria-label={say('promise.tabs')}>
      <ul className="tabs">
        {promiseStates.map((each) => (
          <li key={each}>
            <a href={to(`/follow-up?state=${each}`)} {...(each === state ? { 'aria-current': 'page' as const } : {})}>
              {say(`state.${each}`)} <span className="number">{counts[each]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PromiseTable({ visit, items, reasons, state }: { visit: Visit; items: readonly OpenPromise[]; reasons: Reasons; state: PromiseState }) {
  const { say } = visit;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say('promise.title')}>
      <table className="cases">
        <caption className="unseen">{say('promise.caption', { state: say(`state.${state}`) })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('promise.case')}</th>
            <th scope="col">{say('promise.what')}</th>
            <th scope="col">{say('promise.unit')}</th>
            <th scope="col">{say('promise.due')}</th>
            <th scope="col">{say('promise.progress')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((each, at) => (
            <PromiseRow key={`${each.slug} ${at}`} visit={visit} promise={each} reasons={reasons} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PromiseRow({ visit, promise, reasons }: { visit: Visit; promise: OpenPromise; reasons: Reasons }) {
  const { say, to, language } = visit;
  const { slug, title, text, dueOn, originalDueOn, settledOn, reportedOn, isOverdue, leads, revised } = promise;
  return (
    <tr>
      <th scope="row">
        <a href={to(`/proposals/${slug}`)}>
          <span className="number">{slug}</span> {title === '' ? say('browse.untitled') : <span lang="zh-CN">{title}</span>}
        </a>
      </th>
      <td data-label={say('promise.what')}>{text === null ? say('promise.no-text') : <PublicWords visit={visit} text={text} reasons={reasons} />}</td>
      <td data-label={say('promise.unit')} lang="zh-CN">
        {leads.join('、')}
      </td>
      <td data-label={say('promise.due')}>
        <time dateTime={dueOn}>{dueOn}</time>
        {isOverdue ? <strong className="overdue"> {say('promise.overdue')}</strong> : null}
        {originalDueOn === dueOn ? null : <p className="hint">{say('promise.postponed', { day: originalDueOn })}</p>}
      </td>
      <td data-label={say('promise.progress')}>
        {settledOn === null ? (reportedOn === null ? say('promise.no-report') : say('promise.reported', { day: reportedOn })) : say('promise.settled', { day: settledOn })}
        {revised === null ? null : <p className="hint">{say('promise.revised', { letter: revised.letter, label: labelWord(language, revised.label).text })}</p>}
      </td>
    </tr>
  );
}
