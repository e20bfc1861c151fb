import type { z } from 'zod';
import type { Actor, Role } from './actor.ts';
import type { Calendar } from './calendar.ts';
import type { Day, Instant } from './day.ts';
import type { AnyEvent, States, StreamKind } from './streams.ts';
import type { Draft } from './proposal/draft.ts';
import type { Register } from './register/register.ts';
import type { Refusal } from './refusal.ts';
import type { Adopted } from './rulebook.ts';
import type { Session } from './session/session.ts';
import type { TextRef } from './text-ref.ts';

/** Names one stream of the log: `matter:0190…`. */
export interface StreamRef {
  kind: StreamKind;
  id: string;
}

/** What a decision may look at besides its own stream. Everything is a value; nothing is fetched. */
export interface World {
  now: Instant;
  today: Day;
  actor: Actor;
  /** the session of the matter at hand, else the one in force */
  session: Session | null;
  /** the rules the matter is pinned to, else those in force */
  rulebook: Adopted;
  calendar: Calendar;
  register: Register;
  /** the open draft of the matter, while nothing of it is in the log */
  draft: Draft | null;
  /** the streams the command asked for in `loads`, by `kind:id`; missing ones are absent */
  others: ReadonlyMap<string, { state: States[StreamKind]; version: number }>;
  /** a fresh id, derived from the command id, so that a repeated run makes the same */
  newId: () => string;
  /** keeps a text beside the log and returns its hash */
  keep: (text: string) => TextRef;
  /** the same for phones, addresses, signatures: erasable, its hash salted */
  keepPersonal: (text: string) => TextRef;
  /** the next number of a series the command asked for in `series`; taken only if the command succeeds */
  nextNumber: (series: string) => number;
}

export interface Emitted {
  /** null: the command's own stream */
  stream: StreamRef | null;
  event: AnyEvent;
  /** set when it happened on paper or earlier */
  happenedOn: Day | null;
}

export interface Outcome {
  events: readonly Emitted[];
  /** a draft is an ordinary row under the id of its stream: replaced, or removed with null; absent leaves it */
  draft?: Omit<Draft, 'id'> | null;
}
export type Decision = Refusal | Outcome;

export const emit = (event: AnyEvent, happenedOn: Day | null = null): Emitted => ({ stream: null, event, happenedOn });
export const emitOn = (kind: StreamKind, id: string, event: AnyEvent, happenedOn: Day | null = null): Emitted => ({ stream: { kind, id }, event, happenedOn });
export const done = (...events: Emitted[]): Outcome => ({ events });

export const streamKey = (kind: StreamKind, id: string): string => `${kind}:${id}`;

/** The state of another stream that the command loaded, or undefined. */
export function other<K extends StreamKind>(world: World, kind: K, id: string): States[K] | undefined {
  return world.others.get(streamKey(kind, id))?.state as States[K] | undefined;
}

export interface Command<K extends StreamKind = StreamKind, S extends z.ZodObject = z.ZodObject> {
  /** file name, URL, CLI verb, message key and permission row */
  name: string;
  stream: K;
  /** starts its stream: `state` is null in `decide`, and the stream's id is made from the command id; `either`: it may also go to an existing one */
  creates: boolean | 'either';
  /** who may ever give it; checked before everything else */
  who: readonly Role[];
  input: S;
  /** where a district has only one such stream, or one a year: its id */
  idFor?: (input: z.output<S>) => string;
  /** other streams needed, whose versions are then guarded too */
  loads?: (input: z.output<S>, state: States[K] | null) => readonly StreamRef[];
  /** number series to draw from, in the order of their names */
  series?: (input: z.output<S>, state: States[K] | null, world: World) => readonly string[];
  /** may this actor give it on this state? `null` means yes. Roles were checked before. */
  allowed: (state: States[K] | null, actor: Actor, world: World) => Refusal | null;
  /** does the state leave room for it, whatever the input? `null` means yes. With `allowed` this is `can`. */
  possible: (state: States[K] | null, world: World) => Refusal | null;
  decide: (state: States[K] | null, input: z.output<S>, world: World) => Decision;
}

/** Ties the types of one command together; every command file exports the result under its camel-case name. */
export function defineCommand<K extends StreamKind, S extends z.ZodObject>(command: Command<K, S>): Command<K, S> {
  return command;
}

export const anyone = (): null => null;
