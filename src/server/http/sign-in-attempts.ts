import type pg from 'pg';
import type { Instant } from '../../domain/day.ts';
import { queryGlobal } from './global-rows.ts';

/** Where an account was signed in, or tried, as its owner may look at it. */
export interface SignInAttempt {
  at: Instant;
  address: string;
  agent: string;
  outcome: 'signed-in' | 'wrong-password' | 'wrong-code';
}

const keptMax = 20;

/** The latest are kept; what is older goes. */
export async function recordAttempt(pool: pg.Pool, account: string, { at, address, agent, outcome }: SignInAttempt): Promise<void> {
  await queryGlobal(pool, 'INSERT INTO sign_in_attempt (account_name, at, address, agent, outcome) VALUES ($1, $2, $3, $4, $5)', [account, at, address, agent, outcome]);
  await queryGlobal(pool, 'DELETE FROM sign_in_attempt WHERE account_name = $1 AND at < (SELECT at FROM sign_in_attempt WHERE account_name = $1 ORDER BY at DESC OFFSET $2 LIMIT 1)', [
    account,
    keptMax - 1,
  ]);
}

export const attemptsOf = (pool: pg.Pool, account: string): Promise<SignInAttempt[]> =>
  queryGlobal<SignInAttempt & Record<string, unknown>>(pool, 'SELECT at, address, agent, outcome FROM sign_in_attempt WHERE account_name = $1 ORDER BY at DESC LIMIT $2', [account, keptMax]);
