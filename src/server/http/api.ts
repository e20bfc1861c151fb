import type { FastifyInstance } from 'fastify';
import { commandRoutes } from './command-routes.ts';
import { committeeRoutes } from './committee-routes.ts';
import { credentialRoutes } from './credential-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { fileRoutes } from './file-routes.ts';
import type { Room } from './parts.ts';
import { postRoutes } from './post-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { savedViewRoutes } from './saved-view-routes.ts';
import { serverRoutes } from './server-routes.ts';
import { sessionListRoutes } from './session-list-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { viewRoutes } from './view-routes.ts';

/** All routes under `/api`. */
export async function api(app: FastifyInstance, room: Room): Promise<void> {
  sessionRoutes(app, room);
  postRoutes(app, room);
  sessionListRoutes(app, room);
  commandRoutes(app, room);
  credentialRoutes(app, room);
  viewRoutes(app, room);
  exportRoutes(app, room);
  savedViewRoutes(app, room);
  await committeeRoutes(app, room);
  await fileRoutes(app, room);
  await registerRoutes(app, room);
  serverRoutes(app, room);
}
