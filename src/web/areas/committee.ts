import { committeeRoles, officeRoles } from '../../domain/actor.ts';
import { committeeQueues } from '../screens/queue/committee-queues.ts';
import { screen, type Area, type AreaEntry } from './area.ts';
import { queueEntry } from './queue-entry.ts';

const roles = committeeRoles;
const [review, ratingCases] = committeeQueues.map((each) => queueEntry(each, roles));

const intake: readonly AreaEntry[] = [
  { path: 'intake', roles, Screen: screen(() => import('../screens/intake/intake-screen.tsx').then((found) => found.IntakeScreen)), menu: { label: 'intake.title' } },
  { path: 'intake/import', roles, Screen: screen(() => import('../screens/import/import-start-screen.tsx').then((found) => found.ImportStartScreen)) },
  { path: 'intake/import/:id', roles, Screen: screen(() => import('../screens/import/import-screen.tsx').then((found) => found.ImportScreen)) },
];

const docketed: readonly AreaEntry[] = [
  { path: 'merge', roles, Screen: screen(() => import('../screens/merge/merge-screen.tsx').then((found) => found.MergeScreen)), menu: { label: 'merge.title' } },
  { path: 'numbering', roles, Screen: screen(() => import('../screens/numbering/numbering-screen.tsx').then((found) => found.NumberingScreen)), menu: { label: 'numbering.title' } },
  { path: 'numbering/docket', roles, Screen: screen(() => import('../screens/numbering/docketing-screen.tsx').then((found) => found.DocketingScreen)) },
  { path: 'numbering/hand-over', roles: [...roles, ...officeRoles], Screen: screen(() => import('../screens/numbering/hand-over-screen.tsx').then((found) => found.HandOverScreen)) },
  { path: 'key', roles, Screen: screen(() => import('../screens/key/key-screen.tsx').then((found) => found.KeyScreen)), menu: { label: 'key.title' } },
];

const ratings: AreaEntry = { path: 'ratings', roles, Screen: screen(() => import('../screens/ratings/ratings-screen.tsx').then((found) => found.RatingsScreen)), menu: { label: 'ratings.title' } };

/** 提案委, in the order of the work: what comes in, what is docketed, what the proposers say of the answers. */
export const committee: Area = { label: 'area.committee', screens: [...intake, ...(review ? [review] : []), ...docketed, ratings, ...(ratingCases ? [ratingCases] : [])] };
