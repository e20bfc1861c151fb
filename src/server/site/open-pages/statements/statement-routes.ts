import type { Site } from '../../frame/site-routes.ts';
import { contactPage } from './contact-page.tsx';
import { sitemapPage } from './sitemap-page.tsx';
import { statementPage, statements } from './statement-page.tsx';

export function statementRoutes(site: Site): void {
  for (const each of statements) site.get(`/${each}`, (visit) => statementPage(visit, each), { isPublic: true });
  site.get('/contact', contactPage, { isPublic: true });
  site.get('/sitemap', sitemapPage, { isPublic: true });
}
