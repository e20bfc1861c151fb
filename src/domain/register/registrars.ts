import { committeeRoles, type Role } from '../actor.ts';
import type { World } from '../command.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Member } from './register.ts';

/** Who keeps which part of the register. */
export const unitRegistrars: readonly Role[] = ['system-admin', 'office-clerk', 'office-director'];
export const memberRegistrars: readonly Role[] = [...committeeRoles, 'system-admin'];

export const standsNot = (what: { retiredOn: string | null; name: string } | null): Refusal | null => {
  if (!what) return refuse('not-found');
  return what.retiredOn === null ? null : refuse('unit-retired', { unit: what.name });
};

/** A member who still is one; `field` names the input that said so. */
export function currentMember(world: World, memberId: string, field: string): Member | Refusal {
  const member = world.register.members.get(memberId);
  if (!member) return refuse('member-unknown', {}, field);
  return member.endedOn === null ? member : refuse('member-ended', { member: member.name }, field);
}

export function knownPerson(world: World, personId: string | undefined, field: string): Refusal | null {
  return personId === undefined || world.register.persons.has(personId) ? null : refuse('person-unknown', {}, field);
}
