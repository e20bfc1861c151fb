import { officeRoles } from '../../domain/actor.ts';
import { officeQueues } from '../screens/queue/office-queues.ts';
import { screen, type Area } from './area.ts';
import { queueEntry } from './queue-entry.ts';

export const office: Area = {
  label: 'area.office',
  screens: [
    ...officeQueues.map((each) => queueEntry(each, officeRoles)),
    {
      path: 'calendar',
      roles: ['office-clerk', 'office-director', 'party-office-clerk', 'system-admin'],
      Screen: screen(() => import('../screens/calendar/calendar-screen.tsx').then((found) => found.CalendarScreen)),
      menu: { label: 'calendar.title' },
    },
  ],
};
