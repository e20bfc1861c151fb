import { isCommittee, isOffice, isUnit, type Actor } from '../actor.ts';
import type { World } from '../command.ts';
import type { Day } from '../day.ts';
import { isRunning, type Deadline } from '../deadline.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { successorOf, type Register } from '../register/register.ts';
import { isDeskOf, notOwn, roundNumber, startDeadline } from './guards.ts';
import { assignmentOf, liveAssignments, replyingAssignments, type Commitment, type Matter } from './matter.ts';
import { stageOf } from './stage.ts';

/** Who answers for a matter once it has been replied to, and the commitments that remain. */

/** The unit the part was given to, or the one that took its place: commitments outlive units (semantics: succession). */
export function unitHolds(matter: Matter, assignmentId: string, actor: Actor, register: Register): boolean {
  const unitId = assignmentOf(matter, assignmentId)?.unitId;
  if (!isUnit(actor) || unitId === undefined) return false;
  return unitId === actor.unitId || successorOf(register, unitId)?.id === actor.unitId;
}

export function byHoldingUnit(matter: Matter | null, actor: Actor, world: World): Refusal | null {
  if (!matter) return refuse('not-found');
  const holds = liveAssignments(matter).some((each) => unitHolds(matter, each.id, actor, world.register));
  return holds ? notOwn(matter, actor, world.register) : refuse('not-your-unit');
}

/** The committee, or the office to whose side one of the answering units belongs. */
export function byDesk(matter: Matter | null, actor: Actor, world: World): Refusal | null {
  if (!matter) return refuse('not-found');
  const sides = replyingAssignments(matter).map((each) => world.register.units.get(each.unitId)?.side ?? 'government');
  const isOwnDesk = isCommittee(actor) || (isOffice(actor) && sides.some((side) => isDeskOf(actor, side)));
  return isOwnDesk ? notOwn(matter, actor, world.register) : refuse('not-allowed');
}

export const openCommitments = (matter: Matter): readonly Commitment[] => matter.commitments.filter((each) => each.state === 'open');

/** The commitment a command names, while it is open. */
export function openCommitment(matter: Matter, id: string): Commitment | Refusal {
  const found = matter.commitments.find((each) => each.id === id);
  if (!found) return refuse('commitment-unknown', {}, 'commitmentId');
  return found.state === 'open' ? found : refuse('commitment-settled', {}, 'commitmentId');
}

/** For `possible`: closed with promises open. */
export function inFollowUp(matter: Matter | null): Refusal | null {
  if (!matter) return refuse('not-found');
  const stage = stageOf(matter);
  return stage === 'in-follow-up' ? null : refuse('wrong-stage', { stage, wanted: 'in-follow-up' });
}

/** Nothing of this kind can have happened before `start`. */
export const notBefore = (start: Day | null | undefined, happenedOn: Day | undefined): Refusal | null =>
  start && happenedOn !== undefined && happenedOn < start ? refuse('day-before-start', { day: start }, 'happenedOn') : null;

/** Commitments are looked at every quarter (承诺事项复核), one clock for all of them. */
export function reviews(matter: Matter, world: World, startOn: string): Deadline[] {
  if (matter.deadlines.some((each) => each.rule === 'commitment-review' && isRunning(each))) return [];
  const review = startDeadline(world, 'commitment-review', null, roundNumber(matter), startOn);
  return review ? [review] : [];
}
