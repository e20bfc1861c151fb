import { committeeRoles, isCommittee, isOffice, isUnit, officeRoles, proposerRoles, unitRoles, type Actor, type Role } from '../../../domain/actor.ts';
import type { MatterEventType } from '../../../domain/proposal/events.ts';
import type { Register } from '../../../domain/register/register.ts';

/** Acts that begin something another side has to answer (我发起). The index `event_begun` holds the same list. */
const begun: readonly MatterEventType[] = [
  'proposal-drafted',
  'proposal-submitted',
  'cosigners-invited',
  'pre-study-requested',
  'pre-assigned',
  'assigned',
  'assignment-returned',
  'extension-requested',
  'joint-handling-requested',
  'appointment-proposed',
  'class-contested',
  'redo-ordered',
  'redo-escalated',
];
export const begunTypes = begun.map((type) => `'${type}'`).join(', ');

/** The posts whose acts count as the actor's own: a member who is an officer too keeps his hats apart. */
export function rolesBeside(actor: Actor): readonly Role[] {
  if (isUnit(actor)) return unitRoles;
  if (isCommittee(actor)) return committeeRoles;
  if (isOffice(actor)) return officeRoles;
  return proposerRoles.includes(actor.role) || actor.role === 'delegate' ? [...proposerRoles, 'delegate'] : [actor.role];
}

/** Who sits or sat at the actor's desk; a proposer is his own desk. */
export function colleaguesOf(actor: Actor, register: Register): string[] {
  const isDesk = isUnit(actor) || isCommittee(actor) || isOffice(actor);
  if (!isDesk) return [actor.personId ?? ''];
  const roles = rolesBeside(actor);
  return [...register.persons.values()].filter(({ posts }) => posts.some((post) => roles.includes(post.role) && (!isUnit(actor) || post.unitId === actor.unitId))).map(({ id }) => id);
}
