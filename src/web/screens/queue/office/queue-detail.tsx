import { Link, useNavigate, useParams } from 'react-router';
import type { MeView } from '../../../../contract/views.ts';
import { QueueCase } from '../queue-case.tsx';
import type { Queue } from '../queue.ts';

interface QueueDetailProps {
  me: MeView;
  queue: Queue;
  /** the question of the list's address, with its `?`, to come back to the same list */
  search: string;
  back: string;
  /** the case after this one, where the list knows */
  next: string | undefined;
}

/** One case of a list that is a table of its own: read and decided here, then on to the next or back to the list. */
export function QueueDetail({ me, queue, search, back, next }: QueueDetailProps) {
  const navigate = useNavigate();
  const { id = '', act } = useParams();
  const go = (to: string, of?: string): void => void navigate(`/${queue.path}/${encodeURIComponent(to)}${of === undefined ? '' : `/${of}`}${search}`);
  return (
    <>
      <p>
        <Link className="button" to={`/${queue.path}${search}`}>
          {back}
        </Link>
      </p>
      <QueueCase key={id} me={me} queue={queue} address={id} act={act} onAct={(name) => go(id, name)} onDone={() => (next === undefined ? void navigate(`/${queue.path}${search}`) : go(next))} />
    </>
  );
}
