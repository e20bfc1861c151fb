import type { z } from 'zod';
import type { Actor } from './actor.ts';
import type { Calendar } from './calendar.ts';
import type { Command, Emitted, StreamRef, World } from './command.ts';
import { dayOf, type Day, type Instant } from './day.ts';
import type { Draft } from './proposal/draft.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import type { Register } from './register/register.ts';
import type { Adopted } from './rulebook.ts';
import type { Session } from './session/session.ts';
import type { AnyEvent, States, StreamKind } from './streams.ts';
import type { TextRef } from './text-ref.ts';

/** One act somebody wants done, its input already parsed by the command's schema. */
export interface Act {
  commandId: string;
  actor: Actor;
  now: Instant;
  /** the stream it is about; for a creating command the id the new one will have */
  streamId: string;
  input: unknown;
}

/** Everything loaded for it. */
export interface Given {
  state: States[StreamKind] | null;
  draft: Draft | null;
  others: World['others'];
  session: Session | null;
  rulebook: Adopted;
  calendar: Calendar;
  register: Register;
  /** the next number of each series asked for */
  numbers: ReadonlyMap<string, number>;
}

/** Hashing and ids come from outside, so that the domain stays free of both. */
export interface Tools {
  hashOf: (text: string) => string;
  idOf: (commandId: string, count: number) => string;
}

export interface KeptText {
  hash: TextRef;
  text: string;
  /** personal texts are salted and may be erased */
  salt: string | null;
}

export interface Executed {
  events: readonly { stream: StreamRef; event: AnyEvent; happenedOn: Day | null }[];
  texts: readonly KeptText[];
  /** undefined leaves the draft as it is, null removes it */
  draft: Draft | null | undefined;
  series: readonly string[];
}

export type AnyCommand = Command<StreamKind, z.ZodObject>;

/** May this actor give the command on this state, whatever its input? The refusal says why not; null means it is in `can`. */
export function mayGive(command: AnyCommand, state: States[StreamKind] | null, actor: Actor, world: World): Refusal | null {
  if (!command.who.includes(actor.role)) return refuse('not-allowed', { command: command.name });
  if (command.creates === false && state === null && world.draft === null) return refuse('not-found');
  return command.allowed(state, actor, world) ?? command.possible(state, world);
}

export function worldOf(actor: Actor, now: Instant, given: Given): World {
  return {
    now,
    today: dayOf(now),
    actor,
    session: given.session,
    rulebook: given.rulebook,
    calendar: given.calendar,
    register: given.register,
    draft: given.draft,
    others: given.others,
    newId: outside('newId'),
    keep: outside('keep'),
    keepPersonal: outside('keepPersonal'),
    nextNumber: outside('nextNumber'),
  };
}

/** Decides one act. Pure: the same act on the same given values gives the same events, texts and ids. */
export function execute(command: AnyCommand, act: Act, given: Given, tools: Tools): Refusal | Executed {
  const texts: KeptText[] = [];
  const series: string[] = [];
  let ids = 0;
  const newId = (): string => tools.idOf(act.commandId, ++ids);
  const keepAs = (text: string, salt: string | null): TextRef => {
    const hash = tools.hashOf(salt === null ? text : `${salt}:${text}`) as TextRef;
    texts.push({ hash, text, salt });
    return hash;
  };
  const world: World = {
    ...worldOf(act.actor, act.now, given),
    newId,
    keep: (text) => keepAs(text, null),
    keepPersonal: (text) => keepAs(text, newId()),
    nextNumber: (name) => {
      const next = given.numbers.get(name);
      if (next === undefined) throw new Error(`${command.name} drew from ${name} without naming it in series`);
      series.push(name);
      return next;
    },
  };
  const refusal = mayGive(command, given.state, act.actor, world);
  if (refusal) return refusal;
  const decision = command.decide(given.state, act.input as z.output<z.ZodObject>, world);
  if (isRefusal(decision)) return decision;
  const late = decision.events.find((each) => each.happenedOn !== null && each.happenedOn > world.today);
  if (late) return refuse('day-in-future', { day: late.happenedOn ?? '' }, 'happenedOn');
  const main: StreamRef = { kind: command.stream, id: act.streamId };
  return { events: decision.events.map((each: Emitted) => ({ ...each, stream: each.stream ?? main })), texts, draft: decision.draft && { ...decision.draft, id: act.streamId }, series };
}

function outside(what: string): () => never {
  return () => {
    throw new Error(`${what} is only there while a command is decided`);
  };
}
