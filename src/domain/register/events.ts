import type { Role } from '../actor.ts';
import type { Day } from '../day.ts';
import type { By } from '../proposal/matter.ts';
import type { TextRef } from '../text-ref.ts';
import { unreachable } from '../unreachable.ts';
import type { Body, Member, Person, Unit } from './register.ts';

export type UnitEvent =
  | { type: 'unit-registered'; code: string; name: string; tier: Unit['tier']; side: Unit['side']; parentId: string | null }
  | { type: 'unit-renamed'; name: string }
  | { type: 'unit-described'; phone: string | null; address: string | null; duties: readonly string[]; leaderId: string | null }
  | { type: 'unit-merged'; intoId: string }
  | { type: 'unit-retired'; successorId: string | null; reason: TextRef };

export type MemberEvent =
  | { type: 'member-registered'; name: string; sector: string; personId: string | null }
  | { type: 'membership-ended'; reason: TextRef; followedById: string | null }
  | { type: 'delegate-named'; personId: string | null };

export type BodyEvent = { type: 'body-registered'; name: string; bodyType: Body['type']; liaisonPersonId: string | null } | { type: 'body-ended'; reason: TextRef };

export type PersonEvent =
  | { type: 'person-registered'; name: string }
  | { type: 'appointed'; postId: string; role: Role; title: string; unitId: string | null; memberId: string | null; bodyId: string | null }
  | { type: 'dismissed'; postId: string }
  | { type: 'account-created'; account: string }
  | { type: 'account-disabled'; reason: TextRef }
  | { type: 'account-unlocked'; reason: TextRef }
  | { type: 'credentials-reset' };

export function evolveUnit(state: Unit | null, event: UnitEvent, by: By, id: string): Unit {
  if (event.type === 'unit-registered') {
    const { code, name, tier, side, parentId } = event;
    return { kind: 'unit', id, code, name, tier, side, parentId, formerNames: [], retiredOn: null, successorId: null };
  }
  if (!state) throw new Error(`${event.type} came before unit-registered`);
  switch (event.type) {
    case 'unit-renamed':
      return { ...state, name: event.name, formerNames: [...state.formerNames, { name: state.name, until: by.on }] };
    case 'unit-described': {
      const { type: _type, ...profile } = event;
      return { ...state, profile };
    }
    case 'unit-merged':
      return { ...state, retiredOn: by.on, successorId: event.intoId };
    case 'unit-retired':
      return { ...state, retiredOn: by.on, successorId: event.successorId };
    default:
      return unreachable(event);
  }
}

export function evolveMember(state: Member | null, event: MemberEvent, by: By, id: string): Member {
  if (event.type === 'member-registered') {
    const { name, sector, personId } = event;
    return { kind: 'member', id, name, sector, personId, endedOn: null, followedById: null, delegatePersonId: null };
  }
  if (!state) throw new Error(`${event.type} came before member-registered`);
  switch (event.type) {
    case 'membership-ended':
      return { ...state, endedOn: by.on, followedById: event.followedById };
    case 'delegate-named':
      return { ...state, delegatePersonId: event.personId };
    default:
      return unreachable(event);
  }
}

export function evolveBody(state: Body | null, event: BodyEvent, by: By, id: string): Body {
  if (event.type === 'body-registered') return { kind: 'body', id, name: event.name, type: event.bodyType, liaisonPersonId: event.liaisonPersonId, endedOn: null };
  if (!state) throw new Error(`${event.type} came before body-registered`);
  return { ...state, endedOn: by.on };
}

export function evolvePerson(state: Person | null, event: PersonEvent, by: By, id: string): Person {
  if (event.type === 'person-registered') return { kind: 'person', id, name: event.name, posts: [], account: null, isDisabled: false };
  if (!state) throw new Error(`${event.type} came before person-registered`);
  switch (event.type) {
    case 'appointed': {
      const { postId, role, title, unitId, memberId, bodyId } = event;
      return { ...state, posts: [...state.posts, { id: postId, role, title, unitId, memberId, bodyId, from: by.on, to: null }] };
    }
    case 'dismissed':
      return { ...state, posts: state.posts.map((post) => (post.id === event.postId ? { ...post, to: by.on as Day } : post)) };
    case 'account-created':
      return { ...state, account: event.account, isDisabled: false };
    case 'account-disabled':
      return { ...state, isDisabled: true };
    case 'account-unlocked':
    case 'credentials-reset':
      return state;
    default:
      return unreachable(event);
  }
}
