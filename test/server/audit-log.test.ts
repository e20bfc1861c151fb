import { beforeAll, expect, it } from 'vitest';
import type { View } from '../../src/contract/routes.ts';
import type { Verification } from '../../src/contract/verification.ts';
import { openTown, proposal, type Town } from './town.ts';

let town: Town;
let auditor: ReturnType<Town['browser']>;
let slug = '';

beforeAll(async () => {
  town = await openTown({ FILE_ROWS_MAX: '20' });
  auditor = town.browser();
  await auditor.signIn('chenghu-audit');
  const member = town.browser();
  await member.signIn('chenghu-member');
  const { id } = (await member.send('draft-proposal', { input: proposal })).json<{ id: string }>();
  await member.send('submit-proposal', { id, version: 1, input: {} });
  const clerk = town.browser();
  await clerk.signIn('chenghu-clerk');
  await clerk.send('docket-proposal', { id, input: { category: 'city', submission: 'in-session' } });
  slug = '2024-0001';
  return town.close;
});

const log = async (query = ''): Promise<View<'audit-log'>> => (await auditor.get(`/api/views/audit-log${query}`)).json<View<'audit-log'>>();
const types = async (query: string): Promise<string[]> => (await log(query)).items.map((each) => each.type);
const verification = async (): Promise<Verification> => (await auditor.get('/api/audit/verification')).json<Verification>();
async function checked(body: object = {}): Promise<Verification> {
  await auditor.post('/api/audit/verification', body);
  await expect.poll(async () => (await verification()).state, { timeout: 30_000 }).not.toBe('running');
  return verification();
}

it('is there for the auditor alone', async () => {
  for (const account of ['chenghu-system', 'chenghu-security', 'chenghu-clerk', 'chenghu-office', 'chenghu-member']) {
    const other = town.browser();
    await other.signIn(account);
    for (const path of ['/api/views/audit-log', '/api/audit/log.csv', '/api/audit/log.json', '/api/audit/anchor.json', '/api/audit/verification'])
      expect([account, path, (await other.get(path)).statusCode]).toEqual([account, path, 404]);
    expect((await other.post('/api/audit/verification', {})).statusCode).toBe(404);
  }
});

it('is found by case, person, post, act and day, the newest first', async () => {
  expect(await types(`?about=${slug}`)).toEqual(['proposal-docketed', 'proposal-submitted', 'proposal-drafted']);
  expect((await log(`?about=${slug}`)).items[0]).toMatchObject({ slug, about: slug, role: 'committee-clerk', stream: 'matter' });
  expect(await types(`?person=${encodeURIComponent('clerk某')}`)).toEqual(['proposal-docketed']);
  expect(await types('?role=member')).toEqual(['proposal-submitted', 'proposal-drafted']);
  expect(new Set(await types('?type=appointed'))).toEqual(new Set(['appointed']));
  expect(await types('?from=2024-03-05')).toEqual([]);
  expect((await log('?to=2024-03-03')).items).toEqual([]);
  expect((await log('?from=2024-03-04&to=2024-03-04')).items.length).toBeGreaterThan(20);
  expect((await auditor.get('/api/views/audit-log?from=2024-02-30')).statusCode).toBe(422);
  expect(await types('?about=nothing-of-that-name')).toEqual([]);
});

it('pages follow one another without a gap, and the files hold the same lines; one that cannot hold all says so', async () => {
  const seen: number[] = [];
  let after: string | null = null;
  do {
    const page: View<'audit-log'> = await log(`?limit=7${after === null ? '' : `&after=${after}`}`);
    seen.push(...page.items.map((each) => each.seq));
    after = page.after;
  } while (after !== null);
  const { head } = await log();
  expect(seen).toEqual(Array.from({ length: head.seq }, (_each, at) => head.seq - at));
  const { lines, isMore } = (await auditor.get('/api/audit/log.json')).json<{ lines: { seq: number }[]; isMore: boolean }>();
  expect([lines.map((each) => each.seq), isMore]).toEqual([seen.slice(0, 20), true]);
  const cut = (await auditor.get('/api/audit/log.csv')).body.trim().split('\r\n');
  expect([cut.length, cut.at(-1)]).toEqual([22, '一个文件最多20行，其余未列出：请缩小范围（如按年度）后分别下载。']);
  expect((await auditor.get(`/api/audit/log.json?about=${slug}`)).json()).toMatchObject({ isMore: false, lines: [{}, {}, {}] });
  const csv = (await auditor.get(`/api/audit/log.csv?about=${slug}`)).body.trim().split('\r\n');
  expect(csv).toHaveLength(4);
  expect(csv[1]).toContain('立案');
});

it('names another district’s things to nobody', async () => {
  const { items } = await log('?limit=200');
  const other = town.people['donghe'] ?? {};
  expect(items.filter((each) => Object.values(other).includes(each.streamId))).toEqual([]);
});

it('is proved sound, with an anchor too; an anchor of another log and one that was altered are found out', async () => {
  expect(await checked()).toMatchObject({ state: 'sound', hasAnchor: false, events: (await log()).head.seq });
  const anchor = (await auditor.get('/api/audit/anchor.json')).json<{ hash: string }>();
  expect(await checked({ anchor })).toMatchObject({ state: 'sound', hasAnchor: true });
  expect(await checked({ anchor: { ...anchor, hash: 'f'.repeat(64) } })).toMatchObject({ state: 'broken', broken: { where: expect.stringContaining('column hash') as unknown } });
  expect((await auditor.post('/api/audit/verification', { anchor: { seq: 1 } })).statusCode).toBe(422);
});

it('a changed entry is named by its place', async () => {
  const client = await town.database.owner.connect();
  try {
    await client.query("BEGIN; SET LOCAL app.tenant = 'chenghu'; UPDATE event SET actor_name = '别人' WHERE tenant_id = 'chenghu' AND seq = 9; COMMIT");
  } finally {
    client.release();
  }
  expect(await checked()).toMatchObject({ state: 'broken', broken: { where: expect.stringMatching(/^event 9, /) as unknown } });
});
