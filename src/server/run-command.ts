import type pg from 'pg';
import type { z } from 'zod';
import type { Actor } from '../domain/actor.ts';
import { streamKey, type StreamRef } from '../domain/command.ts';
import type { Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { execute, worldOf, type AnyCommand, type Executed, type Given } from '../domain/execute.ts';
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts';
import type { LoggedEvent } from './store/event-log.ts';
import { canonical, hashOf, idOf } from './hashing.ts';
import { saveOutcome } from './store/save-outcome.ts';
import { readSituation, type Situation } from './store/situation.ts';
import { loadRow } from './store/state-rows.ts';
import { sqlState } from './store/store-error.ts';
import { withTenant, type TenantClient } from './store/tenant-transaction.ts';

/** Where commands are given: a database, the table of commands and a clock (the demo and tests turn their own). */
export interface Desk {
  pool: pg.Pool;
  /** tells databases apart in one process */
  scope: string;
  commands: ReadonlyMap<string, AnyCommand>;
  clock: () => Instant;
  /** what follows after commit; never holds up the answer */
  follow: (tenantId: string, logged: readonly LoggedEvent[]) => void;
  /** what belongs into the same transaction: jobs that must neither be lost nor come of an act that was not done */
  within?: ((client: TenantClient, logged: readonly LoggedEvent[]) => Promise<void>) | undefined;
}

export interface Request {
  tenantId: string;
  actor: Actor;
  name: string;
  /** a UUID made by the sender; the same one again gives the first result */
  commandId: string;
  /** the stream; left out for a creating command */
  id?: string | undefined;
  /** the version the sender looked at; left out for a creating command */
  version?: number | undefined;
  input: unknown;
}

export type Result =
  | { kind: 'done'; id: string; version: number; isRepeat: boolean }
  | { kind: 'refused'; refusal: Refusal; version: number | null }
  | { kind: 'invalid'; issues: readonly z.core.$ZodIssue[] }
  | { kind: 'unknown-command' };

class Raced extends Error {}

/** THE write path: load → allowed? → decide → evolve → save, in one transaction. */
export async function runCommand(desk: Desk, request: Request): Promise<Result> {
  const command = desk.commands.get(request.name);
  if (!command) return { kind: 'unknown-command' };
  const parsed = command.input.safeParse(request.input, { reportInput: true });
  if (!parsed.success) return { kind: 'invalid', issues: parsed.error.issues };
  const prepared = { ...request, id: request.id ?? command.idFor?.(parsed.data) ?? idOf(request.commandId, 0), input: parsed.data };
  const inputHash = hashOf(canonical({ name: request.name, id: request.id ?? null, input: request.input }));
  let logged: readonly LoggedEvent[] = [];
  try {
    const result = await withTenant(desk.pool, request.tenantId, async (client) => {
      const attempt = await attemptCommand(client, desk, command, prepared, inputHash);
      logged = attempt.logged;
      return attempt.result;
    });
    if (result.kind === 'done' && !result.isRepeat) desk.follow(request.tenantId, logged);
    return result;
  } catch (error) {
    // Somebody wrote the same stream (or gave the same command) between our load and our save.
    if (!(error instanceof Raced) && sqlState(error) !== '23505') throw error;
    return withTenant(desk.pool, request.tenantId, async (client) => (await repeatOf(client, prepared, inputHash)) ?? refusedAt(refuse('changed-meanwhile'), null));
  }
}

type Prepared = Request & { id: string };

async function attemptCommand(client: TenantClient, desk: Desk, command: AnyCommand, request: Prepared, inputHash: string): Promise<{ result: Result; logged: readonly LoggedEvent[] }> {
  const situation = await readSituation(client, desk.scope, command.stream, request.id, dayOf(desk.clock()));
  // Read after the state: an act is never recorded at an earlier moment than the one it follows.
  const now = desk.clock();
  const current = situation.draft?.version ?? situation.main.version;
  const stop = async (refusal: Refusal): Promise<{ result: Result; logged: [] }> => ({ result: (await repeatOf(client, request, inputHash)) ?? refusedAt(refusal, current), logged: [] });
  if (request.version !== undefined && request.version !== current) return stop(refuse('changed-meanwhile', { version: current }));
  if (command.creates === true && current > 0) return stop(refuse('already-done'));
  const given = await complete(client, command, request, situation, now);
  const outcome = execute(command, { commandId: request.commandId, actor: request.actor, now, streamId: request.id, input: request.input }, given, { hashOf, idOf });
  if (isRefusal(outcome)) return stop(outcome);
  const version = await save(client, request, inputHash, situation, given, outcome, command, now);
  if (version.isRepeat) return stop(refuse('already-done'));
  if (version.logged.length > 0) await desk.within?.(client, version.logged);
  return { result: { kind: 'done', id: request.id, version: version.main, isRepeat: false }, logged: version.logged };
}

const refusedAt = (refusal: Refusal, version: number | null): Result => ({ kind: 'refused', refusal, version });

/** Loads what the command asks for besides its own stream. */
async function complete(client: TenantClient, command: AnyCommand, request: Prepared, situation: Situation, now: Instant): Promise<Given> {
  const refs = uniqueRefs(command.loads?.(request.input as never, situation.main.state as never) ?? []).filter((ref) => ref.kind !== command.stream || ref.id !== request.id);
  const others = await situation.loadOthers(refs);
  const base: Given = { ...situation.given, others, numbers: new Map() };
  const series = command.series?.(request.input as never, situation.main.state as never, worldOf(request.actor, now, base)) ?? [];
  return { ...base, numbers: await nextNumbers(client, [...new Set(series)].toSorted()) };
}

function uniqueRefs(refs: readonly StreamRef[]): StreamRef[] {
  const byKey = new Map(refs.map((ref) => [streamKey(ref.kind, ref.id), ref]));
  return [...byKey.keys()].toSorted().map((key) => byKey.get(key) as StreamRef);
}

/** The next number of each series, its row locked to the end of the transaction, so that numbers have no gaps. */
async function nextNumbers(client: TenantClient, series: readonly string[]): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const name of series) {
    // An update that changes nothing locks the row and reads it, in the same statement that makes it where it is missing.
    const { rows } = await client.query<{ next_number: number }>(
      'INSERT INTO number_series (tenant_id, series, next_number) VALUES ($1, $2, 1) ON CONFLICT (tenant_id, series) DO UPDATE SET next_number = number_series.next_number RETURNING next_number',
      [name],
    );
    numbers.set(name, rows[0]?.next_number ?? 1);
  }
  return numbers;
}

async function save(client: TenantClient, request: Prepared, inputHash: string, situation: Situation, given: Given, outcome: Executed, command: AnyCommand, now: Instant) {
  const planned = situation.main.version + outcome.events.filter((each) => each.stream.kind === command.stream && each.stream.id === request.id).length;
  const draftVersion = outcome.draft ? (situation.draft?.version ?? 0) + 1 : null;
  const main = draftVersion ?? planned;
  const { rowCount } = await client.query(
    'INSERT INTO command (tenant_id, command_id, name, actor_person_id, actor_post_id, input_hash, stream_id, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING',
    [request.commandId, request.name, request.actor.personId, request.actor.postId, inputHash, request.id, main],
  );
  if (rowCount === 0) return { isRepeat: true, main, logged: [] };
  for (const name of outcome.series) await client.query('UPDATE number_series SET next_number = next_number + 1 WHERE tenant_id = $1 AND series = $2', [name]);
  // An act that writes other streams only still rests on this one: it must not have moved meanwhile.
  const touchesMain = main !== situation.main.version || draftVersion !== null;
  if (!touchesMain && main > 0 && (await loadRow(client, command.stream, request.id, true)).version !== main) throw new Raced();
  const logged = await saveOutcome(client, { tenantId: request.tenantId, actor: request.actor, recordedAt: now, commandId: request.commandId }, situation, given, outcome, request.id);
  if (logged === null) throw new Raced();
  return { isRepeat: false, main, logged };
}

/** The first result of this command id, when the same actor gave it with the same input; another input under it is refused. */
async function repeatOf(client: TenantClient, request: Prepared, inputHash: string): Promise<Result | null> {
  const { rows } = await client.query<{ input_hash: string; actor_person_id: string | null; stream_id: string; version: number }>(
    'SELECT input_hash, actor_person_id, stream_id, version FROM command WHERE tenant_id = $1 AND command_id = $2',
    [request.commandId],
  );
  const first = rows[0];
  if (!first) return null;
  if (first.input_hash !== inputHash || first.actor_person_id !== request.actor.personId) return refusedAt(refuse('already-done', { commandId: request.commandId }), null);
  return { kind: 'done', id: first.stream_id, version: first.version, isRepeat: true };
}
