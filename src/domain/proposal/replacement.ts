import type { World } from '../command.ts';
import type { Day } from '../day.ts';
import { isRunning, type Deadline } from '../deadline.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { TextRef } from '../text-ref.ts';
import type { AssignmentEvent, NewAssignment } from './events.ts';
import { assignmentDeadlines, isDeskOf, roundNumber, usableUnit } from './guards.ts';
import { liveAssignments, type Assignment, type Matter } from './matter.ts';
import { asMoved, followersOf } from './recompute.ts';

/** May `unitId` take over this part? It can be given work, belongs to the actor's desk and does not answer here already. */
export function checkReplacement(matter: Matter, part: Assignment, unitId: string, world: World): Refusal | null {
  const refusal = usableUnit(world.register, unitId, 'unitId');
  if (refusal) return refusal;
  const holder = liveAssignments(matter).find((each) => each.unitId === unitId);
  // An assisting unit may rise to lead; any other second part would be answered twice by one unit.
  if (holder && (part.role === 'assisting' || holder.role !== 'assisting')) return refuse('unit-twice', {}, 'unitId');
  const side = world.register.units.get(unitId)?.side ?? 'government';
  // Across the line between government and party only the director of the office decides; assisting units are anybody's.
  return part.role === 'assisting' || isDeskOf(world.actor, side) ? null : refuse('not-allowed', {}, 'unitId');
}

/** What follows when `unitId` takes over: fresh clocks from `startOn`, and the opinions move with the new reply. */
export function replace(matter: Matter, part: Assignment, unitId: string, reason: TextRef, startOn: Day, world: World): readonly AssignmentEvent[] {
  const replacement: NewAssignment = { id: world.newId(), unitId, role: part.role, suggestions: part.suggestions };
  const deadlines = freshDeadlines(matter, replacement, startOn, world);
  const holder = liveAssignments(matter).find((each) => each.unitId === unitId);
  const moved = followers(matter, part, deadlines, world).filter((each) => each.assignmentId !== holder?.id);
  return [
    ...(holder ? [{ type: 'assignment-withdrawn' as const, assignmentIds: [holder.id], reason }] : []),
    { type: 'reassigned', assignmentId: part.id, replacement, deadlines, reason },
    ...(moved.length > 0 ? [{ type: 'deadlines-recomputed' as const, calendarVersion: world.calendar.version, moved: moved.map(asMoved) }] : []),
  ];
}

/** An assisting unit that comes late counts back from the reply as it runs now; without a running reply no opinion is awaited. */
function freshDeadlines(matter: Matter, replacement: NewAssignment, startOn: Day, world: World): readonly Deadline[] {
  const replies = matter.deadlines.filter((each) => each.rule === 'reply' && isRunning(each));
  const lead = liveAssignments(matter).find((each) => each.role === 'lead')?.id;
  const reply = replies.find((each) => each.assignmentId === lead) ?? replies[0];
  const fresh = assignmentDeadlines(world, replacement, roundNumber(matter), startOn, reply?.due);
  return reply ? fresh : fresh.filter((each) => each.rule !== 'opinion');
}

function followers(matter: Matter, part: Assignment, fresh: readonly Deadline[], world: World): ReturnType<typeof followersOf> {
  const old = matter.deadlines.find((each) => each.rule === 'reply' && each.assignmentId === part.id && isRunning(each));
  const reply = fresh.find((each) => each.rule === 'reply');
  return old && reply ? followersOf(matter, old, reply.due, world.calendar) : [];
}
