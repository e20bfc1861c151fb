import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { refuse } from '../../domain/refusal.ts';
import { dispositionOf, safeName } from '../files/file-name.ts';
import { isShownInPage } from '../files/file-types.ts';
import { receiveFile } from '../files/receive-file.ts';
import { fileFor, type ReadFile } from '../queries/file-for.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { HttpProblem, refusalProblem } from './http-problem.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import type { Room } from './parts.ts';
import { notReceived, receiving, uploadRoutes } from './upload-routes.ts';
import { readingOf } from './view-routes.ts';
import { whoActs } from './who.ts';

const uploadQuery = z.strictObject({ name: z.string().min(1).max(200).default('upload') });
const downloadQuery = z.strictObject({ case: z.string().min(1).max(64).optional(), preview: z.enum(['true', 'false']).optional() });

/** Uploads in one piece, for programs; and every download, through the case a file belongs to. */
export async function fileRoutes(app: FastifyInstance, room: Room): Promise<void> {
  const bytesMax = room.config.UPLOAD_MB_MAX * 1_048_576;
  await uploadRoutes(app, room);
  await app.register(async (files) => {
    // Whatever type the sender names, the body is bytes; what they are, their content tells.
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bytesMax }, (_request, body, done) => done(null, body));
    files.post('/api/files', { bodyLimit: bytesMax }, async (request, reply) => {
      const who = await whoActs(room, request);
      refuseUnstorable(request.query);
      const { name } = parsed(uploadQuery, request.query);
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes)) throw new HttpProblem(422, 'file-empty');
      const received = await receiveFile(receiving(room, who), bytes, name);
      if ('problem' in received) throw notReceived(received);
      return reply.code(201).send(received);
    });
  });

  app.get<{ Params: { hash: string } }>('/api/files/:hash', async (request, reply) => {
    const who = await whoActs(room, request);
    refuseUnstorable(request.query);
    const { case: caseId = null, preview } = parsed(downloadQuery, request.query);
    const { hash } = request.params;
    const found = /^[0-9a-f]{64}$/.test(hash) ? await readTenant(room.desk.pool, who.district.id, (client) => fileFor(readingOf(room, who, client), hash, caseId)) : null;
    if (!found) throw refusalProblem(refuse('not-found'));
    if (found.scan === 'waiting') throw new HttpProblem(409, 'file-waiting');
    if (found.scan === 'infected') throw new HttpProblem(422, 'file-infected', { params: { finding: '' } });
    void reply.header('etag', `"${hash}"`);
    return sendFile(reply, found, preview === 'true');
  });
}

/** A preview may be framed by our own pages and load nothing; everything else is saved, never opened as a page. */
const previewPolicy = "default-src 'none'; img-src 'self' data: blob:; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

function sendFile(reply: FastifyReply, { bytes, mediaType, name }: ReadFile, isPreview: boolean): FastifyReply {
  const isShown = isPreview && isShownInPage(mediaType);
  if (isShown) void reply.header('content-security-policy', previewPolicy).header('x-frame-options', 'SAMEORIGIN');
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', dispositionOf(isShown ? 'inline' : 'attachment', safeName(name, mediaType)))
    .send(Buffer.from(bytes));
}
