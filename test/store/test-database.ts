import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { DatabaseServer } from '../../src/server/store/database-server.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { endPools, openPools, type Pools } from '../../src/server/store/open.ts';
import { cloneDatabase, connectAdmin, makeRolesAndDatabase } from '../../src/server/store/roles.ts';
import { templateDatabase } from './server-under-test.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}

export type TestDatabase = Pools & { name: string; drop: () => Promise<void> };

/**
 * A database of its own for a test file, copied from the migrated template; with `migrations`, an empty one brought up
 * by the files of that folder instead. Call `drop` at the end:
 * `beforeAll(async () => { db = await freshDatabase(); return db.drop; })`.
 */
export async function freshDatabase(options: { migrations?: string } = {}): Promise<TestDatabase> {
  const server = inject('databaseServer');
  const name = `zhiyin_test_${randomBytes(6).toString('hex')}`;
  if (options.migrations === undefined) await asAdmin(server, (admin) => cloneDatabase(admin, templateDatabase, name));
  else await makeRolesAndDatabase(server, name);
  const pools = openPools(server, name, () => undefined);
  const drop = async (): Promise<void> => {
    await endPools(pools);
    await asAdmin(server, (admin) => admin.query(`drop database ${pg.escapeIdentifier(name)} with (force)`));
  };
  if (options.migrations !== undefined) await migrate(pools.owner, options.migrations);
  return { ...pools, name, drop };
}

async function asAdmin<T>(server: DatabaseServer, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = await connectAdmin(server);
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
