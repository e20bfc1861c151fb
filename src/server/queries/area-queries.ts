import { adminQueries } from './admin/all.ts';
import { committeeQueries } from './committee/all.ts';
import { findQueries } from './find/all.ts';
import { leaderQueries } from './leader/all.ts';
import { listQueries } from './list/all.ts';
import { liveQueries } from './live/all.ts';
import { officeQueries } from './office/all.ts';
import { publicationQueries } from './publication/all.ts';
import { registerQueries } from './register/all.ts';
import { unitQueries } from './unit/all.ts';

/** The views of the areas' own screens. */
export const areaQueries = {
  ...committeeQueries,
  ...officeQueries,
  ...unitQueries,
  ...registerQueries,
  ...adminQueries,
  ...findQueries,
  ...listQueries,
  ...liveQueries,
  ...publicationQueries,
  ...leaderQueries,
};
