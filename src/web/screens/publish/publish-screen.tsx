import { useEffect, useRef } from 'react';
import { publishStates } from '../../../contract/publication-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager, Total } from '../../parts/pager.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { StateTabs } from '../../parts/state-tabs.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { PublishList } from './publish-list.tsx';

/** W28 公开审核: what waits to be decided or published, what is public, what was taken down, what is not published. */
export function PublishScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const announce = useAnnounce();
  const filter = useUrlFilter();
  const state = publishStates.find((each) => each === filter.get('state')) ?? 'decide';
  const after = filter.get('after');
  const list = useView('publish-queue', { state, ...(after === '' ? {} : { after }) }, { keepPrevious: true });
  const count = list.data?.total.count;
  usePageTitle(say('publish.title'));
  const place = `${state} ${after}`;
  const said = useRef<string | null>(null);
  useEffect(() => {
    // Once for each list: after an act what is said is that it is done.
    if (count === undefined || said.current === place) return;
    said.current = place;
    announce(say('list.total', { count }));
  }, [announce, say, count, place]);
  return (
    <>
      <h1>{say('publish.title')}</h1>
      <p className="lead">{say('publish.lead')}</p>
      <Shown query={list}>
        {({ items, total, counts, after: next }) => (
          <>
            <StateTabs label={say('publish.states')} name="state" value={state} states={publishStates.map((each) => ({ value: each, label: say(`publish.state.${each}`), count: counts[each] }))} />
            <Total total={total} />
            <PublishList key={state} me={me} state={state} items={items} />
            <Pager after={next} />
          </>
        )}
      </Shown>
    </>
  );
}
