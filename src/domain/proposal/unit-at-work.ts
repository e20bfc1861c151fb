import type { Actor, Role } from '../actor.ts';
import type { World } from '../command.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { assignmentsOfUnit, atStage, byUnit, notOwn, ownAssignment } from './guards.ts';
import type { Assignment, Matter } from './matter.ts';
import { runningStages } from './stage.ts';

/** Who works on a case in a unit; the receiver only passes it on. */
export const caseRoles: readonly Role[] = ['unit-officer', 'unit-reviewer', 'unit-head'];
/** Who may send letters out of a unit. */
export const letterRoles: readonly Role[] = ['unit-head', 'unit-reviewer', 'unit-receiver'];

export type PartRole = Assignment['role'];
/** Those that answer the proposer and therefore talk to him. */
export const replyingRoles: readonly PartRole[] = ['lead', 'split'];
export const everyRole: readonly PartRole[] = ['lead', 'split', 'assisting'];

/** The unit is on the case, and the actor neither signed the proposal nor was recused from it. */
export const byUnitNotOwn = (matter: Matter | null, actor: Actor, world: World): Refusal | null => byUnit(matter, actor) ?? notOwn(matter, actor, world.register);

/** A part is worked on once its unit has accepted it and while no return of it waits for its ruling. */
export function workRefusal(part: Assignment, roles: readonly PartRole[]): Refusal | null {
  if (!roles.includes(part.role)) return refuse('not-your-unit', {}, 'assignmentId');
  if (part.acceptedOn === null) return refuse('wrong-stage', { stage: 'assigned', wanted: 'in-handling' }, 'assignmentId');
  return part.returns.at(-1)?.ruling === null ? refuse('return-open', {}, 'assignmentId') : null;
}

/** For `possible`: some own part is at work, in one of these roles. */
export const unitAtWork = (matter: Matter | null, actor: Actor, roles: readonly PartRole[]): Refusal | null =>
  atStage(matter, ...runningStages) ?? someOwnPart(matter, actor, (part) => workRefusal(part, roles));

/** For `decide`: the named own part, when it is at work in one of these roles. */
export function ownPartAtWork(matter: Matter, assignmentId: string, actor: Actor, roles: readonly PartRole[]): Assignment | Refusal {
  const part = ownAssignment(matter, assignmentId, actor);
  return isRefusal(part) ? part : (workRefusal(part, roles) ?? part);
}

/** Null when the check lets one of the unit's live parts pass; else why the first does not. */
export function someOwnPart(matter: Matter | null, actor: Actor, check: (part: Assignment) => Refusal | null): Refusal | null {
  return matter ? somePart(assignmentsOfUnit(matter, actor), check, refuse('not-your-unit')) : refuse('not-found');
}

export function somePart(parts: readonly Assignment[], check: (part: Assignment) => Refusal | null, otherwise: Refusal): Refusal | null {
  const refusals = parts.map(check);
  return refusals.includes(null) ? null : (refusals[0] ?? otherwise);
}
