import type { World } from '../command.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { isDeskOf, liveAssignment, ownAssignment } from './guards.ts';
import { liveAssignments, type Assignment, type Matter, type ReturnRecord } from './matter.ts';
import { somePart } from './unit-at-work.ts';

/** What a command demands of the part it is about, asked twice: of any part for `possible`, of the named one in `decide`. */
export type PartCheck = (part: Assignment) => Refusal | null;

/** The part waits for a ruling on its return. */
export const openReturn = (part: Assignment): ReturnRecord | undefined => part.returns.find((each) => each.ruling === null);
/** A letter of this part has gone out, in whatever round. */
export const isAnswered = (part: Assignment): boolean => part.replies.some((each) => each.issued !== null);

/** The actor's desk assigns to the unit that holds this part. */
export const isAtDesk = (part: Assignment, world: World): boolean => isDeskOf(world.actor, world.register.units.get(part.unitId)?.side ?? 'government');

/** One part in the care of the actor's desk at least passes; else why the first does not. */
export function somePartAtDesk(matter: Matter | null, world: World, check: PartCheck): Refusal | null {
  return matter
    ? somePart(
        liveAssignments(matter).filter((each) => isAtDesk(each, world)),
        check,
        refuse('not-allowed'),
      )
    : refuse('not-found');
}

/** The part named in the input, when the actor's unit holds it and it passes. */
export function namedOwnPart(matter: Matter, id: string, world: World, check: PartCheck): Assignment | Refusal {
  return passing(ownAssignment(matter, id, world.actor), check);
}

/** The part named in the input, when it is in the care of the actor's desk and passes. */
export function namedPartAtDesk(matter: Matter, id: string, world: World, check: PartCheck): Assignment | Refusal {
  return passing(liveAssignment(matter, id), (part) => (isAtDesk(part, world) ? check(part) : refuse('not-allowed', {}, 'assignmentId')));
}

function passing(part: Assignment | Refusal, check: PartCheck): Assignment | Refusal {
  if (isRefusal(part)) return part;
  const refusal = check(part);
  return refusal ? { ...refusal, field: refusal.field ?? 'assignmentId' } : part;
}
