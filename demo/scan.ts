import { crc32, deflateSync } from 'node:zlib';

/** A small grey PNG that stands for a scanned sheet; its title is in a text chunk, so that every sheet is a file of its own. */
export function scanOf(title: string): Uint8Array {
  const width = 60;
  const height = 84;
  const rows = Buffer.alloc((width + 1) * height, 0xf4);
  for (let row = 0; row < height; row++) {
    rows[row * (width + 1)] = 0;
    if (row > 8 && row < 76 && row % 6 === 0) rows.fill(0xb0, row * (width + 1) + 8, row * (width + 1) + 52);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const text = Buffer.concat([Buffer.from('Title\0\0\0\0\0', 'latin1'), Buffer.from(title)]);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('iTXt', text), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
