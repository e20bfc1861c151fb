import { gunzipSync } from 'node:zlib';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPublicTown, type PublicTown } from './public-town.ts';

let town: PublicTown;
const cases: { id: string; slug: string }[] = [];

beforeAll(async () => {
  town = await openPublicTown();
  for (const title of ['关于疏通东堤河的建议', '关于社区食堂的建议']) {
    const id = await town.published(title);
    cases.push({ id, slug: await town.slugOf(id) });
  }
});
afterAll(() => town.close());

const path = (at: number): string => `/proposals/${cases[at]?.slug}`;
const tag = (answer: LightMyRequestResponse): string => String(answer.headers.etag);
/** Another process did something: seen when the counter is read again. */
const changed = (url: string, before: string) => expect.poll(async () => tag(await town.get(url)), { timeout: 20_000 }).not.toBe(before);

test('a page has a strong tag of its bytes; who has it is answered with nothing but 304', async () => {
  for (const url of ['/', '/proposals', path(0), `${path(0)}/reply`, `${path(0)}/history`, '/search?q=%E6%B2%B3']) {
    const first = await town.get(url);
    expect(tag(first), url).toMatch(/^"[\w-]{27}"$/);
    expect(first.headers['cache-control']).toBe('public, max-age=30, stale-while-revalidate=600');
    expect(first.headers.vary).toContain('cookie');
    expect(first.headers['set-cookie']).toBeUndefined();
    const again = await town.get(url, { 'if-none-match': `"other", W/${tag(first)}` });
    expect([url, again.statusCode, again.body]).toEqual([url, 304, '']);
    expect((await town.get(url)).body).toBe(first.body);
  }
});

test('packed and plain are the same page under tags of their own', async () => {
  const plain = await town.get(path(0));
  const packed = await town.get(path(0), { 'accept-encoding': 'br, gzip' });
  expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
  expect(tag(packed)).not.toBe(tag(plain));
  expect((await town.get(path(0), { 'accept-encoding': 'gzip', 'if-none-match': tag(packed) })).statusCode).toBe(304);
  expect((await town.get(path(0), { 'if-none-match': tag(packed) })).statusCode).toBe(200);
});

test('each way of display is a page of its own, and none is answered for another', async () => {
  const seen = new Map<string, string>();
  for (const display of ['100.auto', '150.dark', '100.auto.e', '100.auto.en', '100.auto.t']) {
    const answer = await town.get(path(0), { cookie: `display=${display}` });
    expect([...seen.keys()], display).not.toContain(tag(answer));
    seen.set(tag(answer), display);
  }
  const [elder] = [...seen].find(([, display]) => display === '100.auto.e') ?? [''];
  expect((await town.get(path(0), { 'if-none-match': elder })).statusCode).toBe(200);
  // What cannot be read, and who is signed in, make no other page.
  expect(tag(await town.get(path(0), { cookie: 'sid=whoever; other=1' }))).toBe(tag(await town.get(path(0))));
});

test('a page that is the same in another district is not taken from this one', async () => {
  const answer = await town.app.inject({ method: 'GET', url: path(0), headers: { host: 'donghe.test' } });
  expect(answer.statusCode).toBe(404);
  expect((await town.app.inject({ method: 'GET', url: '/', headers: { host: 'donghe.test' } })).body).not.toContain('东堤河');
});

test('an act of publication renews what it changed and nothing else', async () => {
  const [home, list, first, second] = await Promise.all(['/', '/proposals', path(0), path(1)].map((url) => town.get(url)));
  if (!home || !list || !first || !second) throw new Error('four pages');
  await town.to.send('unpublish', town.who.officeClerk, { reason: '数据有误', keepsTitle: false }, cases[1]?.id);
  await changed('/', tag(home));
  await changed('/proposals', tag(list));
  expect((await town.get(path(1), { 'if-none-match': tag(second) })).statusCode).toBe(410);
  // The first page of the case names the other among its like: it changes too, once.
  const without = await town.get(path(0));
  expect(without.body).not.toContain('社区食堂');
  await town.to.send('publish', town.who.officeClerk, {}, cases[1]?.id);
  await changed('/proposals', tag(await town.get('/proposals')));
  await changed(path(0), tag(without));
  expect(tag(await town.get(path(0)))).toBe(tag(first));
});

test('what happens behind the desks renews nothing', async () => {
  const urls = ['/', '/proposals', path(0), path(1)];
  const before = (await Promise.all(urls.map((url) => town.get(url)))).map(tag);
  const id = await town.rated('关于树木修剪的建议');
  await town.to.send('add-note', town.who.officeClerk, { text: '内部说明' }, cases[0]?.id);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect((await Promise.all(urls.map((url) => town.get(url)))).map(tag)).toEqual(before);
  expect(id).not.toBe('');
});

test('a case of its own version outlives changes elsewhere; the list does not', async () => {
  const [own, list] = [tag(await town.get(path(0))), tag(await town.get('/proposals'))];
  await town.published('关于代表建议转办的建议', { mode: 'on-application', openReason: 'personal', isTitlePublic: false });
  await changed('/proposals', list);
  expect((await town.get(path(0), { 'if-none-match': own })).statusCode).toBe(304);
});

test('forms, their confirmation and the file of a list are kept nowhere', async () => {
  for (const url of [`${path(0)}/takedown`, '/proposals.csv']) expect((await town.get(url)).headers['cache-control'], url).toBe('no-store');
});

test('too many searches are told to wait, in words', async () => {
  const hurried = await openPublicTown({ SEARCHES_PER_MINUTE: '2', APPLICATIONS_PER_MINUTE: '1', EXPORTS_PER_MINUTE: '1' });
  try {
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await hurried.get(`/search?q=${n}`)).statusCode);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await hurried.get('/search?q=x');
    expect(refused.headers['content-type']).toContain('text/html');
    expect(refused.body).toMatch(/秒/);
    expect(refused.headers['retry-after']).toMatch(/^\d+$/);
    expect([(await hurried.get('/proposals.csv')).statusCode, (await hurried.get('/proposals.csv')).statusCode]).toEqual([200, 429]);
    expect([(await hurried.post('/proposals/2024-0001/apply', {})).statusCode, (await hurried.post('/proposals/2024-0001/apply', {})).statusCode]).toEqual([404, 429]);
    expect((await hurried.get('/')).statusCode).toBe(200);
  } finally {
    await hurried.close();
  }
});
