import type { FastifyInstance, FastifyRequest } from 'fastify';
import { auditLogQuery, type AuditLine } from '../../contract/admin-views.ts';
import { verifyBody, type Verification } from '../../contract/verification.ts';
import { refuse } from '../../domain/refusal.ts';
import { exportAnchor } from '../anchor.ts';
import { verificationJobs } from '../verification-jobs.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { auditCsv } from './audit-csv.ts';
import { prefersEnglish, refusalProblem } from './http-problem.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import type { Room } from './parts.ts';
import { queryOf, readingOf } from './view-routes.ts';
import { wholeList, type WholeList } from './whole-list.ts';
import { whoActs, type Who } from './who.ts';

/** The auditor's own routes: a part of the log as a file, the anchor, and the check of the chain on demand. */
export function auditRoutes(app: FastifyInstance, room: Room): void {
  const limit = { config: { rateLimit: { max: room.config.EXPORTS_PER_MINUTE, timeWindow: 60_000 } } };
  const { pool, clock } = room.desk;
  const jobs = verificationJobs(pool, (error) => app.log.error({ err: error }, 'a check of the log failed'));
  app.get('/api/audit/log.csv', limit, async (request, reply) => {
    const list = await linesFor(room, request);
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="log-${clock().slice(0, 10)}.csv"`)
      .send(auditCsv(list, prefersEnglish(request) ? 'en' : 'zh-CN', room.config.FILE_ROWS_MAX));
  });
  app.get('/api/audit/log.json', limit, async (request, reply) => {
    const { items, isMore } = await linesFor(room, request);
    return reply.header('content-disposition', `attachment; filename="log-${clock().slice(0, 10)}.json"`).send({ lines: items, isMore });
  });
  app.get('/api/audit/anchor.json', limit, async (request, reply) => {
    const { district } = await auditor(room, request);
    return reply.header('content-disposition', `attachment; filename="anchor-${district.id}-${clock().slice(0, 10)}.json"`).send(await exportAnchor(pool, district.id));
  });
  app.get('/api/audit/verification', async (request): Promise<Verification> => jobs.stateOf((await auditor(room, request)).district.id));
  app.post('/api/audit/verification', limit, async (request): Promise<Verification> => {
    const { district } = await auditor(room, request);
    refuseUnstorable(request.body);
    const { anchor } = parsed(verifyBody, request.body ?? {});
    return jobs.start(district.id, clock(), anchor);
  });
  app.delete('/api/audit/verification', async (request): Promise<Verification> => {
    const { district } = await auditor(room, request);
    jobs.stop(district.id);
    await jobs.settled(district.id);
    return jobs.stateOf(district.id);
  });
}

/** For everybody else these addresses are not there. */
async function auditor(room: Room, request: FastifyRequest): Promise<Who> {
  const who = await whoActs(room, request);
  if (who.actor.role !== 'audit-admin') throw refusalProblem(refuse('not-found'));
  return who;
}

/** The same filter as the screen, all its lines up to a limit. */
async function linesFor(room: Room, request: FastifyRequest): Promise<WholeList<AuditLine>> {
  const who = await auditor(room, request);
  const query = queryOf(request, 'audit-log');
  const list = await readTenant(room.desk.pool, who.district.id, (client) => {
    const reading = readingOf(room, who, client);
    return wholeList(room.config.FILE_ROWS_MAX, query.after, (after) => room.queries['audit-log'](reading, { ...auditLogQuery.parse({}), ...query, limit: 200, after }));
  });
  request.log.info({ account: who.session.account_name, district: who.district.id, rows: list.items.length, query }, 'log exported');
  return list;
}
