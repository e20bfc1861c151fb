import { useState } from 'react';
import { Link } from 'react-router';
import type { RequestItem } from '../../../contract/publication-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { ActDrawer } from '../../parts/act-drawer.tsx';
import { useView } from '../../parts/api.ts';
import { LightTag } from '../../parts/light-tag.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Facts } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { StateTabs } from '../../parts/state-tabs.tsx';
import { dayText } from '../../parts/times.ts';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { EntryAct } from './entry-act.tsx';
import { EntryList } from './entry-list.tsx';

const acts = { application: 'answer-application', takedown: 'rule-on-takedown' } as const;

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
        {(item) => <Request key={item.id} item={item} onOpen={() => setOpen(item)} />}
      </EntryList>
      <ActDrawer act={open === undefined ? undefined : acts[open.kind]} onClose={() => setOpen(undefined)}>
        {(done, name) => (open ? <EntryAct me={me} name={name} entry={{ id: open.id, version: open.version }} onDone={done} onCancel={() => setOpen(undefined)} /> : null)}
      </ActDrawer>
    </>
  );
}

function Request({ item, onOpen }: { item: RequestItem; onOpen: () => void }) {
  const { say, language } = useWords();
  const outcome = (code: string): string => (code === 'kept' || code === 'withdrawn' ? say(`requests.${code}`) : word(language, `choice.${code}`));
  return (
    <article className="card entry" aria-label={`${say(`requests.${item.kind}`)} ${item.slug ?? ''}`}>
      <h2 lang="zh-CN">
        <Link to={`/publish/${encodeURIComponent(item.slug ?? item.matterId)}`}>
          {item.slug} {item.title}
        </Link>
      </h2>
      <Facts
        rows={[
          [say('requests.applicant'), item.applicant],
          [say('requests.contact'), item.contact],
          [say('requests.delivery'), item.delivery === null ? null : word(language, `choice.${item.delivery}`)],
          [say('requests.asked-on'), dayText(item.on, language)],
          [say('column.due-day'), item.due === null ? null : dayText(item.due, language)],
          [say(item.kind === 'takedown' ? 'requests.reason' : 'requests.purpose'), item.text],
          [say('requests.settled-by'), item.settled === null ? null : `${outcome(item.settled.outcome)}，${dayText(item.settled.on, language)} ${item.settled.name}：${item.settled.text}`],
        ]}
      />
      {item.settled === null ? (
        <p>
          {item.due === null ? null : <LightTag light={item.light} left={item.workingDaysLeft} />}{' '}
          <button type="button" className="button" onClick={onOpen}>
            {say(`command.${acts[item.kind]}`)}
          </button>
        </p>
      ) : null}
    </article>
  );
}
