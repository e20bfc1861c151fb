import type { Pool } from 'pg';
import { commands } from '../src/domain/commands.ts';
import type { Desk } from '../src/server/run-command.ts';
import { openStage } from './stage.ts';
import { setUp } from './year/set-up.ts';
import { yearOf } from './year/year.ts';

export const demoDistrict = { id: 'chenghu', name: '澄湖区', conference: '政协望川市澄湖区委员会' };

export interface DemoPlace {
  owner: Pool;
  app: Pool;
  /** tells databases apart in one process */
  scope: string;
  /** told now and then how far the year is: acts done, all acts, the day reached */
  progress: (done: number, all: number, day: string) => void;
}

/** Plays the pilot district's 2024 through the commands; broken off and started again it goes on where it stopped. */
export async function playYear(place: DemoPlace): Promise<{ acts: number; seconds: number }> {
  const startedAt = performance.now();
  const { id, name, conference } = demoDistrict;
  await place.owner.query('INSERT INTO tenant (id, name, host, conference) VALUES ($1, $2, NULL, $3) ON CONFLICT DO NOTHING', [id, name, conference]);
  await seedCounter(place.owner, id);
  const makeDesk = (clock: () => string): Desk => ({ pool: place.app, scope: place.scope, commands, clock, follow: () => undefined });
  const stage = await openStage(makeDesk, id);
  await setUp(stage);
  const steps = yearOf(stage);
  for (const [at, step] of steps.entries()) {
    stage.turnTo(step.at);
    await step.run();
    if (at % 50 === 0 || at === steps.length - 1) place.progress(at + 1, steps.length, step.at.slice(0, 10));
  }
  return { acts: stage.given(), seconds: (performance.now() - startedAt) / 1000 };
}

/** The tenant's own row lies under row security like all others, so the owner names the tenant first. */
async function seedCounter(owner: Pool, tenantId: string): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL app.tenant = '${tenantId}'`);
    await client.query('INSERT INTO tenant_counter (tenant_id) VALUES ($1) ON CONFLICT DO NOTHING', [tenantId]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
