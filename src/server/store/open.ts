import pg from 'pg';
import { connectionTo, databaseIn, type DatabaseServer, type Role } from './database-server.ts';
import { migrate } from './migrate.ts';
import { fillAllOpenObjects } from './open-objects.ts';
import { refoldStale } from './refold.ts';
import { startPostgres } from './postgres-process.ts';
import { makeRolesAndDatabase, refuseUnsafeAppRole } from './roles.ts';
import { type Log, PostgresUnusable } from './store-error.ts';
import { valueTypes } from './value-types.ts';

export type OpenOptions = {
  /** Folder of the embedded server; used when there is no URL. */
  dataDir?: string | undefined;
  databaseUrl?: string | undefined;
  /** Full URL of the application's role, for a place where its password is set by somebody else. */
  databaseAppUrl?: string | undefined;
  /** True for the one process that serves the folder; a local command joins with false. Without meaning for a URL. */
  owns: boolean;
  database?: string | undefined;
  log: Log;
};

export type Pools = { app: pg.Pool; owner: pg.Pool; auditor: pg.Pool };

export type Database = Pools & {
  /** Runs the migrations that have not run and folds again what an earlier release folded; returns the migrations' names. */
  migrate(): Promise<string[]>;
  close(): Promise<void>;
};

/** Opens the database of the product, making server, roles and database where they are missing. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const { databaseUrl, log } = options;
  const appUrl = databaseUrl === undefined ? undefined : (options.databaseAppUrl ?? process.env['DATABASE_APP_URL']);
  const { server, stop } = databaseUrl === undefined ? await embedded(options) : { server: { kind: 'url' as const, url: databaseUrl }, stop: async () => undefined };
  let pools: Pools | undefined;
  try {
    const database = options.database ?? nameIn(databaseUrl) ?? 'zhiyin';
    await makeRolesAndDatabase(server, database, appUrl === undefined ? [] : ['zhiyin_app']);
    const opened = openPools(server, database, log, appUrl);
    pools = opened;
    await refuseUnsafeAppRole(opened.app);
    const close = async (): Promise<void> => {
      await endPools(opened);
      await stop();
    };
    return {
      ...opened,
      close,
      migrate: async () => {
        const names = await migrate(opened.owner);
        await refuseUnsafeAppRole(opened.app);
        await refoldStale(opened.app, log);
        await fillAllOpenObjects(opened.app);
        return names;
      },
    };
  } catch (error) {
    if (pools !== undefined) await endPools(pools);
    await stop();
    throw error;
  }
}

/** The three pools of a database that exists: 18 connections at most, so that a server and two local commands fit into its 60. */
export function openPools(server: DatabaseServer, database: string, log: Log, appUrl?: string): Pools {
  const pool = (role: Role, max: number, limits: pg.PoolConfig): pg.Pool => {
    const place = role === 'zhiyin_app' && appUrl !== undefined ? { connectionString: appUrl } : connectionTo(server, role, database);
    const made = new pg.Pool({ ...place, ...limits, max, types: valueTypes, application_name: role, connectionTimeoutMillis: 10_000 });
    // An idle connection that breaks is dropped by the pool; without a listener it would end the process.
    made.on('error', (error) => log(`A database connection of ${role} was lost: ${error.message}`));
    return made;
  };
  const limits = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 };
  return { app: pool('zhiyin_app', 14, limits), owner: pool('zhiyin_owner', 2, {}), auditor: pool('zhiyin_auditor', 2, limits) };
}

export async function endPools({ app, owner, auditor }: Pools): Promise<void> {
  await Promise.all([app.end(), owner.end(), auditor.end()]);
}

async function embedded(options: OpenOptions): Promise<{ server: DatabaseServer; stop: () => Promise<void> }> {
  if (options.dataDir === undefined) throw new PostgresUnusable('Neither a data folder nor DATABASE_URL was given: one of them is needed.');
  const { socketDir, port, user, stop } = await startPostgres({ dataDir: options.dataDir, owns: options.owns, log: options.log });
  return { server: { kind: 'socket', socketDir, port, user }, stop };
}

/** The maintenance database `postgres` in a URL is the way in, never the place for our tables. */
function nameIn(databaseUrl: string | undefined): string | undefined {
  const name = databaseUrl === undefined ? undefined : databaseIn(databaseUrl);
  return name === 'postgres' ? undefined : name;
}
