import { committeeRoles, officeRoles } from '../../domain/actor.ts';
import { screen, type Area } from './area.ts';

export const publication: Area = {
  label: 'area.publication',
  screens: [
    {
      path: 'publish',
      roles: [...officeRoles, ...committeeRoles],
      Screen: screen(() => import('../screens/publish/publish-screen.tsx').then((m) => m.PublishScreen)),
      menu: { label: 'publish.title', steps: ['decide-publication', 'publish'] },
    },
    {
      path: 'publish/:id',
      roles: [...officeRoles, ...committeeRoles],
      under: { to: '/publish', isCase: true },
      Screen: screen(() => import('../screens/publish/publish-case-screen.tsx').then((m) => m.PublishCaseScreen)),
    },
    {
      path: 'public/requests',
      roles: officeRoles,
      Screen: screen(() => import('../screens/public-desk/requests-screen.tsx').then((m) => m.RequestsScreen)),
      menu: { label: 'requests.title' },
    },
    {
      path: 'public/topics',
      roles: committeeRoles,
      Screen: screen(() => import('../screens/public-desk/topics-screen.tsx').then((m) => m.TopicsScreen)),
      menu: { label: 'topics.title' },
    },
    {
      path: 'public/notices',
      roles: [...committeeRoles, ...officeRoles],
      Screen: screen(() => import('../screens/public-desk/notices-screen.tsx').then((m) => m.NoticesScreen)),
      menu: { label: 'notices.title' },
    },
  ],
};
