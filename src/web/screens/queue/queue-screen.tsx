import { Link } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { QueuePage } from './queue-page.tsx';
import type { Queue } from './queue.ts';

/** What waits at this desk on the left, the case and its acts on the right; a decision leads on to the next case. */
export function QueueScreen({ me, queue }: { me: MeView; queue: Queue }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const after = filter.get('after');
  const page = { ...(after === '' ? {} : { after }), limit: 50 };
  const list = useView<'inbox' | 'redo-cases'>(queue.source ?? 'inbox', queue.source ? page : { ...page, step: queue.steps.join(',') }, { keepPrevious: true });
  usePageTitle(say(queue.title));
  return (
    <>
      <h1>{say(queue.title)}</h1>
      <p className="lead">{say(queue.lead)}</p>
      {queue.more ? (
        <p>
          <Link className="button" to={queue.more.to}>
            {say(queue.more.label)}
          </Link>
        </p>
      ) : null}
      <Shown query={list}>{(found) => <QueuePage me={me} queue={queue} found={found} />}</Shown>
    </>
  );
}
