import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { commands } from '../../src/domain/commands.ts';
import { endPools, openPools, type Pools } from '../../src/server/store/open.ts';
import { foundTenant } from '../simulation/district.ts';
import { simulate, type Tally } from '../simulation/simulate.ts';
import { freshDatabase, type TestDatabase } from '../store/test-database.ts';

/** One commit plays one district's life, so that what fails on one machine fails on the next; every commit plays another. */
function seedOfCommit(): number {
  const { stdout, status } = spawnSync('git', ['rev-parse', '--short=7', 'HEAD'], { encoding: 'utf8' });
  return status === 0 ? Number.parseInt(stdout.slice(0, 7), 16) : randomInt(1, 2 ** 28);
}

const seed = Number(process.env['SIM_SEED'] ?? seedOfCommit());
const steps = Number(process.env['SIM_COMMANDS'] ?? 10_000);
/** Several districts live side by side in one database; a single one is what a report of a fault asks for. */
const districts = Number(process.env['SIM_DISTRICTS'] ?? Math.min(4, Math.ceil(steps / 2500)));

let db: TestDatabase;

beforeAll(async () => {
  db = await freshDatabase();
});

afterAll(() => db.drop());

test(`districts live through ${steps} commands, most of them sensible (SIM_SEED=${seed})`, { timeout: 600_000 }, async () => {
  const startedAt = performance.now();
  const tallies = await Promise.all(Array.from({ length: districts }, (_each, at) => lived(`simulated-${at}`, seed + at, Math.ceil(steps / districts))));
  console.log(summary(tallies, (performance.now() - startedAt) / 1000));
  const accepted = new Set(tallies.flatMap((each) => [...each.accepted.keys()]));
  expect(accepted.size).toBeGreaterThan(steps < 5000 ? 10 : commands.size / 2);
});

/** One district with its own connections, opened again at each restart. */
async function lived(tenantId: string, ownSeed: number, ownSteps: number): Promise<Tally> {
  await foundTenant(db.owner, tenantId);
  const open = (): Pools => openPools(inject('databaseServer'), db.name, () => undefined);
  let pools = open();
  const reopen = async (): Promise<Pools> => {
    await endPools(pools);
    return (pools = open());
  };
  return simulate({ tenantId, pools, reopen }, ownSeed, ownSteps).finally(() => endPools(pools));
}

function summary(tallies: readonly Tally[], seconds: number): string {
  const sum = (of: (tally: Tally) => Map<string, number>): Map<string, number> => {
    const total = new Map<string, number>();
    for (const tally of tallies) for (const [key, n] of of(tally)) total.set(key, (total.get(key) ?? 0) + n);
    return total;
  };
  const [accepted, refused, invalid, kinds, codes] = [sum((each) => each.accepted), sum((each) => each.refused), sum((each) => each.invalid), sum((each) => each.kinds), sum((each) => each.codes)];
  const lines = [...commands.keys()]
    .toSorted()
    .map((name) => `${name.padEnd(28)} ${String(accepted.get(name) ?? 0).padStart(8)} ${String(refused.get(name) ?? 0).padStart(8)} ${String(invalid.get(name) ?? 0).padStart(8)}`);
  const never = [...commands.keys()].filter((name) => !accepted.has(name));
  const [verified, verifying] = tallies.reduce(([n, spent], each) => [n + each.verifications, spent + each.verifySeconds], [0, 0]);
  return [
    `SIM_SEED=${seed} SIM_COMMANDS=${steps} SIM_DISTRICTS=${districts}: ${seconds.toFixed(1)} s, ${verified} verifications (${verifying.toFixed(1)} s); ${[...kinds].map(([kind, n]) => `${n} ${kind}`).join(', ')}`,
    `${'command'.padEnd(28)} accepted  refused  invalid`,
    ...lines,
    `accepted at least once: ${accepted.size} of ${commands.size}; never: ${never.join(', ') || 'none'}`,
    `refusals: ${[...codes]
      .toSorted((a, b) => b[1] - a[1])
      .map(([code, n]) => `${code} ${n}`)
      .join(', ')}`,
  ].join('\n');
}
