import { isOffice } from '../actor.ts';
import type { World } from '../command.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { classOf, type ClearanceStep, type Rulebook } from '../rulebook.ts';
import { nextStep, ownStep } from './clearance.ts';
import { isDeskOf } from './guards.ts';
import type { Assignment, Matter, ReplyVersion } from './matter.ts';
import { replyAtHand } from './reply-at-hand.ts';
import { classRefusal } from './reply-content.ts';

/** 复前审核: is the part's reply before the actor's desk? It is once the unit's own chain is through, and until it is issued. */
export function examinationRefusal(matter: Matter, part: Assignment, world: World): Refusal | null {
  const reply = replyAtHand(matter, part);
  if (isRefusal(reply)) return reply;
  // Party units report to the party office, the others to the government's.
  const side = world.register.units.get(part.unitId)?.side ?? 'government';
  if (!isDeskOf(world.actor, side)) return refuse('not-allowed', { command: 'examine-reply' }, 'assignmentId');
  const step = nextStep(matter, reply, world.rulebook.rules);
  return step === null ? null : refuse('clearance-missing', { step }, 'assignmentId');
}

/** May the office's class and openness stand? The class only with what it asks of the reply, a change only with a remark. */
export function checkFindings(reply: ReplyVersion, given: { officeClass: string; openness: string; remark?: string | undefined }, rules: Rulebook): Refusal | null {
  const found = classOf(rules, given.officeClass);
  if (!found) return refuse('class-unknown', { class: given.officeClass }, 'officeClass');
  if (!rules.openness.some((each) => each.code === given.openness)) return refuse('openness-unknown', { openness: given.openness }, 'openness');
  const lacking = classRefusal(found, reply.commitments.length, reply.explanation !== null);
  if (lacking) return { ...lacking, field: 'officeClass' };
  const isChanged = given.officeClass !== reply.proposedClass || given.openness !== reply.openness;
  return isChanged && given.remark === undefined ? refuse('reason-missing', {}, 'remark') : null;
}

/** At which step the actor has the reply before him: one of the unit's chain, or the office's examination. */
export function stepBefore(matter: Matter, part: Assignment, world: World): ClearanceStep | 'examination' | Refusal {
  if (isOffice(world.actor)) return examinationRefusal(matter, part, world) ?? 'examination';
  return part.unitId === world.actor.unitId ? ownStep(matter, part, world) : refuse('not-your-unit', {}, 'assignmentId');
}
