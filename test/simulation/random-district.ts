import { systemActor, unitRoles, type Actor, type Role } from '../../src/domain/actor.ts';
import type { Request, Result } from '../../src/server/run-command.ts';
import type { Chance } from './random.ts';

interface Founding {
  chance: Chance;
  tenantId: string;
  now: () => string;
  send: (request: Request) => Promise<Result>;
}

/** Founds a district by commands alone: administrators, units with their people, members, bodies, desks, a session, a calendar. */
export async function randomDistrict(founding: Founding): Promise<void> {
  const { chance } = founding;
  const give = async (name: string, actor: Actor, input: object, id?: string): Promise<string> => {
    const result = await founding.send({ tenantId: founding.tenantId, actor, name, commandId: chance.uuid(), input, ...(id === undefined ? {} : { id }) });
    if (result.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(result)}`);
    return result.id;
  };
  const seat = async (by: Actor, role: Role, name: string, at: Partial<Record<'unitId' | 'memberId' | 'bodyId', string>> = {}, known?: string): Promise<Actor> => {
    const personId = known ?? (await give('register-person', by, { name }));
    await give('appoint', by, { role, title: name, ...at }, personId);
    return { role, personId, postId: 'founding', name, post: name, unitId: at.unitId ?? null, memberId: at.memberId ?? null, bodyId: at.bodyId ?? null };
  };
  const admin = await seat(systemActor, 'system-admin', '系统管理员');
  await seat(systemActor, 'security-admin', '安全管理员');
  await seat(systemActor, 'audit-admin', '审计管理员');
  const director = await seat(admin, 'committee-director', '提案委主任');
  for (const [role, most] of [
    ['committee-clerk', 3],
    ['office-clerk', 3],
    ['office-director', 1],
    ['party-office-clerk', 1],
    ['deputies-office-clerk', 1],
    ['leader', 2],
  ] as const) {
    for (let n = 1; n <= chance.int(1, most); n += 1) await seat(admin, role, `${role}-${n}`);
  }
  const top = await give('register-unit', admin, { code: 'district', name: '区人民政府', tier: 'district', side: 'government' });
  for (let n = 1; n <= chance.int(4, 7); n += 1)
    await foundUnit(
      n,
      chance,
      (name, input) => give(name, admin, input),
      (role, name, unitId) => seat(admin, role, name, { unitId }),
      top,
    );
  for (let n = 1; n <= 2; n += 1) await give('register-unit', admin, { code: `street-${n}`, name: `街道${n}`, tier: 'street', side: 'government', parentId: top });
  for (let n = 1; n <= chance.int(5, 10); n += 1) {
    const personId = await give('register-person', admin, { name: `委员${n}` });
    const memberId = await give('register-member', admin, { name: `委员${n}`, sector: chance.pickFrom(['经济界', '教育界', '农业界']), personId });
    await seat(admin, 'member', `委员${n}`, { memberId }, personId);
    if (n === 1) {
      const assistant = await seat(admin, 'delegate', '委员助手', { memberId });
      await give('name-delegate', admin, { personId: assistant.personId }, memberId);
    }
  }
  const bodyId = await give('register-body', admin, { name: '民建总支', bodyType: 'party' });
  await seat(admin, 'liaison', '吴联络', { bodyId });
  await give('open-session', director, { name: '九届三次会议', term: 9, meeting: 3, reportYear: 2024, opensOn: '2024-01-16', endsOn: '2024-01-19' });
  await give('amend-calendar', admin, { year: 2024, isAnnounced: true, source: '国办发明电', exceptions: [{ day: '2024-05-01', kind: 'rest', name: '劳动节' }] }, 'calendar');
}

async function foundUnit(
  n: number,
  chance: Chance,
  give: (name: string, input: object) => Promise<string>,
  seat: (role: Role, name: string, unitId: string) => Promise<Actor>,
  parentId: string,
): Promise<void> {
  const isParty = n === 4;
  const unitId = await give('register-unit', { code: `unit-${n}`, name: `第${n}局`, tier: 'bureau', side: isParty ? 'party' : 'government', ...(isParty ? {} : { parentId }) });
  for (const role of unitRoles) await seat(role, `${role}-${n}`, unitId);
  if (chance.yes(0.5)) await seat('unit-officer', `unit-officer-${n}-2`, unitId);
}
