import type { InboxView } from '../../../contract/views.ts';
import type { Step } from '../../../domain/proposal/todos.ts';
import { word } from '../../../messages/words.ts';
import { readView } from '../../http/view-routes.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { authorOf } from './author.ts';
import { DueMark } from './due-mark.tsx';
import { writingPath } from './writing/writing-pages.tsx';
import { writingsOf } from './writing/writing-store.ts';

/** Where a line of the to-do list is done: an act of its own, or the proposal. */
export function todoPath({ step, slug, matterId }: { step: string; slug: string | null; matterId: string }): string {
  const acts: Partial<Record<Step, string>> = { rate: 'rate-reply', cosign: '', revise: 'revise-draft', 'confirm-consultation': 'confirm-consultation', submit: '' };
  const act = acts[step as Step] ?? '';
  const at = `/m/proposals/${slug ?? matterId}`;
  return act === '' ? at : `${at}/do/${act}`;
}

/** 委员首页: five large buttons, what waits with its day, and what lies unfinished. */
export async function memberHome(visit: Visit): Promise<Answer> {
  const { say, to, room } = visit;
  const who = await authorOf(visit);
  const [inbox, writings, me] = await Promise.all([readView(room, who, 'inbox', { limit: 200 }), writingsOf(visit, who), readView(room, who, 'me', {})]);
  const countOf = (step: Step): number => inbox.items.filter((each) => each.step === step).length;
  const isCosigner = who.actor.role === 'member';
  return page({
    title: say('member.hello', { name: me.name }),
    part: 'members',
    main: (
      <>
        <ul className="big-buttons">
          <li>
            <form method="post" action={to('/m/new')}>
              <button type="submit" className="primary">
                {say('member.write')}
              </button>
            </form>
          </li>
          <Big href={to('/m/proposals')} label={say('member.proposals')} />
          {isCosigner ? <Big href={to('/m/cosign')} label={say('member.cosign')} count={countOf('cosign')} /> : null}
          <Big href={to('/m/rate')} label={say('member.rate')} count={countOf('rate')} />
          <Big href={to('/m/library')} label={say('member.library')} />
        </ul>
        <Waiting visit={visit} inbox={inbox} />
        {writings.length === 0 ? null : (
          <section aria-labelledby="writings">
            <h2 id="writings">{say('member.unfinished')}</h2>
            <ul className="plain-list">
              {writings.map((each) => (
                <li key={each.id}>
                  <a href={to(writingPath(each.id))} lang="zh-CN">
                    {typeof each.values['title'] === 'string' && each.values['title'] !== '' ? each.values['title'] : say('writing.untitled')}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  });
}

function Big({ href, label, count = 0 }: { href: string; label: string; count?: number }) {
  return (
    <li>
      <a className="button" href={href}>
        {label}
        {count === 0 ? null : <strong className="badge">{count}</strong>}
      </a>
    </li>
  );
}

function Waiting({ visit, inbox }: { visit: Visit; inbox: InboxView }) {
  const { say, to, language } = visit;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{say('member.waiting', { count: inbox.total.count })}</h2>
      {inbox.items.length === 0 ? <p className="nothing">{say('member.nothing')}</p> : null}
      <ul className="plain-list">
        {inbox.items.map((each) => (
          <li key={`${each.matterId} ${each.step}`}>
            <a href={to(todoPath(each))}>
              {word(language, `step.${each.step}`)}：<span lang="zh-CN">{each.title}</span>
            </a>
            <DueMark visit={visit} light={each.light} left={each.workingDaysLeft} due={each.due} />
          </li>
        ))}
      </ul>
    </section>
  );
}
