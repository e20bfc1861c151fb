import { HttpProblem } from '../../http/http-problem.ts';
import { tokenOf } from '../../http/session-cookie.ts';
import { endToken } from '../../http/sessions.ts';
import { signIn } from '../../http/sign-in.ts';
import { whoSent } from '../../http/who.ts';
import { go, type Answer } from '../frame/answer.ts';
import type { Fields, Site } from '../frame/site-routes.ts';
import { safeNext, type Visit } from '../frame/visit.ts';
import { homeOf } from './home-of.ts';
import { passwordRoutes } from './password-page.tsx';
import { securityRoutes } from './security-routes.ts';
import { keptOf, resumePage, signInPage } from './sign-in-page.tsx';

/** Signing in and out without script; the workbench has its own form for the same session. */
export function accountRoutes(site: Site, limits: { perMinute: number }): void {
  site.get('/login', async (visit, _params, query) => {
    const next = safeNext(query.get('next'), '');
    const who = await whoSent(visit.room, visit.request).catch(() => null);
    if (who !== null) return go(who.session.must_change ? '/password' : next || homeOf(who.actor.role));
    return signInPage(visit, { next, account: '', problem: null, kept: new URLSearchParams(), isLapsed: false });
  });
  site.post('/login', signInPosted, limits);
  site.post('/logout', async (visit) => {
    const token = tokenOf(visit.request);
    if (token !== null) await endToken(visit.room.desk.pool, token);
    return { kind: 'go', to: '/', clears: true };
  });
  passwordRoutes(site, limits);
  securityRoutes(site, limits);
}

async function signInPosted(visit: Visit, _params: unknown, fields: Fields): Promise<Answer> {
  const { room, request, district } = visit;
  const next = safeNext(fields.get('next'), '');
  const kept = keptOf(fields);
  const account = (fields.get('account') ?? '').slice(0, 64);
  const password = (fields.get('password') ?? '').slice(0, 200);
  try {
    if (account.trim() === '' || password === '') throw new HttpProblem(401, 'wrong-credentials', { params: { limit: room.config.LOCK_AFTER, minutes: room.config.LOCK_MINUTES } });
    const agent = (request.headers['user-agent'] ?? '').slice(0, 200);
    const { token, mustChange } = await signIn(room, room.lockout, district, { account, password, agent, address: request.ip });
    const earlier = tokenOf(request);
    if (earlier !== null) await endToken(room.desk.pool, earlier);
    // The answer to this very request is already made as the one who signed in.
    return { kind: 'signed-in', token, next: mustChange ? go('/password') : [...kept].length > 0 && next !== '' ? resumePage(visit, next, kept) : go(next || '/login') };
  } catch (error) {
    if (!(error instanceof HttpProblem) || error.status >= 500 || error.status === 429) throw error;
    return signInPage(visit, { next, account, problem: error, kept, isLapsed: false });
  }
}
