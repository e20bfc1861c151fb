import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPublicTown, password, type PublicTown } from './public-town.ts';

let town: PublicTown;
/** numbers of cases that have no page, and what must stand nowhere */
const hidden: Record<string, string> = {};
const secrets: string[] = [];
let embargoed: string;
const titles = ['关于疏通东堤河的建议', '关于社区食堂的建议'];

/** A title and a text that stand in no other case. */
function wordsOf(name: string): [string, object] {
  const title = `关于${name}的建议`;
  secrets.push(name, `${name}一带的情况`, `${name}的成因`);
  return [title, { situation: `${name}一带的情况是这样的`, analysis: `${name}的成因有三条` }];
}

beforeAll(async () => {
  town = await openPublicTown();
  const { to, who, decided, published, rated, slugOf } = town;
  await published(titles[0] ?? '');
  await published(titles[1] ?? '', { mode: 'summary', openReason: 'in-process', summary: '社区食堂已经列入明年的计划。' });
  const without = { ...who, proposer: who.stranger };
  const of = { to, who: without };
  const keep = async (name: string, made: (title: string, wording: object) => Promise<string>): Promise<string> => {
    const id = await made(...wordsOf(name));
    hidden[name] = await slugOf(id);
    return id;
  };
  await keep('青蓝巷', (title, wording) => rated(title, wording, of));
  await keep('紫藤里', (title, wording) => decided(title, { mode: 'full' }, wording, of));
  await keep('白石渡', (title, wording) => decided(title, { mode: 'closed', openReason: 'personal' }, wording, of));
  await keep('黄泥岗', async (title, wording) => {
    const id = await decided(title, { mode: 'full' }, wording, of);
    await to.send('embargo', who.officeClerk, { until: '2024-12-31', reason: '涉及在办事项' }, id);
    embargoed = id;
    return id;
  });
  await keep('红土坡', async (title, wording) => {
    const id = await published(title, { mode: 'full' }, wording, of);
    await to.send('unpublish', who.officeClerk, { reason: '数据有误', keepsTitle: false }, id);
    return id;
  });
  await keep('墨池街', async (title, wording) => {
    const id = await published(title, { mode: 'full' }, wording, of);
    await to.send('seal-case', who.clerk, { reason: '涉密文件一号' }, id);
    return id;
  });
  await keep('灰瓦弄', (title, wording) => published(title, { mode: 'on-application', openReason: 'personal', isTitlePublic: false }, wording, of));
  secrets.push('何川', '涉密文件一号', '涉及在办事项', '金堤社区', '尽快解决');
  await published(...wordsOfElsewhere(), { to: town.elsewhere, who: town.others });
  await to.send('publish-notice', who.officeClerk, { title: '提案交办会召开', text: '三月二十六日召开交办会。' });
});
afterAll(() => town.close());

function wordsOfElsewhere(): [string, object, object] {
  const [title, wording] = wordsOf('东河区银杏道');
  return [title, { mode: 'full' }, wording];
}

const host = 'chenghu.test';
const pagesMax = 1500;
/** The workbench is a program of its own. */
const isFollowed = (path: string): boolean => !/^\/w(?:\/|$|\?)/.test(path);

/** Every address a page, a feed, a map or an answer in JSON names on this site. */
function linksIn(from: string, { body, headers }: LightMyRequestResponse): string[] {
  // It names what is there for those signed in.
  if (from === '/api/openapi.json') return [];
  const type = String(headers['content-type']);
  const found = /html|xml|svg/.test(type)
    ? [...body.replaceAll(/<form[^>]*method="post"[^>]*>/g, '').matchAll(/\b(?:href|src|action|template)="([^"]+)"|<loc>([^<]+)<\/loc>/g)].map(([, attribute, loc]) => attribute ?? loc ?? '')
    : /json/.test(type)
      ? [...body.matchAll(/"((?:https?:\/\/|\/)[^"\\\s]*)"/g)].map(([, each]) => each ?? '')
      : [...body.matchAll(/https?:\/\/\S+/g)].map(([each]) => each);
  return found
    .map((each) => each.replaceAll('&amp;', '&').replaceAll('&#x27;', "'"))
    .filter((each) => !each.includes('{') && !/^(?:data|mailto|tel|javascript):|^#/.test(each) && /^(?:https?:\/\/|\/|\?|[\w./-]+$)/.test(each))
    .flatMap((each) => (URL.canParse(each, `http://${host}${from}`) ? [new URL(each, `http://${host}${from}`)] : []))
    .filter((each) => each.host === host)
    .map((each) => `${each.pathname}${each.search}`)
    .filter(isFollowed);
}

/** Walks from the first page over everything reachable; gives each answer to `look`, and what it came from. */
async function crawl(cookie: string, look: (path: string, answer: LightMyRequestResponse, from: string) => void): Promise<number> {
  const seen = new Map<string, string>(['/', '/sitemap.xml', '/robots.txt', '/opensearch.xml', '/api/open/v1', '/feeds/all.atom'].map((each) => [each, 'the start'] as const));
  for (const [path, from] of seen) {
    const answer = await town.get(path, cookie === '' ? {} : { cookie });
    look(path, answer, from);
    const { location } = answer.headers;
    const next = answer.statusCode === 200 ? linksIn(path, answer) : typeof location === 'string' && location.startsWith('/') && isFollowed(location) ? [location] : [];
    for (const each of next) if (!seen.has(each)) seen.set(each, path);
    if (seen.size > pagesMax) throw new Error(`more than ${pagesMax} addresses; the last is ${path} from ${from}`);
  }
  return seen.size;
}

async function signedIn(account: string, at: string): Promise<string> {
  const answer = await town.app.inject({ method: 'POST', url: '/api/session', headers: { host: at, 'sec-fetch-site': 'same-origin' }, payload: { account, password } });
  expect(answer.statusCode).toBe(200);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

const leaks = (body: string): string[] => secrets.filter((each) => body.includes(each));

test('nothing that was not published, or was taken back, is reachable from the first page', { timeout: 240_000 }, async () => {
  const leaked: string[] = [];
  const found = new Set<string>();
  const count = await crawl('', (path, answer) => {
    leaked.push(...leaks(answer.body).map((each) => `${each} at ${path}`));
    for (const title of titles) if (answer.body.includes(title)) found.add(title);
  });
  expect(leaked).toEqual([]);
  expect([...found].toSorted()).toEqual(titles.toSorted());
  expect(count).toBeGreaterThan(40);
});

test('no link is dead', { timeout: 240_000 }, async () => {
  const dead: string[] = [];
  await crawl('', (path, { statusCode }, from) => {
    if (statusCode >= 400 && from !== 'the start') dead.push(`${statusCode} ${path} from ${from}`);
  });
  expect(dead).toEqual([]);
});

test('somebody signed in, be it here or in another district, reads the public pages as everybody does', { timeout: 240_000 }, async () => {
  const open = new Map<string, string>();
  await crawl('', (path, { statusCode, body, headers }) => {
    if (statusCode === 200 && headers.etag !== undefined) open.set(path, body);
  });
  for (const cookie of [await signedIn('officer', host), await signedIn('other-member', 'donghe.test')]) {
    for (const [path, body] of open) expect((await town.get(path, { cookie })).body === body, path).toBe(true);
  }
  expect(open.size).toBeGreaterThan(20);
});

test('to ask for it by its number or its words finds nothing either, whoever asks', { timeout: 120_000 }, async () => {
  const cookies = ['', await signedIn('officer', host), await signedIn('other-member', 'donghe.test')];
  for (const cookie of cookies) {
    for (const [name, slug] of Object.entries(hidden)) {
      const paths = ['', '/reply', '/history', '/apply', '/takedown', '/apply/done', '/takedown/done'].map((each) => `/proposals/${slug}${each}`);
      for (const path of [...paths, `/search?q=${encodeURIComponent(name)}`, `/proposals?q=${encodeURIComponent(name)}`, `/proposals.csv?q=${encodeURIComponent(name)}`]) {
        const { body, statusCode } = await town.get(path, cookie === '' ? {} : { cookie });
        // What was typed is said back, and is nobody's secret.
        const answered = path.includes('q=') ? body.replaceAll(new RegExp(`搜索“${name}”|value="${name}"`, 'g'), '') : body;
        expect([path, leaks(answered)]).toEqual([path, []]);
        if (path.startsWith(`/proposals/${slug}`) && name !== '灰瓦弄') expect([path, [404, 410].includes(statusCode)]).toEqual([path, true]);
      }
    }
  }
});

test('a day alone makes nothing public; somebody publishing it after the day does', async () => {
  const slug = hidden['黄泥岗'] ?? '';
  town.to.now = '2025-01-06T01:00:00.000Z';
  expect((await town.get(`/proposals/${slug}`)).statusCode).toBe(404);
  await town.to.send('publish', town.who.officeClerk, {}, embargoed);
  await expect.poll(async () => (await town.get(`/proposals/${slug}`)).statusCode, { timeout: 20_000 }).toBe(200);
});
