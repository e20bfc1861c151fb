import { labelWord, word } from '../../../messages/words.ts';
import type { Visit } from '../frame/visit.ts';
import type { OpenCase, OpenPage } from './queries/open-cases.ts';

/** Published cases as lines, with how many there are and the way to the next ones. `path` is the list's own address, its filter included. */
export function CaseList({ visit, page, path, none }: { visit: Visit; page: OpenPage; path: string; none: string }) {
  const { say } = visit;
  if (page.items.length === 0) return <p className="nothing">{none}</p>;
  return (
    <>
      <p role="status">{say('browse.total', { count: `${page.total.count}${page.total.isMore ? '+' : ''}` })}</p>
      <ol className="case-lines">
        {page.items.map((each) => (
          <CaseLine key={each.slug} visit={visit} item={each} />
        ))}
      </ol>
      <NextPage visit={visit} path={path} after={page.after} />
    </>
  );
}

function CaseLine({ visit: { say, to, language }, item }: { visit: Visit; item: OpenCase }) {
  const { slug, title, kind, isKey, publishedOn, mode, result, leads } = item;
  return (
    <li>
      <a href={to(`/proposals/${slug}`)}>
        <span className="number">{slug}</span> {title === '' ? say('browse.untitled') : <span lang="zh-CN">{title}</span>}
      </a>
      <p className="hint">
        {isKey ? <strong>{say('browse.key')} </strong> : null}
        <span>{word(language, `kind.${kind}`)}</span>
        {result === null ? null : <span>{say('browse.class', { letter: result.letter, label: labelWord(language, { zh: result.zh, en: result.en }).text })}</span>}
        {leads.length === 0 ? null : <span lang="zh-CN">{leads.join('、')}</span>}
        {mode === 'full' ? null : <span>{say(mode === 'summary' ? 'browse.summary' : 'browse.on-application')}</span>}
        <span>{say('browse.published-on', { day: publishedOn })}</span>
      </p>
    </li>
  );
}

/** On to the next page of a list, or back to its beginning. */
export function NextPage({ visit: { say, to, path: now }, path, after }: { visit: Visit; path: string; after: string | null }) {
  const isBeyond = now.includes('after=');
  if (after === null && !isBeyond) return null;
  return (
    <nav aria-label={say('list.pages')} className="paging">
      {isBeyond ? (
        <a className="button quiet" href={to(path)}>
          {say('list.first')}
        </a>
      ) : null}
      {after === null ? null : (
        <a className="button quiet" rel="next" href={to(`${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`)}>
          {say('list.next')}
        </a>
      )}
    </nav>
  );
}
