import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from '../../http/http-problem.ts';
import { whoActs } from '../../http/who.ts';
import type { Room } from '../../http/parts.ts';

/** A file as a form brought it; `isTooLarge` when it, or all of the form together, is more than may be sent at once. */
export interface PostedFile {
  field: string;
  name: string;
  bytes: Buffer;
  isTooLarge: boolean;
}

export interface Posted {
  fields: URLSearchParams;
  files: readonly PostedFile[];
}

const formBytesMax = 1_048_576;
const fieldsMax = 1000;
const filesMax = 20;

/** The two ways in which a browser without script posts a form. */
export async function readForms(scope: FastifyInstance): Promise<void> {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: formBytesMax }, (_request, body, done) => done(null, new URLSearchParams(String(body))));
  await scope.register(multipart, { throwFileSizeLimit: false });
}

/** What a form posted. Only forms that ask for files may send them, and only somebody signed in has them kept in memory. */
export async function postedBy(room: Room, request: FastifyRequest, takesFiles: boolean): Promise<Posted> {
  if (!request.isMultipart()) return { fields: request.body instanceof URLSearchParams ? request.body : new URLSearchParams(), files: [] };
  if (!takesFiles) throw new HttpProblem(400, 'bad-request');
  const bytesMax = room.config.UPLOAD_MB_MAX * 1_048_576;
  // A form that is somewhat too large is read to its end, so that what was typed in it comes back.
  if (Number(request.headers['content-length'] ?? 0) > 4 * bytesMax + formBytesMax) throw new HttpProblem(413, 'too-large', { params: { limit: `${room.config.UPLOAD_MB_MAX} MB` } });
  const isKept = await isSignedIn(room, request);
  const fields = new URLSearchParams();
  const files: PostedFile[] = [];
  let left = isKept ? bytesMax : 0;
  for await (const part of request.parts({ limits: { fileSize: bytesMax, fieldSize: formBytesMax, fields: fieldsMax, files: filesMax } })) {
    if (part.type === 'field') {
      fields.append(part.fieldname, typeof part.value === 'string' ? part.value : '');
      continue;
    }
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of part.file as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size <= left) pieces.push(piece);
    }
    // An empty chooser is posted too, as a file without a name.
    if (part.filename === '' || (size === 0 && !part.filename)) continue;
    const isTooLarge = part.file.truncated || size > left;
    left -= isTooLarge ? 0 : size;
    files.push({ field: part.fieldname, name: part.filename, bytes: isTooLarge ? Buffer.alloc(0) : Buffer.concat(pieces), isTooLarge });
  }
  return { fields, files: isKept ? files : [] };
}

async function isSignedIn(room: Room, request: FastifyRequest): Promise<boolean> {
  try {
    await whoActs(room, request);
    return true;
  } catch (error) {
    if (error instanceof HttpProblem) return false;
    throw error;
  }
}
