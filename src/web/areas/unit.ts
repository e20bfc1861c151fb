import { unitRoles, type Role } from '../../domain/actor.ts';
import { unitQueues } from '../screens/queue/unit-queues.ts';
import { screen, type Area } from './area.ts';
import { queueEntry } from './queue-entry.ts';

const chainRoles: readonly Role[] = ['unit-receiver', 'unit-reviewer', 'unit-head'];
const queueOf = (path: string) => unitQueues.filter((each) => each.path === path).map((each) => queueEntry(each, unitRoles));

export const unit: Area = {
  label: 'area.unit',
  screens: [
    {
      path: 'unit/board',
      roles: unitRoles,
      Screen: screen(() => import('../screens/board/board-screen.tsx').then((found) => found.BoardScreen)),
      menu: { label: 'board.title' },
    },
    ...queueOf('unit/receive'),
    ...queueOf('unit/dispatch'),
    ...queueOf('unit/handle'),
    ...queueOf('unit/opinions'),
    {
      path: 'unit/clear/:id?/:act?',
      roles: unitRoles,
      Screen: screen(() => import('../screens/clearance/clearance-screen.tsx').then((found) => found.ClearanceScreen)),
      menu: { label: 'clearance.title', to: '/unit/clear', steps: ['clear', 'issue', 'serve'] },
    },
    ...queueOf('unit/promises'),
    {
      path: 'unit/work/:id/:tab?/:act?',
      roles: unitRoles,
      under: { to: '/unit/handle', isCase: true },
      Screen: screen(() => import('../screens/work/work-screen.tsx').then((found) => found.WorkScreen)),
    },
    { path: 'unit/reply/:id', roles: unitRoles, under: { to: '/unit/handle', isCase: true }, Screen: screen(() => import('../screens/reply/reply-screen.tsx').then((found) => found.ReplyScreen)) },
    { path: 'unit/hand-over/:officer', roles: chainRoles, under: { to: '/unit/board' }, Screen: screen(() => import('../screens/board/hand-over-screen.tsx').then((found) => found.HandOverScreen)) },
  ],
};
