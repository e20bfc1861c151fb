import { committeeRoles, officeRoles } from '../../domain/actor.ts';
import { officeQueues } from '../screens/queue/office-queues.ts';
import { screen, type Area, type AreaEntry } from './area.ts';
import { queueEntry } from './queue-entry.ts';

const queues = officeQueues.map((each) => queueEntry(each, each.source === 'redo-cases' ? [...officeRoles, ...committeeRoles] : officeRoles));
const at = (path: string): AreaEntry[] => queues.filter((each) => each.path.startsWith(`${path}/`));

/** In the order of the process. */
export const office: Area = {
  label: 'area.office',
  screens: [
    {
      path: 'preassign/:id?/:act?',
      roles: officeRoles,
      Screen: screen(() => import('../screens/queue/office/preassign-screen.tsx').then((found) => found.PreassignScreen)),
      menu: { label: 'preassign.title', to: '/preassign' },
    },
    ...at('assign'),
    {
      path: 'slips',
      roles: officeRoles,
      Screen: screen(() => import('../screens/queue/office/slips-screen.tsx').then((found) => found.SlipsScreen)),
      menu: { label: 'slips.title' },
    },
    ...['adjust', 'extend', 'examine', 'finish', 'redo'].flatMap(at),
    {
      path: 'office/ratings',
      roles: officeRoles,
      Screen: screen(() => import('../screens/ratings-overview/ratings-overview-screen.tsx').then((found) => found.RatingsOverviewScreen)),
      menu: { label: 'oratings.title' },
    },
    {
      path: 'track/:id?/:act?',
      roles: officeRoles,
      Screen: screen(() => import('../screens/queue/office/track-screen.tsx').then((found) => found.TrackScreen)),
      menu: { label: 'track.title', to: '/track', steps: ['verify-commitment'] },
    },
    {
      path: 'archive',
      roles: [...officeRoles, ...committeeRoles],
      Screen: screen(() => import('../screens/archive/archive-screen.tsx').then((found) => found.ArchiveScreen)),
      menu: { label: 'archive.title' },
    },
    {
      path: 'calendar',
      roles: ['office-clerk', 'office-director', 'party-office-clerk', 'system-admin'],
      Screen: screen(() => import('../screens/calendar/calendar-screen.tsx').then((found) => found.CalendarScreen)),
      menu: { label: 'calendar.title' },
    },
  ],
};
