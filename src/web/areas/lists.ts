import { adminRoles, committeeRoles, officeRoles, proposerRoles, unitRoles, type Role } from '../../domain/actor.ts';
import { screen, type Area, type AreaEntry } from './area.ts';

const readers: readonly Role[] = [...committeeRoles, ...officeRoles, ...unitRoles, ...proposerRoles, 'delegate', 'leader', ...adminRoles];
const actors: readonly Role[] = [...committeeRoles, ...officeRoles, ...unitRoles, ...proposerRoles, 'delegate', 'leader'];

const own = (list: 'done' | 'started' | 'cc'): AreaEntry => ({
  path: list,
  roles: actors,
  Screen: screen(() => import('../screens/own-lists/own-list-screen.tsx').then((found) => found.ownListAt(list))),
  menu: { label: `list.${list}` },
});

export const lists: Area = {
  label: 'area.lists',
  screens: [
    own('done'),
    own('started'),
    own('cc'),
    { path: 'print/:list', roles: readers, Screen: screen(() => import('../screens/print-list/print-list-screen.tsx').then((found) => found.PrintListScreen)) },
  ],
};
