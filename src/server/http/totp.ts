import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../domain/day.ts';

/** What every authenticator speaks unless told otherwise: HMAC-SHA-1, six digits, a new code every thirty seconds. */
const stepSeconds = 30;
const digits = 6;

type Algorithm = 'sha1' | 'sha256' | 'sha512';

/** The code of a counter (RFC 4226, 5.3). */
export function codeOf(secret: Uint8Array, counter: number, length = digits, algorithm: Algorithm = 'sha1'): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac(algorithm, secret).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** length).padStart(length, '0');
}

/** The counter of an instant (RFC 6238, 4.2). */
export const stepAt = (now: Instant): number => Math.floor(Date.parse(now) / 1000 / stepSeconds);

/** The step whose code this is: the present one, or one beside it, for clocks that are not quite right. Null: none of them. */
export function stepOf(secret: Uint8Array, code: string, now: Instant): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const given = Buffer.from(code);
  const present = stepAt(now);
  return [present - 1, present, present + 1].find((step) => timingSafeEqual(given, Buffer.from(codeOf(secret, step)))) ?? null;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 without padding, as authenticators take a secret that is typed. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((each) => each.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((each) => alphabet.charAt(Number.parseInt(each.padEnd(5, '0'), 2))).join('');
}

export function fromBase32(text: string): Uint8Array {
  const bits = [...text].map((each) => alphabet.indexOf(each).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (each) => Number.parseInt(each, 2));
}
