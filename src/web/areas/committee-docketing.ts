import { committeeRoles, officeRoles } from '../../domain/actor.ts';
import { screen, type AreaEntry } from './area.ts';

const roles = committeeRoles;

/** Merging, numbers and hand-over, key proposals. */
export const committeeDocketing: readonly AreaEntry[] = [
  { path: 'merge', roles, Screen: screen(() => import('../screens/merge/merge-screen.tsx').then((found) => found.MergeScreen)), menu: { label: 'merge.title' } },
  { path: 'numbering', roles, Screen: screen(() => import('../screens/numbering/numbering-screen.tsx').then((found) => found.NumberingScreen)), menu: { label: 'numbering.title' } },
  { path: 'numbering/docket', roles, under: { to: '/numbering' }, Screen: screen(() => import('../screens/numbering/docketing-screen.tsx').then((found) => found.DocketingScreen)) },
  {
    path: 'numbering/hand-over',
    roles: [...roles, ...officeRoles],
    under: { to: '/numbering' },
    Screen: screen(() => import('../screens/numbering/hand-over-screen.tsx').then((found) => found.HandOverScreen)),
  },
  { path: 'key', roles, Screen: screen(() => import('../screens/key/key-screen.tsx').then((found) => found.KeyScreen)), menu: { label: 'key.title' } },
];
