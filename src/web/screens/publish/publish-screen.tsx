import { useEffect, useState } from 'react';
import { publishStates } from '../../../contract/publication-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { officeRoles } from '../../../domain/actor.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { BatchReport } from '../../parts/batch-report.tsx';
import { useBatch } from '../../parts/batch.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager, Total } from '../../parts/pager.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { StateTabs } from '../../parts/state-tabs.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { PublishBatch } from './publish-batch.tsx';
import { PublishTable } from './publish-table.tsx';

/** W28 公开审核: what waits to be decided or published, what is public, what was taken down, what is not published. */
export function PublishScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const announce = useAnnounce();
  const filter = useUrlFilter();
  const state = publishStates.find((each) => each === filter.get('state')) ?? 'decide';
  const after = filter.get('after');
  const list = useView('publish-queue', { state, ...(after === '' ? {} : { after }) }, { keepPrevious: true });
  const batch = useBatch();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const count = list.data?.total.count;
  usePageTitle(say('publish.title'));
  useEffect(() => setSelected(new Set()), [state]);
  useEffect(() => {
    if (count !== undefined) announce(say('list.total', { count }));
  }, [announce, say, count]);
  const isChoosing = officeRoles.some((role) => role === me.role) && (state === 'decide' || state === 'publish');
  return (
    <>
      <h1>{say('publish.title')}</h1>
      <p className="lead">{say('publish.lead')}</p>
      <BatchReport batch={batch} />
      <Shown query={list}>
        {({ items, total, counts, after: next }) => (
          <>
            <StateTabs label={say('publish.states')} name="state" value={state} states={publishStates.map((each) => ({ value: each, label: say(`publish.state.${each}`), count: counts[each] }))} />
            <Total total={total} />
            {items.length === 0 ? <p className="nothing">{say(`publish.none.${state}`)}</p> : null}
            {isChoosing && items.length > 0 ? <PublishBatch state={state} items={items} selected={selected} onSelect={setSelected} batch={batch} /> : null}
            {items.length === 0 ? null : <PublishTable state={state} items={items} selected={isChoosing ? selected : null} onSelect={setSelected} />}
            <Pager after={next} />
          </>
        )}
      </Shown>
    </>
  );
}
