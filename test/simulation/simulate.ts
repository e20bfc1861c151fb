import { commands } from '../../src/domain/commands.ts';
import { runCommand, type Desk, type Request, type Result } from '../../src/server/run-command.ts';
import type { LoggedEvent } from '../../src/server/store/event-log.ts';
import type { Pools } from '../../src/server/store/open.ts';
import { asDecided, asForetold, asStored } from './checks.ts';
import { likelyRequest, onMatter, type Chooser } from './chooser.ts';
import { foretell as foretold, type Foretold } from './foretell.ts';
import { randomDistrict } from './random-district.ts';
import { emptyModel, type Model } from './model.ts';
import { chanceOf, type Chance } from './random.ts';
import { wholeDistrict } from './whole-check.ts';
import { wildRequest } from './wild.ts';

export interface Tally {
  seed: number;
  steps: number;
  accepted: Map<string, number>;
  refused: Map<string, number>;
  invalid: Map<string, number>;
  codes: Map<string, number>;
  kinds: Map<string, number>;
  verifications: number;
  verifySeconds: number;
}

export interface Stage {
  tenantId: string;
  pools: Pools;
  /** closes the pools and opens new ones, as a restart does */
  reopen: () => Promise<Pools>;
}

interface Run extends Stage {
  chance: Chance;
  model: Model;
  now: string;
  life: number;
  desk: Desk;
  inbox: LoggedEvent[];
  done: { request: Request; result: Extract<Result, { kind: 'done' }> }[];
  tally: Tally;
}

/** Four districts side by side are thus verified every hundred commands between them. */
const verifyEvery = 400;

/** Plays a district for so many commands. Throws at the first thing that must not happen, with seed, step and command. */
export async function simulate(stage: Stage, seed: number, steps: number): Promise<Tally> {
  const chance = chanceOf(seed);
  const tally: Tally = { seed, steps: 0, accepted: new Map(), refused: new Map(), invalid: new Map(), codes: new Map(), kinds: new Map(), verifications: 0, verifySeconds: 0 };
  const run: Run = { ...stage, chance, model: emptyModel(), now: '2024-01-10T01:00:00.000Z', life: 0, desk: undefined as unknown as Desk, inbox: [], done: [], tally };
  run.desk = deskOf(run);
  await randomDistrict({ chance, tenantId: run.tenantId, now: () => run.now, send: (request) => settledOne(run, request) });
  while (tally.steps < steps) {
    await step(run);
    if (tally.steps % verifyEvery === 0) await verifyNow(run);
  }
  await verifyNow(run);
  return tally;
}

function deskOf(run: Run): Desk {
  return { pool: run.pools.app, scope: `simulated-${run.tenantId}-${run.life}`, commands, clock: () => run.now, follow: (_tenantId, logged) => void run.inbox.push(...logged) };
}

async function step(run: Run): Promise<void> {
  const { chance } = run;
  run.tally.steps += 1;
  pass(run, chance.yes(0.04) ? chance.int(1, 14 * 24 * 60) : chance.int(0, 20));
  const roll = chance.next();
  if (roll < 0.002) return restart(run);
  if (roll < 0.03) return repeat(run);
  if (roll < 0.05) return atOnce(run);
  if (roll < 0.07) return twins(run);
  const likely = chance.yes(0.7) ? likelyRequest(chooserOf(run)) : null;
  await settledOne(run, likely && chance.yes(0.03) ? stale(run, likely) : (likely ?? wildRequest(chooserOf(run))));
}

const chooserOf = ({ chance, model, tenantId, now, tally }: Run): Chooser => ({ chance, model, tenantId, now, accepted: tally.accepted });

function pass(run: Run, minutes: number): void {
  run.now = new Date(Date.parse(run.now) + minutes * 60_000 + run.chance.int(1, 999)).toISOString();
}

function fail(run: Run, what: string, ...requests: readonly Request[]): never {
  throw new Error(`SIM_SEED=${run.tally.seed} step ${run.tally.steps}: ${what}\n${requests.map((each) => JSON.stringify(each).slice(0, 1500)).join('\n')}`);
}

const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

async function sent(run: Run, request: Request): Promise<Result> {
  try {
    return await runCommand(run.desk, request);
  } catch (error) {
    return fail(run, `threw ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`, request);
  }
}

/** One command, and everything that must hold after it. */
async function settledOne(run: Run, request: Request): Promise<Result> {
  const foretold = foretell(run, request);
  const result = await sent(run, request);
  const wrong = asForetold(foretold ?? { kind: 'invalid' }, result);
  if (wrong && foretold) fail(run, wrong, request);
  note(run, request, result);
  await settle(run, request, foretold, result);
  return result;
}

function foretell({ model, now }: Run, request: Request): Foretold | null {
  const command = commands.get(request.name);
  return command ? foretold(model, command, request, now) : null;
}

function note({ tally }: Run, { name }: Request, result: Result): void {
  count(tally.kinds, result.kind);
  if (result.kind === 'done') count(tally.accepted, name);
  if (result.kind === 'refused') count(tally.refused, name);
  if (result.kind === 'refused') count(tally.codes, result.refusal.refused);
  if (result.kind === 'invalid') count(tally.invalid, name);
}

async function settle(run: Run, request: Request, foretold: Foretold | null, result: Result): Promise<void> {
  const logged = run.inbox.splice(0);
  if (result.kind === 'done' && foretold?.kind === 'done') {
    const wrong = asDecided(foretold.outcome, logged);
    if (wrong) fail(run, wrong, request);
    run.model.learn(logged);
    run.model.settle(result.id, foretold.outcome);
    run.done.push({ request, result });
    if (run.done.length > 60) run.done.shift();
  } else if (logged.length > 0) fail(run, 'events were logged although nothing was done', request);
  await check(run, logged, request);
}

async function check(run: Run, logged: readonly LoggedEvent[], ...requests: readonly Request[]): Promise<void> {
  const wrong = await asStored(run.pools.auditor, run.tenantId, run.model, logged);
  if (wrong) fail(run, wrong, ...requests);
}

/** Somebody looked at an older version. */
function stale(run: Run, request: Request): Request {
  return { ...request, version: Math.max(0, (request.version ?? run.chance.int(2, 9)) - 1) };
}

/** A sender who heard nothing sends again; somebody else uses an id that was taken. */
async function repeat(run: Run): Promise<void> {
  const first = run.chance.pick(run.done);
  if (!first) return;
  const isForged = run.chance.yes(0.25);
  const request = isForged ? { ...first.request, actor: { ...first.request.actor, personId: 'somebody-else' } } : first.request;
  const result = await sent(run, request);
  const { id, version } = first.result;
  if (isForged) {
    if (result.kind !== 'refused' || result.refusal.refused !== 'already-done') fail(run, `a command id was used by another: ${JSON.stringify(result)}`, request);
  } else if (result.kind !== 'done' || !result.isRepeat || result.id !== id || result.version !== version) fail(run, `the same command again gave ${JSON.stringify(result)}`, request);
  if (run.inbox.length > 0) fail(run, 'a repetition was logged', request);
  await check(run, [], request);
}

/** The same command twice at once is done once, and both senders hear the same. */
async function twins(run: Run): Promise<void> {
  const request = likelyRequest(chooserOf(run));
  if (!request) return;
  const foretold = foretell(run, request);
  const [a, b] = await Promise.all([sent(run, request), sent(run, request)]);
  if (foretold?.kind !== 'done') {
    if (a.kind === 'done' || b.kind === 'done') fail(run, `twins: ${JSON.stringify([a, b])}`, request);
    return check(run, run.inbox.splice(0), request);
  }
  const isOnce = a.kind === 'done' && b.kind === 'done' && a.isRepeat !== b.isRepeat && a.id === b.id && a.version === b.version;
  if (!isOnce) fail(run, `the same command twice at once gave ${JSON.stringify([a, b])}`, request);
  note(run, request, a);
  await settle(run, request, foretold, a);
}

/** Two people act on one matter at the same moment: each hears done or why not, and nothing is lost. */
async function atOnce(run: Run): Promise<void> {
  const id = run.chance.pick(run.model.idsOf('matter').slice(-40));
  const pair = id === undefined ? [] : [onMatter(chooserOf(run), id), onMatter(chooserOf(run), id)].filter((each) => each !== null);
  const before = new Map(pair.map((request) => [request.commandId, foretell(run, request)]));
  const results = await Promise.all(pair.map(async (request) => ({ request, result: await sent(run, request) })));
  const logged = run.inbox.splice(0).toSorted((a, b) => a.seq - b.seq);
  const placeOf = (commandId: string): number => logged.find((row) => row.command_id === commandId)?.seq ?? 0;
  for (const { request, result } of results.toSorted((a, b) => placeOf(a.request.commandId) - placeOf(b.request.commandId))) {
    note(run, request, result);
    if (result.kind !== 'done') continue;
    const own = logged.filter((row) => row.command_id === request.commandId);
    // An act that writes another stream only (a rating) may have looked at the matter before the other act on it was saved.
    const ways = [foretell(run, request), before.get(request.commandId)].filter((each) => each?.kind === 'done');
    const way = ways.find((each) => asForetold(each, result) === null && asDecided(each.outcome, own) === null);
    if (!way) fail(run, `at once: ${JSON.stringify(results)}`, ...pair);
    run.model.learn(own);
    run.model.settle(result.id, way.outcome);
  }
  await check(run, logged, ...pair);
}

async function restart(run: Run): Promise<void> {
  run.pools = await run.reopen();
  run.life += 1;
  run.desk = deskOf(run);
}

async function verifyNow(run: Run): Promise<void> {
  const { wrong, seconds } = await wholeDistrict(run.pools, run.tenantId, run.desk.scope, run.model, run.now);
  run.tally.verifications += 1;
  run.tally.verifySeconds += seconds;
  if (wrong) fail(run, wrong);
}
