import { publicActor, systemActor, type Actor } from '../../src/domain/actor.ts';
import { streamKey } from '../../src/domain/command.ts';
import { plainCalendar } from '../../src/domain/calendar.ts';
import { dayOf, type Instant } from '../../src/domain/day.ts';
import type { AnyCommand, Executed, Given } from '../../src/domain/execute.ts';
import type { Draft } from '../../src/domain/proposal/draft.ts';
import { actorOf, postsOn } from '../../src/domain/register/actor-of.ts';
import { rulesOf, type Session } from '../../src/domain/session/session.ts';
import { evolve, type States, type StreamKind } from '../../src/domain/streams.ts';
import { contextKinds, sessionInForce, type Context } from '../../src/server/store/context.ts';
import { byOf, eventOf, type LoggedEvent } from '../../src/server/store/event-log.ts';

type Folded = { state: States[StreamKind]; version: number };

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
    seq: 0,
    states,
    drafts,
    numbers,
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
  const of = <K extends StreamKind>(kind: K): Map<string, States[K]> =>
    new Map(
      model
        .idsOf(kind)
        .toSorted()
        .map((id) => [id, model.stateOf(kind, id) as States[K]]),
    );
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
  return [...seated, publicActor, systemActor];
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
  const sessionId = state?.kind === 'matter' ? state.sessionId : draft?.sessionId;
  return sessionId === undefined ? sessionInForce(context, today) : (context.sessions.find((each) => each.id === sessionId) ?? null);
}
