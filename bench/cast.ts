import { systemActor, type Actor, type Role } from '../src/domain/actor.ts';
import { instantAt } from '../src/domain/day.ts';
import { pilotRulebook } from '../src/domain/pilot-rulebook.ts';
import { actorOf } from '../src/domain/register/actor-of.ts';
import { calendarSeed } from '../src/server/calendar-seed.ts';
import { act, settle, type MemoryDistrict } from './memory-district.ts';

/** One handling unit with its four desks. */
export interface UnitDesks {
  id: string;
  receiver: Actor;
  officer: Actor;
  reviewer: Actor;
  head: Actor;
}

/** Everybody who acts in the cases of a benchmark. */
export interface Cast {
  members: readonly Actor[];
  clerk: Actor;
  office: Actor;
  units: readonly UnitDesks[];
}

const memberCount = 200;

/** Session, rules, calendar and people of a district, by the same commands an administrator would give. */
export function setUp(district: MemoryDistrict, unitCount: number): Cast {
  let minute = 0;
  const now = (): string => instantAt('2023-12-18', `${String(9 + Math.floor((minute / 60) % 8)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
  const actorIn = (personId: string): Actor => {
    const person = district.context.register.persons.get(personId);
    const post = person?.posts[0];
    if (!person || !post) throw new Error(`nobody sits at ${personId}`);
    return actorOf(person, post, district.context.register);
  };
  const seat = (by: Actor, name: string, role: Role, title: string, unitId?: string): Actor => {
    const personId = act(district, 'register-person', by, now(), { name });
    act(district, 'appoint', by, now(), { role, title, ...(unitId === undefined ? {} : { unitId }), happenedOn: '2022-01-01' }, personId);
    return actorIn(personId);
  };
  const admin = seat(systemActor, '程系统', 'system-admin', '系统管理员');
  for (const year of calendarSeed()) act(district, 'amend-calendar', admin, now(), year, 'calendar');
  const director = seat(admin, '提案委主任', 'committee-director', '提案委主任');
  const clerk = seat(admin, '提案委甲', 'committee-clerk', '提案委工作人员');
  const office = seat(admin, '督办员甲', 'office-clerk', '督办员');
  const units = Array.from({ length: unitCount }, (_, at): UnitDesks => {
    const id = act(district, 'register-unit', admin, now(), { code: `unit-${at + 1}`, name: `第${at + 1}承办单位`, tier: 'bureau', side: 'government', happenedOn: '2022-01-01' });
    const desk = (role: Role, title: string): Actor => seat(admin, `${title}${at + 1}`, role, title, id);
    return { id, receiver: desk('unit-receiver', '收发员'), officer: desk('unit-officer', '经办人'), reviewer: desk('unit-reviewer', '分管负责人'), head: desk('unit-head', '主要负责人') };
  });
  minute = 60;
  const session = act(district, 'open-session', director, now(), { name: '九届三次会议', term: 9, meeting: 3, reportYear: 2024, opensOn: '2024-01-16', endsOn: '2024-01-19' });
  act(district, 'adopt-rulebook', director, now(), { rules: pilotRulebook }, session);
  act(district, 'import-roster', director, now(), { rows: Array.from({ length: memberCount }, (_, at) => ({ name: `委员${at + 1}`, sector: '经济界' })), happenedOn: '2022-01-01' });
  const members = [...district.context.register.persons.values()].filter((each) => each.posts[0]?.role === 'member').map((each) => actorIn(each.id));
  settle(district);
  return { members, clerk, office, units };
}
