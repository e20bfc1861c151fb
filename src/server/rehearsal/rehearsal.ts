import type { Actor } from '../../domain/actor.ts';
import { plainCalendar } from '../../domain/calendar.ts';
import { streamKey, type World } from '../../domain/command.ts';
import { commands } from '../../domain/commands.ts';
import { instantAt } from '../../domain/day.ts';
import { execute, mayGive, worldOf, type AnyCommand, type Given } from '../../domain/execute.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Draft } from '../../domain/proposal/draft.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { stageOf, type Stage } from '../../domain/proposal/stage.ts';
import { rulesOf } from '../../domain/session/session.ts';
import { evolve, type AnyEvent, type States, type StreamKind } from '../../domain/streams.ts';
import { hashOf, idOf } from '../hashing.ts';
import { cast, registers, session, type CastName } from './rehearsal-cast.ts';

/** One act of a script: the command, who gives it, its input (where it needs ids, made from the matter), and the matter when it is not the main one. */
export type Step = readonly [command: string, by: CastName, input?: object | ((matter: Matter) => object), id?: string];

/** The main matter before and after one act on it. */
export interface Seen {
  command: string;
  before: Scene | null;
  after: Scene;
}

/** A matter as it stands, and the draft row while there is no matter yet. */
export interface Scene {
  matter: Matter | null;
  draft: Draft | null;
  stage: Stage;
  side: Side;
}

/** Whose unit leads: party units have a desk of their own. */
export type Side = 'government' | 'party';

const mainId = 'case';
const today = '2024-03-20';
const now = instantAt(today, '10:00');
/** when every limit has passed: the automatic acts become possible */
const muchLater = instantAt('2025-01-10', '10:00');

/** Gives the commands of a script one after another, in memory, by the rules of the product. Throws when one is refused. */
export function rehearse(steps: readonly Step[], side: Side): Seen[] {
  const states = new Map<string, { state: States[StreamKind]; version: number }>();
  const drafts = new Map<string, Draft>();
  const numbers = new Map<string, number>();
  const scene = (): Scene | null => sceneOf((states.get(streamKey('matter', mainId))?.state ?? null) as Matter | null, drafts.get(mainId) ?? null, side);
  return steps.flatMap(([name, usually, input = {}, id = mainId], at) => {
    const by = side === 'party' && usually === 'office' ? 'partyOffice' : usually;
    const before = scene();
    const command = commandOf(name);
    const state = (states.get(streamKey('matter', id))?.state ?? null) as Matter | null;
    const parsed = command.input.parse(typeof input === 'function' ? input(state as Matter) : input);
    const given = givenFor(command, baseOf({ matter: state, draft: drafts.get(id) ?? null, side }), parsed, states, numbers);
    const result = execute(command, { commandId: `step-${at}`, actor: cast[by], now, streamId: id, input: parsed }, given, { hashOf, idOf });
    if (isRefusal(result)) throw new Error(`the rehearsal of ${name} by ${by} was refused: ${result.refused} ${JSON.stringify(result.params)}`);
    for (const each of result.series) numbers.set(each, (numbers.get(each) ?? 1) + 1);
    for (const { stream, event } of result.events) apply(states, stream.kind, stream.id, event, cast[by]);
    if (result.draft === null) drafts.delete(id);
    else if (result.draft) drafts.set(id, result.draft);
    const after = scene();
    return id === mainId && after ? [{ command: name, before, after }] : [];
  });
}

/** The roles of which some actor could give the command on this scene, by the code that enforces it. */
export function rolesThatCan(command: AnyCommand, scene: Omit<Scene, 'stage'>): string[] {
  const given = baseOf(scene);
  const able = Object.values(cast).filter((actor) => [now, muchLater].some((at) => mayGive(command, scene.matter, actor, worldOf(actor, at, given)) === null));
  return [...new Set(able.map((actor) => actor.role))];
}

export function commandOf(name: string): AnyCommand {
  const command = commands.get(name);
  if (!command) throw new Error(`there is no command ${name}`);
  return command;
}

function sceneOf(matter: Matter | null, draft: Draft | null, side: Side): Scene | null {
  if (matter) return { matter, draft: null, stage: stageOf(matter), side };
  return draft ? { matter: null, draft, stage: 'drafting', side } : null;
}

function baseOf({ matter, draft, side }: Omit<Scene, 'stage'>): Given {
  return { state: matter, draft, others: new Map(), session, rulebook: rulesOf(session, matter?.docket?.rulebookVersion), calendar: plainCalendar, register: registers[side], numbers: new Map() };
}

function givenFor(command: AnyCommand, base: Given, input: object, states: World['others'], taken: ReadonlyMap<string, number>): Given {
  const loaded = (command.loads?.(input as never, base.state as never) ?? []).flatMap((ref) => {
    const found = states.get(streamKey(ref.kind, ref.id));
    return found ? [[streamKey(ref.kind, ref.id), found] as const] : [];
  });
  const others = new Map(loaded);
  const series = command.series?.(input as never, base.state as never, worldOf(cast.system, now, { ...base, others })) ?? [];
  return { ...base, others, numbers: new Map(series.map((each) => [each, taken.get(each) ?? 1])) };
}

function apply(states: Map<string, { state: States[StreamKind]; version: number }>, kind: StreamKind, id: string, event: AnyEvent, actor: Actor): void {
  const before = states.get(streamKey(kind, id));
  const by = { personId: actor.personId, name: actor.name, post: actor.post, at: now, on: today };
  const state = evolve(kind, (before?.state ?? null) as never, event as never, by, id);
  states.set(streamKey(kind, id), { state, version: (before?.version ?? 0) + 1 });
}
