import type { Site } from '../frame/site-routes.ts';
import { categoriesPage, categoryPage } from './category-pages.tsx';
import { topicRoutes } from './topics/topic-routes.ts';
import { feedRoutes } from './feeds/feed-routes.ts';
import { followUpPage } from './follow-up-page.tsx';
import { keyPage } from './key-page.tsx';
import { newsPage, noticePage } from './news-pages.tsx';
import { reportFigurePage } from './report/report-figure-page.tsx';
import { reportPage } from './report/report-page.tsx';
import { reportsPage } from './reports-page.tsx';
import { statementRoutes } from './statements/statement-routes.ts';
import { statsRoutes } from './stats/stats-routes.ts';
import { unitPage, unitsPage } from './unit-pages.tsx';

const isPublic = true;

/** What anybody may read beside the cases themselves: shelves, figures, promises, notices, statements, feeds. */
export function openPages(site: Site, limits: { suggestionsPerMinute: number; exportsPerMinute: number }): void {
  site.get('/categories', categoriesPage, { isPublic });
  site.get('/categories/:code', (visit, { code = '' }, query) => categoryPage(visit, code, query), { isPublic });
  site.get('/units', unitsPage, { isPublic });
  site.get('/units/:code', (visit, { code = '' }, query) => unitPage(visit, code, query), { isPublic });
  site.get('/key', (visit, _params, query) => keyPage(visit, query), { isPublic });
  site.get('/follow-up', (visit, _params, query) => followUpPage(visit, query), { isPublic });
  site.get('/reports', reportsPage, { isPublic });
  site.get('/reports/:year', (visit, { year = '' }) => reportPage(visit, year), { isPublic });
  site.get('/reports/:year/figures/:figure', (visit, { year = '', figure = '' }, query) => reportFigurePage(visit, { year, figure }, query), { isPublic });
  site.get('/news', (visit, _params, query) => newsPage(visit, query), { isPublic });
  site.get('/news/:id', (visit, { id = '' }) => noticePage(visit, id), { isPublic });
  statsRoutes(site, { perMinute: limits.exportsPerMinute });
  topicRoutes(site, { perMinute: limits.suggestionsPerMinute });
  statementRoutes(site);
  feedRoutes(site);
}
