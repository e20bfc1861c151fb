import { adminViews } from './admin-views.ts';
import { caseViews } from './case-views.ts';
import { committeeViews } from './committee-views.ts';
import { findViews } from './find-views.ts';
import { leaderViews } from './leader-views.ts';
import { listViews } from './list-views.ts';
import { liveViews } from './live-views.ts';
import { memberViews } from './member-views.ts';
import { officeViews } from './office-views.ts';
import { publicationViews } from './publication-views.ts';
import { registerViews } from './register-views.ts';
import { unitViews } from './unit-views.ts';

/** Views of all areas of the workbench and of the pages, as one table. */
export const areaViews = {
  ...caseViews,
  ...committeeViews,
  ...officeViews,
  ...unitViews,
  ...registerViews,
  ...adminViews,
  ...findViews,
  ...memberViews,
  ...listViews,
  ...liveViews,
  ...publicationViews,
  ...leaderViews,
} as const;
