import { useState } from 'react';
import type { NoticeItem } from '../../../contract/publication-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { formWord } from '../../../messages/words.ts';
import { ActDrawer } from '../../parts/act-drawer.tsx';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Facts, Prose } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { StateTabs } from '../../parts/state-tabs.tsx';
import { dayText } from '../../../messages/times.ts';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { EntryAct, type OpenEntry } from './entry-act.tsx';
import { EntryList } from './entry-list.tsx';

const states = ['published', 'withdrawn'] as const;

/** 动态: the notices of the public site; a correction or withdrawal is an act with a reason. */
export function NoticesScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const status = states.find((each) => each === filter.get('status')) ?? 'published';
  const after = filter.get('after');
  const list = useView('public-notices', { status, ...(after === '' ? {} : { after }) }, { keepPrevious: true });
  const [open, setOpen] = useState<OpenEntry>();
  const mayPublish = me.can.includes('publish-notice');
  usePageTitle(say('public-notices.title'));
  return (
    <>
      <h1>{say('public-notices.title')}</h1>
      <p className="lead">{say('public-notices.lead')}</p>
      {mayPublish ? (
        <p>
          <button type="button" className="button" onClick={() => setOpen({ id: undefined, version: undefined })}>
            {say('public-notices.new')}
          </button>
        </p>
      ) : null}
      <StateTabs label={say('publish.states')} name="status" value={status} states={states.map((each) => ({ value: each, label: say(`public-notices.${each}`) }))} />
      <EntryList query={list} none={say('public-notices.none')}>
        {(item) => <Notice key={item.id} item={item} onOpen={mayPublish ? () => setOpen(entryOf(item)) : null} />}
      </EntryList>
      <ActDrawer act={open === undefined ? undefined : 'publish-notice'} onClose={() => setOpen(undefined)}>
        {(done, name) => (open ? <EntryAct me={me} name={name} entry={open} onDone={done} onCancel={() => setOpen(undefined)} /> : null)}
      </ActDrawer>
    </>
  );
}

const entryOf = ({ id, version, noticeKind, title, text }: NoticeItem): OpenEntry => ({ id, version, start: { noticeKind, title, text } });

function Notice({ item, onOpen }: { item: NoticeItem; onOpen: (() => void) | null }) {
  const { say, language } = useWords();
  return (
    <article className="card entry" aria-label={item.title}>
      <h2 lang="zh-CN">{item.title}</h2>
      <p className="hint">
        {formWord(language, 'publish-notice', `choice.${item.noticeKind}`)} {dayText(item.on, language)}
      </p>
      <Prose text={item.text} />
      {item.withdrawn === null ? null : <Facts rows={[[say('public-notices.withdrawn'), `${dayText(item.withdrawn.on, language)} ${item.withdrawn.reason}`]]} />}
      {item.corrections.length === 0 ? null : (
        <details>
          <summary>{say('public-notices.earlier', { count: item.corrections.length })}</summary>
          {item.corrections.map((each, at) => (
            <div key={at}>
              <p lang="zh-CN">
                <strong>{each.title}</strong>
              </p>
              <Prose text={each.text} />
              <Facts rows={[[say('public-notices.why'), `${dayText(each.on, language)} ${each.reason}`]]} />
            </div>
          ))}
        </details>
      )}
      {onOpen === null ? null : (
        <p>
          <button type="button" className="button" onClick={onOpen}>
            {say('public-notices.change')}
          </button>
        </p>
      )}
    </article>
  );
}
