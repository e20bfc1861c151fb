import { readView } from '../../http/view-routes.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { CaseLines } from '../public/case-lines.tsx';
import { filterOf, readList } from '../public/queries/case-list.ts';
import { readPublic } from '../public/queries/public-reading.ts';
import { authorOf } from './author.ts';
import { Found } from './library-found.tsx';

const publicMax = 20;

/** 资料库: proposals and answers by words: those the reader has to do with, and whatever was published. */
export async function libraryPage(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, room } = visit;
  const who = await authorOf(visit);
  const q = (query.get('q') ?? '').slice(0, 100);
  const after = query.get('after') ?? undefined;
  const further = query.get('further') ?? undefined;
  const found = await readView(room, who, 'search', { q, limit: 20, ...(after === undefined ? {} : { after: after.slice(0, 400) }) });
  const published = await readPublic(visit, async (reading) => ({
    list: await readList(reading, filterOf(new URLSearchParams({ q })), further, publicMax),
    names: { rules: reading.rules, unitName: reading.unitName, unitCode: reading.unitCode },
  }));
  return page({
    title: say('member.library'),
    part: 'members',
    crumbs: [[say('site.home'), '/m']],
    main: (
      <>
        <p className="lead">{say('library.lead')}</p>
        <form method="get" role="search" className="search-line">
          <label htmlFor="q">{say('find.label')}</label>
          <input id="q" name="q" type="search" defaultValue={q} maxLength={100} />
          <button type="submit" className="primary">
            {say('find.act')}
          </button>
        </form>
        {found.isEmpty && q !== '' ? <p role="status">{say('find.no-words')}</p> : null}
        {q === '' || found.isEmpty ? null : (
          <section aria-labelledby="own">
            <h2 id="own">{say('library.own', { count: found.total.count })}</h2>
            <ol className="plain-list">
              {found.items.map((each) => (
                <Found key={each.id} visit={visit} found={each} />
              ))}
            </ol>
            <More visit={visit} query={{ q, after: found.after }} />
          </section>
        )}
        {found.isEmpty && q !== '' ? null : (
          <section aria-labelledby="published">
            <h2 id="published">{say(published.list.total.isMore ? 'library.published-more' : 'library.published', { count: published.list.total.count })}</h2>
            {published.list.items.length === 0 ? <p className="nothing">{say('library.none')}</p> : null}
            <CaseLines visit={visit} names={published.names} items={published.list.items} />
            <More visit={visit} query={{ q, further: published.list.after }} />
          </section>
        )}
      </>
    ),
  });
}

/** The next page of one of the two lists; the other begins anew. */
function More({ visit: { to, say }, query }: { visit: Visit; query: Readonly<Record<string, string | null>> }) {
  if (Object.values(query).includes(null)) return null;
  return (
    <p>
      <a className="button quiet" href={to(`/m/library?${new URLSearchParams(query as Record<string, string>).toString()}`)}>
        {say('list.next')}
      </a>
    </p>
  );
}
