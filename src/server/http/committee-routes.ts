import type { FastifyInstance } from 'fastify';
import { committeeFileRoutes } from './committee-file-routes.ts';
import { importRoutes } from './import-routes.ts';
import type { Room } from './parts.ts';

/** Lists of the committee as files, and files of proposals brought in. */
export async function committeeRoutes(app: FastifyInstance, room: Room): Promise<void> {
  committeeFileRoutes(app, room);
  await importRoutes(app, room);
}
