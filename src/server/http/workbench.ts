import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './http-problem.ts';

/**
 * The built workbench under `/w/`: files as they are (names with a hash may be kept for ever), every other address
 * below `/w` gets its one page, which finds its own way. Without a built one the addresses do not exist.
 */
export async function workbench(app: FastifyInstance, webDir: string | null): Promise<void> {
  if (webDir === null || !existsSync(join(webDir, 'index.html'))) return;
  const page = readFileSync(join(webDir, 'index.html'), 'utf8');
  await app.register(fastifyStatic, { root: join(webDir, 'assets'), prefix: '/w/assets/', wildcard: true, index: false, immutable: true, maxAge: '365d', decorateReply: false });
  app.get('/w', (_request, reply) => reply.redirect('/w/', 308));
  app.get('/w/*', async (request, reply) => {
    if (/\.\w{1,5}$/.test(request.url.split('?')[0] ?? '')) throw new HttpProblem(404, 'no-such-page');
    return reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}
