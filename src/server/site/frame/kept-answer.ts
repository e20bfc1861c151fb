import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from './answer.ts';
import { displayText } from './display.ts';
import { pageToKeep, takesPacked, type KeptPage, type PageCache } from './page-cache.ts';
import { renderPage } from './render-page.tsx';
import type { Visit } from './visit.ts';

/** A shared cache asks again after this; meanwhile it may still show what it has while it asks. */
const cacheControl = 'public, max-age=30, stale-while-revalidate=600';

/**
 * The same page for everybody who reads it in the same way. It is made again when the district's counter has moved and the
 * page's own version with it: a page with a version of its own (`fresh`) outlives changes elsewhere.
 */
export async function keptAnswer(cache: PageCache, visit: Visit, show: () => Promise<Answer> | Answer): Promise<Exclude<Answer, { kind: 'page' | 'bytes' }> | { kind: 'kept'; page: KeptPage }> {
  const counter = await visit.room.publicCounter.of(visit.district.id);
  const key = [visit.district.id, visit.absolute(visit.path), displayText(visit.display)].join(' ');
  const kept = cache.get(key);
  if (kept?.counter === counter) return { kind: 'kept', page: kept };
  const answer = await show();
  if (answer.kind !== 'page' && answer.kind !== 'bytes') return answer;
  const version = answer.fresh?.version ?? counter;
  const page = kept?.version === version ? { ...kept, counter } : await made(visit, counter, version, answer);
  cache.put(key, page);
  return { kind: 'kept', page };
}

function made(visit: Visit, counter: string, version: string, answer: Extract<Answer, { kind: 'page' | 'bytes' }>): Promise<KeptPage> {
  if (answer.kind === 'bytes') return pageToKeep(counter, version, { status: answer.status ?? 200, headers: { 'content-type': answer.type, ...answer.headers } }, answer.bytes);
  return pageToKeep(counter, version, { status: answer.status ?? 200, headers: { 'content-type': 'text/html; charset=utf-8' } }, renderPage(visit, answer.page));
}

/** Packed where the reader can unpack it, or nothing at all where he has it already. */
export function sendKept(request: FastifyRequest, reply: FastifyReply, page: KeptPage): FastifyReply {
  const isPacked = takesPacked(request.headers['accept-encoding']);
  const etag = `"${page.etag}${isPacked ? '-gz' : ''}"`;
  void reply.headers(page.headers).header('vary', 'cookie, accept-encoding').header('cache-control', cacheControl).header('etag', etag);
  if (isHeld(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (isPacked) void reply.header('content-encoding', 'gzip');
  return reply.code(page.status).send(isPacked ? page.packed : page.bytes);
}

/** Caches on the way may have made the tag a weak one. */
const isHeld = (asked: string | undefined, etag: string): boolean => asked !== undefined && (asked.trim() === '*' || asked.split(/\s*,\s*/).some((each) => each.replace(/^W\//, '') === etag));
