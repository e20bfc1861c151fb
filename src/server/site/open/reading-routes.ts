import type { Config } from '../../config.ts';
import type { Site } from '../frame/site-routes.ts';
import { openPage } from './open-page.tsx';
import { linkRoutes } from './subscribe/link-routes.ts';
import { subscribeRoutes } from './subscribe/subscribe-routes.ts';

/** The pages about open data, and those of whoever wants to be told of it by mail. */
export function readingRoutes(site: Site, config: Pick<Config, 'SUBSCRIPTIONS_PER_MINUTE'>): void {
  const limits = { perMinute: config.SUBSCRIPTIONS_PER_MINUTE };
  site.get('/open', openPage);
  subscribeRoutes(site, limits);
  linkRoutes(site, limits);
}
