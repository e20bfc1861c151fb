import { committeeRoles, officeRoles, proposerRoles, unitRoles } from '../../domain/actor.ts';
import { screen, type Area } from './area.ts';

export const find: Area = {
  label: 'area.find',
  screens: [
    {
      path: 'search',
      roles: [...committeeRoles, ...officeRoles, ...unitRoles, ...proposerRoles, 'leader', 'audit-admin'],
      Screen: screen(() => import('../screens/search/search-screen.tsx').then((m) => m.SearchScreen)),
      menu: { label: 'find.title' },
    },
  ],
};
