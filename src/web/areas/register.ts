import { committeeRoles, officeRoles } from '../../domain/actor.ts';
import { screen, type Area } from './area.ts';

export const register: Area = {
  label: 'area.register',
  screens: [
    {
      path: 'units/:id?',
      roles: [...officeRoles, ...committeeRoles, 'leader', 'system-admin', 'audit-admin'],
      Screen: screen(() => import('../screens/units/units-screen.tsx').then((found) => found.UnitsScreen)),
      menu: { label: 'units.title', to: '/units' },
    },
    {
      path: 'members/:id?',
      roles: [...committeeRoles, 'system-admin'],
      Screen: screen(() => import('../screens/members/members-screen.tsx').then((found) => found.MembersScreen)),
      menu: { label: 'members.title', to: '/members' },
    },
    {
      path: 'bodies',
      roles: [...committeeRoles, 'system-admin'],
      Screen: screen(() => import('../screens/members/bodies-screen.tsx').then((found) => found.BodiesScreen)),
      menu: { label: 'bodies.title' },
    },
  ],
};
