import { existsSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type DataFolder, inUse, prepareDataFolder, refuseSecondOwner, removeOwner, writeOwner } from './data-folder.ts';
import { checkEncoding } from './database-encoding.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { isServerAlive, makeCluster, port, type Postmaster, readPostmaster, removeStalePidFile, spawnPostmaster, stopPostmaster, superuser } from './postmaster.ts';
import { DataFolderCopied, type Log, PostgresUnusable, sqlState } from './store-error.ts';

export type PostgresOptions = {
  dataDir: string;
  /** Folder with `postgres` and `initdb`; without it the bundled binaries. */
  binDir?: string;
  /** True for the one process that serves the folder, false for a local command that joins as a client. */
  owns: boolean;
  log: Log;
  /** Server settings that differ from ours. */
  settings?: Record<string, string>;
};

export type RunningPostgres = {
  socketDir: string;
  port: number;
  user: string;
  pid: number;
  /** True when a server was running already and was joined. */
  wasRunning: boolean;
  /** Leaves the server; the last process to leave stops it. Safe to call twice. */
  stop(): Promise<void>;
};

type Joined = { postmaster: Postmaster; session: pg.Client; wasRunning: boolean };

// Advisory locks of database `postgres`: every process using the server shares `presence`; the owner alone has `ownership`.
// Both end with the session that holds them, however the process ends.
const lockSpace = 1_953_394_041;
const presence = 1;
const ownership = 2;

/**
 * The PostgreSQL server of a data folder: started, or joined when it runs already (also one left behind by a killed
 * process). While this process lives, a server that dies is started again.
 * Throws DataFolderInUse for a second owner, PostgresUnusable when it cannot start.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const folder = prepareDataFolder(options.dataDir, options.log);
  if (options.owns) refuseSecondOwner(folder);
  let joined = await join(folder, options);
  let isLeaving = false;
  let repair: Promise<void> = Promise.resolve();

  const watch = (session: pg.Client): void => {
    session.once('end', () => {
      if (!isLeaving) repair = rejoin();
    });
  };
  const rejoin = async (): Promise<void> => {
    options.log('The connection to PostgreSQL was lost; it is being restored.');
    for (let pause = 100; !isLeaving; pause = Math.min(pause * 2, 5000)) {
      try {
        joined = await join(folder, options);
        options.log('PostgreSQL is running again.');
        return isLeaving ? undefined : watch(joined.session);
      } catch (error) {
        options.log(`PostgreSQL could not be restored yet: ${String(error)}`);
        await sleep(pause);
      }
    }
  };
  const leave = async (): Promise<void> => {
    isLeaving = true;
    await repair;
    await leaveServer(folder, joined, options);
  };

  let left: Promise<void> | undefined;
  watch(joined.session);
  const { postmaster, wasRunning } = joined;
  return { socketDir: folder.socket, port, user: superuser, pid: postmaster.pid, wasRunning, stop: () => (left ??= leave()) };
}

/** Finds or starts the server and takes our locks; tries again while a server is stopping or another starter is ahead. */
async function join(folder: DataFolder, options: PostgresOptions): Promise<Joined> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      const running = await findRunning(folder, options.log);
      const postmaster = running ?? (await start(folder, options));
      const session = await enter(folder, options);
      if (session !== undefined) return { postmaster, session, wasRunning: running !== undefined };
    } catch (error) {
      const isPassing = error instanceof PostgresUnusable ? !(error instanceof DataFolderCopied) && readPostmaster(folder) !== undefined : isConnectionTrouble(error);
      if (!isPassing || Date.now() > deadline) throw error;
    }
    if (Date.now() > deadline) throw new PostgresUnusable(`PostgreSQL in ${folder.root} is being stopped by another process and did not end within 30 seconds.`);
    await sleep(50);
  }
}

async function start(folder: DataFolder, options: PostgresOptions): Promise<Postmaster> {
  const binDir = postgresBinaries(options.binDir, folder.account, options.log);
  makeCluster(folder, binDir, options.log);
  return spawnPostmaster(folder, binDir, options.settings ?? {});
}

/** The server that runs on the folder now, once it is ready; undefined when none does. */
async function findRunning(folder: DataFolder, log: Log): Promise<Postmaster | undefined> {
  const giveUpAt = Date.now() + 600_000; // recovery after a crash may read a lot of log
  for (let polls = 0; Date.now() < giveUpAt; polls += 1) {
    const postmaster = readPostmaster(folder);
    if (postmaster === undefined) return undefined;
    // The socket is asked before the process list: a server in another container of the same machine is not in ours.
    if (postmaster.isReady && (await answers(folder))) return postmaster;
    if (!isServerAlive(postmaster)) {
      removeStalePidFile(folder, postmaster);
      return undefined;
    }
    refuseCopy(folder, postmaster);
    if (polls === 100) log(`PostgreSQL (process ${postmaster.pid}) is not ready yet; waiting for it.`);
    await sleep(20);
  }
  throw new PostgresUnusable(`PostgreSQL in ${folder.root} runs but did not become ready within ten minutes.`);
}

/** A folder copied while its server ran brings that server's pid file along, and files from different moments. */
function refuseCopy(folder: DataFolder, { pid, cluster }: Postmaster): void {
  if (cluster === '' || cluster === folder.cluster || !existsSync(cluster) || realpathSync(cluster) === realpathSync(folder.cluster)) return;
  throw new DataFolderCopied(`${folder.root} was copied while PostgreSQL (process ${pid}) was running on ${cluster}: such a copy may be incomplete. Stop that server, then copy the folder again.`);
}

async function answers(folder: DataFolder): Promise<boolean> {
  const client = newClient(folder);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Opens the session that holds our locks; undefined when the last user of the server is just stopping it. */
async function enter(folder: DataFolder, options: PostgresOptions): Promise<pg.Client | undefined> {
  const session = newClient(folder);
  session.on('error', () => undefined); // 'end' follows, and is acted upon
  try {
    await session.connect();
    const isPresent = await tryLock(session, 'pg_try_advisory_lock_shared', presence);
    if (!isPresent) return await closed(session);
    if (options.owns && !(await tryLock(session, 'pg_try_advisory_lock', ownership))) throw inUse(folder);
    await checkEncoding(session);
    if (options.owns) writeOwner(folder);
    return session;
  } catch (error) {
    await closed(session);
    throw error;
  }
}

async function leaveServer(folder: DataFolder, { postmaster, session }: Joined, options: PostgresOptions): Promise<void> {
  if (options.owns) removeOwner(folder);
  try {
    await session.query('select pg_advisory_unlock_all()');
    // Nobody can enter while this is held, so nobody is cut off by the stop.
    if (await tryLock(session, 'pg_try_advisory_lock', presence)) await stopPostmaster(folder, postmaster.pid, options.log);
    else options.log('PostgreSQL goes on for the other processes that use it; the last one stops it.');
  } catch (error) {
    options.log(`PostgreSQL was gone before it was stopped: ${String(error)}`);
  }
  await closed(session);
}

async function tryLock(session: pg.Client, take: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared', key: number): Promise<boolean> {
  const { rows } = await session.query<{ taken: boolean }>(`select ${take}(${lockSpace}, ${key}) as taken`);
  return rows[0]?.taken === true;
}

async function closed(session: pg.Client): Promise<undefined> {
  await session.end().catch(() => undefined);
}

function newClient(folder: DataFolder): pg.Client {
  return new pg.Client({ host: folder.socket, port, user: superuser, database: 'postgres', application_name: 'zhiyin supervisor', connectionTimeoutMillis: 10_000 });
}

/** The server ended between being found and being entered, or is still coming up. */
function isConnectionTrouble(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return state.startsWith('57P') || state.startsWith('08');
  return error instanceof Error && ('syscall' in error || error.message.startsWith('Connection terminated'));
}
