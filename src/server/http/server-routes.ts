import type { FastifyInstance } from 'fastify';
import { queryGlobal } from './global-rows.ts';
import { openapiOf } from './openapi.ts';
import type { Room } from './parts.ts';
import { referencePage, referenceStyle } from './reference-page.tsx';

/** What the server says of itself: health, and its interface for machines and for people. */
export function serverRoutes(app: FastifyInstance, room: Room): void {
  const { commands, pool } = room.desk;
  let described: { openapi: object; page: string } | undefined;
  const description = (): { openapi: object; page: string } => (described ??= { openapi: openapiOf(commands), page: referencePage(commands) });

  app.get('/api/health', async () => {
    await queryGlobal(pool, 'SELECT 1');
    return { status: 'ok', database: 'ok', at: room.desk.clock() };
  });
  app.get('/api/openapi.json', async () => description().openapi);
  app.get('/api/reference', async (_request, reply) => reply.header('content-type', 'text/html; charset=utf-8').send(description().page));
  app.get('/api/reference.css', async (_request, reply) => reply.header('content-type', 'text/css; charset=utf-8').send(referenceStyle));
}
