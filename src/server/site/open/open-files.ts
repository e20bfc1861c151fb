import type { FastifyInstance } from 'fastify';
import type { Room } from '../../http/parts.ts';
import { readTenant } from '../../store/tenant-transaction.ts';
import { openCatalog } from './open-catalog.ts';
import { dictionary } from './open-dictionary.ts';
import { openTexts } from './open-texts.ts';
import { placeOf } from './oparl/open-place.ts';
import { momentsOf, publicSessions } from './oparl/open-rows.ts';
import { sendJson } from './send-open.ts';
import { yearFile } from './year-file-route.ts';

/** The files of each year, their dictionary and catalogue, and the public texts one by one. */
export function openFiles(app: FastifyInstance, room: Room): void {
  app.get('/open/dictionary.json', async (request, reply) => sendJson(request, reply, dictionary(room.config.OPEN_DATA_LICENCE)));
  app.get('/open/catalog.jsonld', async (request, reply) => {
    const place = await placeOf(room, request);
    const facts = await readTenant(room.desk.pool, place.district.id, async (client) => ({ years: yearsIn(await publicSessions(client, room.desk.scope)), moments: await momentsOf(client) }));
    return sendJson(request, reply, openCatalog(place, facts), 'application/ld+json; charset=utf-8');
  });
  openTexts(app, room);
  // A large file takes long to make: as many as exports of a desk.
  app.get('/open/:year/:file', { config: { rateLimit: { max: room.config.EXPORTS_PER_MINUTE * 6, timeWindow: 60_000 } } }, (request, reply) => yearFile(room, request, reply));
}

export const yearsIn = (sessions: readonly { reportYear: number }[]): number[] => [...new Set(sessions.map((each) => each.reportYear))].toSorted((a, b) => b - a);
