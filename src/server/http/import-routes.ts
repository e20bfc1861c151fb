import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ImportStarted } from '../../contract/imports.ts';
import { isCommittee } from '../../domain/actor.ts';
import { refuse } from '../../domain/refusal.ts';
import { FileUnreadable, officeKindOf, officeTypes } from '../documents/read-sheet.ts';
import { scanned } from '../files/receive-file.ts';
import { importCommand } from '../import/check-rows.ts';
import { importTemplate } from '../import/import-template.ts';
import { keepImport } from '../import/keep-import.ts';
import { readProposalFile } from '../import/read-import.ts';
import { HttpProblem, refusalProblem } from './http-problem.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import type { Room } from './parts.ts';
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
  const scan = await scanned(bytes, room.config);
  if (scan.state === 'infected') throw new HttpProblem(422, 'file-infected', { params: { finding: scan.finding ?? '' } });
  const found = await readProposalFile(bytes).catch((error: unknown) => {
    if (error instanceof FileUnreadable) throw new HttpProblem(422, 'no-proposals-read');
    throw error;
  });
  const id = await keepImport(room.desk, { tenantId: district.id, actor, name, bytes, mediaType: officeTypes[kind], scan, found });
  return reply.code(201).send({ id } satisfies ImportStarted);
}
