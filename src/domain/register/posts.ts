import { adminRoles, isSystem, type Actor, type Role } from '../actor.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Person, Post, Register } from './register.ts';

export const livePosts = (person: Person): readonly Post[] => person.posts.filter((post) => post.to === null);
export const isAdminRole = (role: Role): boolean => adminRoles.includes(role);
export const isAdministrator = (person: Person): boolean => livePosts(person).some((post) => isAdminRole(post.role));

export const isSeated = (register: Register, role: Role): boolean => [...register.persons.values()].some((person) => livePosts(person).some((post) => post.role === role));

/** A new district has nobody who could appoint: until all three administrators are seated, the system seats them. */
export function whileFounding(actor: Actor, register: Register): Refusal | null {
  return isSystem(actor) && adminRoles.every((role) => isSeated(register, role)) ? refuse('already-done') : null;
}

/**
 * Who decides over posts of a role (三员分立, GB/T 22239-2019 level 3): ordinary ones the system administrator,
 * those of administrators the security administrator, so that no one makes himself the other.
 */
export function decidesOver(actor: Actor, role: Role, register: Register): boolean {
  if (isSystem(actor)) return isAdminRole(role) && !isSeated(register, role);
  return isAdminRole(role) ? actor.role === 'security-admin' : actor.role === 'system-admin';
}

/** Accounts of administrators are reset by the security administrator (or at the server's own terminal), all others by the system administrator. */
export function keepsAccountOf(actor: Actor, person: Person): boolean {
  return isAdministrator(person) ? actor.role === 'security-admin' || isSystem(actor) : actor.role === 'system-admin';
}
