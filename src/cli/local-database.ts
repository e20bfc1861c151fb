import type { Config } from '../server/config.ts';
import { openDatabase, type Database } from '../server/store/open.ts';
import type { Terminal } from './terminal.ts';

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
