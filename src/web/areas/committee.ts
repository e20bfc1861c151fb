import { committeeRoles } from '../../domain/actor.ts';
import { committeeQueues } from '../screens/queue/committee-queues.ts';
import { screen, type Area, type AreaEntry } from './area.ts';
import { committeeDocketing } from './committee-docketing.ts';
import { queueEntry } from './queue-entry.ts';

const roles = committeeRoles;
const [review, ratingCases] = committeeQueues.map((each) => queueEntry(each, roles));

const intake: readonly AreaEntry[] = [
  { path: 'intake', roles, Screen: screen(() => import('../screens/intake/intake-screen.tsx').then((found) => found.IntakeScreen)), menu: { label: 'intake.title' } },
  { path: 'intake/import', roles, under: { to: '/intake' }, Screen: screen(() => import('../screens/import/import-start-screen.tsx').then((found) => found.ImportStartScreen)) },
  { path: 'intake/import/:id', roles, under: { to: '/intake' }, Screen: screen(() => import('../screens/import/import-screen.tsx').then((found) => found.ImportScreen)) },
];

const ratings: AreaEntry = { path: 'ratings', roles, Screen: screen(() => import('../screens/ratings/ratings-screen.tsx').then((found) => found.RatingsScreen)), menu: { label: 'ratings.title' } };

/** 提案委, in the order of the work: what comes in, what is docketed, what the proposers say of the answers. */
export const committee: Area = { label: 'area.committee', screens: [...intake, ...(review ? [review] : []), ...committeeDocketing, ratings, ...(ratingCases ? [ratingCases] : [])] };
