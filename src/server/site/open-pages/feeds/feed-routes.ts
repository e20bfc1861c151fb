import type { Site } from '../../frame/site-routes.ts';
import { feedKinds, newsFeed, partFeed, wholeFeed } from './feed-pages.ts';
import { openSearch, robots, sitemapFile, sitemapIndex } from './machine-files.ts';

export function feedRoutes(site: Site): void {
  const isPublic = true;
  site.get('/feeds/all.atom', wholeFeed, { isPublic });
  // The address browsers and readers have tried since there were feeds.
  site.get('/feed.xml', wholeFeed, { isPublic });
  site.get('/feeds/news.atom', newsFeed, { isPublic });
  for (const kind of feedKinds) site.get(`/feeds/${kind}/:file`, (visit, { file = '' }) => partFeed(visit, kind, file), { isPublic });
  site.get('/sitemap.xml', sitemapIndex, { isPublic });
  site.get('/sitemaps/:file', (visit, { file = '' }) => sitemapFile(visit, file), { isPublic });
  site.get('/robots.txt', robots, { isPublic });
  site.get('/opensearch.xml', openSearch, { isPublic });
}
