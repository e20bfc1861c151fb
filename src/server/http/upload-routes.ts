import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { beginUploadBody, type UploadAt, type Uploaded, type UploadRules } from '../../contract/files.ts';
import { fileTypes } from '../files/file-types.ts';
import { receiveFile, type NotReceived, type Receiving } from '../files/receive-file.ts';
import { fileCards, uploadNames } from '../store/files.ts';
import { addPiece, bytesOfUpload, dropUpload, findUpload, finishUpload, openUploads, startUpload, type Upload } from '../store/uploads.ts';
import { readTenant, withTenant, type TenantClient } from '../store/tenant-transaction.ts';
import { HttpProblem } from './http-problem.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import type { Room } from './parts.ts';
import { whoActs, type Who } from './who.ts';

export const pieceBytes = 262_144;
const pieceBytesMax = 16 * pieceBytes;
const uploadsMax = 20; // of one person at a time

type WithId = { Params: { id: string } };

/**
 * Uploads in pieces: `POST /api/uploads` begins one, `PUT /api/uploads/<id>?offset=` adds a piece, `GET` says how far it is,
 * `POST …/finish` checks and keeps the file, `DELETE` forgets it. Only whoever began an upload knows of it.
 */
export async function uploadRoutes(app: FastifyInstance, room: Room): Promise<void> {
  beginRoutes(app, room);
  await pieceRoutes(app, room);
  endRoutes(app, room);
}

const within = <T>(room: Room, who: Who, work: (client: TenantClient) => Promise<T>): Promise<T> => withTenant(room.desk.pool, who.district.id, work);

function beginRoutes(app: FastifyInstance, room: Room): void {
  const bytesMax = room.config.UPLOAD_MB_MAX * 1_048_576;
  app.get('/api/uploads', async (request): Promise<UploadRules> => {
    await whoActs(room, request);
    const endings = room.config.UPLOAD_TYPES.flatMap((each) => fileTypes[each].endings.map((ending) => `.${ending}`));
    return { endings, bytesMax, pieceBytes, isScanned: room.config.CLAMD_ADDRESS !== undefined, hours: room.config.UPLOAD_HOURS };
  });

  app.post('/api/uploads', async (request, reply): Promise<UploadAt> => {
    const who = await whoActs(room, request);
    refuseUnstorable(request.body);
    const { name, sizeBytes } = parsed(beginUploadBody, request.body);
    if (sizeBytes === 0) throw new HttpProblem(422, 'file-empty');
    if (sizeBytes > bytesMax) throw new HttpProblem(413, 'too-large', { params: { limit: `${room.config.UPLOAD_MB_MAX} MB` } });
    const upload = { id: randomUUID(), name, sizeBytes };
    await within(room, who, async (client) => {
      if ((await openUploads(client, who.person.id)) >= uploadsMax) throw new HttpProblem(409, 'uploads-many', { params: { count: uploadsMax } });
      await startUpload(client, upload, who.person.id, room.desk.clock());
    });
    void reply.code(201);
    return { id: upload.id, sizeBytes, offset: 0 };
  });
}

async function pieceRoutes(app: FastifyInstance, room: Room): Promise<void> {
  app.get<WithId>('/api/uploads/:id', async (request): Promise<UploadAt> => {
    const who = await whoActs(room, request);
    return atOf(await readTenant(room.desk.pool, who.district.id, (client) => known(client, request.params.id, who)));
  });

  await app.register(async (pieces) => {
    // Whatever type the sender names, the body is bytes.
    pieces.removeAllContentTypeParsers();
    pieces.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: pieceBytesMax }, (_request, body, done) => done(null, body));
    pieces.put<WithId>('/api/uploads/:id', { bodyLimit: pieceBytesMax }, async (request): Promise<UploadAt> => {
      const who = await whoActs(room, request);
      return within(room, who, async (client) => {
        const upload = await known(client, request.params.id, who, true);
        const piece = pieceOf(request, upload);
        return { ...atOf(upload), offset: await addPiece(client, upload, piece, room.desk.clock()) };
      });
    });
  });
}

function endRoutes(app: FastifyInstance, room: Room): void {
  app.post<WithId>('/api/uploads/:id/finish', async (request): Promise<Uploaded> => {
    const who = await whoActs(room, request);
    const found = await readTenant(room.desk.pool, who.district.id, async (client) => {
      const upload = await known(client, request.params.id, who);
      return { upload, done: upload.hash === null ? null : await finished(client, upload.hash, who), bytes: await bytesOfUpload(client, upload.id) };
    });
    // The answer to the first try was lost: the same answer again.
    if (found.done) return found.done;
    const { upload, bytes } = found;
    if (bytes.length !== upload.sizeBytes) throw new HttpProblem(409, 'upload-offset', { params: { offset: bytes.length } });
    const received = await receiveFile(receiving(room, who), bytes, upload.name, (client, hash) => finishUpload(client, upload.id, hash, room.desk.clock()));
    if (!('problem' in received)) return received;
    await within(room, who, (client) => dropUpload(client, upload.id));
    throw notReceived(received);
  });

  app.delete<WithId>('/api/uploads/:id', async (request, reply) => {
    const who = await whoActs(room, request);
    await within(room, who, async (client) => dropUpload(client, (await known(client, request.params.id, who, true)).id));
    return reply.code(204).send();
  });
}

export const receiving = (room: Room, { district, actor }: Pick<Who, 'district' | 'actor'>): Receiving => ({
  pool: room.desk.pool,
  tenantId: district.id,
  config: room.config,
  by: actor,
  now: room.desk.clock(),
});

const statuses = { 'file-empty': 422, 'file-type': 415, 'file-unsafe': 422, 'file-infected': 422, 'file-purged': 422 } as const;
export const notReceived = ({ problem, params }: NotReceived): HttpProblem => new HttpProblem(statuses[problem], problem, { params });

const atOf = ({ id, sizeBytes, receivedBytes }: Upload): UploadAt => ({ id, sizeBytes, offset: receivedBytes });

async function known(client: TenantClient, id: string, who: Who, lock = false): Promise<Upload> {
  const upload = await findUpload(client, id, who.person.id, lock);
  if (!upload) throw new HttpProblem(404, 'upload-unknown');
  return upload;
}

/** The piece of a request, which must go on where the upload stands. */
function pieceOf(request: FastifyRequest, upload: Upload): Buffer {
  const { offset } = request.query as { offset?: string };
  if (upload.hash !== null || Number(offset) !== upload.receivedBytes) throw new HttpProblem(409, 'upload-offset', { params: { offset: upload.receivedBytes } });
  const piece = request.body;
  if (!Buffer.isBuffer(piece) || piece.length === 0) throw new HttpProblem(422, 'file-empty');
  if (upload.receivedBytes + piece.length > upload.sizeBytes) throw new HttpProblem(413, 'too-large', { params: { limit: `${upload.sizeBytes} B` } });
  return piece;
}

async function finished(client: TenantClient, hash: string, { person }: Who): Promise<Uploaded | null> {
  const card = (await fileCards(client, [hash])).get(hash);
  if (card?.sizeBytes === null || card === undefined) return null;
  const names = await uploadNames(client, [hash]);
  return { hash, mediaType: card.mediaType, sizeBytes: card.sizeBytes, name: names.get(`${hash} ${person.id}`) ?? card.name, scan: card.scan };
}
