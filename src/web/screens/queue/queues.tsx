import type { MeView } from '../../../contract/views.ts';
import { committeeQueues } from './committee-queues.ts';
import { officeQueues } from './office-queues.ts';
import { QueueScreen } from './queue-screen.tsx';
import { unitQueues } from './unit-queues.ts';

const queues = [...committeeQueues, ...officeQueues, ...unitQueues];

/** The screen of the queue at this path. */
export const queueAt = (path: string) => {
  const queue = queues.find((each) => each.path === path);
  if (!queue) throw new Error(`no queue at ${path}`);
  return function QueueAt({ me }: { me: MeView }) {
    return <QueueScreen me={me} queue={queue} />;
  };
};
