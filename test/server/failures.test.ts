import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import type { Problem } from '../../src/contract/routes.ts';
import { readConfig } from '../../src/server/config.ts';
import { appOn } from '../../src/server/main.ts';
import { endPools, openPools } from '../../src/server/store/open.ts';
import { startPostgres } from '../../src/server/store/postgres-process.ts';
import { connectAdmin } from '../../src/server/store/roles.ts';
import { ended, keptFolder, onSmallDisk, smallDisks } from './kept-folder.ts';
import { openTown, password } from './town.ts';

const unavailable = {
  status: 503,
  code: 'store-unavailable',
  zh: '数据库暂时无法访问，没有保存任何内容。请稍后再试。',
  en: 'The database cannot be reached at the moment; nothing was saved. Try again shortly.',
};
const patiently = { timeout: 20_000 };

const kept = keptFolder();
const { dataDir, folder } = kept;
beforeAll(kept.fill);
afterAll(kept.end);

it('a second server on a served folder is refused; the first is killed, and the next finds everything as it was', async () => {
  const first = kept.start();
  const at = await first.address();
  const second = kept.start();
  expect(await ended(second.child)).not.toBe(0);
  expect(second.said()).toContain(`is already served by process ${first.child.pid}: stop that one first, or use another folder.`);
  expect((await fetch(`${at}/api/health`)).status).toBe(200);
  first.child.kill('SIGKILL');
  const next = kept.start();
  expect(await (await fetch(`${await next.address()}/`)).text()).toContain('澄湖区政协提案办理');
  expect(await ended(next.child, 'SIGTERM')).toBe(0);
  expect(kept.isStopped()).toBe(true);
});

it('a port that another program has is named, and the database is left stopped', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { child, said } = kept.start({ PORT: `${port}` });
  expect(await ended(child)).not.toBe(0);
  expect(said()).toContain(`Another program listens on 127.0.0.1:${port}: stop it, or set PORT to another number.`);
  expect(said()).not.toMatch(/\n\s+at /);
  expect(kept.isStopped()).toBe(true);
  other.close();
});

it('connections cut off by the database: the request under way is told, the next one works', async () => {
  const town = await openTown();
  const admin = await connectAdmin(inject('databaseServer'));
  const ours = "FROM pg_stat_activity WHERE datname = $1 AND usename = 'zhiyin_app'";
  const cutOff = (): Promise<unknown> => admin.query(`SELECT pg_terminate_backend(pid) ${ours}`, [town.database.name]);
  const waiting = async (): Promise<number | null> => (await admin.query(`SELECT ${ours} AND wait_event_type = 'Lock'`, [town.database.name])).rowCount;
  const blocker = await town.database.owner.connect();
  await blocker.query('BEGIN');
  await blocker.query('LOCK TABLE account IN ACCESS EXCLUSIVE MODE');
  const underWay = town.browser().signIn('chenghu-clerk');
  await expect.poll(waiting, patiently).toBe(1);
  await cutOff();
  expect((await underWay).json<Problem>()).toMatchObject(unavailable);
  await blocker.query('ROLLBACK');
  blocker.release();
  expect((await town.browser().signIn('chenghu-clerk')).statusCode).toBe(200);
  await cutOff();
  await expect.poll(() => town.database.app.totalCount, patiently).toBe(0);
  expect((await town.browser().signIn('chenghu-clerk')).statusCode).toBe(200);
  await admin.end();
  await town.close();
});

it('the database is stopped under the server: requests are told until it is back, then the same server works', async () => {
  const open = () => startPostgres({ dataDir, owns: true, log: () => undefined });
  const running = await open();
  onTestFinished(() => running.stop());
  const pools = openPools({ kind: 'socket', socketDir: running.socketDir, port: running.port, user: running.user }, 'zhiyin', () => undefined);
  const { app } = await appOn(readConfig({ LOG_LEVEL: 'silent', DATA_DIR: dataDir }), pools);
  const signIn = () => app.inject({ method: 'POST', url: '/api/session', payload: { account: 'chenghu-system', password } });
  expect((await signIn()).statusCode).toBe(200);
  await running.stop();
  expect((await signIn()).json<Problem>()).toMatchObject(unavailable);
  expect((await app.inject('/api/health')).json<Problem>()).toMatchObject(unavailable);
  const home = await app.inject('/');
  expect([home.statusCode, home.headers['content-type']]).toEqual([503, expect.stringContaining('text/html')]);
  const again = await open();
  onTestFinished(() => again.stop());
  expect((await signIn()).statusCode).toBe(200);
  expect((await app.inject('/api/health')).json()).toMatchObject({ status: 'ok' });
  await app.close();
  await endPools(pools);
});

// A disk that can be filled needs a mount of one's own, which not every machine gives.
it.each(smallDisks(folder))('a full disk of %s: the request is told, nothing is kept of it, and with room again the same request works', async (size) => {
  const small = join(folder, 'small');
  mkdirSync(small);
  const { child, address } = kept.start({ DATA_DIR: small }, onSmallDisk(size, small, dataDir));
  const at = await address();
  const signedIn = await fetch(`${at}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ account: 'chenghu-system', password }) });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(3_000_000), Buffer.from('\n%%EOF\n')]);
  const upload = (): Promise<Response> => fetch(`${at}/api/files?name=scan.pdf`, { method: 'POST', headers: { cookie, origin: at, 'content-type': 'application/pdf' }, body: scan });
  // Seen from inside the process: its mount is nobody else's.
  const filler = `/proc/${child.pid}/root${join(small, 'filler')}`;
  expect(() => writeFileSync(filler, Buffer.alloc(210_000_000))).toThrow('ENOSPC');
  const refused = await upload();
  expect([refused.status, ((await refused.json()) as Problem).zh]).toEqual([507, '服务器磁盘已满，没有保存任何内容。请通知管理员清理空间。']);
  expect((await fetch(`${at}/`)).status).toBe(200);
  rmSync(filler);
  expect((await upload()).status).toBe(201);
  expect(await ended(child, 'SIGTERM')).toBe(0);
});
