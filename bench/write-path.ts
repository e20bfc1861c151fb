import { randomUUID } from 'node:crypto';
import type { Actor } from '../src/domain/actor.ts';
import { commands } from '../src/domain/commands.ts';
import { readConfig } from '../src/server/config.ts';
import { createAccount } from '../src/server/credentials.ts';
import { openSession } from '../src/server/http/sessions.ts';
import { appOn } from '../src/server/main.ts';
import { indexDistrict } from '../src/server/reactions/search-index.ts';
import { runCommand, type Desk, type Request } from '../src/server/run-command.ts';
import type { Database } from '../src/server/store/open.ts';
import type { Sent } from './http-clients.ts';
import { overHttp } from './over-http.ts';
import { load, type Loaded } from './load.ts';
import { median, rateOf } from './measure.ts';
import { play, recordingPool, type Recording } from './raw.ts';

/** The commands measured: one that only adds to the log and to the state, one that also moves to-do lines, clocks and facts. */
export const measured = ['report-progress', 'accept-assignment'] as const;
export type Measured = (typeof measured)[number];

export interface WriteFigure {
  command: Measured;
  clients: number;
  statements: number;
  /** per second, medians of the rounds */
  ours: number;
  raw: number;
  http: number;
  /** medians of what each round gave, ours by raw */
  ratio: number;
  httpRatio: number;
}

export interface WriteOptions {
  seconds: number;
  rounds: number;
  say: (sentence: string) => void;
}

const clientCounts = [1, 16] as const;
/** Short runs that take turns: other work on the machine then falls on all of them alike. */
const perRun = 400;
const unitCount = 8;
const startsAt = Date.parse('2024-11-01T01:00:00.000Z');

interface Place {
  database: Database;
  desk: Desk;
  requests: Record<Measured, Request[]>;
}

/** Commands per second through the full path beside the same statements sent with fixed values. Ours and raw take turns. */
export async function measureWrites(database: Database, { seconds, rounds, say }: WriteOptions): Promise<WriteFigure[]> {
  const needed = Math.ceil(measured.length * clientCounts.length * 3 * perRun * (rounds + 0.25) * 1.05); // each matter takes the command once
  const loaded = await load(database, { tenantId: 'writes', matters: needed, mix: { 'under-review': 0, docketed: 0, assigned: 50, accepted: 50, 'in-handling': 0, closed: 0 }, units: unitCount });
  say(`write path: ${loaded.matters} assigned matters loaded in ${loaded.seconds.toFixed(0)} s`);
  const clock = (): string => new Date(startsAt + performance.now()).toISOString();
  const desk: Desk = { pool: database.app, scope: 'bench-writes', commands, clock, follow: () => undefined };
  const place: Place = { database, desk, requests: await requestsFor(database, loaded) };
  // What the server would catch up with at its start must not run beside the measurement.
  await indexDistrict(database.app, loaded.tenantId);
  const server = await listening(place, clock);
  const tokens = await signIn(place, loaded, clock);
  const figures: WriteFigure[] = [];
  try {
    for (const command of measured) {
      for (const clients of clientCounts)
        figures.push(
          await measureOne(place, command, clients, { seconds, rounds, send: (list) => overHttp({ address: server.address, clients, seconds, list: list.map((each) => sentAs(each, tokens)) }) }),
        );
    }
  } finally {
    await server.app.close();
  }
  return figures;
}

async function measureOne(
  place: Place,
  command: Measured,
  clients: number,
  { seconds, rounds, send }: { seconds: number; rounds: number; send: (list: readonly Request[]) => Promise<number> },
): Promise<WriteFigure> {
  const queue = place.requests[command];
  const take = (count = perRun): Request[] => queue.splice(0, count);
  const ours: number[] = [];
  const raw: number[] = [];
  const http: number[] = [];
  let statements = 0;
  for (let round = 0; round <= rounds; round += 1) {
    // The first round warms up and is not counted.
    const count = round === 0 ? perRun / 4 : perRun;
    const recordings = await record(place.desk, take(count));
    statements = recordings[0]?.statements.length ?? 0;
    const rawRate = await rateOf(recordings, clients, seconds, (each) => play(place.database.app, each));
    const ourRate = await rateOf(take(count), clients, seconds, (each) => give(place.desk, each));
    const httpRate = await send(take(count));
    if (round === 0) continue;
    raw.push(rawRate);
    ours.push(ourRate);
    http.push(httpRate);
  }
  const ratioOf = (rates: readonly number[]): number => median(rates.map((rate, at) => rate / (raw[at] ?? Number.NaN)));
  return { command, clients, statements, ours: median(ours), raw: median(raw), http: median(http), ratio: ratioOf(ours), httpRatio: ratioOf(http) };
}

async function give(desk: Desk, request: Request): Promise<void> {
  const result = await runCommand(desk, request);
  if (result.kind !== 'done') throw new Error(`${request.name}: ${JSON.stringify(result)}`);
}

/** What the commands send, written down; nothing of it is kept. */
async function record(desk: Desk, requests: readonly Request[]): Promise<Recording[]> {
  const { pool, take } = recordingPool(desk.pool);
  const recordings: Recording[] = [];
  for (const request of requests) {
    await give({ ...desk, pool }, request);
    recordings.push(take());
  }
  return recordings;
}

async function requestsFor(database: Database, { tenantId, cast }: Loaded): Promise<Place['requests']> {
  const { rows } = await database.auditor.query<{ matter_id: string; id: string; unit_id: string; version: number; accepted_on: string | null }>(
    `SELECT a.matter_id, a.id, a.unit_id, m.version, a.accepted_on FROM assignment a JOIN matter m ON m.tenant_id = $1 AND m.id = a.matter_id WHERE a.tenant_id = $1 AND a.role = 'lead' ORDER BY md5(a.matter_id)`,
    [tenantId],
  );
  const unitOf = new Map(cast.units.map((unit) => [unit.id, unit]));
  const requests = rows.map((row, at): Request => {
    const unit = unitOf.get(row.unit_id);
    const isNew = row.accepted_on === null;
    const actor = (isNew ? unit?.receiver : unit?.officer) as Actor;
    const input = isNew ? { assignmentId: row.id } : { assignmentId: row.id, text: `第${at}次进展：有关单位已经到现场核对，措施和时间安排正在落实。` };
    return { tenantId, actor, name: isNew ? 'accept-assignment' : 'report-progress', commandId: randomUUID(), id: row.matter_id, version: row.version, input };
  });
  return { 'report-progress': requests.filter((each) => each.name === 'report-progress'), 'accept-assignment': requests.filter((each) => each.name === 'accept-assignment') };
}

const limits = { LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '1000000' };

async function listening({ database }: Place, clock: () => string) {
  const { app } = await appOn(readConfig(limits), database, { clock });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, address };
}

/** A session for every receiver and officer; the token by the person's id. */
async function signIn({ database }: Place, { tenantId, cast }: Loaded, clock: () => string): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const actor of cast.units.flatMap((unit) => [unit.receiver, unit.officer])) {
    const personId = actor.personId ?? '';
    const account = `bench-${tokens.size}`;
    await createAccount(database.app, { account, tenantId, personId, password: randomUUID(), mustChange: false });
    const { token } = await openSession(database.app, readConfig(limits), { account, tenantId, personId, postId: actor.postId ?? '', agent: 'bench', now: clock() });
    tokens.set(personId, token);
  }
  return tokens;
}

function sentAs({ actor, name, commandId, id, version, input }: Request, tokens: ReadonlyMap<string, string>): Sent {
  return {
    method: 'POST',
    path: `/api/commands/${name}`,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.get(actor.personId ?? '') ?? ''}` },
    body: JSON.stringify({ commandId, id, version, input }),
  };
}
