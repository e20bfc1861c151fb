import type { Site } from '../frame/site-routes.ts';
import { openPage } from './open-page.tsx';

/** The pages about open data. */
export function openPages(site: Site): void {
  site.get('/open', openPage);
}
