import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);
const entriesMax = 5000;
const endSize = 22;
const commentMax = 65_535;

interface Entry {
  name: string;
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  at: number;
}

/** True when an archive ends this file, whatever it begins with: one file with two meanings. */
export const endsAsArchive = (bytes: Buffer): boolean => endOf(bytes) !== null;

/**
 * Is this archive what an office document may be: nothing before or after it, no more entries than a document has, nothing
 * that unpacks to more than `unpackedBytesMax` (measured by unpacking, as headers lie), no macros, no paths that climb out.
 */
export async function isSafeArchive(bytes: Buffer, unpackedBytesMax: number): Promise<boolean> {
  const entries = entriesOf(bytes);
  if (entries === null || entries.some(({ name }) => isUnwanted(name))) return false;
  let left = unpackedBytesMax;
  for (const entry of entries) {
    const size = await unpackedSize(bytes, entry, left);
    if (size === null || size > left) return false;
    left -= size;
  }
  return true;
}

const isUnwanted = (name: string): boolean => /(?:^|\/)vbaProject\.bin$|\.(?:exe|dll|js|vbs|bat|cmd|ps1|scr|zip|rar|7z|gz)$/i.test(name) || /^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name);

/** Where the end record stands, which must reach to the last byte of the file. */
function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - endSize - commentMax);
  for (let at = bytes.length - endSize; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === 0x06054b50 && at + endSize + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return null;
}

function entriesOf(bytes: Buffer): Entry[] | null {
  const end = bytes.length >= endSize && bytes.readUInt32LE(0) === 0x04034b50 ? endOf(bytes) : null;
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  // The directory ends where the end record begins: no second archive hides between.
  if (count === 0 || count > entriesMax || start + bytes.readUInt32LE(end + 12) !== end) return null;
  const entries: Entry[] = [];
  for (let at = start, n = 0; n < count; n += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Bytes after unpacking, null where the entry is broken, locked, or larger than `most`. */
async function unpackedSize(bytes: Buffer, entry: Entry, most: number): Promise<number | null> {
  if (entry.unpackedBytes > most || entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== 0x04034b50) return null;
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const packed = bytes.subarray(from, from + entry.packedBytes);
  if (packed.length !== entry.packedBytes) return null;
  if (entry.method === 0) return packed.length === entry.unpackedBytes ? packed.length : null;
  if (entry.method !== 8) return null;
  try {
    return (await inflate(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) })).length;
  } catch {
    return null;
  }
}
