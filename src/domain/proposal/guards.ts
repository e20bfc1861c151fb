import { isCommittee, isOffice, type Actor } from '../actor.ts';
import { dueOf, type Deadline } from '../deadline.ts';
import type { Day } from '../day.ts';
import type { World } from '../command.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { deadlineRuleOf, type Rulebook } from '../rulebook.ts';
import type { Register } from '../register/register.ts';
import { assignmentOf, currentRound, type Assignment, type Matter } from './matter.ts';
import { stageOf, type Stage } from './stage.ts';

/** The guards that command files share. Each returns the refusal, or null to go on. */

export function atStage(matter: Matter | null, ...stages: readonly Stage[]): Refusal | null {
  if (!matter) return refuse('not-found');
  const stage = stageOf(matter);
  return stages.includes(stage) ? null : refuse('wrong-stage', { stage, wanted: stages.join(' ') });
}

/** The proposer's own hand: first signer, the body's liaison, or (where `orCosigner`) a co-signer who signed. */
export function isProposer(matter: Pick<Matter, 'proposer' | 'cosigners'>, actor: Actor, orCosigner = false): boolean {
  if (actor.memberId !== null && matter.proposer.memberId === actor.memberId) return true;
  if (actor.bodyId !== null && matter.proposer.bodyId === actor.bodyId) return true;
  return orCosigner && actor.memberId !== null && matter.cosigners.some((each) => each.memberId === actor.memberId && each.state === 'signed');
}

export const byAnyProposer = (matter: Matter | null, actor: Actor): Refusal | null => (matter && isProposer(matter, actor, true) ? null : refuse('not-the-proposer'));

/** A member does not handle, examine or clear his own proposal; somebody recused does not either. */
export function notOwn(matter: Matter | null, actor: Actor, register: Register): Refusal | null {
  if (!matter || actor.personId === null) return null;
  if (matter.recused.includes(actor.personId)) return refuse('own-proposal');
  // Asked of nearly every command: the whole register is gone through only where one of the signers is this person.
  const signers = [matter.proposer.memberId, ...matter.cosigners.filter((each) => each.state === 'signed').map((each) => each.memberId)];
  if (!signers.some((id) => id !== null && register.members.get(id)?.personId === actor.personId)) return null;
  const member = [...register.members.values()].find((each) => each.personId === actor.personId);
  return member && signers.includes(member.id) ? refuse('own-proposal') : null;
}

/** The office that assigns this unit's cases: party units belong to the party office. */
export function isDeskOf(actor: Actor, side: 'government' | 'party'): boolean {
  if (actor.role === 'office-director') return true;
  return side === 'party' ? actor.role === 'party-office-clerk' : actor.role === 'office-clerk' || actor.role === 'deputies-office-clerk';
}

export const isDesk = (actor: Actor): boolean => isOffice(actor) || isCommittee(actor);

/** Any live assignment of the actor's unit: what lets a unit see and touch the case at all. */
export function assignmentsOfUnit(matter: Matter, actor: Actor): readonly Assignment[] {
  return matter.assignments.filter((each) => each.unitId === actor.unitId && each.endedOn === null);
}

export function byUnit(matter: Matter | null, actor: Actor): Refusal | null {
  if (!matter) return refuse('not-found');
  return assignmentsOfUnit(matter, actor).length > 0 ? null : refuse('not-your-unit');
}

/** As `byUnit`, and one of the unit's assignments must meet `test` (else the refusal given). */
export function byUnitWith(matter: Matter | null, actor: Actor, test: (assignment: Assignment) => boolean, otherwise: Refusal): Refusal | null {
  if (!matter) return refuse('not-found');
  const own = assignmentsOfUnit(matter, actor);
  if (own.length === 0) return refuse('not-your-unit');
  return own.some(test) ? null : otherwise;
}

/** The named assignment when it is live and the actor's unit holds it. */
export function ownAssignment(matter: Matter, assignmentId: string, actor: Actor): Assignment | Refusal {
  const assignment = assignmentOf(matter, assignmentId);
  if (!assignment || assignment.endedOn !== null) return refuse('assignment-unknown', {}, 'assignmentId');
  return assignment.unitId === actor.unitId ? assignment : refuse('not-your-unit', {}, 'assignmentId');
}

export function liveAssignment(matter: Matter, assignmentId: string): Assignment | Refusal {
  const assignment = assignmentOf(matter, assignmentId);
  return assignment && assignment.endedOn === null ? assignment : refuse('assignment-unknown', {}, 'assignmentId');
}

/** A unit that can be given work. */
export function usableUnit(register: Register, unitId: string, field: string): Refusal | null {
  const unit = register.units.get(unitId);
  if (!unit) return refuse('unit-unknown', {}, field);
  return unit.retiredOn === null ? null : refuse('unit-retired', { unit: unit.name }, field);
}

/** A new running deadline by the rule of the pinned rulebook, or null where the rulebook has none. */
export function startDeadline(world: World, rule: Deadline['rule'], assignmentId: string | null, round: number, startOn: Day, parentDue?: Day): Deadline | null {
  const found = deadlineRuleOf(world.rulebook.rules, rule);
  if (!found) return null;
  const due = dueOf(found.length, startOn, world.calendar, found.rollsForward, parentDue);
  return {
    id: world.newId(),
    rule,
    assignmentId,
    round,
    startOn,
    length: found.length,
    rollsForward: found.rollsForward,
    calendarVersion: world.calendar.version,
    originalDue: due,
    due,
    pauses: [],
    extensions: [],
    settledOn: null,
    isVoid: false,
  };
}

/** The deadlines an assignment starts with: return and first consultation, then reply (lead, split) or opinion (assisting, before the lead's reply). */
export function assignmentDeadlines(world: World, assignment: Pick<Assignment, 'id' | 'role'>, round: number, startOn: Day, replyDue?: Day): Deadline[] {
  const reply = startDeadline(world, 'reply', assignment.id, round, startOn);
  const start = (rule: Deadline['rule'], parentDue?: Day): Deadline | null => startDeadline(world, rule, assignment.id, round, startOn, parentDue);
  const own = assignment.role === 'assisting' ? [start('opinion', replyDue ?? reply?.due ?? startOn)] : [start('first-consultation'), reply];
  return [start('return'), ...own].filter((each) => each !== null);
}

export const roundNumber = (matter: Matter): number => currentRound(matter)?.number ?? 1;
export const levelOf = (rules: Rulebook, code: string): Rulebook['ratingLevels'][number] | undefined => rules.ratingLevels.find((each) => each.code === code);
