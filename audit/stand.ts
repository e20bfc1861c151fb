import { instantAt, isDay, type Day } from '../src/domain/day.ts';
import { readConfig } from '../src/server/config.ts';
import { listen } from '../src/server/listen.ts';
import { appOn } from '../src/server/main.ts';
import { openDatabase } from '../src/server/store/open.ts';
import { playYear } from '../demo/play.ts';
import { openBusiness } from './open-business.ts';

export interface Stand {
  address: string;
  close: () => Promise<void>;
}

/** The sample district in the middle of its year, served with the clock turned to that day: every desk has something to do. */
export async function openStand(day: Day, environment: Readonly<Record<string, string | undefined>>, say: (line: string) => void): Promise<Stand> {
  const config = readConfig({ LOG_LEVEL: 'silent', SIGN_INS_PER_MINUTE: '5000', REQUESTS_PER_MINUTE: '100000', EXPORTS_PER_MINUTE: '1000', SESSION_IDLE_MINUTES: '1440', ...environment });
  const database = await openDatabase({ dataDir: config.DATA_DIR, owns: true, log: say });
  await database.migrate();
  await playYear({ owner: database.owner, app: database.app, scope: config.DATA_DIR, until: day, besides: openBusiness(day), progress: (done, all, at) => say(`${done} of ${all}, ${at}`) });
  const startedAt = Date.now();
  const turned = Date.parse(instantAt(day, '17:30'));
  const { app } = await appOn(config, database, { clock: () => new Date(turned + Date.now() - startedAt).toISOString() });
  const address = await listen(app, config);
  return {
    address,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

// tsx audit/stand.ts DAY — settings from the environment, as of `serve`.
if (process.argv[1] === import.meta.filename) {
  const day = process.argv[2] ?? '2024-05-20';
  if (!isDay(day)) throw new Error(`"${day}" is not a day such as 2024-05-20`);
  const stand = await openStand(day, process.env, (line) => void process.stdout.write(`${line}\n`));
  process.stdout.write(`Serving ${day} at ${stand.address}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stand.close().then(() => process.exit(0)));
}
