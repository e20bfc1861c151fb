import { postSwitch } from '../account/post-switch.ts';
import type { Site } from '../frame/site-routes.ts';
import { libraryPage } from './library-page.tsx';
import { handedIn, showAct, takeAct } from './member-acts.tsx';
import { memberHome } from './member-home.tsx';
import { dutyPage, waitingFor } from './member-lists.tsx';
import { myProposals } from './my-proposals.tsx';
import { oneProposal } from './one-proposal.tsx';
import { endDelegate, profilePage } from './profile-page.tsx';
import { writingRoutes } from './writing/writing-routes.ts';

/** 委员端 `/m`: writing, signing, talking, rating; every act works without script. */
export function memberRoutes(site: Site): void {
  site.get('/m', memberHome);
  site.get('/m/proposals', (visit, _params, query) => myProposals(visit, query));
  site.get('/m/cosign', (visit) => waitingFor(visit, 'cosign'));
  site.get('/m/rate', (visit) => waitingFor(visit, 'rate'));
  site.get('/m/library', (visit, _params, query) => libraryPage(visit, query), { perMinute: 60 });
  site.get('/m/duty', dutyPage);
  site.get('/m/profile', profilePage);
  site.post('/m/profile/delegate', (visit, _params, fields) => endDelegate(visit, fields));
  writingRoutes(site);
  site.get('/m/proposals/:id', (visit, { id = '' }, query) => oneProposal(visit, id, query));
  site.get('/m/proposals/:id/done', (visit, { id = '' }) => handedIn(visit, id));
  site.get('/m/proposals/:id/do/:command', (visit, { id = '', command = '' }) => showAct(visit, id, command));
  site.post('/m/proposals/:id/do/:command', (visit, { id = '', command = '' }, fields, files) => takeAct(visit, id, command, { fields, files }), { takesFiles: true });
  postSwitch(site);
}
