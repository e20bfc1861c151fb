import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DataFolderInUse, type Log, PostgresUnusable } from './store-error.ts';
import { type Account, accountFor, canEnter, giveTo, giveTreeTo, isRoot } from './unprivileged-account.ts';

/** Where the parts of a data folder are. All of it is private to one account (mode 0700). */
export type DataFolder = { root: string; server: string; cluster: string; socket: string; account: Account };

// struct sockaddr_un has 108 bytes on Linux, one of them the closing zero; macOS has 104.
const socketPathMax = process.platform === 'darwin' ? 103 : 107;
const systemFolders = new Set([
  '/',
  ...['bin', 'boot', 'dev', 'etc', 'home', 'lib', 'media', 'mnt', 'opt', 'proc', 'root', 'run', 'sbin', 'srv', 'sys', 'tmp', 'usr', 'var'].map((name) => `/${name}`),
]);
const socketFile = '/.s.PGSQL.5432';

/** Makes the folder ready for a server, or checks one that exists. Safe to call while a server runs on it. */
export function prepareDataFolder(dataDir: string, log: Log): DataFolder {
  const root = resolve(dataDir);
  refuseForeignFolder(root);
  const link = join(root, 'postgres');
  const account = accountFor(join(link, 'cluster'));
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    chmodSync(root, 0o700);
    giveTo(account, root);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) makeServerFolder(link, root, account, log);
    // Never start afresh here: the files may be on a disk that is not mounted yet.
    if (!existsSync(link)) throw new PostgresUnusable(`The database's files are missing: ${link} leads to ${readlinkSync(link)}, which is not there.`);
    const server = realpathSync(link);
    // A folder that root copied or restored is root's: PostgreSQL accepts only its own.
    if (isRoot() && [server, join(server, 'cluster')].some((path) => statSync(path, { throwIfNoEntry: false })?.uid === 0)) giveTreeTo(account, server);
    if (!canEnter(account, server)) {
      throw new PostgresUnusable(`The account ${account?.name} that runs the database cannot enter ${server}: move the data folder to a place it can reach.`);
    }
    return { root, server, cluster: join(server, 'cluster'), socket: socketFolder(server, account), account };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    throw new PostgresUnusable(`The data folder ${root} belongs to another account: run this as the account that made it.`, { cause: error });
  }
}

/** Owner and mode of the folder are changed, which must never happen to a folder of the system or to a home. */
function refuseForeignFolder(root: string): void {
  if (systemFolders.has(root) || root === homedir()) {
    throw new PostgresUnusable(`${root} cannot be the data folder: give a folder of its own, for example ${join(root, 'zhiyin')}.`);
  }
}

/** `root/postgres`; where the account cannot enter `root` (a private home), a folder under /var/lib with a link to it. */
function makeServerFolder(link: string, root: string, account: Account, log: Log): void {
  if (canEnter(account, root)) {
    privateFolder(link, account);
    return;
  }
  const place = join('/var/lib/zhiyin', randomUUID());
  mkdirSync('/var/lib/zhiyin', { recursive: true, mode: 0o755 });
  mkdirSync(place, { mode: 0o700 });
  giveTo(account, place);
  symlinkSync(place, link);
  log(`The account ${account?.name} that runs the database cannot enter ${root}, so its files are in ${place}; ${link} leads there.`);
}

function socketFolder(server: string, account: Account): string {
  const own = join(server, 'socket');
  if (Buffer.byteLength(own + socketFile) <= socketPathMax) return privateFolder(own, account);
  // The place of a folder made elsewhere is written down, so that every process finds the same one.
  const note = join(server, 'socket-folder');
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
  if (noted !== undefined && isPrivate(noted, account)) return noted;
  const made = privateFolder(mkdtempSync(join(tmpdir(), 'zhiyin-')), account);
  writeFileSync(note, `${made}\n`, { mode: 0o600 });
  giveTo(account, note);
  return made;
}

function privateFolder(folder: string, account: Account): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  giveTo(account, folder);
  return folder;
}

function isPrivate(folder: string, account: Account): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && (found.mode & 0o077) === 0 && found.uid === (account?.uid ?? process.getuid?.());
}

type Owner = { pid: number; startedAt: string | undefined };

/** Throws when a living process other than one that ended without saying so has this folder. */
export function refuseSecondOwner(folder: DataFolder): void {
  const owner = ownerOf(folder);
  if (owner === undefined || !isAlive(owner.pid)) return;
  // The number of a process that ended is given out again; the start time tells the two apart.
  if (owner.startedAt !== startOf(owner.pid)) return;
  throw inUse(folder);
}

export function inUse(folder: DataFolder): DataFolderInUse {
  const owner = ownerOf(folder);
  const who = owner === undefined ? 'another process' : `process ${owner.pid}`;
  return new DataFolderInUse(`The data folder ${folder.root} is already served by ${who}: stop that one first, or use another folder.`);
}

export function writeOwner(folder: DataFolder): void {
  const owner: Owner = { pid: process.pid, startedAt: startOf(process.pid) };
  const file = join(folder.root, 'owner.json');
  rmSync(file, { force: true }); // it may be another account's
  writeFileSync(file, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
  giveTo(folder.account, file);
}

export function removeOwner(folder: DataFolder): void {
  if (ownerOf(folder)?.pid === process.pid) rmSync(join(folder.root, 'owner.json'), { force: true });
}

function ownerOf(folder: DataFolder): Owner | undefined {
  try {
    return JSON.parse(readFileSync(join(folder.root, 'owner.json'), 'utf8')) as Owner;
  } catch {
    return undefined; // absent, or cut short by a crash while it was written
  }
}

/** Whether a process has this number and has not ended; a zombie has, even where nobody collects it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return processStat(pid)?.[0] !== 'Z';
}

/** When the process started, in the kernel's own count; undefined where there is no /proc. */
function startOf(pid: number): string | undefined {
  return processStat(pid)?.[19];
}

/** The fields of /proc/PID/stat behind the program's name, the state first. */
function processStat(pid: number): string[] | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
