import type { Config } from '../../config.ts';
import type { Site } from '../frame/site-routes.ts';
import { casePage } from './case-page.tsx';
import { historyPage } from './history-page.tsx';
import { homePage } from './home-page.tsx';
import { letterPage } from './letter-page.tsx';
import { letterPdf } from './letter-pdf.ts';
import { listCsv } from './list-csv.ts';
import { missingPage } from './missing-page.tsx';
import { listPage } from './list-page.tsx';
import { askedDone, showAsked, takeAsked } from './public-forms.tsx';
import { searchPage } from './search-page.tsx';

/** 公开网站: the first page, the list, one case and what belongs to it, the search, and what anybody may ask. */
export function publicRoutes(site: Site, config: Pick<Config, 'SEARCHES_PER_MINUTE' | 'EXPORTS_PER_MINUTE' | 'APPLICATIONS_PER_MINUTE'>): void {
  const open = { isPublic: true };
  const searched = { isPublic: true, perMinute: config.SEARCHES_PER_MINUTE };
  site.get('/', (visit, _params, query) => homePage(visit, query), open);
  site.get('/proposals', (visit, _params, query) => listPage(visit, query), searched);
  site.get('/proposals.csv', (visit, _params, query) => listCsv(visit, query), { perMinute: config.EXPORTS_PER_MINUTE });
  site.get('/proposals/:no', (visit, params) => casePage(visit, params['no'] ?? ''), open);
  site.get('/proposals/:no/reply', (visit, params) => letterPage(visit, params['no'] ?? ''), open);
  site.get('/proposals/:no/reply/:file', (visit, params) => letterPdf(visit, params['no'] ?? '', params['file'] ?? ''), { isPublic: true, perMinute: config.EXPORTS_PER_MINUTE });
  site.get('/proposals/:no/history', (visit, params) => historyPage(visit, params['no'] ?? ''), open);
  site.get('/search', (visit, _params, query) => searchPage(visit, query), searched);
  site.otherwise(missingPage);
  for (const name of ['apply', 'takedown'] as const) {
    site.get(`/proposals/:no/${name}`, (visit, params) => showAsked(visit, params['no'] ?? '', name));
    site.post(`/proposals/:no/${name}`, (visit, params, fields) => takeAsked(visit, params['no'] ?? '', name, fields), { perMinute: config.APPLICATIONS_PER_MINUTE });
    site.get(`/proposals/:no/${name}/done`, (visit, params, query) => askedDone(visit, params['no'] ?? '', name, query));
  }
}
