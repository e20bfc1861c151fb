import { crc32, deflateSync } from 'node:zlib';
import { encode, renderSVG } from 'uqr';

const ADDRESS_LENGTH_MAX = 500;
const options = { ecc: 'M', border: 2 } as const;

/** An SVG of one white square and one black path. */
export function qrSvg(address: string): string {
  return renderSVG(checked(address), options);
}

/** A black and white PNG, `scale` pixels a module; for Word, which does not print SVG everywhere. */
export function qrPng(address: string, scale = 4): Uint8Array {
  const modules = encode(checked(address), options).data;
  const size = modules.length * scale;
  const rowBytes = 1 + Math.ceil(size / 8);
  const rows = Buffer.alloc(rowBytes * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const isDark = modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      const at = y * rowBytes + 1 + (x >> 3);
      if (!isDark) rows.writeUInt8(rows.readUInt8(at) | (0x80 >> (x & 7)), at);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.writeUInt8(1, 8); // one bit a pixel, colour type 0 (grey)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, body: Buffer): Buffer {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length, 0);
  out.write(type, 4, 'latin1');
  body.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

function checked(address: string): string {
  if (address.length > ADDRESS_LENGTH_MAX) throw new RangeError(`an address longer than ${ADDRESS_LENGTH_MAX} characters`);
  return address;
}
