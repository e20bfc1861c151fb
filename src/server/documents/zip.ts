import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** with `/` between folders */
  name: string;
  bytes: Uint8Array;
}

/** Day and time of every entry: the same entries give the same bytes. 1980-01-01 00:00, the first a zip can say. */
const dosDay = 0x21;
const isUtf8 = 0x800;

/**
 * A zip file (APPNOTE 6.3, no ZIP64: below 4 GB and 65,535 entries) with names in UTF-8. Throws when there is more than that.
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  if (entries.length > 0xffff) throw new Error('too many entries for a zip file');
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const path = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(bytes);
    const header = entryHeader(bytes, packed, path);
    locals.push(localHeader(header), path, packed);
    central.push(centralHeader(header, at), path);
    at += 30 + path.length + packed.length;
  }
  if (at > 0xffff_ffff) throw new Error('too much for a zip file');
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** What the local and the central header have in common: version needed to the length of the extra field. */
function entryHeader(bytes: Uint8Array, packed: Buffer, path: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(isUtf8, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt16LE(dosDay, 8);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(path.length, 22);
  return header;
}

function localHeader(header: Buffer): Buffer {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(0x04034b50, 0);
  return Buffer.concat([signature, header]);
}

function centralHeader(header: Buffer, at: number): Buffer {
  const begin = Buffer.alloc(6);
  begin.writeUInt32LE(0x02014b50, 0);
  begin.writeUInt16LE(20, 4);
  const end = Buffer.alloc(14);
  end.writeUInt32LE(at, 10);
  return Buffer.concat([begin, header, end]);
}
