import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { views } from '../../contract/routes.ts';
import { refuse } from '../../domain/refusal.ts';
import { reportFile, reportFiles, type ReportFile } from '../report/report-files.ts';
import { refusalProblem } from './http-problem.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import type { Room } from './parts.ts';
import { reportFor } from './report-asked.ts';
import { whoActs } from './who.ts';

const mediaTypes: Record<ReportFile, string> = {
  'report.html': 'text/html; charset=utf-8',
  'report.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'report.pdf': 'application/pdf',
  'figures.json': 'application/json; charset=utf-8',
};
const params = z.object({ year: views.report.query.shape.year, file: z.enum(reportFiles) });
const query = views.report.query.pick({ asOf: true });

/** `GET /api/report/<year>/<file>`: the report's files, for whom the report itself is. */
export function reportRoutes(app: FastifyInstance, room: Room): void {
  const limit = { config: { rateLimit: { max: room.config.EXPORTS_PER_MINUTE, timeWindow: 60_000 } } };
  app.get('/api/report/:year/:file', limit, (request, reply) => sendReport(room, request, reply));
}

async function sendReport(room: Room, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const who = await whoActs(room, request);
  const asked = params.safeParse(request.params);
  if (!asked.success) throw refusalProblem(refuse('not-found'));
  refuseUnstorable(request.query);
  const { asOf } = parsed(query, request.query);
  const { year, file } = asked.data;
  const bytes = await reportFile(await reportFor(room, who, year, asOf), file);
  const isShown = file === 'report.html' || file === 'figures.json';
  return reply
    .header('content-type', mediaTypes[file])
    .header('content-disposition', isShown ? 'inline' : `attachment; filename="${year}-${file}"`)
    .send(Buffer.from(bytes));
}
