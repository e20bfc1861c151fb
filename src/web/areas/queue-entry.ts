import type { Role } from '../../domain/actor.ts';
import type { Queue } from '../screens/queue/queue.ts';
import { screen, type AreaEntry } from './area.ts';

/** A queue as a screen of its area; its steps give the count in the menu. */
export const queueEntry = ({ path, title, steps }: Queue, roles: readonly Role[]): AreaEntry => ({
  path: `${path}/:id?/:act?`,
  roles,
  Screen: screen(() => import('../screens/queue/queues.tsx').then((found) => found.queueAt(path))),
  menu: { label: title, to: `/${path}`, steps },
});
