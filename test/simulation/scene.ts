import type { Actor } from '../../src/domain/actor.ts';
import type { AnyCommand } from '../../src/domain/execute.ts';
import type { Day, Instant } from '../../src/domain/day.ts';
import type { Assignment, Matter } from '../../src/domain/proposal/matter.ts';
import { liveAssignments } from '../../src/domain/proposal/matter.ts';
import type { Rulebook } from '../../src/domain/rulebook.ts';
import type { Model } from './model.ts';
import type { Chance } from './random.ts';

/** Everything an input can be made from: who gives which command where and when. */
export interface Scene {
  chance: Chance;
  model: Model;
  command: AnyCommand;
  actor: Actor;
  /** the stream, when the command goes to one that exists */
  id: string | null;
  matter: Matter | null;
  rules: Rulebook;
  today: Day;
  now: Instant;
  /** probability that a value is garbage instead of sensible */
  garbage: number;
}

/** The live part an input is most likely about: the actor's own, else one in the open. */
export function partAt({ matter, actor, chance }: Scene): Assignment | undefined {
  const live = matter ? liveAssignments(matter) : [];
  const own = live.filter((each) => each.unitId === actor.unitId);
  return chance.pick(own.length > 0 ? own : live);
}
