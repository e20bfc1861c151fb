import { useEffect } from 'react';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager, Total } from '../../parts/pager.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { files, hrefOf } from '../../paths.ts';
import { ProposalsFilter } from './proposals-filter.tsx';
import { ProposalsTable } from './proposals-table.tsx';
import { queryOf } from './proposals-query.ts';

/** W3 全部提案: all this reader may see; the address is the filter, and the export gives the same cases. */
export function ProposalsScreen() {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const filter = useUrlFilter();
  const query = queryOf(filter.all);
  const list = useView('proposals', query, { keepPrevious: true });
  const count = list.data?.total.count;
  const { after: _after, limit: _limit, ...exported } = query;
  usePageTitle(say('proposals.title'));
  useEffect(() => {
    if (count !== undefined) announce(say('list.total', { count }));
  }, [count, announce, say]);
  return (
    <>
      <h1>{say('proposals.title')}</h1>
      <ProposalsFilter />
      <Shown query={list}>
        {(found) => (
          <>
            <div className="list-head">
              <Total total={found.total} />
              <a className="button" href={hrefOf(files.proposals(exported))} download hrefLang={language}>
                {say('proposals.export')}
              </a>
            </div>
            {found.items.length === 0 ? <p className="nothing">{say('list.none-filtered')}</p> : <ProposalsTable items={found.items} />}
            <Pager after={found.after} />
          </>
        )}
      </Shown>
    </>
  );
}
