import type { World } from '../command.ts';
import type { Day } from '../day.ts';
import { dueAfterPause, dueUnder, isPaused, isRunning, type Deadline } from '../deadline.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { deadlineRuleOf } from '../rulebook.ts';
import type { Assignment, Matter } from './matter.ts';
import { asMoved, followersOf } from './recompute.ts';

/** The clocks of one part: what stops them, what prolongs them. */

export const runningOf = (matter: Matter, part: Assignment): readonly Deadline[] => matter.deadlines.filter((each) => each.assignmentId === part.id && isRunning(each));
export const isStopped = (matter: Matter, part: Assignment): boolean => runningOf(matter, part).some(isPaused);

/** The clock of the answer: the reply's, or the redo's in a later round. */
export const answerClock = (matter: Matter, part: Assignment): Deadline | undefined =>
  runningOf(matter, part)
    .filter((each) => each.rule === 'reply' || each.rule === 'redo')
    .at(-1);

/** The last day an extension may name, counted from the start of the deadline, pauses added; null where the rule knows no extension. */
export function latestExtension(deadline: Deadline, world: World): Day | null {
  const ceiling = deadlineRuleOf(world.rulebook.rules, deadline.rule)?.ceiling;
  return ceiling ? dueUnder({ ...deadline, length: ceiling, extensions: [] }, world.calendar) : null;
}

/** May this part's answer be prolonged at all? An extension and a pause never overlap, so that each keeps its own arithmetic. */
export function prolongable(matter: Matter, part: Assignment, world: World): Deadline | Refusal {
  const clock = answerClock(matter, part);
  if (!clock) return refuse('nothing-to-do');
  if (isPaused(clock)) return refuse('clock-stopped');
  const latest = latestExtension(clock, world);
  return latest !== null && latest > clock.due ? clock : refuse('extension-over-limit', { latest: latest ?? clock.due });
}

/** The day of the last change to this part's clocks: nothing entered later may lie before it. */
export function lastClockChange(matter: Matter, part: Assignment): Day {
  const changes = matter.deadlines
    .filter((each) => each.assignmentId === part.id)
    .flatMap((each) => [...each.pauses.map((pause) => pause.to ?? pause.from), ...each.extensions.map((extension) => extension.on)]);
  return [part.assigned.on, ...changes].sort().at(-1) ?? part.assigned.on;
}

/** The due days of a part whose pause ends on `on`, with the opinions that count back from its reply. */
export function resumedDues(matter: Matter, part: Assignment, on: Day, world: World): { deadlineId: string; due: Day }[] {
  return runningOf(matter, part)
    .filter(isPaused)
    .flatMap((each) => {
      const from = each.pauses.find((pause) => pause.to === null)?.from ?? on;
      const due = dueAfterPause(each, from, on, world.calendar);
      return due === each.due ? [] : [{ deadlineId: each.id, due }, ...followersOf(matter, each, due, world.calendar).map(asMoved)];
    });
}
