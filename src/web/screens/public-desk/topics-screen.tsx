import { useState } from 'react';
import type { TopicItem } from '../../../contract/publication-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { ActDrawer } from '../../parts/act-drawer.tsx';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Facts, Prose } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { StateTabs } from '../../parts/state-tabs.tsx';
import { dayText } from '../../../messages/times.ts';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { EntryAct } from './entry-act.tsx';
import { EntryList } from './entry-list.tsx';

const states = ['open', 'accepted', 'rejected'] as const;

/** 提案线索: what people outside suggest, let in or rejected by the committee. */
export function TopicsScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const status = states.find((each) => each === filter.get('status')) ?? 'open';
  const after = filter.get('after');
  const list = useView('public-topics', { status, ...(after === '' ? {} : { after }) }, { keepPrevious: true });
  const [open, setOpen] = useState<TopicItem>();
  usePageTitle(say('topics.title'));
  return (
    <>
      <h1>{say('topics.title')}</h1>
      <p className="lead">{say('topics.lead')}</p>
      <StateTabs label={say('publish.states')} name="status" value={status} states={states.map((each) => ({ value: each, label: say(`topics.${each}`) }))} />
      <EntryList query={list} none={say('topics.none')}>
        {(item) => <Topic key={item.id} item={item} onOpen={() => setOpen(item)} />}
      </EntryList>
      <ActDrawer act={open === undefined ? undefined : 'moderate-topic'} onClose={() => setOpen(undefined)}>
        {(done, name) => (open ? <EntryAct me={me} name={name} entry={{ id: open.id, version: open.version }} onDone={done} onCancel={() => setOpen(undefined)} /> : null)}
      </ActDrawer>
    </>
  );
}

function Topic({ item, onOpen }: { item: TopicItem; onOpen: () => void }) {
  const { say, language } = useWords();
  return (
    <article className="card entry" aria-label={item.title}>
      <h2 lang="zh-CN">{item.title}</h2>
      <Prose text={item.text} />
      <Facts
        rows={[
          [say('topics.from'), item.name ?? say('topics.anonymous')],
          [say('requests.contact'), item.contact],
          [say('requests.asked-on'), dayText(item.on, language)],
          [say('requests.reason'), item.reason],
        ]}
      />
      {item.state === 'rejected' ? null : (
        <p>
          <button type="button" className="button" onClick={onOpen}>
            {say('command.moderate-topic')}
          </button>
        </p>
      )}
    </article>
  );
}
