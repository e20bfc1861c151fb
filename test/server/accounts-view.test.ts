import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { View } from '../../src/contract/routes.ts';
import { openTown, password, problemIn, type Town } from './town.ts';

let town: Town;
let admin: ReturnType<Town['browser']>;

beforeAll(async () => {
  town = await openTown();
  admin = town.browser();
  await admin.signIn('chenghu-system');
  for (const account of ['clerk', 'other', 'member']) await openAccount(account);
  return town.close;
});

const accounts = async (query = '', by = admin): Promise<View<'accounts'>> => (await by.get(`/api/views/accounts${query}`)).json<View<'accounts'>>();
const person = async (id: string) => (await accounts(`?id=${id}`)).items[0];
const personOf = (account: string): string => town.people['chenghu']?.[account] ?? '';
const oneTime = async (commandId: string) => (await admin.get(`/api/credentials/${commandId}`)).json<{ account: string; password: string }>();

/** As the administrator does it, and the owner after him. */
async function openAccount(account: string): Promise<void> {
  const commandId = randomUUID();
  await admin.send('create-account', { commandId, id: personOf(account), input: { account: `chenghu-${account}` } });
  const made = await oneTime(commandId);
  const owner = town.browser();
  await owner.signIn(made.account, made.password);
  await owner.post('/api/session/password', { current: made.password, next: `${password}-${account}` });
}
const signIn = async (account: string) => {
  const browser = town.browser();
  return { browser, answer: await browser.signIn(`chenghu-${account}`, `${password}-${account}`) };
};

it('shows everybody of the district and nobody of another; only to the three administrators', async () => {
  const { items, total, counts } = await accounts();
  expect(total).toBe(items.length);
  expect(total).toBe(7);
  expect(counts).toMatchObject({ active: 4, new: 2, none: 1 });
  for (const account of ['clerk', 'member']) {
    const { browser } = await signIn(account);
    expect((await browser.get('/api/views/accounts')).statusCode).toBe(404);
  }
  const auditor = town.browser();
  await auditor.signIn('chenghu-audit');
  expect((await accounts('', auditor)).items.flatMap((each) => each.can)).toEqual([]);
});

it('follows an account from nothing to its first sign-in', async () => {
  const id = (await admin.send('register-person', { input: { name: '新来者' } })).json<{ id: string }>().id;
  expect(await person(id)).toMatchObject({ state: 'none', account: null, posts: [], can: expect.arrayContaining(['appoint', 'create-account']) as unknown });
  await admin.send('appoint', { id, version: 1, input: { role: 'office-clerk', title: '督办员' } });
  const commandId = 'aaaaaaaa-0000-4000-8000-000000000001';
  await admin.send('create-account', { commandId, id, version: 2, input: { account: 'xinlaizhe' } });
  expect(await person(id)).toMatchObject({ state: 'new', account: 'xinlaizhe', lastSignInAt: null, posts: [{ role: 'office-clerk', to: null, canDismiss: true }] });
  const { password: secret } = await oneTime(commandId);
  expect((await admin.get(`/api/credentials/${commandId}`)).statusCode).toBe(404);
  const newcomer = town.browser();
  await newcomer.signIn('xinlaizhe', secret);
  expect(await person(id)).toMatchObject({ state: 'must-change' });
  await newcomer.post('/api/session/password', { current: secret, next: password });
  expect(await person(id)).toMatchObject({ state: 'active' });
  await admin.send('disable-account', { id, version: 3, input: { reason: '调离' } });
  expect(await person(id)).toMatchObject({ state: 'disabled', can: expect.not.arrayContaining(['reset-credentials']) as unknown });
  expect((await newcomer.get('/api/views/me')).statusCode).toBe(401);
});

it('a locked account is shown as such until it is unlocked, and unlocking is offered only then', async () => {
  const id = personOf('clerk');
  expect((await person(id))?.can).not.toContain('unlock-account');
  const guesser = town.browser();
  for (let at = 0; at < 5; at += 1) await guesser.signIn('chenghu-clerk', 'wrong-Password-1');
  const locked = await person(id);
  expect(locked).toMatchObject({ state: 'locked', lockedUntil: expect.any(String) as unknown, can: expect.arrayContaining(['unlock-account']) as unknown });
  expect(problemIn((await signIn('clerk')).answer)).toMatchObject({ code: 'account-locked' });
  expect((await admin.send('unlock-account', { id, version: locked?.version, input: { reason: '电话核实' } })).statusCode).toBe(200);
  await expect.poll(async () => (await person(id))?.state).toBe('active');
  expect((await signIn('clerk')).answer.statusCode).toBe(200);
});

it('staff nobody saw for ninety days are flagged; members are not, however long they stay away', async () => {
  for (const account of ['clerk', 'member', 'other']) await signIn(account);
  expect(await person(personOf('clerk'))).toMatchObject({ isUnused: false });
  town.turn(91 * 24 * 60);
  await admin.signIn('chenghu-system');
  expect(await person(personOf('clerk'))).toMatchObject({ isUnused: true });
  expect(await person(personOf('other'))).toMatchObject({ isUnused: false });
  const { items } = await accounts('?state=unused');
  expect(items.map((each) => each.id)).toContain(personOf('clerk'));
  expect(items.map((each) => each.id)).not.toContain(personOf('other'));
});

it('is searched by name, account and unit, paged, and exported as it is filtered', async () => {
  expect((await accounts(`?q=${encodeURIComponent('区水务局')}`)).items.map((each) => each.id)).toEqual([personOf('member')]);
  expect((await accounts('?q=chenghu-cl')).items.map((each) => each.id)).toEqual([personOf('clerk')]);
  const first = await accounts('?limit=3');
  const second = await accounts(`?limit=3&after=${first.after}`);
  expect(new Set([...first.items, ...second.items].map((each) => each.id)).size).toBe(6);
  const csv = (await admin.get('/api/register/accounts.csv?q=chenghu-cl')).body;
  expect(csv.trim().split('\r\n')).toHaveLength(2);
  expect(csv).toContain('chenghu-clerk');
  expect(csv).not.toMatch(/argon2/);
});
