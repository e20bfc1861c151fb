import type { Site } from '../../frame/site-routes.ts';
import { showTopicForm, takeTopicForm } from './topic-form.ts';
import { topicDone, topicStatus, topicsPage } from './topic-pages.tsx';

/** Handing in is limited by address; so is asking for numbers, so that none is found by trying. */
export function topicRoutes(site: Site, limits: { perMinute: number }): void {
  site.get('/clues', (visit, _params, query) => topicsPage(visit, query), { isPublic: true });
  site.get('/clues/new', showTopicForm);
  site.post('/clues/new', (visit, _params, fields) => takeTopicForm(visit, fields), limits);
  site.get('/clues/done', (visit, _params, query) => topicDone(visit, query), limits);
  site.get('/clues/status', (visit, _params, query) => topicStatus(visit, query), limits);
}
