import type { Pool } from 'pg';
import { dayOf, type Day, type Instant } from '../src/domain/day.ts';
import { commands } from '../src/domain/commands.ts';
import type { Desk } from '../src/server/run-command.ts';
import { makeDistrict } from '../src/server/store/district.ts';
import { readTenant } from '../src/server/store/tenant-transaction.ts';
import { openAccounts } from './accounts.ts';
import { commandIdOf } from './seed.ts';
import { openStage, type Stage } from './stage.ts';
import type { Step } from './year/dates.ts';
import { reportOfYear } from './year/report.ts';
import { setUp } from './year/set-up.ts';
import { inOrder, yearOf } from './year/year.ts';

export const demoDistrict = { id: 'chenghu', name: '澄湖区', conference: '政协望川市澄湖区委员会' };

export interface DemoPlace {
  owner: Pool;
  app: Pool;
  /** tells databases apart in one process */
  scope: string;
  /** told now and then how far the year is: steps done, all steps, the day reached */
  progress: (done: number, all: number, day: string) => void;
  /** plays what happened up to the end of this day only */
  until?: Day;
  /** played among the year's own acts, each at its time */
  besides?: (stage: Stage) => Step[];
}

/** True when the demo's year is all there. */
export async function isPlayed(app: Pool): Promise<boolean> {
  const { rowCount } = await readTenant(app, demoDistrict.id, (client) => client.query('SELECT 1 FROM command WHERE tenant_id = $1 AND command_id = $2', [commandIdOf('report/publish')]));
  return rowCount > 0;
}

/** When the last act on record was given, for going on from there. */
async function reachedBy(app: Pool): Promise<Instant | null> {
  const { rows } = await readTenant(app, demoDistrict.id, (client) => client.query<{ reached: Instant | null }>('SELECT max(recorded_at) AS reached FROM event WHERE tenant_id = $1'));
  return rows[0]?.reached ?? null;
}

/** Plays the pilot district's 2024 through the commands; broken off and started again it goes on where it stopped. */
export async function playYear(place: DemoPlace): Promise<{ acts: number; seconds: number }> {
  const startedAt = performance.now();
  await makeDistrict(place.owner, demoDistrict);
  const makeDesk = (clock: () => string): Desk => ({ pool: place.app, scope: place.scope, commands, clock, follow: () => undefined });
  const stage = await openStage(makeDesk, demoDistrict.id);
  await setUp(stage);
  const whole = place.besides ? inOrder([...yearOf(stage), ...place.besides(stage)]) : yearOf(stage);
  const { until } = place;
  const reached = await reachedBy(place.app);
  // A step before the last act on record was done whole; it would no longer find the cases as they stood on its day.
  const steps = whole.filter(({ at }) => (reached === null || at >= reached) && (until === undefined || dayOf(at) <= until));
  for (const [at, step] of steps.entries()) {
    stage.turnTo(step.at);
    await step.run();
    if (at % 50 === 0 || at === steps.length - 1) place.progress(at + 1, steps.length, step.at.slice(0, 10));
  }
  if (until === undefined) await reportOfYear(stage);
  await openAccounts(stage, place.app);
  return { acts: stage.given(), seconds: (performance.now() - startedAt) / 1000 };
}
