import type { ReactNode } from 'react';
import { page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';

export interface Followed {
  id: string;
  state: 'asked' | 'confirmed';
  on: string;
  what: string;
}

const plain = (visit: Visit, title: string, main: ReactNode, status = 200): Answer =>
  page({ title, part: 'public', crumbs: [[visit.say('site.home'), '/']], head: { isUnlisted: true }, main }, { status });

/** The same whoever asked, and whether or not the address is known. */
export const askedPage = (visit: Visit): Answer =>
  plain(
    visit,
    visit.say('follow.asked-title'),
    <>
      <p className="lead">{visit.say('follow.asked-text')}</p>
      <p>{visit.say('follow.asked-none')}</p>
      <p>
        <a href={visit.to('/')}>{visit.say('site.to-public')}</a>
      </p>
    </>,
  );

/** Opening a link does nothing yet: programs that look at mails open links too. */
export const confirmPage = (visit: Visit, path: string): Answer =>
  plain(
    visit,
    visit.say('follow.confirm-title'),
    <>
      <p className="lead">{visit.say('follow.confirm-text')}</p>
      <Press visit={visit} path={path} label={visit.say('follow.confirm-act')} />
    </>,
  );

export const endPage = (visit: Visit, path: string): Answer =>
  plain(
    visit,
    visit.say('follow.end-title'),
    <>
      <p className="lead">{visit.say('follow.end-text')}</p>
      <Press visit={visit} path={path} label={visit.say('follow.end-act')} />
    </>,
  );

export const confirmedPage = (visit: Visit, listPath: string): Answer =>
  plain(
    visit,
    visit.say('follow.confirmed-title'),
    <>
      <p className="lead">{visit.say('follow.confirmed-text')}</p>
      <p>
        <a href={visit.to(listPath)}>{visit.say('follow.list-title')}</a>
      </p>
    </>,
  );

export const endedPage = (visit: Visit): Answer =>
  plain(
    visit,
    visit.say('follow.ended-title'),
    <>
      <p className="lead">{visit.say('follow.ended-text')}</p>
      <p>
        <a href={visit.to('/subscribe')}>{visit.say('follow.again')}</a>
      </p>
    </>,
  );

export const gonePage = (visit: Visit): Answer =>
  plain(
    visit,
    visit.say('follow.gone-title'),
    <>
      <p className="lead">{visit.say('follow.gone-text')}</p>
      <p>
        <a href={visit.to('/subscribe')}>{visit.say('follow.again')}</a>
      </p>
    </>,
    404,
  );

/** All subscriptions of the address whose link it is; each can be ended, and all at once. */
export const listPage = (visit: Visit, path: string, followed: readonly Followed[]): Answer =>
  plain(
    visit,
    visit.say('follow.list-title'),
    <>
      <p className="lead">{followed.length === 0 ? visit.say('follow.list-none') : visit.say('follow.list-lead')}</p>
      <ul className="followed">
        {followed.map((each) => (
          <li key={each.id}>
            <h2 id={`of-${each.id}`}>{each.what}</h2>
            <p>
              {visit.say(`follow.state.${each.state}`)} · {visit.say('follow.on', { day: each.on })}
            </p>
            <form method="post" action={visit.to(path)}>
              <button type="submit" name="end" value={each.id} className="quiet" aria-describedby={`of-${each.id}`}>
                {visit.say('follow.end-act')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {followed.length > 1 ? (
        <form method="post" action={visit.to(path)}>
          <button type="submit" name="end" value="all" className="danger">
            {visit.say('follow.end-all-act')}
          </button>
        </form>
      ) : null}
      <p>
        <a href={visit.to('/subscribe')}>{visit.say('follow.more')}</a>
      </p>
    </>,
  );

function Press({ visit, path, label }: { visit: Visit; path: string; label: string }) {
  return (
    <form method="post" action={visit.to(path)}>
      <button type="submit" className="primary">
        {label}
      </button>
    </form>
  );
}
