import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 20 ms. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

// Two ways to type the same character must give the same password.
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFC'), 'utf8');
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash` (the PHC string format). */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: bytesOf(password), nonce, tagLength, ...cost });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(tag)}`;
}

export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored) ?? [];
  if (salt === undefined || hash === undefined) return false;
  const expected = Buffer.from(hash, 'base64');
  const found = await derive('argon2id', {
    message: bytesOf(password),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(expected, found);
}

/** Spends the time of a comparison, so that an unknown account answers no faster than a known one. */
export async function spendComparison(password: string): Promise<void> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  await isPassword(password, await decoy);
}
let decoy: Promise<string> | undefined;

const common = /^(password|passw0rd|p@ssw0rd|admin|administrator|qwerty|qwertyuiop|iloveyou|welcome|letmein|changeme|abc|abcd|zhengxie|zhiyin)$/;

/** Whether a password follows the rules: long enough, three of four classes of characters, not the account's name, not a common word with ornaments. */
export function isStrong(password: string, account: string, lengthMin: number): boolean {
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((each) => each.test(password)).length;
  const lower = password.toLowerCase();
  const bare = lower.replace(/[\d\s!-/:-?[-`{-~]+/g, '');
  const isRepetitive = new Set(password).size < 5;
  return [...password].length >= lengthMin && classes >= 3 && !lower.includes(account.toLowerCase()) && !common.test(bare) && !isRepetitive;
}

const alphabets = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKMNPQRSTUVWXYZ', '23456789'] as const;

/** A password to be typed once from paper: four groups of four, no two signs that look alike, about 90 bits. */
export function newOneTimePassword(): string {
  const all = alphabets.join('');
  const signs = Array.from({ length: 16 }, () => all[randomInt(all.length)] ?? '');
  const hasAll = alphabets.every((alphabet) => signs.some((sign) => alphabet.includes(sign)));
  if (!hasAll) return newOneTimePassword();
  return [0, 4, 8, 12].map((at) => signs.slice(at, at + 4).join('')).join('-');
}
