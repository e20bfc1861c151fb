import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Uploaded } from '../../contract/sign-in.ts';
import { isCommittee, isOffice, type Actor } from '../../domain/actor.ts';
import { refuse } from '../../domain/refusal.ts';
import { keepFile, readFileOf, type StoredFile } from '../store/files.ts';
import { readTenant, withTenant, type TenantClient } from '../store/tenant-transaction.ts';
import { HttpProblem, refusalProblem } from './http-problem.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import type { Room } from './parts.ts';
import { whoActs } from './who.ts';

const uploadQuery = z.strictObject({ name: z.string().min(1).max(200).default('upload') });

/** Uploads and downloads: the body is the file itself, kept under its hash. */
export async function fileRoutes(app: FastifyInstance, room: Room): Promise<void> {
  const bytesMax = room.config.UPLOAD_MB_MAX * 1_048_576;
  await app.register(async (files) => {
    // Whatever type the sender names, the body is bytes; what they are, their beginning tells.
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bytesMax }, (_request, body, done) => done(null, body));
    files.post('/api/files', { bodyLimit: bytesMax }, async (request, reply) => {
      const { actor, district } = await whoActs(room, request);
      refuseUnstorable(request.query);
      const { name } = parsed(uploadQuery, request.query);
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new HttpProblem(422, 'file-empty');
      const mediaType = mediaTypeOf(bytes);
      if (mediaType === null) throw new HttpProblem(415, 'file-type');
      const hash = await withTenant(room.desk.pool, district.id, async (client) => {
        const kept = await keepFile(client, bytes, mediaType, name);
        await client.query('INSERT INTO file_upload (tenant_id, hash, person_id, uploaded_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [kept, actor.personId, room.desk.clock()]);
        return kept;
      });
      return reply.code(201).send({ hash, mediaType, sizeBytes: bytes.length } satisfies Uploaded);
    });
  });

  app.get<{ Params: { hash: string } }>('/api/files/:hash', async (request, reply) => {
    const { actor, district } = await whoActs(room, request);
    const { hash } = request.params;
    const found = /^[0-9a-f]{64}$/.test(hash) ? await readTenant(room.desk.pool, district.id, (client) => fileFor(client, actor, hash)) : null;
    if (!found) throw refusalProblem(refuse('not-found'));
    return reply
      .header('content-type', found.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`)
      .header('etag', `"${hash}"`)
      .send(Buffer.from(found.bytes));
  });
}

/** By the first bytes, never by name or header: PDF, PNG or JPEG, else null. */
export function mediaTypeOf(bytes: Uint8Array): 'application/pdf' | 'image/png' | 'image/jpeg' | null {
  const begins = (...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return begins(0xff, 0xd8, 0xff) ? 'image/jpeg' : null;
}

/** The desks read every file, others what they uploaded themselves. */
async function fileFor(client: TenantClient, actor: Actor, hash: string): Promise<StoredFile | null> {
  const isDesk = isCommittee(actor) || isOffice(actor);
  const { rows } = await client.query('SELECT 1 FROM file_upload WHERE tenant_id = $1 AND hash = $2 AND person_id = $3', [hash, actor.personId]);
  return isDesk || rows.length > 0 ? readFileOf(client, hash) : null;
}
