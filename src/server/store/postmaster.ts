import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DataFolder, isAlive } from './data-folder.ts';
import { majorOf } from './postgres-binaries.ts';
import { type Log, PostgresUnusable } from './store-error.ts';
import { giveTo } from './unprivileged-account.ts';

export const superuser = 'postgres';
export const port = 5432;

/** What `postmaster.pid` of a cluster says. */
export type Postmaster = {
  pid: number;
  /** the folder the server was started on */
  cluster: string;
  isReady: boolean;
};

const settings = {
  listen_addresses: '',
  port: `${port}`,
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '128MB',
  fsync: 'on',
  jit: 'off', // short statements: compiling them costs more than it saves
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  logging_collector: 'on', // one file per weekday, each overwritten after a week
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_min_error_statement: 'panic', // a failed statement may hold personal particulars: its text stays out of the log
};

export function readPostmaster(folder: DataFolder): Postmaster | undefined {
  try {
    const lines = readFileSync(join(folder.cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, cluster: lines[1]?.trim() ?? '', isReady: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process in the pid file is a PostgreSQL server and not some other process that got its number. */
export function isServerAlive(postmaster: Postmaster): boolean {
  if (!isAlive(postmaster.pid)) return false;
  try {
    return readFileSync(`/proc/${postmaster.pid}/cmdline`, 'latin1').includes('postgres');
  } catch {
    return process.platform !== 'linux' || existsSync(`/proc/${postmaster.pid}`);
  }
}

/**
 * Removes a pid file whose number now belongs to a stranger. One whose process is dead is left to PostgreSQL,
 * which also looks whether children of the dead server still use its memory.
 */
export function removeStalePidFile(folder: DataFolder, postmaster: Postmaster): void {
  if (!isAlive(postmaster.pid)) return;
  rmSync(join(folder.cluster, 'postmaster.pid'), { force: true });
  rmSync(join(folder.socket, `.s.PGSQL.${port}.lock`), { force: true });
}

/** Makes the cluster unless it exists. It appears under its name only when complete: a crash half-way leaves nothing in use. */
export function makeCluster(folder: DataFolder, binDir: string, log: Log): void {
  const versionFile = join(folder.cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const made = readFileSync(versionFile, 'utf8').trim();
    const running = majorOf(binDir);
    if (Number(made) === running) return;
    throw new PostgresUnusable(`The data folder ${folder.root} was made by PostgreSQL ${made}, and this is PostgreSQL ${running}: back it up with the release that made it and restore it here.`);
  }
  const startedAt = performance.now();
  const fresh = mkdtempSync(join(folder.server, 'new-'));
  giveTo(folder.account, fresh);
  // `trust` is right here: only accounts that can enter the 0700 folder of the socket reach the server at all, and there is no TCP.
  const options = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth-local=trust', '--auth-host=reject', '--data-checksums', `--username=${superuser}`];
  const made = spawnSync(join(binDir, 'initdb'), ['-D', fresh, ...options], { ...identity(folder), encoding: 'utf8' });
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new PostgresUnusable(`The database could not be made in ${folder.cluster}: ${(made.stderr || String(made.error ?? '')).trim()}`);
  }
  try {
    renameSync(fresh, folder.cluster);
    log(`A new database was made in ${folder.cluster} (${Math.round(performance.now() - startedAt)} ms).`);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(versionFile)) throw error; // another starter was quicker
  }
}

/** Starts the server in a session of its own, so that Ctrl-C reaches it only through us; resolves when it takes connections. */
export async function spawnPostmaster(folder: DataFolder, binDir: string, extra: Record<string, string>): Promise<Postmaster> {
  const all = { ...settings, ...extra, log_directory: join(folder.server, 'log'), unix_socket_directories: `"${folder.socket}"` };
  const first = join(folder.server, 'start.log');
  const output = openSync(first, 'w', 0o600);
  giveTo(folder.account, first);
  const child = spawn(join(binDir, 'postgres'), ['-D', folder.cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
    ...identity(folder),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  await once(child, 'spawn');
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = readPostmaster(folder);
    if (postmaster?.pid === child.pid && postmaster?.isReady) return postmaster;
    await sleep(5);
  }
  const last = readFileSync(first, 'utf8').trim().split('\n').slice(-3).join(' ');
  throw new PostgresUnusable(`PostgreSQL did not start on ${folder.cluster}: ${last} (its log is in ${join(folder.server, 'log')})`);
}

/** Ends the server cleanly (sessions are cut, all is written); after 30 s it is told to stop at once and recovers at the next start. */
export async function stopPostmaster(folder: DataFolder, pid: number, log: Log): Promise<void> {
  signal(pid, 'SIGINT');
  const deadline = Date.now() + 30_000;
  let isUrged = false;
  while (readPostmaster(folder)?.pid === pid && isAlive(pid)) {
    if (!isUrged && Date.now() > deadline) {
      log('PostgreSQL did not stop within 30 seconds and is stopped at once; it will recover at the next start.');
      signal(pid, 'SIGQUIT');
      isUrged = true;
    }
    await sleep(5);
  }
  // The file goes a moment before the process; a process without a reaper may stay as a zombie, which is not waited for.
  for (let waited = 0; isAlive(pid) && waited < 1000; waited += 5) await sleep(5);
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (isAlive(pid)) process.kill(pid, name);
}

/** Account, folder and a clean environment: variables of ours (PGDATA, a locale that is not installed) must not reach the server. */
function identity(folder: DataFolder): Pick<SpawnOptions, 'uid' | 'gid' | 'cwd' | 'env'> {
  const as = folder.account === undefined ? {} : { uid: folder.account.uid, gid: folder.account.gid };
  return { ...as, cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
}
