import { useState } from 'react';
import type { RequestItem } from '../../../contract/publication-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { ActDrawer } from '../../parts/act-drawer.tsx';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';
import { StateTabs } from '../../parts/state-tabs.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { EntryAct } from './entry-act.tsx';
import { EntryList } from './entry-list.tsx';
import { requestActs, RequestCard } from './request-card.tsx';

/** 公众申请: what is asked for on application, and which pages should be taken down. */
export function RequestsScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const kind = filter.get('kind') === 'takedown' ? 'takedown' : 'application';
  const status = filter.get('status') === 'settled' ? 'settled' : 'open';
  const after = filter.get('after');
  const list = useView('public-requests', { kind, status, ...(after === '' ? {} : { after }) }, { keepPrevious: true });
  const [open, setOpen] = useState<RequestItem>();
  usePageTitle(say('requests.title'));
  return (
    <>
      <h1>{say('requests.title')}</h1>
      <p className="lead">{say('requests.lead')}</p>
      <StateTabs label={say('requests.title')} name="kind" value={kind} states={(['application', 'takedown'] as const).map((each) => ({ value: each, label: say(`requests.${each}`) }))} />
      <StateTabs label={say('publish.states')} name="status" value={status} states={(['open', 'settled'] as const).map((each) => ({ value: each, label: say(`requests.${each}`) }))} />
      <EntryList query={list} none={say('requests.none')}>
        {(item) => <RequestCard key={item.id} item={item} onOpen={() => setOpen(item)} />}
      </EntryList>
      <ActDrawer act={open === undefined ? undefined : requestActs[open.kind]} onClose={() => setOpen(undefined)}>
        {(done, name) => (open ? <EntryAct me={me} name={name} entry={{ id: open.id, version: open.version }} onDone={done} onCancel={() => setOpen(undefined)} /> : null)}
      </ActDrawer>
    </>
  );
}
