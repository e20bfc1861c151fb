import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The account a server process runs as; undefined means: as ourselves. */
export type Account = { name: string; uid: number; gid: number } | undefined;

/** PostgreSQL refuses to run as root, so root lends it another account; every other user runs it as himself. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account for a cluster: the one that owns it already, else `postgres`, else `nobody`.
 * `clusterDir` may be absent.
 */
export function accountFor(clusterDir: string): Account {
  if (!isRoot()) return undefined;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const known = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const wanted of ['postgres', 'nobody']) {
    const [name, , uid, gid] = known.find((line) => line.startsWith(`${wanted}:`))?.split(':') ?? [];
    if (name !== undefined && Number(uid) > 0) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return { name: 'nobody', uid: 65_534, gid: 65_534 };
}

/** Whether the account can enter the folder, asked of the system itself: modes, ACLs and mounts all count. */
export function canEnter(account: Account, folder: string): boolean {
  if (account === undefined) return true;
  const { uid, gid } = account;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

export function giveTo(account: Account, path: string): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

/** Gives a whole tree to the account; links are changed themselves, never followed. */
export function giveTreeTo(account: Account, folder: string): void {
  if (account === undefined) return;
  lchownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveTreeTo(account, path);
    else lchownSync(path, account.uid, account.gid);
  }
}
