import { systemActor, type Actor } from '../../src/domain/actor.ts';
import { streamKey } from '../../src/domain/command.ts';
import { plainCalendar } from '../../src/domain/calendar.ts';
import { dayOf, type Instant } from '../../src/domain/day.ts';
import { execute, worldOf, type AnyCommand, type Executed, type Given } from '../../src/domain/execute.ts';
import type { Draft } from '../../src/domain/proposal/draft.ts';
import type { Matter } from '../../src/domain/proposal/matter.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { actorOf, postsOn } from '../../src/domain/register/actor-of.ts';
import { rulesOf, type Session } from '../../src/domain/session/session.ts';
import { evolve, type States, type StreamKind } from '../../src/domain/streams.ts';
import { hashOf, idOf } from '../../src/server/hashing.ts';
import type { Request } from '../../src/server/run-command.ts';
import { contextKinds, sessionInForce, type Context } from '../../src/server/store/context.ts';
import { byOf, eventOf, type LoggedEvent } from '../../src/server/store/event-log.ts';

type Folded = { state: States[StreamKind]; version: number };

/** What a command should lead to, said without a database. */
export type Foretold = { kind: 'done'; version: number; outcome: Executed } | { kind: 'refused'; refusal: Refusal } | { kind: 'invalid' };

/** The district once more, in memory: folded from what the log says, asked what the next command will do. */
export interface Model {
  seq: number;
  states: Map<string, Folded>;
  drafts: Map<string, { version: number; draft: Draft }>;
  numbers: Map<string, number>;
  context: () => Context;
  stateOf: <K extends StreamKind>(kind: K, id: string) => States[K] | null;
  versionOf: (kind: StreamKind, id: string) => number;
  idsOf: (kind: StreamKind) => string[];
  actors: (now: Instant) => Actor[];
  given: (command: AnyCommand, id: string, now: Instant) => Given;
  foretell: (command: AnyCommand, request: Request, now: Instant) => Foretold;
  learn: (logged: readonly LoggedEvent[]) => void;
  settle: (id: string, outcome: Executed) => void;
}

export function emptyModel(): Model {
  const states: Model['states'] = new Map();
  const drafts: Model['drafts'] = new Map();
  const numbers: Model['numbers'] = new Map();
  const ids = new Map<StreamKind, string[]>();
  let context: Context | null = null;
  let seated: { on: string; actors: Actor[] } | null = null;
  const model: Model = {
    seq: 0, states, drafts, numbers,
    context: () => (context ??= contextFrom(model)),
    stateOf: <K extends StreamKind>(kind: K, id: string) => (states.get(streamKey(kind, id))?.state as States[K] | undefined) ?? null,
    versionOf: (kind, id) => states.get(streamKey(kind, id))?.version ?? 0,
    idsOf: (kind) => ids.get(kind) ?? [],
    actors: (now) => {
      const on = dayOf(now);
      if (seated?.on !== on) seated = { on, actors: actorsOn(model.context(), on) };
      return seated.actors;
    },
    given: (command, id, now) => givenFrom(model, command, id, now),
    foretell: (command, request, now) => foretell(model, command, request, now),
    learn: (logged) => {
      for (const row of logged) {
        const key = streamKey(row.stream_kind, row.stream_id);
        const before = states.get(key);
        if (!before) ids.set(row.stream_kind, [...(ids.get(row.stream_kind) ?? []), row.stream_id]);
        states.set(key, { state: evolve(row.stream_kind, (before?.state ?? null) as never, eventOf(row) as never, byOf(row), row.stream_id), version: row.version });
        model.seq = row.seq;
        if (contextKinds.includes(row.stream_kind)) context = seated = null;
      }
    },
    settle: (id, outcome) => {
      if (outcome.draft === null) drafts.delete(id);
      else if (outcome.draft) drafts.set(id, { version: (drafts.get(id)?.version ?? 0) + 1, draft: outcome.draft });
      for (const name of outcome.series) numbers.set(name, (numbers.get(name) ?? 1) + 1);
    },
  };
  return model;
}

function contextFrom(model: Model): Context {
  const of = <K extends StreamKind>(kind: K): Map<string, States[K]> => new Map(model.idsOf(kind).toSorted().map((id) => [id, model.stateOf(kind, id) as States[K]]));
  return {
    version: 0,
    register: { units: of('unit'), members: of('member'), bodies: of('body'), persons: of('person') },
    sessions: [...of('session').values()].toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1)),
    calendar: [...of('calendar').values()][0] ?? plainCalendar,
  };
}

/** Everybody in every post held on the day, and the system. */
function actorsOn({ register }: Context, today: string): Actor[] {
  const seated = [...register.persons.values()].filter((person) => !person.isDisabled).flatMap((person) => postsOn(person, today).map((post) => actorOf(person, post, register)));
  return [...seated, systemActor];
}

function givenFrom(model: Model, command: AnyCommand, id: string, now: Instant): Given {
  const context = model.context();
  const state = model.stateOf(command.stream, id);
  const draft = command.stream === 'matter' && state === null ? (model.drafts.get(id)?.draft ?? null) : null;
  const session = sessionOf(context, state, draft, dayOf(now));
  const rulebook = rulesOf(session, state?.kind === 'matter' ? state.docket?.rulebookVersion : undefined);
  return { state, draft, session, rulebook, calendar: context.calendar, register: context.register, others: new Map(), numbers: new Map() };
}

function sessionOf(context: Context, state: States[StreamKind] | null, draft: Draft | null, today: string): Session | null {
  if (state?.kind === 'session') return state;
  const sessionId = state?.kind === 'matter' ? (state as Matter).sessionId : draft?.sessionId;
  return sessionId === undefined ? sessionInForce(context, today) : (context.sessions.find((each) => each.id === sessionId) ?? null);
}

function foretell(model: Model, command: AnyCommand, request: Request, now: Instant): Foretold {
  const parsed = command.input.safeParse(request.input);
  if (!parsed.success) return { kind: 'invalid' };
  const id = request.id ?? idOf(request.commandId, 0);
  const version = model.versionOf(command.stream, id);
  const draft = command.stream === 'matter' && version === 0 ? model.drafts.get(id) : undefined;
  const current = draft?.version ?? version;
  if (request.version !== undefined && request.version !== current) return { kind: 'refused', refusal: { refused: 'changed-meanwhile', params: {} } };
  if (command.creates === true && current > 0) return { kind: 'refused', refusal: { refused: 'already-done', params: {} } };
  const given = complete(model, command, request.actor, id, parsed.data, model.given(command, id, now), now);
  const outcome = execute(command, { commandId: request.commandId, actor: request.actor, now, streamId: id, input: parsed.data }, given, { hashOf, idOf });
  if (isRefusal(outcome)) return { kind: 'refused', refusal: outcome };
  const own = outcome.events.filter((each) => each.stream.kind === command.stream && each.stream.id === id).length;
  return { kind: 'done', version: outcome.draft ? (draft?.version ?? 0) + 1 : version + own, outcome };
}

function complete(model: Model, command: AnyCommand, actor: Actor, id: string, input: unknown, given: Given, now: Instant): Given {
  const refs = (command.loads?.(input as never, given.state as never) ?? []).filter((ref) => ref.kind !== command.stream || ref.id !== id);
  const others = new Map(refs.flatMap((ref) => {
    const found = model.states.get(streamKey(ref.kind, ref.id));
    return found ? [[streamKey(ref.kind, ref.id), found] as const] : [];
  }));
  const series = command.series?.(input as never, given.state as never, worldOf(actor, now, { ...given, others })) ?? [];
  return { ...given, others, numbers: new Map(series.map((name) => [name, model.numbers.get(name) ?? 1])) };
}
