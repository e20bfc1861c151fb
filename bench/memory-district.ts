import type { Actor } from '../src/domain/actor.ts';
import { plainCalendar, type Calendar } from '../src/domain/calendar.ts';
import { streamKey, type StreamRef } from '../src/domain/command.ts';
import { commands } from '../src/domain/commands.ts';
import { dayOf, type Instant } from '../src/domain/day.ts';
import { execute, worldOf, type Executed, type Given } from '../src/domain/execute.ts';
import type { Draft } from '../src/domain/proposal/draft.ts';
import type { Matter } from '../src/domain/proposal/matter.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import { rulesOf, type Session } from '../src/domain/session/session.ts';
import { evolve, type States, type StreamKind } from '../src/domain/streams.ts';
import { canonical, hashOf, idOf } from '../src/server/hashing.ts';
import { sessionInForce } from '../src/server/store/context.ts';
import { chain, type NewEvent } from '../src/server/store/event-log.ts';
import { noteFacts, rowsOfStream, type Rows, type Stream } from './rows.ts';

/**
 * A district in memory: real commands are decided and folded by the product's own domain, and the rows they lead to are
 * collected to be saved in bulk. Cases are let go of once their rows are taken, so memory does not grow with their number.
 */
export interface MemoryDistrict {
  tenantId: string;
  rows: Rows;
  context: {
    version: number;
    register: { units: Map<string, States['unit']>; members: Map<string, States['member']>; bodies: Map<string, States['body']>; persons: Map<string, States['person']> };
    sessions: Session[];
    calendar: Calendar;
  };
  streams: Map<string, Stream>;
  touched: Map<string, Stream>;
  drafts: Map<string, Draft>;
  /** the next number of each series */
  numbers: Map<string, number>;
  keptTexts: Set<string>;
  /** texts of the cases not settled yet */
  titles: Map<string, string>;
  hashOf: (text: string) => string;
  head: { seq: number; hash: string };
  acts: number;
}

export function openMemoryDistrict(tenantId: string, rows: Rows): MemoryDistrict {
  return {
    tenantId,
    rows,
    streams: new Map(),
    touched: new Map(),
    drafts: new Map(),
    numbers: new Map(),
    keptTexts: new Set(),
    titles: new Map(),
    hashOf: remembering(hashOf),
    head: { seq: 0, hash: '' },
    acts: 0,
    context: { version: 1, register: { units: new Map(), members: new Map(), bodies: new Map(), persons: new Map() }, sessions: [], calendar: plainCalendar },
  };
}

/** Gives a command and returns the id of its stream; a refusal throws. */
export function act(district: MemoryDistrict, name: string, actor: Actor, now: Instant, rawInput: unknown, id?: string): string {
  const command = commands.get(name);
  if (!command) throw new Error(`there is no command ${name}`);
  district.acts += 1;
  const commandId = commandIdOf(district.acts);
  const input = command.input.parse(rawInput);
  const streamId = id ?? command.idFor?.(input) ?? idOf(commandId, 0);
  const main = district.streams.get(streamKey(command.stream, streamId));
  const state = main?.state ?? null;
  const before = main?.version ?? 0;
  const given = givenFor(district, state, streamId, command.loads?.(input as never, state as never) ?? [], now);
  const series = command.series?.(input as never, state as never, worldOf(actor, now, given)) ?? [];
  for (const each of series) if (!district.numbers.has(each)) district.numbers.set(each, 1);
  const outcome = execute(command, { commandId, actor, now, streamId, input }, given, { hashOf: district.hashOf, idOf });
  if (isRefusal(outcome)) throw new Error(`${name} was refused at ${now}: ${JSON.stringify(outcome)}`);
  const own = outcome.events.filter((each) => each.stream.kind === command.stream && each.stream.id === streamId).length;
  district.rows.command.push({
    tenant_id: district.tenantId,
    command_id: commandId,
    name,
    actor_person_id: actor.personId,
    actor_post_id: actor.postId,
    input_hash: hashOf(canonical({ name, id: id ?? null, input: rawInput })),
    stream_id: streamId,
    version: outcome.draft ? 1 : before + own,
  });
  keep(district, outcome, streamId);
  if (outcome.events.length > 0) fold(district, outcome, actor, now, commandId, given);
  return streamId;
}

export const matterIn = (district: MemoryDistrict, id: string): Matter => district.streams.get(streamKey('matter', id))?.state as Matter;

/** Writes the rows of all streams touched since the last time, and forgets the cases among them. */
export function settle(district: MemoryDistrict): void {
  for (const [key, stream] of district.touched) {
    rowsOfStream(district.rows, district.tenantId, stream, district.titles, district.context);
    if (stream.kind === 'matter' || stream.kind === 'rating') district.streams.delete(key);
  }
  district.touched.clear();
  district.titles.clear();
}

function givenFor({ context, streams, drafts, numbers }: MemoryDistrict, state: States[StreamKind] | null, id: string, refs: readonly StreamRef[], now: Instant): Given {
  const draft = drafts.get(id) ?? null;
  const sessionId = state?.kind === 'matter' ? state.sessionId : draft?.sessionId;
  const known = sessionId === undefined ? sessionInForce(context, dayOf(now)) : (context.sessions.find((each) => each.id === sessionId) ?? null);
  const session = state?.kind === 'session' ? state : known;
  const others = new Map(
    refs.flatMap(({ kind, id: other }) => {
      const found = streams.get(streamKey(kind, other));
      return found ? [[streamKey(kind, other), found] as const] : [];
    }),
  );
  const rulebook = rulesOf(session, state?.kind === 'matter' ? state.docket?.rulebookVersion : undefined);
  return { state, draft, session, others, calendar: context.calendar, register: context.register, numbers, rulebook };
}

function keep({ tenantId, rows, titles, keptTexts, drafts, numbers }: MemoryDistrict, outcome: Executed, streamId: string): void {
  for (const { hash, text, salt } of outcome.texts) {
    titles.set(hash, text);
    if (keptTexts.has(hash)) continue;
    keptTexts.add(hash);
    rows.content.push({ tenant_id: tenantId, hash, salt, body: text });
  }
  if (outcome.draft === null) drafts.delete(streamId);
  else if (outcome.draft) drafts.set(streamId, outcome.draft);
  for (const series of outcome.series) numbers.set(series, (numbers.get(series) ?? 1) + 1);
}

function fold(district: MemoryDistrict, outcome: Executed, actor: Actor, now: Instant, commandId: string, given: Given): void {
  const events: NewEvent[] = [];
  const changed = new Set<Stream>();
  for (const { stream: ref, event, happenedOn } of outcome.events) {
    const key = streamKey(ref.kind, ref.id);
    const by = { personId: actor.personId, name: actor.name, post: actor.post, at: now, on: happenedOn ?? dayOf(now) };
    const last = district.streams.get(key);
    const state: States[StreamKind] = evolve(ref.kind, (last?.state ?? null) as never, event as never, by, ref.id);
    const stream: Stream = last ?? { kind: ref.kind, id: ref.id, version: 0, state, facts: [] };
    stream.state = state;
    stream.version += 1;
    district.streams.set(key, stream);
    district.touched.set(key, stream);
    changed.add(stream);
    events.push({ stream: ref, version: stream.version, event, happenedOn });
  }
  const logged = chain({ tenantId: district.tenantId, actor, recordedAt: now, commandId }, events, district.head.seq + 1, district.head.hash);
  district.rows.event.push(...logged.map((row) => ({ ...row })));
  const last = logged.at(-1);
  if (last) district.head = { seq: last.seq, hash: last.hash };
  for (const stream of changed) {
    if (stream.kind === 'matter' || stream.kind === 'rating') noteFacts(stream, district.context, given.rulebook.rules, district.head.seq, now);
    else refresh(district.context, stream);
  }
}

/** The register, the sessions and the calendar are seen by the next act. */
function refresh(context: MemoryDistrict['context'], { id, state }: Stream): void {
  const { units, members, bodies, persons } = context.register;
  if (state.kind === 'unit') units.set(id, state);
  if (state.kind === 'member') members.set(id, state);
  if (state.kind === 'body') bodies.set(id, state);
  if (state.kind === 'person') persons.set(id, state);
  if (state.kind === 'session') context.sessions = [...context.sessions.filter((each) => each.id !== id), state];
  if (state.kind === 'calendar') context.calendar = state;
}

/** The same texts come again and again: their hashes are looked up. Bounded, for other texts do not. */
function remembering(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size < 100_000) known.set(text, made);
    return made;
  };
}

/** The id of the n-th command, a UUID that sorts by n; the same in every run. */
const commandIdOf = (n: number): string => `${n.toString(16).padStart(8, '0')}-be4c-8000-8000-${n.toString(16).padStart(12, '0')}`;
