import { commands } from '../../domain/commands.ts';
import { stages, type Stage } from '../../domain/proposal/stage.ts';
import { rehearse, rolesThatCan, type Scene, type Seen } from './rehearsal.ts';
import { scripts } from './rehearsal-scripts.ts';

/** What the rehearsals showed: moves between stages, and who could do what at which stage. */
export interface Rehearsed {
  /** each pair of stages once, with the commands that led from one to the other; `null` is before there is a case */
  moves: readonly { from: Stage | null; to: Stage; commands: readonly string[] }[];
  /** command → stage → roles that could give it there */
  able: ReadonlyMap<string, ReadonlyMap<Stage | null, readonly string[]>>;
}

/** Every script, once with a unit of the government in the lead and once with one of the party. */
export function rehearseAll(): Rehearsed {
  const seen = (['government', 'party'] as const).flatMap((side) => scripts.flatMap((script) => rehearse(script, side)));
  return { moves: movesOf(seen), able: ableOf(uniqueScenes(seen)) };
}

function movesOf(seen: readonly Seen[]): Rehearsed['moves'] {
  const places: readonly (Stage | null)[] = [null, ...stages];
  const between = (from: Stage | null, to: Stage): string[] => [...new Set(seen.filter((each) => (each.before?.stage ?? null) === from && each.after.stage === to).map((each) => each.command))];
  return places.flatMap((from) =>
    stages
      .filter((to) => to !== from)
      .map((to) => ({ from, to, commands: between(from, to) }))
      .filter((move) => move.commands.length > 0),
  );
}

/** The scripts begin alike; a case in the same state is asked once. */
function uniqueScenes(seen: readonly Seen[]): Scene[] {
  return [...new Map(seen.map(({ after }) => [JSON.stringify(after), after])).values()];
}

function ableOf(scenes: readonly Scene[]): Rehearsed['able'] {
  const nothing = { matter: null, draft: null, side: 'government' } as const;
  const ofMatters = [...commands.values()].filter((each) => each.stream === 'matter');
  return new Map(
    ofMatters.map((command) => {
      const found = new Map<Stage | null, Set<string>>([[null, new Set(command.creates === false ? [] : rolesThatCan(command, nothing))]]);
      for (const scene of scenes) {
        const known = found.get(scene.stage) ?? new Set();
        rolesThatCan(command, scene).forEach((role) => known.add(role));
        found.set(scene.stage, known);
      }
      return [command.name, new Map([...found].map(([stage, roles]) => [stage, command.who.filter((role) => roles.has(role))]))];
    }),
  );
}
