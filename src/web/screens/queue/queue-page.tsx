import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { InboxView, MeView, QueueItem } from '../../../contract/views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { BatchReport } from '../../parts/batch-report.tsx';
import { useBatch } from '../../parts/batch.ts';
import { Pager, Total } from '../../parts/pager.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { BatchBar } from './batch-bar.tsx';
import { QueueCase } from './queue-case.tsx';
import { QueueList } from './queue-list.tsx';
import type { Queue } from './queue.ts';

const addressOf = (item: QueueItem): string => item.slug ?? item.matterId;

/** A page of what waits, whatever list it comes from. */
type QueueFound = Omit<InboxView, 'items'> & { items: readonly QueueItem[] };

/** The page of the queue at hand, and the case that is open in it. */
export function QueuePage({ me, queue, found }: { me: MeView; queue: Queue; found: QueueFound }) {
  const { say } = useWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { search } = useUrlSearch();
  const { id, act } = useParams();
  const batch = useBatch();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { items } = found;
  const open = items.find((each) => addressOf(each) === id || each.matterId === id);
  const at = open ?? (id === undefined ? items[0] : undefined);
  const count = found.total.count;
  // After an act its own words are read out; the shorter list must not talk over them.
  const hasActed = useRef(false);
  useEffect(() => {
    if (!hasActed.current) announce(say('list.total', { count }));
    hasActed.current = false;
  }, [announce, say, count]);
  const go = (to: string, of?: string): void => void navigate(`/${queue.path}/${encodeURIComponent(to)}${of === undefined ? '' : `/${of}`}${search}`);
  const done = (): void => {
    hasActed.current = true;
    // The case may have left the queue with this act: the next one is where the reader goes on.
    const place = at ? items.indexOf(at) : -1;
    const next = items[place + 1] ?? items[place - 1];
    if (next) go(addressOf(next));
    else void navigate(`/${queue.path}${search}`);
  };
  const shown = at ? addressOf(at) : id;
  return (
    <>
      <BatchReport batch={batch} />
      <div className="queue">
        <section className="queue-list" aria-label={say('queue.list')}>
          <Total total={found.total} />
          {items.length === 0 ? <p className="nothing">{say('queue.none')}</p> : null}
          {queue.batch && items.length > 0 ? <BatchBar me={me} of={queue.batch} items={items} selected={selected} onSelect={setSelected} batch={batch} /> : null}
          <QueueList items={items} current={shown} path={queue.path} search={search} selected={queue.batch ? selected : null} onSelect={setSelected} />
          <Pager after={found.after} />
        </section>
        {shown === undefined ? null : <QueueCase key={shown} me={me} queue={queue} address={shown} act={act} onAct={(name) => go(shown, name)} onDone={done} />}
      </div>
    </>
  );
}

/** The page of the list stays in the address while cases are opened. */
function useUrlSearch(): { search: string } {
  const after = useUrlFilter().get('after');
  return { search: after === '' ? '' : `?after=${encodeURIComponent(after)}` };
}
