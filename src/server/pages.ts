import { letterPreviewRoute } from './http/letter-preview-route.ts';
import { letterRoutes } from './http/letter-routes.ts';
import { officeRoutes } from './http/office-routes.ts';
import type { Page } from './http/parts.ts';
import { reportRoutes } from './http/report-routes.ts';
import { openApi } from './site/open/open-api.ts';
import { openFiles } from './site/open/open-files.ts';
import { site } from './site/site.ts';
import { publicReports } from './site/public-reports.ts';

/** Everything served besides `/api`'s commands, views and files: pages and documents add themselves here. */
export const pages: readonly Page[] = [letterRoutes, letterPreviewRoute, reportRoutes, officeRoutes, publicReports, openApi, openFiles, site];
