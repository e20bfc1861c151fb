import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closePdfThreads } from '../src/server/documents/render-pdf.ts';
import { annualReport, type AnnualReport } from '../src/server/report/annual-report.ts';
import { writeReport } from '../src/server/report/report-files.ts';
import { openDatabase, type Database } from '../src/server/store/open.ts';
import { demoDistrict, playYear, type DemoPlace } from './play.ts';
import { readTenant } from '../src/server/store/tenant-transaction.ts';

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
  const report = await readTenant(database.app, demoDistrict.id, (client) =>
    annualReport(client, { scope: 'demo', year: 2024, asOf: '2024-12-31', now: new Date().toISOString(), address: null, ratingsSeen: 'closed-rounds' }),
  );
  await writeReport(report, options.out);
  return report;
}

/** The totals a reader looks for first, as lines of label and value. */
export function totals(report: AnnualReport): string[] {
  const shown = [
    'recommendations.count',
    'proposals.count',
    'proposals.key',
    'proposals.collective',
    'proposals.other',
    'results.',
    'reply-rate',
    'satisfaction.final.of',
    'satisfaction.first.of',
    'response-rate',
    'redo.count',
    'consultation-rate',
    'commitments.open',
  ];
  return report.figures
    .filter(({ id }) => shown.some((each) => id.startsWith(each)))
    .map(({ id, label, value, unit, count, base }) => `${label.zh}  ${unit === '%' ? value.toFixed(1) : value} ${unit}${base === null ? '' : `（${count}/${base}）`}  [${id}]`);
}
