import { useParams } from 'react-router';
import { preAssignmentStates, type PreAssignmentsView } from '../../../../contract/assignment-views.ts';
import type { MeView } from '../../../../contract/views.ts';
import { useView } from '../../../parts/api.ts';
import { usePageTitle } from '../../../parts/page-title.ts';
import { useWords } from '../../../parts/settings.tsx';
import { Shown } from '../../../parts/shown.tsx';
import { useUrlFilter } from '../../../parts/url-filter.ts';
import { preAssignQueue } from '../office-queues.ts';
import { PreassignLists } from './preassign-lists.tsx';
import { QueueDetail } from './queue-detail.tsx';

/** W11 预交办: what the units said about every case that waits to be assigned, and those nobody has been asked about yet. */
export function PreassignScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const { id } = useParams();
  const filter = useUrlFilter();
  const state = preAssignmentStates.find((each) => each === filter.get('state'));
  const after = filter.get('after');
  const search = state === undefined ? '' : `?state=${state}`;
  const list = useView('pre-assignments', { ...(state ? { state } : {}), ...(after === '' ? {} : { after }) }, { keepPrevious: true });
  usePageTitle(say('preassign.title'));
  return (
    <>
      <h1>{say('preassign.title')}</h1>
      <p className="lead">{say('preassign.lead')}</p>
      <Shown query={list}>{(found) => (id === undefined ? <PreassignLists found={found} state={state} /> : <Open me={me} found={found} id={id} search={search} />)}</Shown>
    </>
  );
}

const addressOf = (item: PreAssignmentsView['items'][number]): string => item.slug ?? item.matterId;

function Open({ me, found, id, search }: { me: MeView; found: PreAssignmentsView; id: string; search: string }) {
  const { say } = useWords();
  const at = found.items.findIndex((each) => addressOf(each) === id || each.matterId === id);
  const next = at < 0 ? undefined : found.items[at + 1];
  // What all have answered is assigned; who has not been asked is asked first.
  const isAsked = at >= 0 && found.items[at]?.state !== 'to-ask';
  const queue = isAsked ? { ...preAssignQueue, acts: ['assign', ...preAssignQueue.acts.filter((each) => each !== 'assign')] } : preAssignQueue;
  return <QueueDetail me={me} queue={queue} search={search} back={say('preassign.back')} next={next ? addressOf(next) : undefined} />;
}
