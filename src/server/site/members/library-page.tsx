import type { FoundCase } from '../../../contract/find-views.ts';
import { word } from '../../../messages/words.ts';
import { readView } from '../../http/view-routes.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { authorOf } from './author.ts';

/** 资料库: what the reader may find in proposals and answers, by words. */
export async function libraryPage(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, to, room } = visit;
  const who = await authorOf(visit);
  const q = (query.get('q') ?? '').slice(0, 100);
  const after = query.get('after') ?? undefined;
  const found = await readView(room, who, 'search', { q, limit: 20, ...(after === undefined ? {} : { after: after.slice(0, 400) }) });
  return page({
    title: say('member.library'),
    part: 'members',
    crumbs: [[say('site.home'), '/m']],
    main: (
      <>
        <p className="lead">{say('find.hint')}</p>
        <form method="get" role="search" className="search-line">
          <label htmlFor="q">{say('find.label')}</label>
          <input id="q" name="q" type="search" defaultValue={q} maxLength={100} />
          <button type="submit" className="primary">
            {say('find.act')}
          </button>
        </form>
        {q === '' ? null : <p role="status">{found.isEmpty ? say('find.no-words') : say('list.total', { count: found.total.count })}</p>}
        {q !== '' && !found.isEmpty && found.items.length === 0 ? <p className="nothing">{say('find.none')}</p> : null}
        <ol className="plain-list">
          {found.items.map((each) => (
            <Found key={each.id} visit={visit} found={each} />
          ))}
        </ol>
        {found.after === null ? null : (
          <p>
            <a className="button quiet" href={to(`/m/library?${new URLSearchParams({ q, after: found.after }).toString()}`)}>
              {say('list.next')}
            </a>
          </p>
        )}
      </>
    ),
  });
}

function Found({ visit: { to, say, language }, found }: { visit: Visit; found: FoundCase }) {
  return (
    <li>
      <a href={to(`/m/proposals/${found.slug ?? found.id}`)} lang="zh-CN">
        {found.slug === null ? null : `${found.slug} `}
        <Marked passage={found.title} />
      </a>
      <p className="hint">
        {word(language, `stage.${found.stage}`)} · {say('find.proposer', { name: found.proposer })}
      </p>
      {found.passages.map((each, at) => (
        <p key={at} lang="zh-CN">
          {say(`find.part.${each.part}`)}：<Marked passage={each.passage} />
        </p>
      ))}
    </li>
  );
}

function Marked({ passage }: { passage: FoundCase['title'] }) {
  return passage.map((each, at) => (each.isHit ? <mark key={at}>{each.text}</mark> : <span key={at}>{each.text}</span>));
}
