import type { Instant } from '../../domain/day.ts';
import type { Config } from '../config.ts';
import { approvalCommands } from '../../domain/approvals.ts';
import { HttpProblem } from './http-problem.ts';
import { locked } from './lockout.ts';
import type { Room } from './parts.ts';
import { beginFactor, dropFactor, findFactor, giveRecoveryCodes, takeRecoveryCode, takeStep, type FactorRow } from './second-factor-rows.ts';
import { markProved } from './sessions.ts';
import { recordAttempt } from './sign-in-attempts.ts';
import { fromBase32, stepOf } from './totp.ts';
import type { Asker, Who } from './who.ts';

type Session = Who['session'];

/** Until when what this session proved is good for approvals; null when it proved nothing, or that was too long ago. */
export function provedUntil({ proved_at }: Pick<Session, 'proved_at'>, config: Pick<Config, 'SECOND_FACTOR_HOURS'>, now: Instant): Instant | null {
  if (proved_at === null) return null;
  const until = new Date(Date.parse(proved_at) + config.SECOND_FACTOR_HOURS * 3_600_000).toISOString();
  return until > now ? until : null;
}

/** A code as somebody typed it, and from which address. */
export interface ShownCode {
  code: string;
  address: string;
}

/** What an act still asks of its giver: nothing, a code, or to enrol a second factor first. */
export type Lacking = 'nothing' | 'code' | 'enrolment';

export function lackingFor({ config, desk }: Pick<Room, 'config' | 'desk'>, { session }: Pick<Asker, 'session'>, command: string): Lacking {
  if (!approvalCommands.includes(command)) return 'nothing';
  if (!session.has_factor) return config.SECOND_FACTOR === 'required' ? 'enrolment' : 'nothing';
  return provedUntil(session, config, desk.clock()) === null ? 'code' : 'nothing';
}

/** The one place where it is enforced, for programs, the workbench and pages alike: an approval is given only in a session that proved the second factor. */
export function requireFactor(room: Pick<Room, 'config' | 'desk'>, who: Pick<Asker, 'session'>, command: string): void {
  const lacking = lackingFor(room, who, command);
  if (lacking !== 'nothing') throw new HttpProblem(403, 'second-factor', { params: { where: lacking === 'code' ? '/me/prove' : '/me/security' } });
}

/** The session has proved the second factor. Throws `wrong-code`, `code-used` or `account-locked`; every code is good for one proof. */
export async function proveFactor(room: Room, who: Who, code: ShownCode): Promise<Who> {
  const now = room.desk.clock();
  await checkInUse(room, who, code);
  await markProved(room.desk.pool, who.session.id_hash, now);
  return { ...who, session: { ...who.session, proved_at: now } };
}

/** The first right code makes a secret that was begun the account's second factor. Gives the recovery codes, which are shown this once. */
export async function confirmFactor(room: Room, who: Who, code: ShownCode): Promise<string[]> {
  await checkCode(room, who, code);
  const { pool, clock } = room.desk;
  await markProved(pool, who.session.id_hash, clock());
  return giveRecoveryCodes(pool, who.session.account_name, clock());
}

/** New recovery codes instead of the earlier ones, for whoever shows a code. */
export async function renewRecoveryCodes(room: Room, who: Who, code: ShownCode): Promise<string[]> {
  await checkInUse(room, who, code);
  return giveRecoveryCodes(room.desk.pool, who.session.account_name, room.desk.clock());
}

/** The account has no second factor any more, once its owner has shown a last code. */
export async function endFactor(room: Room, who: Who, code: ShownCode): Promise<void> {
  await checkInUse(room, who, code);
  await dropFactor(room.desk.pool, who.session.account_name);
}

/** Sets up a secret for an account that has none in use; returns what is to be put into the authenticator. */
export async function openFactor({ desk }: Room, { session }: Who): Promise<FactorRow | null> {
  await beginFactor(desk.pool, session.account_name, desk.clock());
  return findFactor(desk.pool, session.account_name);
}

/** A secret that was only begun proves nothing. */
async function checkInUse(room: Room, who: Who, code: ShownCode): Promise<void> {
  if (!who.session.has_factor) throw new HttpProblem(403, 'no-second-factor');
  await checkCode(room, who, code);
}

/** Wrong codes count with wrong passwords towards the lock. */
async function checkCode({ desk: { pool, clock }, lockout }: Room, { session }: Who, shown: ShownCode): Promise<void> {
  const account = session.account_name;
  const now = clock();
  const factor = await findFactor(pool, account);
  if (factor === null) throw new HttpProblem(403, 'no-second-factor');
  const attempt = await lockout.begin(account, now);
  if (attempt.isLocked) throw locked(attempt.until);
  const code = shown.code.replace(/[\s-]/g, '');
  const step = stepOf(fromBase32(factor.secret), code, now);
  if (step !== null && !(await takeStep(pool, account, step))) throw attempt.locksUntil === null ? new HttpProblem(403, 'code-used') : locked(attempt.locksUntil);
  if (step !== null || (await takeRecoveryCode(pool, account, code))) return lockout.clear(account);
  await recordAttempt(pool, account, { at: now, address: shown.address, agent: session.agent, outcome: 'wrong-code' });
  throw attempt.locksUntil === null ? new HttpProblem(403, 'wrong-code') : locked(attempt.locksUntil);
}
