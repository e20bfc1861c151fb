import type { Site } from '../../frame/site-routes.ts';
import { showClueForm, takeClueForm } from './clue-form.ts';
import { clueDone, clueStatus, cluesPage } from './clue-pages.tsx';

/** Handing in is limited by address; so is asking for numbers, so that none is found by trying. */
export function clueRoutes(site: Site, limits: { perMinute: number }): void {
  site.get('/clues', (visit, _params, query) => cluesPage(visit, query), { isPublic: true });
  site.get('/clues/new', showClueForm);
  site.post('/clues/new', (visit, _params, fields) => takeClueForm(visit, fields), limits);
  site.get('/clues/done', (visit, _params, query) => clueDone(visit, query), limits);
  site.get('/clues/status', (visit, _params, query) => clueStatus(visit, query), limits);
}
