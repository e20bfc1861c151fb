import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { commands } from '../../src/domain/commands.ts';
import { createAccount } from '../../src/server/credentials.ts';
import { foundDistrict } from '../../src/server/found-district.ts';
import { openDatabase } from '../../src/server/store/open.ts';
import { password } from './town.ts';

const district = { id: 'chenghu', name: '澄湖区', conference: '政协望川市澄湖区委员会', host: null, administrators: { 'system-admin': '程系统', 'security-admin': '安全安', 'audit-admin': '审计审' } };

/** A data folder with a district in which `chenghu-system` can sign in, and processes of the product that serve it. */
export function keptFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'zhiyin-failures-'));
  chmodSync(folder, 0o755);
  const dataDir = join(folder, 'kept');
  const started: ChildProcess[] = [];
  return {
    folder,
    dataDir,
    fill: () => fill(dataDir),
    isStopped: () => !existsSync(join(dataDir, 'postgres/cluster/postmaster.pid')),
    start: (environment: Record<string, string> = {}, line: readonly string[] = serveLine) => start(started, { DATA_DIR: dataDir, ...environment }, line),
    end: async () => {
      for (const child of started) await ended(child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function fill(dataDir: string): Promise<void> {
  const database = await openDatabase({ dataDir, owns: true, log: () => undefined });
  await database.migrate();
  const { administrators } = await foundDistrict(database.owner, { pool: database.app, scope: 'failures', commands, clock: () => new Date().toISOString() }, district);
  const account = administrators[0]?.account ?? '';
  const { rows } = await database.app.query<{ person_id: string }>('SELECT person_id FROM account_person WHERE account_name = $1', [account]);
  await createAccount(database.app, { account, tenantId: district.id, personId: rows[0]?.person_id ?? '', password, mustChange: false });
  await database.close();
}

export const serveLine: readonly string[] = [process.execPath, '--import', 'tsx', 'src/cli/main.ts', 'serve', '--empty', '--lang', 'en'];

function start(started: ChildProcess[], environment: Record<string, string>, [program = '', ...words]: readonly string[]) {
  const child = spawn(program, words, { env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let said = '';
  child.stdout.on('data', (part: Buffer) => void (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => void (said += part.toString()));
  const address = async (): Promise<string> => {
    await expect.poll(() => said, { timeout: 30_000 }).toContain('Serving at http');
    return /Serving at (\S+)/.exec(said)?.[1] ?? '';
  };
  return { child, address, said: () => said };
}

/** The exit code, once the process and all it said is through. */
export async function ended(child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const closed = once(child, 'close');
    if (signal !== undefined) child.kill(signal);
    await closed;
  }
  return child.exitCode;
}

/** Sizes of small disks to fill: none where the machine does not let us mount one of our own. */
export function smallDisks(folder: string): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return isRoot && spawnSync('sh', ['-c', 'unshare -m mount -t tmpfs none "$0"', folder]).status === 0 ? ['200m'] : [];
}

/** The command line that serves a copy of one folder on a small disk, mounted for itself alone. */
export const onSmallDisk = (size: string, place: string, from: string): string[] => {
  const script = `mount -t tmpfs -o size=${size},mode=755 none "$0" && cp -a "$1/." "$0" && shift && exec "$@"`;
  return ['sh', '-c', `exec unshare -m sh -c '${script}' "$@"`, 'sh', place, from, ...serveLine];
};
