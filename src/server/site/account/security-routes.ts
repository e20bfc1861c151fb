import type { Site } from '../frame/site-routes.ts';
import { codeActPage, factorPage, provePage, takeCodeAct, takeFactorStep, takeProof } from './factor-pages.tsx';
import { endSessions, securityPage } from './security-page.tsx';

/** What belongs to an account: its second factor, its sessions, proving who one is. */
export function securityRoutes(site: Site, limits: { perMinute: number }): void {
  site.get('/me/security', (visit, _params, query) => securityPage(visit, query));
  site.post('/me/security/sessions', (visit, _params, fields) => endSessions(visit, fields));
  site.get('/me/security/factor', factorPage);
  site.post('/me/security/factor', (visit, _params, fields) => takeFactorStep(visit, fields), limits);
  for (const act of ['codes', 'end'] as const) {
    site.get(`/me/security/${act}`, (visit) => codeActPage(visit, act));
    site.post(`/me/security/${act}`, (visit, _params, fields) => takeCodeAct(visit, act, fields), limits);
  }
  site.get('/me/prove', (visit, _params, query) => provePage(visit, query.get('next')));
  site.post('/me/prove', (visit, _params, fields) => takeProof(visit, fields), limits);
}
