import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { systemActor, type Role } from '../domain/actor.ts';
import { calendarId } from '../domain/session/events.ts';
import { calendarSeed } from './calendar-seed.ts';
import { createAccount, type OneTime } from './credentials.ts';
import { newOneTimePassword } from './http/passwords.ts';
import { runCommand, type Desk } from './run-command.ts';
import { makeDistrict } from './store/district.ts';

export interface NewDistrict {
  id: string;
  /** e.g. 澄湖区 */
  name: string;
  /** the full name of its conference, e.g. 政协望川市澄湖区委员会 */
  conference: string;
  /** host name by which browsers reach it; null where there is only this district */
  host: string | null;
  /** names of the persons who become its administrators */
  administrators: Record<AdministratorRole, string>;
}

export const administratorRoles = ['system-admin', 'security-admin', 'audit-admin'] as const satisfies readonly Role[];
export type AdministratorRole = (typeof administratorRoles)[number];
export const administratorTitles: Record<AdministratorRole, string> = { 'system-admin': '系统管理员', 'security-admin': '安全管理员', 'audit-admin': '审计管理员' };

/** The district exists, or the rules do not let it be made so; `message` is a sentence. */
export class DistrictRefused extends Error {
  override name = 'DistrictRefused';
}

export interface FoundedAdministrator extends OneTime {
  role: AdministratorRole;
  name: string;
}

/**
 * Makes a district: its row and counter as owner, then through commands of the system actor its three administrators
 * with one-time passwords, and the working calendar of the years announced. Nothing else could let anybody in.
 * The passwords returned are the ones in force: nothing that follows an account's creation elsewhere makes later ones.
 */
export async function foundDistrict(owner: pg.Pool, founding: Omit<Desk, 'follow'>, district: NewDistrict): Promise<{ administrators: FoundedAdministrator[]; hasCalendar: boolean }> {
  const desk: Desk = { ...founding, follow: () => undefined };
  const { id, name, conference, host, administrators } = district;
  const { rows } = await owner.query('SELECT 1 FROM tenant WHERE id = $1 OR host = $2', [id, host]);
  if (rows.length > 0) throw new DistrictRefused(`There is a district ${id}${host === null ? '' : ` or one at ${host}`} already: choose another.`);
  await makeDistrict(owner, { id, name, conference, host });
  const made: FoundedAdministrator[] = [];
  for (const role of administratorRoles) made.push(await seat(desk, id, role, administrators[role]));
  let hasCalendar = true;
  for (const year of calendarSeed()) hasCalendar = hasCalendar && (await isGiven(desk, id, 'amend-calendar', year, calendarId));
  return { administrators: made, hasCalendar };
}

async function seat(desk: Desk, tenantId: string, role: AdministratorRole, name: string): Promise<FoundedAdministrator> {
  const personId = await give(desk, tenantId, 'register-person', { name });
  await give(desk, tenantId, 'appoint', { role, title: administratorTitles[role] }, personId);
  const account = `${tenantId}-${role.replace('-admin', '')}`;
  await give(desk, tenantId, 'create-account', { account }, personId);
  const password = newOneTimePassword();
  await createAccount(desk.pool, { account, tenantId, personId, password, mustChange: true });
  return { role, name, account, password };
}

/** The passwords are made by now and shown only once: what is refused here is told, and does not take them away. */
async function isGiven(desk: Desk, tenantId: string, name: string, input: unknown, id: string): Promise<boolean> {
  const result = await runCommand(desk, { tenantId, actor: systemActor, name, commandId: randomUUID(), id, input });
  return result.kind === 'done';
}

async function give(desk: Desk, tenantId: string, name: string, input: unknown, id?: string): Promise<string> {
  const result = await runCommand(desk, { tenantId, actor: systemActor, name, commandId: randomUUID(), id, input });
  if (result.kind === 'done') return result.id;
  throw new DistrictRefused(`The district could not be set up: ${name} was not accepted (${result.kind === 'refused' ? result.refusal.refused : JSON.stringify(result)}).`);
}
