import { beforeAll, expect, it } from 'vitest';
import type { SavedViews } from '../../src/contract/saved-views.ts';
import { openTown, problemIn, type Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  return town.close;
});

async function person(account: string, host?: string) {
  const browser = town.browser(host);
  await browser.signIn(account);
  return {
    ...browser,
    views: async (list = 'proposals') => (await browser.get(`/api/saved-views?list=${list}`)).json<SavedViews>(),
    save: (body: object) => browser.post('/api/saved-views', { list: 'proposals', name: '我的红灯', query: 'light=red&sort=due', ...body }),
    change: (id: string, payload: object) => browser.ask({ method: 'PATCH', url: `/api/saved-views/${id}`, payload }),
    drop: (id: string) => browser.ask({ method: 'DELETE', url: `/api/saved-views/${id}` }),
    keep: (list: string, payload: object) => browser.ask({ method: 'PUT', url: `/api/list-layouts/${list}`, payload }),
  };
}
const plain = { columns: null, density: 'normal', paging: 'pages', defaultViewId: null };

it('a view is kept under its name, changed, made the one the list opens with, and deleted', async () => {
  const clerk = await person('chenghu-clerk');
  expect(await clerk.views()).toEqual({ views: [], layout: plain, canShare: true });
  const { id } = (await clerk.save({})).json<{ id: string }>();
  expect((await clerk.views()).views).toEqual([{ id, list: 'proposals', name: '我的红灯', query: 'light=red&sort=due', isShared: false, isOwn: true, owner: 'clerk某' }]);
  expect((await clerk.views('todo')).views).toEqual([]);
  expect((await clerk.change(id, { name: '红灯', query: 'light=red' })).statusCode).toBe(200);
  const layout = {
    columns: [
      { name: 'title', width: 'wide' },
      { name: 'due', width: 'normal' },
    ],
    density: 'compact',
    paging: 'scroll',
    defaultViewId: id,
  };
  expect((await clerk.keep('proposals', layout)).statusCode).toBe(204);
  expect(await clerk.views()).toMatchObject({ views: [{ name: '红灯', query: 'light=red' }], layout });
  expect((await clerk.drop(id)).statusCode).toBe(204);
  expect(await clerk.views()).toMatchObject({ views: [], layout: { ...layout, defaultViewId: null } });
});

it('what is wrong with it is said at its field', async () => {
  const clerk = await person('chenghu-clerk');
  const { id } = (await clerk.save({ name: '甲' })).json<{ id: string }>();
  const other = (await clerk.save({ name: '乙' })).json<{ id: string }>();
  const wrong = async (answer: ReturnType<typeof clerk.save>): Promise<string[][]> => (problemIn(await answer).errors ?? []).map((each) => [each.path, each.code]);
  expect(await wrong(clerk.save({ name: '甲' }))).toEqual([['name', 'view-name-taken']]);
  expect(await wrong(clerk.change(other.id, { name: '甲' }))).toEqual([['name', 'view-name-taken']]);
  expect(await wrong(clerk.save({ name: '  ' }))).toEqual([['name', 'required']]);
  expect(await wrong(clerk.save({ name: '丙', query: 'javascript:alert(1)' }))).toEqual([['query', 'invalid_format']]);
  expect(await wrong(clerk.save({ list: 'everything' }))).toEqual([['list', 'invalid_value']]);
  expect(await wrong(clerk.keep('proposals', { ...plain, columns: [{ name: 'due' }, { name: 'due' }] }))).toEqual([['columns', 'column-twice']]);
  expect(problemIn(await clerk.keep('proposals', { ...plain, defaultViewId: 'nobody’s' })).code).toBe('not-found');
  for (const each of [id, other.id]) await clerk.drop(each);
});

it('others at the desk see what is shared and cannot change it; nobody else does', async () => {
  const office = await person('chenghu-office');
  const clerk = await person('chenghu-clerk');
  const { id } = (await clerk.save({ name: '共享', isShared: true })).json<{ id: string }>();
  expect((await office.views()).views).toEqual([]);
  expect(problemIn(await office.change(id, { name: '改' })).code).toBe('not-found');
  expect(problemIn(await office.drop(id)).code).toBe('not-found');
  expect(problemIn(await office.keep('proposals', { ...plain, defaultViewId: id })).code).toBe('not-found');
  const elsewhere = await person('donghe-clerk', 'donghe.test');
  expect((await elsewhere.views()).views).toEqual([]);
  expect(problemIn(await elsewhere.drop(id)).code).toBe('not-found');
  const member = await person('chenghu-other');
  expect(problemIn(await member.save({ isShared: true })).errors).toEqual([expect.objectContaining({ path: 'isShared', code: 'no-desk' })]);
  await clerk.drop(id);
});

it('fifty views a person, the next is refused with the way out; who is not signed in has none', async () => {
  const clerk = await person('chenghu-clerk');
  for (let at = 0; at < 50; at += 1) expect((await clerk.save({ name: `视图${at}` })).statusCode).toBe(201);
  expect(problemIn(await clerk.save({ name: '再一个' }))).toMatchObject({ status: 422, code: 'too-many-views', zh: '每人最多保存50个视图。请先删去不用的。' });
  expect((await town.browser().get('/api/saved-views?list=todo')).statusCode).toBe(401);
});
