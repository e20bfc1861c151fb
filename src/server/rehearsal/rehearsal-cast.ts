import { systemActor, type Actor, type Role } from '../../domain/actor.ts';
import { pilotRulebook } from '../../domain/pilot-rulebook.ts';
import type { Member, Register, Unit } from '../../domain/register/register.ts';
import type { Session } from '../../domain/session/session.ts';

/** The people and units a rehearsed case needs: one for every role, and a second unit that assists. */
const unit = (id: string, side: Unit['side'] = 'government'): Unit => ({
  kind: 'unit',
  id,
  code: id,
  name: id,
  tier: 'bureau',
  side,
  parentId: null,
  formerNames: [],
  retiredOn: null,
  successorId: null,
});
const member = (id: string): Member => ({
  kind: 'member',
  id,
  name: id,
  sector: 'economy',
  personId: `person-${id}`,
  endedOn: null,
  followedById: null,
  delegatePersonId: id === 'member-1' ? 'person-delegate' : null,
});

function actor(role: Role, id: string, of: Partial<Actor> = {}): Actor {
  return { role, personId: `person-${id}`, postId: `post-${id}`, name: id, post: role, unitId: null, memberId: null, bodyId: null, ...of };
}

export const cast = {
  proposer: actor('member', 'member-1', { memberId: 'member-1' }),
  cosigner: actor('member', 'member-2', { memberId: 'member-2' }),
  delegate: actor('delegate', 'delegate', { memberId: 'member-1' }),
  liaison: actor('liaison', 'liaison', { bodyId: 'body' }),
  clerk: actor('committee-clerk', 'committee-clerk'),
  director: actor('committee-director', 'committee-director'),
  office: actor('office-clerk', 'office-clerk'),
  officeDirector: actor('office-director', 'office-director'),
  partyOffice: actor('party-office-clerk', 'party-office-clerk'),
  deputiesOffice: actor('deputies-office-clerk', 'deputies-office-clerk'),
  leader: actor('leader', 'leader'),
  receiver: actor('unit-receiver', 'receiver', { unitId: 'lead-unit' }),
  officer: actor('unit-officer', 'officer', { unitId: 'lead-unit' }),
  secondOfficer: actor('unit-officer', 'second-officer', { unitId: 'lead-unit' }),
  reviewer: actor('unit-reviewer', 'reviewer', { unitId: 'lead-unit' }),
  head: actor('unit-head', 'head', { unitId: 'lead-unit' }),
  assisting: actor('unit-head', 'assisting', { unitId: 'assisting-unit' }),
  assistingOfficer: actor('unit-officer', 'assisting-officer', { unitId: 'assisting-unit' }),
  assistingReviewer: actor('unit-reviewer', 'assisting-reviewer', { unitId: 'assisting-unit' }),
  systemAdmin: actor('system-admin', 'system-admin'),
  securityAdmin: actor('security-admin', 'security-admin'),
  auditAdmin: actor('audit-admin', 'audit-admin'),
  system: systemActor,
} as const satisfies Record<string, Actor>;
export type CastName = keyof typeof cast;

const keyed = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((each) => [each.id, each]));

const persons = Object.values(cast).flatMap(({ personId, postId, role, name, unitId, memberId, bodyId }) =>
  personId === null
    ? []
    : [{ kind: 'person' as const, id: personId, name, account: null, isDisabled: false, posts: [{ id: postId ?? '', role, title: name, unitId, memberId, bodyId, from: '2022-01-01', to: null }] }],
);

/** The leading unit belongs to the side; the other units to the government. */
const registerWith = (side: Unit['side']): Register => ({
  units: keyed([unit('lead-unit', side), unit('assisting-unit'), unit('third-unit')]),
  members: keyed([member('member-1'), member('member-2')]),
  bodies: keyed([{ kind: 'body' as const, id: 'body', name: 'body', type: 'party' as const, liaisonPersonId: 'person-liaison', endedOn: null }]),
  persons: keyed(persons),
});

export const registers = { government: registerWith('government'), party: registerWith('party') } as const satisfies Record<Unit['side'], Register>;

export const session: Session = {
  kind: 'session',
  id: 'session',
  name: 'session',
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
