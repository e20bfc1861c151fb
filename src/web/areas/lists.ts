import { adminRoles, type Role } from '../../domain/actor.ts';
import { ownListRoles } from './own-list-roles.ts';
import { screen, type Area, type AreaEntry } from './area.ts';

const readers: readonly Role[] = [...ownListRoles, ...adminRoles];

const own = (list: 'done' | 'started' | 'cc'): AreaEntry => ({
  path: list,
  roles: ownListRoles,
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
