import { fileTypeFromBuffer } from 'file-type';
import { fileTypes, typeOfMedia, type FileTypeName } from './file-types.ts';
import { endsAsArchive, isSafeArchive } from './zip-archive.ts';

export interface FileRules {
  types: readonly FileTypeName[];
  unpackedBytesMax: number;
}
export type Checked = { mediaType: string } | { problem: 'file-type' | 'file-unsafe' };

/** What a file is, told by its content and never by its name; nothing that is two things at once or grows beyond measure. */
export async function checkFile(bytes: Buffer, { types, unpackedBytesMax }: FileRules): Promise<Checked> {
  const type = await typeOf(bytes);
  if (type === null || !types.includes(type)) return { problem: 'file-type' };
  const isSafe = type === 'docx' || type === 'xlsx' ? await isSafeArchive(bytes, unpackedBytesMax) : type === 'text' || (isWhole(type, bytes) && !endsAsArchive(bytes));
  return isSafe ? { mediaType: fileTypes[type].mediaType } : { problem: 'file-unsafe' };
}

async function typeOf(bytes: Buffer): Promise<FileTypeName | null> {
  // A detector that stumbles over a broken file has not recognised it.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found) return typeOfMedia(found.mime) ?? null;
  return isPlainText(bytes) ? 'text' : null;
}

/** Readable as UTF-8 or GB 18030, without control characters, and no page or picture of a browser in disguise. */
function isPlainText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  if (text === null || /[^\P{Cc}\t\n\r\f]/u.test(text)) return false;
  return !/^\s*<(?:!doctype|\?xml|html|head|body|script|svg|iframe|[a-z][\w-]*[\s>])/i.test(text.replace(/^\ufeff/, ''));
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const trailMax = 1024; // some scanners pad their files

/** The file begins and ends as its type does: nothing is hidden behind its end. */
function isWhole(type: FileTypeName, bytes: Buffer): boolean {
  switch (type) {
    case 'pdf': {
      const end = bytes.lastIndexOf('%%EOF');
      return bytes.subarray(0, 5).toString('latin1') === '%PDF-' && end > 0 && bytes.length - end <= trailMax;
    }
    case 'png': {
      const end = endOfPng(bytes);
      return end !== null && bytes.length - end <= trailMax;
    }
    case 'jpeg':
      return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0;
    case 'webp':
      return Math.abs(bytes.readUInt32LE(4) + 8 - bytes.length) <= 1;
    default:
      return true;
  }
}

/** Walks the chunks of a PNG to its last one. */
function endOfPng(bytes: Buffer): number | null {
  for (let at = 8; at + 12 <= bytes.length;) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return next;
    at = next;
  }
  return null;
}
