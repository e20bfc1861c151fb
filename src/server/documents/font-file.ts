import { closeSync, openSync, readSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** The names of one face in a font file: what the typesetter calls its family, and every name it goes by. */
export interface FaceNames {
  family: string;
  names: readonly string[];
}

const NAME_TABLE_BYTES_MAX = 1 << 20;
const FACES_MAX = 64;
const gbk = new TextDecoder('gbk');
const styleSuffix = /(?:[ \-_](?:extra|semi|demi|ultra)?[ \-_]?(?:thin|light|regular|medium|bold|black|heavy|normal))+$/i;

/** Reads only the name table of a .ttf, .otf or .ttc file; throws if it is not one. */
export function readFaceNames(path: string): FaceNames[] {
  const file = openSync(path, 'r');
  try {
    return faceOffsets(file).map((offset) => namesOfFace(file, offset));
  } finally {
    closeSync(file);
  }
}

function faceOffsets(file: number): number[] {
  const head = readAt(file, 0, 12);
  const tag = head.toString('latin1', 0, 4);
  if (tag === 'ttcf') {
    const count = Math.min(head.readUInt32BE(8), FACES_MAX);
    const offsets = readAt(file, 12, count * 4);
    return Array.from({ length: count }, (_, i) => offsets.readUInt32BE(i * 4));
  }
  if (tag === 'OTTO' || tag === 'true' || head.readUInt32BE(0) === 0x00010000) return [0];
  throw new Error('not a font file');
}

function namesOfFace(file: number, offset: number): FaceNames {
  const count = readAt(file, offset, 12).readUInt16BE(4);
  const directory = readAt(file, offset + 12, count * 16);
  for (let i = 0; i < count; i++) {
    if (directory.toString('latin1', i * 16, i * 16 + 4) !== 'name') continue;
    const length = Math.min(directory.readUInt32BE(i * 16 + 12), NAME_TABLE_BYTES_MAX);
    return familyNames(readAt(file, directory.readUInt32BE(i * 16 + 8), length));
  }
  throw new Error('a font without names');
}

/** Name ids 1 (family), 4 (full name), 6 (PostScript name), 16 (typographic family). */
function familyNames(table: Buffer): FaceNames {
  const names = new Set<string>();
  let family: string | null = null;
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const record = table.subarray(6 + i * 12, 18 + i * 12);
    const id = record.readUInt16BE(6);
    if (![1, 4, 6, 16].includes(id)) continue;
    const start = table.readUInt16BE(4) + record.readUInt16BE(10);
    const name = decodeName(record.readUInt16BE(0), record.readUInt16BE(2), table.subarray(start, start + record.readUInt16BE(8)));
    if (name === null) continue;
    names.add(name.text);
    // The typesetter takes the first family record it can decode and cuts weight words off its end.
    if (id === 1 && name.isKnownToTypesetter) family ??= name.text.trim().replace(styleSuffix, '');
  }
  return { family: family ?? '', names: [...names] };
}

function decodeName(platform: number, encoding: number, bytes: Buffer): { text: string; isKnownToTypesetter: boolean } | null {
  if (platform === 0 || (platform === 3 && [0, 1, 10].includes(encoding))) {
    return {
      text: Buffer.from(bytes.subarray(0, bytes.length & ~1))
        .swap16()
        .toString('utf16le'),
      isKnownToTypesetter: true,
    };
  }
  if (platform === 1 && encoding === 0) return { text: bytes.toString('latin1'), isKnownToTypesetter: true };
  if (platform === 3 && encoding === 3) return { text: gbk.decode(bytes).replaceAll('\0', ''), isKnownToTypesetter: false };
  return null;
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (readSync(file, bytes, 0, length, position) < length) throw new Error('a font file cut short');
  return bytes;
}

/** WOFF 1.0 (W3C) → the sfnt it wraps: tables inflated and put back under a plain directory. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file');
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const directory = Buffer.alloc(12 + count * 16);
  directory.writeUInt32BE(woff.readUInt32BE(4), 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(16 << power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(count * 16 - (16 << power), 10);
  const parts: Buffer[] = [directory];
  let position = directory.length;
  for (let i = 0; i < count; i++) {
    const entry = woff.subarray(44 + i * 20, 64 + i * 20);
    const start = entry.readUInt32BE(4);
    const packed = woff.subarray(start, start + entry.readUInt32BE(8));
    const length = entry.readUInt32BE(12);
    const table = packed.length < length ? inflateSync(packed, { maxOutputLength: length }) : packed;
    entry.copy(directory, 12 + i * 16, 0, 4);
    directory.writeUInt32BE(entry.readUInt32BE(16), 16 + i * 16);
    directory.writeUInt32BE(position, 20 + i * 16);
    directory.writeUInt32BE(length, 24 + i * 16);
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, padding);
    position += length + padding.length;
  }
  return Buffer.concat(parts);
}
