import type { FastifyInstance } from 'fastify';
import { auditRoutes } from './audit-routes.ts';
import type { Room } from './parts.ts';
import { registerExportRoutes } from './register-export-routes.ts';
import { registerSheetRoutes } from './register-sheet-routes.ts';

/** Sheets into the register, its lists as files, and the log of the auditor. */
export async function registerRoutes(app: FastifyInstance, room: Room): Promise<void> {
  auditRoutes(app, room);
  registerExportRoutes(app, room);
  await registerSheetRoutes(app, room);
}
