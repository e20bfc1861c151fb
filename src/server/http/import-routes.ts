import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ImportStarted } from '../../contract/imports.ts';
import { isCommittee } from '../../domain/actor.ts';
import { refuse } from '../../domain/refusal.ts';
import { FileUnreadable, officeKindOf, officeTypes } from '../documents/read-sheet.ts';
import { importCommand } from '../import/check-rows.ts';
import { importTemplate } from '../import/import-template.ts';
import { keepImport } from '../import/keep-import.ts';
import { readProposalFile } from '../import/read-import.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { csvText } from './csv.ts';
import { HttpProblem, prefersEnglish, refusalProblem } from './http-problem.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import type { Room } from './parts.ts';
import { readingOf } from './view-routes.ts';
import { whoActs, type Who } from './who.ts';

const nameQuery = z.strictObject({ name: z.string().min(1).max(200).default('import') });

/** Files of proposals: read here, brought in by commands. */
export async function importRoutes(app: FastifyInstance, room: Room): Promise<void> {
  const bodyLimit = room.config.UPLOAD_MB_MAX * 1_048_576;
  await app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
    files.post('/api/imports', { bodyLimit }, (request, reply) => startImport(room, request, reply));
  });
  app.get('/api/imports/template.xlsx', async (request, reply) => {
    await committeeMember(room, request);
    return reply
      .header('content-type', officeTypes.xlsx)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('提案导入模板.xlsx')}`)
      .send(Buffer.from(await importTemplate()));
  });
  app.get<{ Params: { id: string } }>('/api/imports/:id/faults.csv', (request, reply) => sendFaults(room, request, request.params.id, reply));
}

async function committeeMember(room: Room, request: FastifyRequest): Promise<Who> {
  const who = await whoActs(room, request);
  if (!isCommittee(who.actor)) throw refusalProblem(refuse('not-allowed', { command: importCommand }));
  return who;
}

/** Keeps the file and the ids its rows will have. Nothing is brought in by it. */
async function startImport(room: Room, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { actor, district } = await committeeMember(room, request);
  refuseUnstorable(request.query);
  const { name } = parsed(nameQuery, request.query);
  const bytes = request.body;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new HttpProblem(422, 'file-empty');
  const kind = await officeKindOf(bytes);
  if (kind === null) throw new HttpProblem(415, 'office-file-type');
  const found = await readProposalFile(bytes).catch((error: unknown) => {
    if (error instanceof FileUnreadable) throw new HttpProblem(422, 'no-proposals-read');
    throw error;
  });
  const id = await keepImport(room.desk, { tenantId: district.id, actor, name, bytes, mediaType: officeTypes[kind], found });
  return reply.code(201).send({ id } satisfies ImportStarted);
}

/** The rows that cannot be brought in, for whoever mends the file. */
async function sendFaults(room: Room, request: FastifyRequest, id: string, reply: FastifyReply): Promise<FastifyReply> {
  const who = await committeeMember(room, request);
  const isEnglish = prefersEnglish(request);
  const { rows } = await readTenant(room.desk.pool, who.district.id, (client) => room.queries.import(readingOf(room, who, client), { id }));
  const lines = rows.flatMap((row) => row.faults.map((each) => [row.number, each.cell, row.title, isEnglish ? each.en : each.zh]));
  const header = isEnglish ? ['Row', 'Cell', 'Title', 'Reason'] : ['行', '单元格', '案由', '原因'];
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('导入问题清单.csv')}`)
    .send(csvText([header, ...lines]));
}
