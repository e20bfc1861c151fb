import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import type { DatabaseServer } from '../../src/server/store/database-server.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { endPools, openPools } from '../../src/server/store/open.ts';
import { type RunningPostgres, startPostgres } from '../../src/server/store/postgres-process.ts';
import { connectAdmin, makeRolesAndDatabase } from '../../src/server/store/roles.ts';
import { binariesUnderTest, templateDatabase } from './server-under-test.ts';

let running: RunningPostgres | undefined;
let folder: string | undefined;
let server: DatabaseServer;

/** One server for the whole run, with a migrated template that every test file clones. */
export async function setup(project: TestProject): Promise<void> {
  server = await serverUnderTest();
  await dropTemplate();
  await makeRolesAndDatabase(server, templateDatabase);
  const pools = openPools(server, templateDatabase, () => undefined);
  await migrate(pools.owner).finally(() => endPools(pools)); // no session may stay, or the template cannot be copied
  project.provide('databaseServer', server);
}

export async function teardown(): Promise<void> {
  if (running === undefined) await dropTemplate();
  await running?.stop();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

/** The server of TEST_DATABASE_URL; else one of our own in a temporary folder, with the binaries TEST_DATABASE asks for. */
async function serverUnderTest(): Promise<DatabaseServer> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url !== undefined && url !== '') return { kind: 'url', url };
  folder = mkdtempSync(join(tmpdir(), 'zhiyin-test-'));
  chmodSync(folder, 0o755);
  const binDir = binariesUnderTest();
  const settings = { fsync: 'off', max_connections: '200', logging_collector: 'off' }; // nothing here outlives the run
  running = await startPostgres({ dataDir: join(folder, 'run'), owns: true, log: () => undefined, settings, ...(binDir === undefined ? {} : { binDir }) });
  return { kind: 'socket', socketDir: running.socketDir, port: running.port, user: running.user };
}

async function dropTemplate(): Promise<void> {
  const admin = await connectAdmin(server);
  await admin.query(`drop database if exists ${pg.escapeIdentifier(templateDatabase)} with (force)`).finally(() => admin.end());
}
