import type pg from 'pg';
import { systemActor, type Actor, type Role } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import type { Instant } from '../../src/domain/day.ts';
import { runCommand, type Desk, type Result } from '../../src/server/run-command.ts';
import type { LoggedEvent } from '../../src/server/store/event-log.ts';
import { withTenant } from '../../src/server/store/tenant-transaction.ts';
import { idOf } from '../../src/server/hashing.ts';

/** A new district in a database: its row and its counter. */
export async function foundTenant(owner: pg.Pool, tenantId: string): Promise<void> {
  await owner.query("INSERT INTO tenant (id, name, conference) VALUES ($1, '澄湖区', '区政协')", [tenantId]);
  await withTenant(owner, tenantId, (client) => client.query('INSERT INTO tenant_counter (tenant_id) VALUES ($1)'));
}

/** Sends commands one after another to one district, with a clock of its own. Ids follow from the order of the commands. */
export interface Sender {
  desk: Desk;
  tenantId: string;
  now: Instant;
  logged: LoggedEvent[];
  /** the id of the stream; a refusal throws */
  send: (name: string, actor: Actor, input?: object, id?: string) => Promise<string>;
  try: (name: string, actor: Actor, input?: object, id?: string) => Promise<Result>;
  pass: (days: number) => void;
}

export function senderTo(pool: pg.Pool, tenantId: string, scope: string, startsAt: Instant = '2024-01-15T01:00:00.000Z'): Sender {
  let count = 0;
  const sender: Sender = {
    tenantId,
    now: startsAt,
    logged: [],
    desk: { pool, scope, commands, clock: () => sender.now, follow: (_tenantId, logged) => void sender.logged.push(...logged) },
    try: (name, actor, input = {}, id) => {
      sender.now = new Date(Date.parse(sender.now) + 60_000).toISOString();
      return runCommand(sender.desk, { tenantId, actor, name, commandId: idOf('00000000-simulated', (count += 1)), input, id });
    },
    send: async (name, actor, input = {}, id) => {
      const result = await sender.try(name, actor, input, id);
      if (result.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(result)}`);
      return result.id;
    },
    pass: (days) => {
      sender.now = new Date(Date.parse(sender.now) + days * 86_400_000).toISOString();
    },
  };
  return sender;
}

export interface Seat {
  role: Role;
  name: string;
  unitId?: string;
  memberId?: string;
  bodyId?: string;
}

/** The three administrators of a new district, seated by the system. */
export async function seatAdministrators(to: Sender): Promise<{ systemAdmin: Actor; securityAdmin: Actor; auditAdmin: Actor }> {
  const seat = async (role: Role, name: string): Promise<Actor> => {
    const personId = await to.send('register-person', systemActor, { name });
    await to.send('appoint', systemActor, { role, title: name }, personId);
    return seatOf(to, personId, { role, name });
  };
  // All three are registered before the last is seated: then the system has no say any more.
  const systemAdmin = await seat('system-admin', '系统管理员');
  const securityAdmin = await seat('security-admin', '安全管理员');
  return { systemAdmin, securityAdmin, auditAdmin: await seat('audit-admin', '审计管理员') };
}

/** A person with a post, as he acts in it. */
export async function appointed(to: Sender, admin: Actor, seat: Seat, personId?: string): Promise<Actor> {
  const { role, name, unitId, memberId, bodyId } = seat;
  const id = personId ?? (await to.send('register-person', admin, { name }));
  await to.send('appoint', admin, { role, title: name, ...(unitId ? { unitId } : {}), ...(memberId ? { memberId } : {}), ...(bodyId ? { bodyId } : {}) }, id);
  return seatOf(to, id, seat);
}

function seatOf(to: Sender, personId: string, { role, name, unitId, memberId, bodyId }: Seat): Actor {
  const last = to.logged.findLast((each) => each.type === 'appointed' && each.stream_id === personId);
  const { postId } = JSON.parse(last?.payload ?? '{}') as { postId: string };
  return { role, personId, postId, name, post: name, unitId: unitId ?? null, memberId: memberId ?? null, bodyId: bodyId ?? null };
}

/** A small district with everybody a case needs; the session is open. */
export async function smallDistrict(to: Sender) {
  const admins = await seatAdministrators(to);
  const { systemAdmin } = admins;
  const seated = (seat: Seat): Promise<Actor> => appointed(to, systemAdmin, seat);
  const director = await seated({ role: 'committee-director', name: '提案委主任' });
  const district = await to.send('register-unit', systemAdmin, { code: 'district', name: '澄湖区人民政府', tier: 'district', side: 'government' });
  const unit = (code: string, name: string): Promise<string> => to.send('register-unit', systemAdmin, { code, name, tier: 'bureau', side: 'government', parentId: district });
  const [water, housing, office] = [await unit('water', '区水务局'), await unit('housing', '区住建局'), await unit('office', '区政府办公室')];
  const street = await to.send('register-unit', systemAdmin, { code: 'street', name: '东堤街道', tier: 'street', side: 'government', parentId: district });
  const member = async (name: string): Promise<Actor> => {
    const personId = await to.send('register-person', systemAdmin, { name });
    const memberId = await to.send('register-member', systemAdmin, { name, sector: '经济界', personId });
    return appointed(to, systemAdmin, { role: 'member', name, memberId }, personId);
  };
  const sessionId = await to.send('open-session', director, { name: '区政协九届三次会议', term: 9, meeting: 3, reportYear: 2024, opensOn: '2024-01-16', endsOn: '2024-01-19' });
  await to.send('amend-calendar', systemAdmin, { year: 2024, isAnnounced: true, source: '国办发明电〔2023〕7号', exceptions: [{ day: '2024-05-01', kind: 'rest', name: '劳动节' }] }, 'calendar');
  return {
    ...admins,
    director,
    sessionId,
    units: { district, water, housing, office, street },
    clerk: await seated({ role: 'committee-clerk', name: '提案委干事' }),
    officeClerk: await seated({ role: 'office-clerk', name: '督办员' }),
    officeDirector: await seated({ role: 'office-director', name: '府办主任' }),
    leader: await seated({ role: 'leader', name: '副区长' }),
    officer: await seated({ role: 'unit-officer', name: '黎明', unitId: water }),
    reviewer: await seated({ role: 'unit-reviewer', name: '水务副局长', unitId: water }),
    head: await seated({ role: 'unit-head', name: '水务局长', unitId: water }),
    receiver: await seated({ role: 'unit-receiver', name: '水务收发', unitId: water }),
    assisting: await seated({ role: 'unit-head', name: '住建局长', unitId: housing }),
    handlingOffice: await seated({ role: 'unit-head', name: '府办承办人', unitId: office }),
    proposer: await member('林知远'),
    cosigner: await member('周敏'),
    stranger: await member('何川'),
  };
}
export type SmallDistrict = Awaited<ReturnType<typeof smallDistrict>>;
