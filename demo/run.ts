import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { commands } from '../src/domain/commands.ts';
import { closePdfThreads } from '../src/server/documents/render-pdf.ts';
import { annualReport, type AnnualReport } from '../src/server/report/annual-report.ts';
import { writeReport } from '../src/server/report/report-files.ts';
import type { Desk } from '../src/server/run-command.ts';
import { makeDistrict } from '../src/server/store/district.ts';
import { openDatabase, type Database } from '../src/server/store/open.ts';
import { readTenant } from '../src/server/store/tenant-transaction.ts';
import { openAccounts } from './accounts.ts';
import { openStage } from './stage.ts';
import { commandIdOf } from './seed.ts';
import { reportOfYear } from './year/report.ts';
import { setUp } from './year/set-up.ts';
import { yearOf } from './year/year.ts';

export const demoDistrict = { id: 'chenghu', name: '澄湖区', conference: '政协望川市澄湖区委员会' };

export interface DemoPlace {
  owner: Pool;
  app: Pool;
  /** tells databases apart in one process */
  scope: string;
  /** told now and then how far the year is: steps done, all steps, the day reached */
  progress: (done: number, all: number, day: string) => void;
}

/** True when the demo's year is all there. */
export async function isPlayed(app: Pool): Promise<boolean> {
  const { rowCount } = await readTenant(app, demoDistrict.id, (client) => client.query('SELECT 1 FROM command WHERE tenant_id = $1 AND command_id = $2', [commandIdOf('report/publish')]));
  return rowCount > 0;
}

/** Plays the pilot district's 2024 through the commands; broken off and started again it goes on where it stopped. */
export async function playYear(place: DemoPlace): Promise<{ acts: number; seconds: number }> {
  const startedAt = performance.now();
  await makeDistrict(place.owner, demoDistrict);
  const makeDesk = (clock: () => string): Desk => ({ pool: place.app, scope: place.scope, commands, clock, follow: () => undefined });
  const stage = await openStage(makeDesk, demoDistrict.id);
  await setUp(stage);
  const steps = yearOf(stage);
  for (const [at, step] of steps.entries()) {
    stage.turnTo(step.at);
    await step.run();
    if (at % 50 === 0 || at === steps.length - 1) place.progress(at + 1, steps.length, step.at.slice(0, 10));
  }
  await reportOfYear(stage);
  await openAccounts(stage, place.app);
  return { acts: stage.given(), seconds: (performance.now() - startedAt) / 1000 };
}

export interface DemoOptions {
  /** where the report goes */
  out: string;
  /** a data folder to keep; a temporary one when left out */
  data?: string | undefined;
  databaseUrl?: string | undefined;
  say: (sentence: string) => void;
  progress: DemoPlace['progress'];
}

/** `npm run demo`: the year in a database of its own, its totals, its report. No server. */
export async function runDemo(options: DemoOptions): Promise<AnnualReport> {
  const temporary = options.data === undefined && options.databaseUrl === undefined ? await mkdtemp(join(tmpdir(), 'zhiyin-demo-')) : undefined;
  try {
    const database = await openDatabase({ dataDir: options.data ?? temporary, databaseUrl: options.databaseUrl, owns: true, log: options.say });
    try {
      return await demoIn(database, options);
    } finally {
      await database.close();
      closePdfThreads();
    }
  } finally {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
  }
}

async function demoIn(database: Database, options: DemoOptions): Promise<AnnualReport> {
  await database.migrate();
  const { acts, seconds } = await playYear({ owner: database.owner, app: database.app, scope: 'demo', progress: options.progress });
  options.say(`The year took ${acts} acts and ${seconds.toFixed(1)} s.`);
  const report = await readTenant(database.app, demoDistrict.id, (client) => annualReport(client, { scope: 'demo', year: 2024, asOf: '2024-12-31', now: new Date().toISOString(), address: null, ratingsSeen: 'closed-rounds' }));
  await writeReport(report, options.out);
  return report;
}

/** The totals a reader looks for first, as lines of label and value. */
export function totals(report: AnnualReport): string[] {
  const shown = ['recommendations.count', 'proposals.count', 'proposals.key', 'proposals.collective', 'proposals.other', 'results.', 'reply-rate', 'satisfaction.final.of', 'satisfaction.first.of', 'response-rate', 'redo.count', 'consultation-rate', 'commitments.open'];
  return report.figures
    .filter(({ id }) => shown.some((each) => id.startsWith(each)))
    .map(({ id, label, value, unit, count, base }) => `${label.zh}  ${unit === '%' ? value.toFixed(1) : value} ${unit}${base === null ? '' : `（${count}/${base}）`}  [${id}]`);
}
