import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from './http-problem.ts';
import { bearerOf, cookieTokenOf } from './session-cookie.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site makes a signed-in browser send. Browsers say where a request comes from
 * (Sec-Fetch-Site, else Origin). A program says neither and shows its session as a bearer token, which no other site can
 * make a browser send; signing in without any session is open to it too.
 */
export function checkOrigins(app: FastifyInstance, publicOrigin: string | undefined): void {
  app.addHook('onRequest', async (request) => {
    if (!safeMethods.has(request.method) && !isMailLink(request) && !isOwn(request, publicOrigin)) throw new HttpProblem(403, 'cross-origin');
  });
}

/** Ending a subscription by the link of a mail (RFC 8058): the mail program sends it, and the token in the address is its right to. */
const isMailLink = ({ method, url }: FastifyRequest): boolean => method === 'POST' && /^\/unsubscribe\/[\w-]{1,64}\/[\w-]{1,64}$/.test(url);

function isOwn(request: FastifyRequest, publicOrigin: string | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin !== undefined) return isOwnOrigin(origin, request, publicOrigin);
  if (bearerOf(request) !== null) return true;
  return cookieTokenOf(request) === null && request.method === 'POST' && request.url === '/api/session';
}

function isOwnOrigin(origin: string, request: FastifyRequest, publicOrigin: string | undefined): boolean {
  if (origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).origin === `${request.protocol}://${request.host}`;
}
