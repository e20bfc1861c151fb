import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { NoticesView } from '../../../contract/live-views.ts';
import { word } from '../../../messages/words.ts';
import { client, messageOf, useView } from '../../parts/api.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { shanghai } from '../../../messages/times.ts';
import { paths } from '../../paths.ts';

/** What others did that is news for this desk. Opening a line marks it read, here and on every other machine. */
export function NoticesBell() {
  const { say, language } = useWords();
  const queries = useQueryClient();
  const query = useView('notices', {});
  const mark = useMutation({ mutationFn: (ids: readonly string[] | 'all') => client.readNotices(ids), onSettled: () => queries.invalidateQueries({ queryKey: ['view', 'notices'] }) });
  const unread = query.data?.unread ?? 0;
  const name = unread === 0 ? say('notices.title') : say('notices.unread', { count: unread });
  return (
    <Disclosure
      name={name}
      label={
        <>
          <Bell /> {unread === 0 ? null : <span className="badge">{unread}</span>}
        </>
      }
    >
      {(close) => (
        <section aria-label={say('notices.title')} className="notices">
          <div className="list-head">
            <h2>{say('notices.title')}</h2>
            {unread === 0 ? null : (
              <Button loading={mark.isPending} onClick={() => mark.mutate('all')}>
                {say('notices.read-all')}
              </Button>
            )}
          </div>
          {mark.isError ? (
            <p role="alert" className="fault">
              {messageOf(mark.error, language)}
            </p>
          ) : null}
          <Shown query={query}>
            {(found) => (
              <List
                found={found}
                onOpen={(id) => {
                  close();
                  if (id !== null) mark.mutate([id]);
                }}
              />
            )}
          </Shown>
        </section>
      )}
    </Disclosure>
  );
}

/** Drawn, because old office computers have no such character. */
const Bell = () => (
  <svg aria-hidden="true" width="1.3em" height="1.3em" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2">
    <path d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4" />
  </svg>
);

function List({ found, onOpen }: { found: NoticesView; onOpen: (id: string | null) => void }) {
  const { say, language } = useWords();
  if (found.items.length === 0) return <p className="nothing">{say('notices.none')}</p>;
  return (
    <>
      <ul>
        {found.items.map((each) => (
          <li key={each.id} className={each.isRead ? 'is-read' : 'is-unread'}>
            <Link to={paths.case(each.slug ?? each.caseId)} onClick={() => onOpen(each.isRead ? null : each.id)}>
              <span>
                {each.isRead ? null : (
                  <strong className="key">
                    <span aria-hidden="true">● </span>
                    {say('notices.new')}
                  </strong>
                )}{' '}
                <strong>{word(language, `event.${each.type}`)}</strong> {each.slug} <span lang="zh-CN">{each.title}</span>
                <span className="hint">
                  <br />
                  <span lang="zh-CN">
                    {each.name}（{each.post}）
                  </span>{' '}
                  {shanghai(each.at, language)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="hint">{say(found.isMore ? 'notices.more' : 'notices.window')}</p>
    </>
  );
}
