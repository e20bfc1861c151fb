import type { Actor } from '../../src/domain/actor.ts';
import type { AnyCommand, Executed, Given } from '../../src/domain/execute.ts';
import { execute, mayGive, worldOf } from '../../src/domain/execute.ts';
import { instantAt, type Day } from '../../src/domain/day.ts';
import { streamKey } from '../../src/domain/command.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { rulesOf } from '../../src/domain/session/session.ts';
import { evolve, type AnyEvent, type Events, type States, type StreamKind } from '../../src/domain/streams.ts';
import type { Draft } from '../../src/domain/proposal/draft.ts';
import type { Matter } from '../../src/domain/proposal/matter.ts';
import type { Register } from '../../src/domain/register/register.ts';
import type { Session } from '../../src/domain/session/session.ts';
import { calendar, cast, register, session } from './cast.ts';

export interface Stage {
  on: Day;
  register: Register;
  session: Session | null;
  draft: Draft | null;
}

/** What a command would be given: everything it asks for, from the states folded so far. */
function givenFor(command: AnyCommand, id: string, input: unknown, stage: Stage, states: ReadonlyMap<string, { state: States[StreamKind]; version: number }>): Given {
  const state = states.get(streamKey(command.stream, id))?.state ?? null;
  const refs = command.loads?.(input as never, state as never) ?? [];
  const others = new Map(
    refs.flatMap((ref) => {
      const found = states.get(streamKey(ref.kind, ref.id));
      return found ? [[streamKey(ref.kind, ref.id), found] as const] : [];
    }),
  );
  const rulebook = rulesOf(stage.session, state?.kind === 'matter' ? state.docket?.rulebookVersion : undefined);
  const base = { state, draft: stage.draft, others, session: stage.session, rulebook, calendar, register: stage.register, numbers: new Map<string, number>() };
  const series = command.series?.(input as never, state as never, worldOf(cast.system, instantAt(stage.on, '10:00'), base)) ?? [];
  return { ...base, numbers: new Map(series.map((name) => [name, 7])) };
}

/**
 * Given-when-then for commands, without a database: `story(events…)` folds what happened,
 * `.when(command, actor, input)` gives the refusal or the events, and applies nothing unless `.send` is used.
 */
export function story(events: readonly AnyEvent[] = [], at: Partial<Stage> = {}) {
  const stage: Stage = { on: '2024-03-20', register, session, draft: null, ...at };
  const states = new Map<string, { state: States[StreamKind]; version: number }>();
  const texts = new Map<string, string>();
  let commands = 0;

  const apply = <K extends StreamKind>(kind: K, id: string, event: Events[K], actor: Actor, on: Day, recordedOn = on): void => {
    const key = streamKey(kind, id);
    const before = states.get(key);
    const by = { personId: actor.personId, name: actor.name, post: actor.post, at: instantAt(recordedOn, '10:00'), on };
    const state = evolve(kind, (before?.state as States[K]) ?? null, event, by, id);
    states.set(key, { state, version: (before?.version ?? 0) + 1 });
  };

  const given = (command: AnyCommand, id: string, input: unknown): Given => givenFor(command, id, input, stage, states);

  const when = (command: unknown, actor: Actor, input: unknown = {}, id = 'matter-1'): Executed | Refusal => {
    const known = command as AnyCommand;
    const parsed = known.input.parse(input);
    const act = { commandId: `command-${++commands}`, actor, now: instantAt(stage.on, '10:00'), streamId: id, input: parsed };
    const result = execute(known, act, given(known, id, parsed), { hashOf: (text) => `#${text}`, idOf: (commandId, count) => `${commandId}-${count}` });
    if (!isRefusal(result)) result.texts.forEach((each) => texts.set(each.hash, each.text));
    return result;
  };

  events.forEach((event) => apply('matter', 'matter-1', event as Events['matter'], cast.system, '2024-03-01'));

  return {
    when,
    /** the refusal's code, or the types of the events */
    outcome(command: unknown, actor: Actor, input: unknown = {}, id = 'matter-1'): string[] | string {
      const result = when(command, actor, input, id);
      return isRefusal(result) ? result.refused : result.events.map((each) => each.event.type);
    },
    /** gives the command and applies its events; a refusal throws */
    send(command: unknown, actor: Actor, input: unknown = {}, id = 'matter-1'): Executed {
      const result = when(command, actor, input, id);
      if (isRefusal(result)) throw new Error(`refused: ${result.refused} ${JSON.stringify(result.params)}`);
      result.events.forEach((each) => apply(each.stream.kind, each.stream.id, each.event as never, actor, each.happenedOn ?? stage.on, stage.on));
      if (result.draft !== undefined) stage.draft = result.draft;
      return result;
    },
    /** something that happened on another stream, or by somebody else, or on another day */
    happened<K extends StreamKind>(kind: K, id: string, event: Events[K], actor: Actor = cast.system, on: Day = stage.on): void {
      apply(kind, id, event, actor, on);
    },
    /** is the command among those the server would offer? */
    can(command: unknown, actor: Actor, id = 'matter-1'): boolean {
      const known = command as AnyCommand;
      const base = given({ ...known, loads: () => [], series: () => [] } as AnyCommand, id, {});
      return mayGive(known, base.state, actor, worldOf(actor, instantAt(stage.on, '10:00'), base)) === null;
    },
    turnTo(on: Day): void {
      stage.on = on;
    },
    matter: (id = 'matter-1'): Matter => states.get(streamKey('matter', id))?.state as Matter,
    state: <K extends StreamKind>(kind: K, id: string): States[K] => states.get(streamKey(kind, id))?.state as States[K],
    text: (hash: string): string | undefined => texts.get(hash),
  };
}
