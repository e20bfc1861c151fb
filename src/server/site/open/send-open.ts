import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Anybody may read it from any page; the same content is answered with 304. */
export function sendOpen(request: FastifyRequest, reply: FastifyReply, type: string, content: string | Uint8Array, maxAgeSeconds = 60): FastifyReply {
  const bytes = Buffer.from(content);
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
  void reply.headers({
    'content-type': type,
    etag,
    'cache-control': `public, max-age=${maxAgeSeconds}, stale-while-revalidate=600`,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag',
    'cross-origin-resource-policy': 'cross-origin',
  });
  if ((request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag)) return reply.code(304).send();
  return reply.send(bytes);
}

export const sendJson = (request: FastifyRequest, reply: FastifyReply, object: object, type = 'application/json; charset=utf-8'): FastifyReply =>
  sendOpen(request, reply, type, `${JSON.stringify(object, null, 1)}\n`);
