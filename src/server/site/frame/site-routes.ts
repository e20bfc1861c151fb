import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { unstorable } from '../../http/input-errors.ts';
import { problemOf } from '../../http/error-answers.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { clearSessionCookie, setSessionCookie } from '../../http/session-cookie.ts';
import type { Room } from '../../http/parts.ts';
import { signInAgain } from '../account/sign-in-page.tsx';
import type { Answer, Freshness } from './answer.ts';
import { displayText } from './display.ts';
import { pageCache } from './page-cache.ts';
import { keptAnswer, sendKept } from './kept-answer.ts';
import { postedBy, readForms, type Posted } from './posted-form.ts';
import { problemPage } from './problem-page.tsx';
import { renderPage } from './render-page.tsx';
import { visitOf, type Visit } from './visit.ts';

export type Fields = URLSearchParams;
export type Params = Readonly<Record<string, string>>;
type Show = (visit: Visit, params: Params, query: URLSearchParams) => Promise<Answer> | Answer;
type Act = (visit: Visit, params: Params, fields: Fields, files: Posted['files']) => Promise<Answer> | Answer;

/** What one address may cost: `perMinute` requests from one address. */
interface Limits {
  perMinute?: number | undefined;
  /** the page of nobody in particular: kept rendered, until what the public reads has changed */
  isPublic?: boolean;
  /** its forms may bring files */
  takesFiles?: boolean;
}

export interface Site {
  get: (path: string, show: Show, limits?: Limits) => void;
  /** a form sent without script; its fields as they were posted */
  post: (path: string, act: Act, limits?: Limits) => void;
  /** whatever address nobody else answers, for those who read pages */
  otherwise: (show: (visit: Visit) => Answer) => void;
}

/** A part of the site: pages that are HTML from the server, and the forms on them. Every error becomes a page. */
export async function onSite(app: FastifyInstance, room: Room, lay: (site: Site) => void): Promise<void> {
  await app.register(async (scope) => {
    await readForms(scope);
    scope.setErrorHandler((error, request, reply) => answerError(room, error, request, reply));
    const kept = pageCache();
    const limit = ({ perMinute }: Limits = {}) => (perMinute === undefined ? {} : { config: { rateLimit: { max: perMinute, timeWindow: 60_000 } } });
    lay({
      get: (path, show, limits) =>
        scope.get(path, limit(limits), async (request, reply) => {
          const visit = await visitOf(room, request);
          const ask = () => show(visit, request.params as Params, new URL(request.url, 'http://site').searchParams);
          if (limits?.isPublic !== true) return send(visit, reply, await ask());
          const found = await keptAnswer(kept, visit, ask);
          return found.kind === 'kept' ? sendKept(request, reply, found.page) : send(visit, reply, found);
        }),
      post: (path, act, limits) =>
        scope.post(path, limit(limits), async (request, reply) => {
          const visit = await visitOf(room, request);
          const { fields, files } = await postedBy(room, request, limits?.takesFiles === true);
          if (unstorable(Object.fromEntries(fields), []).length > 0) throw new HttpProblem(400, 'bad-request');
          try {
            return await send(visit, reply, await act(visit, request.params as Params, fields, files));
          } catch (error) {
            // Nothing typed is lost when the session ended meanwhile: the form comes back after signing in.
            if (isSignedOut(error)) return send(visit, reply, signInAgain(visit, fields));
            throw error;
          }
        }),
      otherwise: (show) =>
        scope.get('/*', async (request, reply) => {
          if (!readsPages(request)) return reply.callNotFound();
          const visit = await visitOf(room, request);
          return send(visit, reply, show(visit));
        }),
    });
  });
}

/** A browser asks for a page; a program that asks the interface is told in its own way. */
const readsPages = ({ url, headers }: FastifyRequest): boolean => !url.startsWith('/api/') && String(headers.accept ?? '').includes('text/html');

const isSignedOut = (error: unknown): boolean => error instanceof HttpProblem && error.status === 401;

async function send(visit: Visit, reply: FastifyReply, answer: Answer): Promise<FastifyReply> {
  switch (answer.kind) {
    case 'go':
      if (answer.cookie !== undefined) void reply.header('set-cookie', answer.cookie);
      if (answer.clears) clearSessionCookie(visit.request, reply);
      return reply.redirect(visit.to(answer.to), 303);
    case 'signed-in':
      setSessionCookie(visit.request, reply, answer.token);
      return send(visit, reply, answer.next);
    case 'page': {
      void reply.header('content-type', 'text/html; charset=utf-8').header('vary', 'cookie');
      if (isUnchanged(visit, reply, answer.fresh)) return reply.code(304).send();
      return reply.code(answer.status ?? 200).send(renderPage(visit, answer.page));
    }
    case 'bytes':
      void reply.header('content-type', answer.type).headers(answer.headers ?? {});
      if (isUnchanged(visit, reply, answer.fresh)) return reply.code(304).send();
      return reply.code(answer.status ?? 200).send(typeof answer.bytes === 'string' ? answer.bytes : Buffer.from(answer.bytes));
  }
}

/** A page of somebody signed in is kept nowhere; one that all may read is kept until its content changes. */
function isUnchanged({ display, district, request }: Visit, reply: FastifyReply, fresh: Freshness | undefined): boolean {
  if (!fresh) {
    void reply.header('cache-control', 'no-store');
    return false;
  }
  const etag = `"${district.id}-${fresh.version}-${displayText(display)}"`;
  void reply.header('etag', etag).header('cache-control', `public, max-age=${fresh.maxAgeSeconds}, stale-while-revalidate=600`);
  return (request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag);
}

async function answerError(room: Room, error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error }, problem.code);
  const visit = await visitOf(room, request).catch(() => null);
  if (visit === null)
    return reply
      .code(problem.status)
      .header('content-type', 'text/plain; charset=utf-8')
      .send(problem.text(problem.extra.params ?? {}).zh);
  if (problem.status === 401) return send(visit, reply, { kind: 'go', to: `/login?next=${encodeURIComponent(visit.path)}` });
  return send(visit, reply, problemPage(visit, problem));
}
