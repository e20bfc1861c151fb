import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningPostgres, startPostgres } from '../../src/server/store/postgres-process.ts';
import { DataFolderCopied, DataFolderInUse, PostgresUnusable } from '../../src/server/store/store-error.ts';
import { binariesUnderTest } from './server-under-test.ts';

const hostFile = fileURLToPath(new URL('postgres-host.ts', import.meta.url));
const binDir = binariesUnderTest();

/** A folder whose cluster was made and stopped: making one anew for each test would take most of their time. */
let made: string;
let folder: string;
let dataDir: string;
let running: RunningPostgres[];
let hosts: ChildProcess[];

const newFolder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'zhiyin-process-'));
  chmodSync(path, 0o755); // the account of the server has to pass through it
  return path;
};

beforeAll(async () => {
  made = newFolder();
  running = [];
  dataDir = join(made, 'run');
  await (await start({ owns: true })).stop();
  return () => rmSync(made, { recursive: true, force: true });
});

beforeEach(() => {
  folder = newFolder();
  dataDir = join(folder, 'run');
  spawnSync('cp', ['-a', join(made, 'run'), dataDir]);
  running = [];
  hosts = [];
});

afterEach(async () => {
  for (const server of running) await server.stop();
  for (const host of hosts) host.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('starts on an empty folder, stops, and keeps what was written', async () => {
  rmSync(dataDir, { recursive: true });
  const first = await start({ owns: true });
  await query(first, 'create table kept as select 7 as n');
  expect(first.wasRunning).toBe(false);
  for (const path of [dataDir, join(dataDir, 'postgres'), first.socketDir]) expect(statSync(path).mode & 0o777).toBe(0o700);
  await first.stop();
  expect(existsSync(pidFile())).toBe(false);

  const second = await start({ owns: true });
  expect(await query(second, 'select n from kept')).toEqual([{ n: 7 }]);
  expect(await query(second, 'show fsync')).toEqual([{ fsync: 'on' }]);
  expect(await query(second, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
});

test('a second owner is refused with a sentence, a client joins', async () => {
  const owner = await start({ owns: true });
  await expect(start({ owns: true })).rejects.toThrow(DataFolderInUse);
  await expect(start({ owns: true })).rejects.toThrow(`already served by process ${process.pid}`);
  const client = await start({ owns: false });
  expect([client.pid, client.wasRunning]).toEqual([owner.pid, true]);
  await client.stop();
  expect(await query(owner, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a copy of a folder in use is refused at once, and says what to do', async () => {
  await start({ owns: true });
  const copy = join(folder, 'copy');
  spawnSync('cp', ['-a', dataDir, copy]);
  rmSync(join(copy, 'owner.json'));
  const opening = startPostgres({ dataDir: copy, owns: true, log: () => undefined, ...(binDir === undefined ? {} : { binDir }) });
  await expect(opening).rejects.toThrow(DataFolderCopied);
  await expect(opening).rejects.toThrow('Stop that server, then copy the folder again.');
});

test('a second owner in another process is refused, also while the first has lost its file', async () => {
  await startHost('owner');
  await expect(start({ owns: true })).rejects.toThrow(DataFolderInUse);
  rmSync(join(dataDir, 'owner.json'));
  await expect(start({ owns: true })).rejects.toThrow('already served by another process');
});

test('a server left behind by a killed process is adopted', async () => {
  const { host, serverPid } = await startHost('owner');
  host.kill('SIGKILL');
  await once(host, 'exit');
  const adopted = await start({ owns: true });
  expect([adopted.pid, adopted.wasRunning]).toEqual([serverPid, true]);
  await adopted.stop();
  expect(existsSync(pidFile())).toBe(false);
});

test('SIGTERM to the owner stops the server cleanly', async () => {
  const { host } = await startHost('owner');
  host.kill('SIGTERM');
  await once(host, 'exit');
  expect(host.exitCode).toBe(0);
  expect(existsSync(pidFile())).toBe(false);
});

test('the last to leave stops the server, whoever started it', async () => {
  const { host, serverPid } = await startHost('client');
  const owner = await start({ owns: true });
  expect(owner.pid).toBe(serverPid);
  host.kill('SIGTERM');
  await once(host, 'exit');
  expect(await query(owner, 'select 1 as n')).toEqual([{ n: 1 }]);
  await owner.stop();
  expect(existsSync(pidFile())).toBe(false);
});

test('a server that dies is started again and stays owned', async () => {
  const owner = await start({ owns: true });
  process.kill(owner.pid, 'SIGKILL');
  await expect.poll(() => query(owner, 'select 1 as n').catch(() => undefined), { timeout: 15_000 }).toEqual([{ n: 1 }]);
  await expect.poll(() => ownershipHeld(owner), { timeout: 15_000 }).toBe(true);
});

test('a pid file whose number belongs to another process now is no obstacle', async () => {
  await (await start({ owns: true })).stop();
  writeFileSync(pidFile(), `${process.pid}\n${join(dataDir, 'postgres/cluster')}\n1\n5432\n${join(dataDir, 'postgres/socket')}\n\n1 1\nready\n`);
  const server = await start({ owns: true });
  expect(await query(server, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a path too long for a socket gets a private folder elsewhere, the same at every start', async () => {
  dataDir = join(folder, 'long'.repeat(25));
  const first = await start({ owns: true });
  expect(Buffer.byteLength(`${first.socketDir}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
  expect(statSync(first.socketDir).mode & 0o777).toBe(0o700);
  await first.stop();
  const second = await start({ owns: true });
  expect(second.socketDir).toBe(first.socketDir);
  await second.stop();
  rmSync(first.socketDir, { recursive: true });
});

test('says so when the cluster was made by another version', async () => {
  writeFileSync(join(dataDir, 'postgres/cluster/PG_VERSION'), '9\n');
  await expect(start({ owns: true })).rejects.toThrow(PostgresUnusable);
  await expect(start({ owns: true })).rejects.toThrow('was made by PostgreSQL 9');
});

function pidFile(): string {
  return join(dataDir, 'postgres/cluster/postmaster.pid');
}

async function start({ owns }: { owns: boolean }): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDir, owns, log: () => undefined, ...(binDir === undefined ? {} : { binDir }) });
  running.push(server);
  return server;
}

async function startHost(role: 'owner' | 'client'): Promise<{ host: ChildProcess; serverPid: number }> {
  const host = spawn(process.execPath, ['--import', 'tsx', hostFile, dataDir, role], { stdio: ['ignore', 'pipe', 'inherit'] });
  hosts.push(host);
  const [line] = (await once(host.stdout, 'data')) as [Buffer];
  return { host, serverPid: Number(/^ready (\d+)/.exec(line.toString())?.[1]) };
}

async function query(server: RunningPostgres, text: string): Promise<unknown[]> {
  const client = new pg.Client({ host: server.socketDir, port: server.port, user: server.user, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function ownershipHeld(server: RunningPostgres): Promise<boolean> {
  const held = await query(server, "select from pg_locks where locktype = 'advisory' and objid = 2 and granted");
  return held.length === 1;
}
