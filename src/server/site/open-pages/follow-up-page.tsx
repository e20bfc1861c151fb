import { labelWord } from '../../../messages/words.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { publicPage } from '../public/public-frame.tsx';
import { PublicWords, type Reasons } from '../public/public-words.tsx';
import { afterOf } from './asked.ts';
import { NextPage } from './case-list.tsx';
import { openCommitments, commitmentStates, type OpenCommitment, type CommitmentState } from './queries/open-commitments.ts';
import { openRead } from './queries/open-read.ts';

/** P12 `/follow-up`: what was promised with a day, and what became of it. */
export async function followUpPage(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say } = visit;
  const state = commitmentStates.find((each) => each === query.get('state')) ?? 'open';
  const { commitments, reasons } = await openRead(visit, async (reading) => ({ commitments: await openCommitments(reading, state, afterOf(query)), reasons: reading.reasons }));
  return page(
    publicPage(visit, {
      title: say('commitment.title'),
      main: (
        <>
          <p className="lead">{say('commitment.lead')}</p>
          <StateTabs visit={visit} state={state} counts={commitments.counts} />
          {commitments.items.length === 0 ? <p className="nothing">{say(`commitment.none.${state}`)}</p> : <CommitmentTable visit={visit} items={commitments.items} reasons={reasons} state={state} />}
          <NextPage visit={visit} path={`/follow-up?state=${state}`} after={commitments.after} />
        </>
      ),
    }),
  );
}

function StateTabs({ visit: { say, to }, state, counts }: { visit: Visit; state: CommitmentState; counts: Readonly<Record<CommitmentState, number>> }) {
  return (
    <nav aria-label={say('commitment.tabs')}>
      <ul className="tabs">
        {commitmentStates.map((each) => (
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

function CommitmentTable({ visit, items, reasons, state }: { visit: Visit; items: readonly OpenCommitment[]; reasons: Reasons; state: CommitmentState }) {
  const { say } = visit;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say('commitment.title')}>
      <table className="cases">
        <caption className="unseen">{say('commitment.caption', { state: say(`state.${state}`) })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('commitment.case')}</th>
            <th scope="col">{say('commitment.what')}</th>
            <th scope="col">{say('commitment.unit')}</th>
            <th scope="col">{say('commitment.due')}</th>
            <th scope="col">{say('commitment.progress')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((each, at) => (
            <CommitmentRow key={`${each.slug} ${at}`} visit={visit} commitment={each} reasons={reasons} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CommitmentRow({ visit, commitment, reasons }: { visit: Visit; commitment: OpenCommitment; reasons: Reasons }) {
  const { say, to, language } = visit;
  const { slug, title, text, dueOn, originalDueOn, settledOn, reportedOn, isOverdue, leads, revised } = commitment;
  return (
    <tr>
      <th scope="row">
        <a href={to(`/proposals/${slug}`)}>
          <span className="number">{slug}</span> {title === '' ? say('browse.untitled') : <span lang="zh-CN">{title}</span>}
        </a>
      </th>
      <td data-label={say('commitment.what')}>{text === null ? say('commitment.no-text') : <PublicWords visit={visit} text={text} reasons={reasons} />}</td>
      <td data-label={say('commitment.unit')} lang="zh-CN">
        {leads.join('、')}
      </td>
      <td data-label={say('commitment.due')}>
        <time dateTime={dueOn}>{dueOn}</time>
        {isOverdue ? <strong className="overdue"> {say('commitment.overdue')}</strong> : null}
        {originalDueOn === dueOn ? null : <p className="hint">{say('commitment.postponed', { day: originalDueOn })}</p>}
      </td>
      <td data-label={say('commitment.progress')}>
        {settledOn === null ? (reportedOn === null ? say('commitment.no-report') : say('commitment.reported', { day: reportedOn })) : say('commitment.settled', { day: settledOn })}
        {revised === null ? null : <p className="hint">{say('commitment.revised', { letter: revised.letter, label: labelWord(language, revised.label).text })}</p>}
      </td>
    </tr>
  );
}
