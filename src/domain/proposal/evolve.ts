import type { Deadline } from '../deadline.ts';
import type { Assignment, By, Matter, ReplyVersion } from './matter.ts';
import type { MatterEvent } from './events.ts';
import { evolveAssignment } from './evolve-assignment.ts';
import { evolveClosing } from './evolve-closing.ts';
import { evolveHandling } from './evolve-handling.ts';
import { evolveIntake } from './evolve-intake.ts';
import { evolveReply } from './evolve-reply.ts';
import { evolveReview } from './evolve-review.ts';
import { evolvePublication } from '../publication/evolve-publication.ts';
import { evolveSupervision } from '../supervision/evolve-supervision.ts';

/** One step of a part of the fold: the new matter, or null when the event is not of that part. */
export type Part = (matter: Matter, event: MatterEvent, by: By) => Matter | null;

const parts: readonly Part[] = [evolveReview, evolveAssignment, evolveHandling, evolveReply, evolveClosing, evolvePublication, evolveSupervision];

/** The state after one more event; `by` says who acted and when it happened. Total over every shipped event. */
export function evolveMatter(matter: Matter | null, event: MatterEvent, by: By, id: string): Matter {
  const opened = evolveIntake(matter, event, by, id);
  if (opened) return opened;
  if (!matter) throw new Error(`${event.type} came before proposal-drafted`);
  for (const part of parts) {
    const next = part(matter, event, by);
    if (next) return next;
  }
  throw new Error(`no fold for ${event.type}`);
}

export function withAssignment(matter: Matter, id: string, change: (assignment: Assignment) => Assignment): Matter {
  return { ...matter, assignments: matter.assignments.map((each) => (each.id === id ? change(each) : each)) };
}

export function withReply(matter: Matter, id: string, version: number, change: (reply: ReplyVersion) => ReplyVersion): Matter {
  return withAssignment(matter, id, (assignment) => ({
    ...assignment,
    replies: assignment.replies.map((each) => (each.version === version ? change(each) : each)),
  }));
}

export function withDeadlines(matter: Matter, added: readonly (Deadline | null)[]): Matter {
  return { ...matter, deadlines: [...matter.deadlines, ...added.filter((each) => each !== null)] };
}

/** Marks the running deadlines of a rule (of one assignment, or of the matter) as met on the day. */
export function settle(matter: Matter, rule: Deadline['rule'], assignmentId: string | null, on: string): Matter {
  return changeDeadlines(
    matter,
    (each) => each.rule === rule && each.assignmentId === assignmentId && each.settledOn === null && !each.isVoid,
    (each) => ({ ...each, settledOn: on }),
  );
}

export function changeDeadlines(matter: Matter, which: (deadline: Deadline) => boolean, change: (deadline: Deadline) => Deadline): Matter {
  return { ...matter, deadlines: matter.deadlines.map((each) => (which(each) ? change(each) : each)) };
}

export function voidDeadlines(matter: Matter, assignmentId: string): Matter {
  return changeDeadlines(
    matter,
    (each) => each.assignmentId === assignmentId && each.settledOn === null,
    (each) => ({ ...each, isVoid: true }),
  );
}

/** The running clocks of a rule are no longer asked for, whosever they are. */
export function voidRule(matter: Matter, rule: Deadline['rule']): Matter {
  return changeDeadlines(
    matter,
    (each) => each.rule === rule && each.settledOn === null,
    (each) => ({ ...each, isVoid: true }),
  );
}

export function moveDeadlines(matter: Matter, moved: readonly { deadlineId: string; due: string }[]): Matter {
  const dues = new Map(moved.map((each) => [each.deadlineId, each.due]));
  return changeDeadlines(
    matter,
    (each) => dues.has(each.id),
    (each) => ({ ...each, due: dues.get(each.id) ?? each.due }),
  );
}
