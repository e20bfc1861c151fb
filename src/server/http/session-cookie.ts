import type { FastifyReply, FastifyRequest } from 'fastify';

/** Behind a proxy that ends TLS the request itself looks like http, so the configured origin counts too. */
export function isHttps(request: FastifyRequest): boolean {
  return request.protocol === 'https' || (request.server.publicOrigin?.startsWith('https:') ?? false);
}

/** `__Host-` binds the cookie to this host and to https; browsers refuse that name on plain http. */
const cookieName = (request: FastifyRequest): string => (isHttps(request) ? '__Host-sid' : 'sid');

export function cookieTokenOf(request: FastifyRequest): string | null {
  const name = cookieName(request);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return tokenIn(part.slice(at + 1).trim());
  }
  return null;
}

export function bearerOf(request: FastifyRequest): string | null {
  const found = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '');
  return found ? tokenIn(found[1] ?? '') : null;
}

/** The session a request shows; a bearer token goes before a cookie. */
export const tokenOf = (request: FastifyRequest): string | null => bearerOf(request) ?? cookieTokenOf(request);

const tokenIn = (text: string): string | null => (/^[A-Za-z0-9_-]{43}$/.test(text) ? text : null);

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.header('set-cookie', `${cookieName(request)}=${token}; Path=/; HttpOnly; SameSite=Lax${isHttps(request) ? '; Secure' : ''}`);
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('set-cookie', `${cookieName(request)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${isHttps(request) ? '; Secure' : ''}`);
}

declare module 'fastify' {
  interface FastifyInstance {
    publicOrigin: string | undefined;
  }
}
