/** SHA-256 (FIPS 180-4) of bytes as hex. Written out because browsers offer their own on https pages only. */
export function sha256(bytes: Uint8Array): string {
  const state = firstPrimes(8).map((prime) => fraction(Math.sqrt(prime)));
  const rounds = firstPrimes(64).map((prime) => fraction(Math.cbrt(prime)));
  const padded = pad(bytes);
  const view = new DataView(padded.buffer);
  for (let at = 0; at < padded.length; at += 64) block(view, at, state, rounds);
  return state.map((each) => (each >>> 0).toString(16).padStart(8, '0')).join('');
}

const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by));
/** First 32 bits of what stands behind the point. */
const fraction = (value: number): number => Math.floor((value - Math.floor(value)) * 0x1_0000_0000) | 0;

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let each = 2; primes.length < count; each++) if (primes.every((prime) => each % prime !== 0)) primes.push(each);
  return primes;
}

/** A one, zeros, and the length in bits as 64 bits. */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(padded.length - 4, (bytes.length * 8) % 0x1_0000_0000);
  return padded;
}

function block(view: DataView, at: number, state: number[], rounds: readonly number[]): void {
  const words: number[] = [];
  const word = (i: number): number => words[i] ?? 0;
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const before = word(i - 15);
    const late = word(i - 2);
    words[i] = i < 16 ? view.getInt32(at + i * 4) : (word(i - 16) + (turn(before, 7) ^ turn(before, 18) ^ (before >>> 3)) + word(i - 7) + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))) | 0;
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (rounds[i] ?? 0) + word(i)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((each, i) => (state[i] = ((state[i] ?? 0) + each) | 0));
}
