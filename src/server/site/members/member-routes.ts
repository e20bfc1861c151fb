import { refuse } from '../../../domain/refusal.ts';
import { dayOf } from '../../../domain/day.ts';
import { postsOn } from '../../../domain/register/actor-of.ts';
import { HttpProblem, refusalProblem } from '../../http/http-problem.ts';
import { rotateSession } from '../../http/sessions.ts';
import { whoSent } from '../../http/who.ts';
import { go } from '../frame/answer.ts';
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
  site.get('/m/proposals/:id', (visit, { id = '' }) => oneProposal(visit, id));
  site.get('/m/proposals/:id/done', (visit, { id = '' }) => handedIn(visit, id));
  site.get('/m/proposals/:id/do/:command', (visit, { id = '', command = '' }) => showAct(visit, id, command));
  site.post('/m/proposals/:id/do/:command', (visit, { id = '', command = '' }, fields) => takeAct(visit, id, command, fields));
  // One person acts in one post at a time; another of his own is a new session id.
  site.post('/m/post', async (visit, _params, fields) => {
    const { room, request } = visit;
    const who = await whoSent(room, request);
    const postId = fields.get('postId') ?? '';
    if (!postsOn(who.person, dayOf(room.desk.clock())).some((post) => post.id === postId)) throw refusalProblem(refuse('post-unknown', {}, 'postId'));
    const token = await rotateSession(room.desk.pool, who.session, postId, room.desk.clock());
    if (token === null) throw new HttpProblem(401, 'signed-out');
    return { kind: 'signed-in', token, next: go('/login') };
  });
}
