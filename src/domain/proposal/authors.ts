import { isCommittee, type Actor } from '../actor.ts';
import type { World } from '../command.ts';
import type { Day } from '../day.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Register } from '../register/register.ts';
import { isProposer } from './guards.ts';
import type { Proposer } from './matter.ts';

/** Anything that has a proposer: a draft or a matter. */
export interface Authored {
  proposer: Proposer;
}

/** Neither a member's nor a body's: a recommendation in the committee's name, or one handed down; the committee's office acts for it. */
export const standsInItsName = ({ proposer }: Authored): boolean => proposer.memberId === null && proposer.bodyId === null;

/** Who may submit, invite and withdraw: the member, the body's liaison, the committee for what stands in its name; never a delegate. */
export function bySigner(of: Authored | null, actor: Actor): Refusal | null {
  if (!of) return refuse('not-found');
  const signs = actor.role !== 'delegate' && isProposer({ proposer: of.proposer, cosigners: [] }, actor);
  return signs || (isCommittee(actor) && standsInItsName(of)) ? null : refuse('not-the-proposer');
}

/** Who may type: the signer, or the delegate whom the member named. */
export function byWriter(of: Authored | null, { actor, register }: World): Refusal | null {
  if (of && actor.role === 'delegate') return isDelegateOf(of.proposer.memberId, actor, register) ? null : refuse('not-the-proposer');
  return bySigner(of, actor);
}

export function isDelegateOf(memberId: string | null, actor: Actor, register: Register): boolean {
  return memberId !== null && actor.personId !== null && register.members.get(memberId)?.delegatePersonId === actor.personId;
}

/** A member whose membership lasted on the day. */
export function activeMember(register: Register, memberId: string, on: Day, field?: string): Refusal | null {
  const member = register.members.get(memberId);
  if (!member) return refuse('member-unknown', {}, field);
  return member.endedOn === null || member.endedOn >= on ? null : refuse('member-ended', { member: member.name }, field);
}

export function activeBody(register: Register, bodyId: string, on: Day, field?: string): Refusal | null {
  const body = register.bodies.get(bodyId);
  return body && (body.endedOn === null || body.endedOn >= on) ? null : refuse('body-unknown', {}, field);
}

/** The proposer as known to the register still is one. */
export function activeProposer({ proposer }: Authored, { register, today }: World): Refusal | null {
  if (proposer.memberId !== null) return activeMember(register, proposer.memberId, today);
  return proposer.bodyId !== null ? activeBody(register, proposer.bodyId, today) : null;
}
