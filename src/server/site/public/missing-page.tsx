import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { publicPage } from './public-frame.tsx';

/** 没有这一页: whether there is no such case or it is not public is not told apart. */
export function missingPage(visit: Visit): Answer {
  const { say, to } = visit;
  return page(
    publicPage(visit, {
      title: say('public.missing-title'),
      head: { isUnlisted: true, canonical: '/' },
      main: (
        <>
          <p>{say('public.missing')}</p>
          <form method="get" action={to('/search')} role="search" className="search-line">
            <label htmlFor="q">{say('public.q')}</label>
            <input id="q" name="q" type="search" maxLength={100} />
            <button type="submit" className="primary">
              {say('public.search')}
            </button>
          </form>
          <p>
            <a href={to('/proposals')}>{say('public.menu.proposals')}</a>
          </p>
        </>
      ),
    }),
    { status: 404 },
  );
}
