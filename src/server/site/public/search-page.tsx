import type { TextPart } from '../../../domain/search/passages.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { publicPage } from './public-frame.tsx';
import { readPublic } from './queries/public-reading.ts';
import { searchSite, type FoundPublic, type SiteFound } from './queries/site-search.ts';

/** 搜索: the public texts of cases and notices, with the passage that holds what was typed. */
export async function searchPage(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say } = visit;
  const q = (query.get('q') ?? '').replaceAll('\0', '').slice(0, 100);
  const after = query.get('after') ?? undefined;
  const found = q.trim() === '' ? null : await readPublic(visit, (reading) => searchSite(reading, q, after));
  return page(
    publicPage(visit, {
      title: q.trim() === '' ? say('public.search-title') : say('public.search-for', { q }),
      head: { isUnlisted: true, canonical: '/search' },
      main: (
        <>
          <p className="lead">{say('public.search-lead')}</p>
          <form method="get" role="search" className="search-line">
            <label htmlFor="q">{say('public.q')}</label>
            <input id="q" name="q" type="search" defaultValue={q} maxLength={100} />
            <button type="submit" className="primary">
              {say('public.search')}
            </button>
          </form>
          {found === null ? null : <Results visit={visit} q={q} found={found} />}
        </>
      ),
    }),
  );
}

function Results({ visit, q, found }: { visit: Visit; q: string; found: SiteFound }) {
  const { say, to } = visit;
  const isNothing = found.cases.length === 0 && found.notices.length === 0;
  return (
    <>
      <p role="status">{found.isEmpty ? say('public.no-words') : say(found.total.isMore ? 'public.total-more' : 'public.total', { count: found.total.count })}</p>
      {isNothing && !found.isEmpty ? (
        <p className="nothing">
          {say('public.nothing-found')} <a href={to('/proposals')}>{say('public.menu.proposals')}</a> · <a href={to('/clues/new')}>{say('public.menu.clues')}</a>
        </p>
      ) : null}
      {found.notices.length === 0 ? null : (
        <section aria-labelledby="notices">
          <h2 id="notices">{say('public.menu.news')}</h2>
          <ul className="plain-list">
            {found.notices.map((each) => (
              <li key={each.id} lang="zh-CN">
                <a href={to(`/news/${each.id}`)}>
                  <span>
                    <Marked parts={each.title} />
                  </span>
                </a>
                <p className="hint">{each.on}</p>
                <p>
                  <Marked parts={each.passage} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {found.cases.length === 0 ? null : (
        <section aria-labelledby="found">
          <h2 id="found">{say('public.menu.proposals')}</h2>
          <ol className="plain-list">
            {found.cases.map((each) => (
              <Found key={each.slug} visit={visit} found={each} />
            ))}
          </ol>
        </section>
      )}
      {found.after === null ? null : (
        <p>
          <a className="button" rel="next" href={to(`/search?${new URLSearchParams({ q, after: found.after }).toString()}`)}>
            {say('public.next-page')}
          </a>
        </p>
      )}
    </>
  );
}

function Found({ visit: { say, to, language }, found }: { visit: Visit; found: FoundPublic }) {
  return (
    <li>
      <a href={to(`/proposals/${found.slug}`)} lang={found.title === '' ? language : 'zh-CN'}>
        <span className="number">{found.slug}</span> <span>{found.title === '' ? say('public.untitled') : <Marked parts={found.marked} />}</span>
      </a>
      {found.passages.map(({ part, passage }) => (
        <p key={part}>
          {say(`public.passage.${part}`)}：
          <span lang="zh-CN">
            <Marked parts={passage} />
          </span>
        </p>
      ))}
    </li>
  );
}

function Marked({ parts }: { parts: readonly TextPart[] }) {
  return parts.map((each, at) => (each.isHit ? <mark key={at}>{each.text}</mark> : <span key={at}>{each.text}</span>));
}
