import { useEffect } from 'react';
import type { MeView } from '../../../contract/views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager, Total } from '../../parts/pager.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { FoundList } from './found-list.tsx';

/** W37 全文搜索: the words stand in the address; what is found is what this reader may read. */
export function SearchScreen(_props: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const q = filter.get('q').slice(0, 100);
  usePageTitle(q === '' ? say('find.title') : `${say('find.for', { q })} · ${say('find.title')}`);
  return (
    <>
      <h1>{say('find.title')}</h1>
      <SearchBox q={q} isLabelSeen />
      <p className="hint">{say('find.hint')}</p>
      {q === '' ? <p className="nothing">{say('find.lead')}</p> : <Results q={q} after={filter.get('after')} />}
    </>
  );
}

function Results({ q, after }: { q: string; after: string }) {
  const { say } = useWords();
  const announce = useAnnounce();
  const list = useView('search', after === '' ? { q } : { q, after });
  const found = list.data;
  useEffect(() => {
    if (found) announce(found.isEmpty ? say('find.no-words') : say('list.total', { count: found.total.count }));
  }, [found, announce, say]);
  return (
    <section aria-labelledby="results">
      <h2 id="results">{say('find.results')}</h2>
      <Shown query={list}>
        {({ items, total, after: next, isEmpty }) =>
          isEmpty || total.count === 0 ? (
            <p className="nothing">{say(isEmpty ? 'find.no-words' : 'find.none')}</p>
          ) : (
            <>
              <Total total={total} />
              <FoundList items={items} />
              <Pager after={next} />
            </>
          )
        }
      </Shown>
    </section>
  );
}
