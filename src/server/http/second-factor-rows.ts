import { createHash, randomBytes, randomInt } from 'node:crypto';
import type pg from 'pg';
import type { Instant } from '../../domain/day.ts';
import { queryGlobal } from './global-rows.ts';
import { base32 } from './totp.ts';

/** The second factor of an account as kept; `confirmed_at` is null while it is being set up. */
export interface FactorRow {
  secret: string;
  began_at: Instant;
  confirmed_at: Instant | null;
  last_step: number;
  codes_left: number;
}

const secretBytes = 20; // as many as HMAC-SHA-1 gives (RFC 4226, R6)
const recoveryCodes = 10;
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

export async function findFactor(pool: pg.Pool, account: string): Promise<FactorRow | null> {
  const [row] = await queryGlobal<FactorRow & Record<string, unknown>>(
    pool,
    'SELECT secret, began_at, confirmed_at, last_step::int AS last_step, cardinality(recovery_hashes) AS codes_left FROM second_factor WHERE account_name = $1',
    [account],
  );
  return row ?? null;
}

/** A fresh secret to be confirmed; one that is in use stays. */
export const beginFactor = (pool: pg.Pool, account: string, now: Instant): Promise<unknown> =>
  queryGlobal(
    pool,
    `INSERT INTO second_factor (account_name, secret, began_at) VALUES ($1, $2, $3)
     ON CONFLICT (account_name) DO UPDATE SET secret = EXCLUDED.secret, began_at = EXCLUDED.began_at WHERE second_factor.confirmed_at IS NULL`,
    [account, base32(randomBytes(secretBytes)), now],
  );

export const dropFactor = (pool: pg.Pool, account: string): Promise<unknown> => queryGlobal(pool, 'DELETE FROM second_factor WHERE account_name = $1', [account]);

/** Takes the code of a step: false when it, or a later one, was taken before, be it at the same moment. */
export async function takeStep(pool: pg.Pool, account: string, step: number): Promise<boolean> {
  return (await queryGlobal(pool, 'UPDATE second_factor SET last_step = $2 WHERE account_name = $1 AND last_step < $2 RETURNING account_name', [account, step])).length === 1;
}

/** Takes a recovery code, which is then spent. */
export async function takeRecoveryCode(pool: pg.Pool, account: string, code: string): Promise<boolean> {
  const hash = hashOfCode(account, code);
  const taken = await queryGlobal(
    pool,
    'UPDATE second_factor SET recovery_hashes = array_remove(recovery_hashes, $2) WHERE account_name = $1 AND confirmed_at IS NOT NULL AND $2 = ANY(recovery_hashes) RETURNING account_name',
    [account, hash],
  );
  return taken.length === 1;
}

/** Ten new recovery codes instead of those before; only their hashes are kept. The factor counts as confirmed from here on. */
export async function giveRecoveryCodes(pool: pg.Pool, account: string, now: Instant): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
  await queryGlobal(pool, 'UPDATE second_factor SET recovery_hashes = $2, confirmed_at = coalesce(confirmed_at, $3) WHERE account_name = $1', [
    account,
    codes.map((each) => hashOfCode(account, each)),
    now,
  ]);
  return codes;
}

/** About 79 bits: more than can be tried against a hash. */
function newRecoveryCode(): string {
  const all = Array.from({ length: 16 }, () => signs.charAt(randomInt(signs.length))).join('');
  return (all.match(/.{4}/g) ?? []).join('-');
}

/** Typed from paper: case and separators do not matter. */
const hashOfCode = (account: string, code: string): string =>
  createHash('sha256')
    .update(`${account}/${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
    .digest('hex');
