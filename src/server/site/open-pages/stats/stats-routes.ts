import type { Site } from '../../frame/site-routes.ts';
import { figurePage } from './figure-page.tsx';
import { statsFile, statsFiles } from './stats-files.ts';
import { statsPage } from './stats-page.tsx';
import { yearPage } from './year-page.tsx';

export function statsRoutes(site: Site, limits: { perMinute: number }): void {
  site.get('/stats', statsPage, { isPublic: true });
  site.get('/stats/:year', (visit, { year = '' }) => yearPage(visit, year), { isPublic: true });
  for (const file of statsFiles) site.get(`/stats/:year/${file}`, (visit, { year = '' }) => statsFile(visit, year, file), { isPublic: true, ...limits });
  site.get('/stats/:year/:figure', (visit, { year = '', figure = '' }, query) => figurePage(visit, { year, figure }, query), { isPublic: true });
}
