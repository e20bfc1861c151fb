import { readConfig, type Config } from '../server/config.ts';
import { openDatabase, type Database } from '../server/store/open.ts';
import { optionOf, type Given } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** Where a local command works: `--data FOLDER` or `--database-url URL`, else the settings of the environment. */
export const placeOptions = ['data', 'database-url'] as const;

export function configAt(given: Given, terminal: Terminal): Config {
  const data = optionOf(given, 'data');
  const url = optionOf(given, 'database-url');
  if (data === undefined && url === undefined) return readConfig(terminal.environment);
  const { DATABASE_URL: _url, DATABASE_APP_URL: _appUrl, ...others } = terminal.environment;
  return readConfig(url === undefined ? { ...others, DATA_DIR: data } : { ...others, DATABASE_URL: url });
}

/** Works on the database itself: joins the one a server runs on, else starts it for the time being. */
export async function withLocalDatabase<T>(config: Config, terminal: Terminal, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir: config.DATA_DIR, databaseUrl: config.DATABASE_URL, databaseAppUrl: config.DATABASE_APP_URL, owns: false, log: terminal.remark });
  try {
    await database.migrate();
    return await work(database);
  } finally {
    await database.close();
  }
}
