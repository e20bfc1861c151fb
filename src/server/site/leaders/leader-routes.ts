import type { Site } from '../frame/site-routes.ts';
import { dashPage } from './dash-page.tsx';
import { figureCases } from './figure-cases.tsx';
import { showAct, takeAct } from './leader-acts.tsx';
import { leaderHome, nextTask } from './leader-home.tsx';
import { ledPage } from './led-page.tsx';
import { oneTask } from './one-task.tsx';
import { redPage, redSheet } from './red-page.tsx';

/** 领导端 `/l`: approving between two meetings, cases led, figures on one page, what is late; every act works without script. */
export function leaderRoutes(site: Site): void {
  site.get('/l', (visit, _params, query) => leaderHome(visit, query));
  site.get('/l/next', (visit, _params, query) => nextTask(visit, query));
  site.get('/l/mine', ledPage);
  site.get('/l/dash', (visit, _params, query) => dashPage(visit, query));
  site.get('/l/cases', (visit, _params, query) => figureCases(visit, query));
  site.get('/l/red', (visit, _params, query) => redPage(visit, query));
  site.get('/l/red.csv', (visit, _params, query) => redSheet(visit, query), { perMinute: 30 });
  site.get('/l/tasks/:id', (visit, { id = '' }, query) => oneTask(visit, id, query));
  site.get('/l/tasks/:id/do/:command', (visit, { id = '', command = '' }) => showAct(visit, id, command));
  site.post('/l/tasks/:id/do/:command', (visit, { id = '', command = '' }, fields) => takeAct(visit, id, command, fields));
}
