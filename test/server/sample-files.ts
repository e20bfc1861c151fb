import { deflateRawSync } from 'node:zlib';
import { createServer, type Server } from 'node:net';
import { scanOf } from '../../demo/scan.ts';

/** Small files of every kind, and some that are not what they seem. */
export const png = Buffer.from(scanOf('盖章页'));
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
export const jpeg = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(40, 7), Buffer.from('ffd9', 'hex')]);

/** An archive as office programs write it: entries of any claimed size. */
export function archive(entries: readonly { name: string; content: Buffer; claims?: number }[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims = content.length } of entries) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(claims, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claims, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    local.push(head, title, packed);
    directory.push(entry, title);
    at += head.length + title.length + packed.length;
  }
  const size = Buffer.concat(directory).length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, ...directory, end]);
}

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const contentTypes = { name: '[Content_Types].xml', content: Buffer.from(types) };
const body = { name: 'word/document.xml', content: Buffer.from('<w:document/>') };
export const docx = archive([contentTypes, body]);
export const macros = archive([contentTypes, body, { name: 'word/vbaProject.bin', content: Buffer.from('Sub') }]);
export const bomb = archive([contentTypes, { name: 'word/document.xml', content: Buffer.alloc(3_000_000) }]);
/** says it is small, and is not */
export const liar = archive([contentTypes, { name: 'word/document.xml', content: Buffer.alloc(3_000_000), claims: 10 }]);
export const pdfAndArchive = Buffer.concat([pdf, docx]);

export interface Clamd {
  address: string;
  /** how many files it was shown, and what it says next */
  seen: number;
  answer: 'OK' | 'silence' | 'nonsense' | `${string} FOUND`;
  close: () => Promise<void>;
}

/** Stands for the clamd of a site: takes INSTREAM as clamd does and answers as told. It lies outside the building. */
export async function openClamd(): Promise<Clamd> {
  const server: Server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      if (!received.subarray(0, 10).equals(Buffer.from('zINSTREAM\0')) || !isComplete(received)) return;
      clamd.seen += 1;
      if (clamd.answer === 'silence') return void socket.destroy();
      socket.end(clamd.answer === 'nonsense' ? 'INSTREAM size limit exceeded. ERROR\0' : `stream: ${clamd.answer}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const clamd: Clamd = {
    address: `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    seen: 0,
    answer: 'OK',
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return clamd;
}

/** Pieces with their lengths, ended by a length of nothing. */
function isComplete(received: Buffer): boolean {
  for (let at = 10; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return true;
    at += 4 + length;
  }
  return false;
}
