import { publicActor, systemActor, type Actor, type Role } from '../../src/domain/actor.ts';
import type { Calendar } from '../../src/domain/calendar.ts';
import { pilotRulebook } from '../../src/domain/pilot-rulebook.ts';
import type { Body, Member, Person, Register, Unit } from '../../src/domain/register/register.ts';
import type { Session } from '../../src/domain/session/session.ts';

/** The few people and units every spec of the domain plays with. Ids read as what they are. */
const unit = (code: string, name: string, parentId: string | null, tier: Unit['tier'] = 'bureau', side: Unit['side'] = 'government'): Unit => ({
  kind: 'unit',
  id: `unit-${code}`,
  code,
  name,
  tier,
  side,
  parentId,
  formerNames: [],
  retiredOn: null,
  successorId: null,
});
export const units = [
  unit('district', '澄湖区人民政府', null, 'district'),
  unit('water', '区水务局', 'unit-district'),
  unit('housing', '区住房和城乡建设局', 'unit-district'),
  unit('urban', '区城市管理执法局', 'unit-district'),
  unit('street', '东堤街道办事处', 'unit-district', 'street'),
  unit('publicity', '区委宣传部', null, 'bureau', 'party'),
  { ...unit('old', '区旧局', 'unit-district'), retiredOn: '2023-12-31', successorId: 'unit-water' },
];

const member = (n: number, name: string): Member => ({
  kind: 'member',
  id: `member-${n}`,
  name,
  sector: '经济界',
  personId: `person-member-${n}`,
  endedOn: null,
  followedById: null,
  delegatePersonId: n === 1 ? 'person-delegate' : null,
});
export const members = [member(1, '林知远'), member(2, '周敏'), member(3, '何川'), { ...member(4, '旧人'), endedOn: '2023-06-30' }];
export const bodies: Body[] = [{ kind: 'body', id: 'body-1', name: '民建澄湖区总支', type: 'party', liaisonPersonId: 'person-liaison', endedOn: null }];

function actor(role: Role, name: string, post: string, more: Partial<Actor> = {}): Actor {
  return { role, personId: `person-${name}`, postId: `post-${name}`, name, post, unitId: null, memberId: null, bodyId: null, ...more };
}
const inUnit = (role: Role, name: string, code: string): Actor => actor(role, name, `unit-${code}`, { unitId: `unit-${code}` });

export const cast = {
  proposer: actor('member', '林知远', '委员', { personId: 'person-member-1', memberId: 'member-1' }),
  cosigner: actor('member', '周敏', '委员', { personId: 'person-member-2', memberId: 'member-2' }),
  stranger: actor('member', '何川', '委员', { personId: 'person-member-3', memberId: 'member-3' }),
  delegate: actor('delegate', '小林', '委员助手', { personId: 'person-delegate', memberId: 'member-1' }),
  liaison: actor('liaison', '吴联络', '民建联络员', { personId: 'person-liaison', bodyId: 'body-1' }),
  clerk: actor('committee-clerk', '提案委甲', '提案委工作人员'),
  director: actor('committee-director', '提案委主任', '提案委主任'),
  office: actor('office-clerk', '督办员', '区政府办督办员'),
  officeDirector: actor('office-director', '府办主任', '区政府办领导'),
  partyOffice: actor('party-office-clerk', '区委办干事', '区委办'),
  leader: actor('leader', '副区长', '区领导'),
  receiver: inUnit('unit-receiver', '水务收发', 'water'),
  officer: inUnit('unit-officer', '黎明', 'water'),
  reviewer: inUnit('unit-reviewer', '水务副局长', 'water'),
  head: inUnit('unit-head', '水务局长', 'water'),
  assistingReceiver: inUnit('unit-receiver', '住建收发', 'housing'),
  assistingOfficer: inUnit('unit-officer', '住建经办', 'housing'),
  assistingHead: inUnit('unit-head', '住建局长', 'housing'),
  otherOfficer: inUnit('unit-officer', '城管经办', 'urban'),
  otherReceiver: inUnit('unit-receiver', '城管收发', 'urban'),
  publicityReceiver: inUnit('unit-receiver', '宣传收发', 'publicity'),
  systemAdmin: actor('system-admin', '系统管理员', '系统管理员'),
  securityAdmin: actor('security-admin', '安全管理员', '安全管理员'),
  auditAdmin: actor('audit-admin', '审计管理员', '审计管理员'),
  public: publicActor,
  system: systemActor,
} as const satisfies Record<string, Actor>;

const persons = Object.values(cast)
  .filter((each) => each.personId !== null)
  .map((each): Person => ({
    kind: 'person',
    id: each.personId ?? '',
    name: each.name,
    account: null,
    isDisabled: false,
    posts: [{ id: each.postId ?? '', role: each.role, title: each.post, unitId: each.unitId, memberId: each.memberId, bodyId: each.bodyId, from: '2022-01-01', to: null }],
  }));

const keyed = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((each) => [each.id, each]));
export const register: Register = { units: keyed(units), members: keyed(members), bodies: keyed(bodies), persons: keyed(persons) };

export const session: Session = {
  kind: 'session',
  id: 'session-1',
  name: '区政协九届三次会议',
  term: 9,
  meeting: 3,
  reportYear: 2024,
  opensOn: '2024-01-16',
  endsOn: '2024-01-19',
  closedOn: null,
  rulebooks: [{ version: 1, rules: pilotRulebook }],
  categories: [],
  templates: {},
};

/** The State Council's notice for 2024, the part around Qingming, Labour Day and Dragon Boat. */
export const calendar: Calendar = {
  version: 3,
  announced: [2024],
  exceptions: {
    '2024-04-04': { kind: 'rest', name: '清明节' },
    '2024-04-05': { kind: 'rest', name: '清明节' },
    '2024-04-07': { kind: 'work', name: '清明节调休' },
    '2024-04-28': { kind: 'work', name: '劳动节调休' },
    '2024-05-01': { kind: 'rest', name: '劳动节' },
    '2024-05-02': { kind: 'rest', name: '劳动节' },
    '2024-05-03': { kind: 'rest', name: '劳动节' },
    '2024-05-11': { kind: 'work', name: '劳动节调休' },
    '2024-06-10': { kind: 'rest', name: '端午节' },
  },
};
