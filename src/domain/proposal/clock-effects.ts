import { isPaused, isRunning, type Deadline } from '../deadline.ts';
import { dayOf, type Day } from '../day.ts';
import { execute, type Act, type AnyCommand, type Given, type Tools } from '../execute.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { evolveMatter } from './evolve.ts';
import type { MatterEvent } from './events.ts';
import type { Assignment, Matter } from './matter.ts';

export const clockEffectKinds = ['starts', 'moves', 'stops', 'ends'] as const;

export interface ClockEffect {
  effect: (typeof clockEffectKinds)[number];
  /** as it would stand afterwards */
  deadline: Deadline;
  part: Assignment | undefined;
  /** the due day before, where it moves */
  from: Day | null;
}

/**
 * What an act would do to the clocks of a matter: decided as it would be now, its events folded, nothing kept. The rule stands in
 * the command alone; here the deadlines before and after are compared.
 */
export function clockEffects(command: AnyCommand, act: Act, given: Given, tools: Tools): Refusal | ClockEffect[] {
  const before = given.state as Matter;
  const outcome = execute(command, act, given, tools);
  if (isRefusal(outcome)) return outcome;
  const { actor, now } = act;
  const after = outcome.events
    .filter((each) => each.stream.kind === 'matter' && each.stream.id === before.id)
    .reduce((state, each) => {
      const by = { personId: actor.personId, name: actor.name, post: actor.post, at: now, on: each.happenedOn ?? dayOf(now) };
      return evolveMatter(state, each.event as MatterEvent, by, before.id);
    }, before);
  const known = new Map(before.deadlines.map((each) => [each.id, each]));
  return after.deadlines.flatMap((deadline): ClockEffect[] => {
    const old = known.get(deadline.id);
    const effect = effectOf(old, deadline);
    const part = after.assignments.find((each) => each.id === deadline.assignmentId);
    return effect === null ? [] : [{ effect, deadline, part, from: effect === 'moves' && old ? old.due : null }];
  });
}

function effectOf(old: Deadline | undefined, now: Deadline): ClockEffect['effect'] | null {
  if (!old) return isRunning(now) ? 'starts' : null;
  if (isRunning(old) && !isRunning(now)) return 'ends';
  if (!isPaused(old) && isPaused(now)) return 'stops';
  return old.due !== now.due || (isPaused(old) && !isPaused(now)) ? 'moves' : null;
}
