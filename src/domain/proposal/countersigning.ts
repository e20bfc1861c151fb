import type { Actor } from '../actor.ts';
import type { World } from '../command.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { nameOfUnit } from '../register/register.ts';
import { assignmentsOfUnit } from './guards.ts';
import { liveAssignments, type Assignment, type Matter, type ReplyVersion } from './matter.ts';

/** 会签: assisting units that accepted stand behind each version of a reply, or object to it. */
const hasSay = (part: Assignment): boolean => part.role === 'assisting' && part.acceptedOn !== null;

export const countersigners = (matter: Matter): readonly Assignment[] => liveAssignments(matter).filter(hasSay);

/** The actor's own assisting part, once accepted. */
export const ownAssistingPart = (matter: Matter, actor: Actor): Assignment | undefined => assignmentsOfUnit(matter, actor).find(hasSay);

export const objectsTo = (reply: ReplyVersion, part: Assignment): boolean => reply.objections.some((each) => each.assignmentId === part.id && !each.isResolved);
export const standsBehind = (reply: ReplyVersion, part: Assignment): boolean => reply.countersigned.some((each) => each.assignmentId === part.id) && !objectsTo(reply, part);

/** Why the version cannot be cleared yet as far as the assisting units are concerned. */
export function countersigningRefusal(matter: Matter, reply: ReplyVersion, world: World): Refusal | null {
  const units = countersigners(matter);
  const objecting = units.filter((each) => objectsTo(reply, each));
  if (objecting.length > 0) return refuse('objection-open', { unit: objecting.map((each) => nameOfUnit(world.register, each.unitId)).join('、') });
  const missing = units.filter((each) => !standsBehind(reply, each)).length;
  return world.rulebook.rules.countersignNeeded && missing > 0 ? refuse('countersign-missing', { missing }) : null;
}
