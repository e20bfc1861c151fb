import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XmlValidateError, XsdValidator, type XmlElement } from 'libxml2-wasm';
import { beforeAll, expect, test } from 'vitest';
import { atomOf } from '../../src/server/site/open-pages/feeds/atom.ts';
import { openDistrictSite, type DistrictSite } from './open-district.ts';

let site: DistrictSite;

beforeAll(async () => {
  site = await openDistrictSite();
  const { to, who, finished } = site;
  await finished('关于疏通东堤河的提案', { mode: 'full' });
  await finished('关于“<b>照明</b>” & 电力的提案', { mode: 'full' });
  await finished('关于不公开事项甲的提案', { mode: 'closed', openReason: 'personal' });
  await to.send('publish-notice', who.officeClerk, { title: '提案交办会召开 <会>', text: '三月二十六日召开交办会。', noticeKind: 'meeting' });
  to.pass(1);
  return site.close;
}, 240_000);

const schema = (name: string): XmlDocument => XmlDocument.fromBuffer(readFileSync(new URL(`schemas/${name}`, import.meta.url)));
const atom = { a: 'http://www.w3.org/2005/Atom' };
const texts = (document: XmlDocument, path: string, names = atom): string[] => document.find(path, names).map((each) => each.content);

async function feed(path: string): Promise<XmlDocument> {
  const answer = await site.get(path);
  expect([path, answer.statusCode, answer.headers['content-type']]).toEqual([path, 200, 'application/atom+xml; charset=utf-8']);
  return XmlDocument.fromString(answer.body);
}

test('the schema itself refuses what is no feed', () => {
  const validator = RelaxNGValidator.fromDoc(schema('atom.rng'));
  for (const wrong of [
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>t</title></feed>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>t</title><updated>yesterday</updated></feed>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>t</title><updated>2024-01-01T00:00:00Z</updated><link rel="self"/></feed>',
  ])
    expect(() => validator.validate(XmlDocument.fromString(wrong)), wrong).toThrow(XmlValidateError);
});

test('every feed is valid Atom and holds what it is of', async () => {
  const { who } = site;
  const validator = RelaxNGValidator.fromDoc(schema('atom.rng'));
  const expected: [string, number][] = [
    ['/feeds/all.atom', 2],
    ['/feed.xml', 2],
    [`/feeds/session/${who.sessionId}.atom`, 2],
    ['/feeds/year/2024.atom', 2],
    ['/feeds/unit/water.atom', 2],
    ['/feeds/unit/office.atom', 0],
    ['/feeds/category/city.atom', 2],
    ['/feeds/category/economy.atom', 0],
    ['/feeds/news.atom', 1],
  ];
  for (const [path, count] of expected) {
    const document = await feed(path);
    expect(() => validator.validate(document), path).not.toThrow();
    expect([path, document.find('/a:feed/a:entry', atom).length]).toEqual([path, count]);
    expect(document.toString()).not.toContain('不公开事项甲');
  }
});

test('what the grammar cannot say holds too', async () => {
  for (const path of ['/feeds/all.atom', '/feeds/news.atom']) {
    const document = await feed(path);
    // 4.2.7: a feed names itself; 4.1.1: at most one alternate of a type.
    expect(texts(document, '/a:feed/a:link[@rel="self"]/@href')).toEqual([`https://tian.example${path}`]);
    expect(document.find('/a:feed/a:link[@rel="alternate"]', atom)).toHaveLength(1);
    // 4.1.1: who wrote it is said by the feed, or by each entry.
    expect(texts(document, '/a:feed/a:author/a:name')).toEqual(['区政协']);
    // 4.2.6: an id is an absolute address and its own.
    const ids = texts(document, '//a:id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(new URL(id).href).toBe(id);
    // 4.1.1.1 and 4.2.15: the feed is as new as its newest entry, and no entry is older than its publication.
    const updated = texts(document, '/a:feed/a:entry/a:updated');
    expect(texts(document, '/a:feed/a:updated')).toEqual([updated.toSorted().at(-1)]);
    expect(updated).toEqual(updated.toSorted().toReversed());
    for (const entry of document.find('/a:feed/a:entry', atom) as XmlElement[]) {
      const [published, last] = ['a:published', 'a:updated'].map((name) => entry.get(name, atom)?.content ?? '');
      expect((published ?? '') <= (last ?? '')).toBe(true);
    }
    // 4.1.2: each entry has an alternate page, and that page is there.
    const pages = texts(document, '/a:feed/a:entry/a:link[@rel="alternate"]/@href');
    expect(pages).toHaveLength(updated.length);
  }
});

test('words that look like markup stay words', async () => {
  const titles = texts(await feed('/feeds/all.atom'), '//a:entry/a:title');
  expect(titles.some((each) => each.endsWith('关于“<b>照明</b>” & 电力的提案'))).toBe(true);
});

test('characters that XML cannot hold are left out, whatever let them in', () => {
  const feed = {
    id: 'https://tian.example/',
    title: '电\u0008力\uD800',
    subtitle: '',
    page: 'https://tian.example/',
    self: 'https://tian.example/',
    author: '区政协',
    updated: '2024-01-01T00:00:00.000Z',
    entries: [],
  };
  expect(texts(XmlDocument.fromString(atomOf(feed)), '/a:feed/a:title')).toEqual(['电力']);
});

test('an entry names its proposers, its category and its result', async () => {
  const document = await feed('/feeds/all.atom');
  expect(texts(document, '//a:entry[1]/a:author/a:name')).toEqual(['林知远', '周敏']);
  expect(texts(document, '//a:entry[1]/a:category/@term')).toEqual(['city', 'partly']);
  expect(texts(document, '//a:entry[1]/a:summary')[0]).toContain('已改造');
});

test('the sitemap is valid, and every address of it answers', async () => {
  const validator = XsdValidator.fromDoc(schema('sitemap.xsd'));
  const names = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  const at = async (path: string): Promise<XmlDocument> => {
    const document = XmlDocument.fromString((await site.get(path)).body);
    expect(() => validator.validate(document), path).not.toThrow();
    return document;
  };
  const files = texts(await at('/sitemap.xml'), '//s:loc', names as never);
  expect(files).toEqual(['https://tian.example/sitemaps/pages.xml', 'https://tian.example/sitemaps/proposals-2024-0.xml']);
  const cases = await at('/sitemaps/proposals-2024-0.xml');
  expect(texts(cases, '//s:loc', names as never)).toHaveLength(2);
  expect(texts(cases, '//s:lastmod', names as never)).toHaveLength(2);
  const own = texts(await at('/sitemaps/pages.xml'), '//s:loc', names as never).map((each) => new URL(each).pathname);
  expect(own.length).toBeGreaterThan(20);
  for (const path of own.filter((each) => !each.startsWith('/proposals'))) expect([path, (await site.get(path)).statusCode]).toEqual([path, 200]);
});

test('robots are shown the sitemap and kept from where people work', async () => {
  const answer = await site.get('/robots.txt');
  expect(answer.headers['content-type']).toContain('text/plain');
  expect(answer.body).toContain('Sitemap: https://tian.example/sitemap.xml');
  for (const path of ['/w/', '/m/', '/l/']) expect(answer.body).toContain(`Disallow: ${path}`);
});

test('browsers are told how to search here', async () => {
  const answer = await site.get('/opensearch.xml');
  const document = XmlDocument.fromString(answer.body);
  const names = { o: 'http://a9.com/-/spec/opensearch/1.1/' };
  expect(texts(document, '/o:OpenSearchDescription/o:Url/@template', names as never)).toEqual(['https://tian.example/search?q={searchTerms}']);
  const name = texts(document, '/o:OpenSearchDescription/o:ShortName', names as never)[0] ?? '';
  expect(Array.from(name).length).toBeGreaterThan(0);
  expect(Array.from(name).length).toBeLessThanOrEqual(16);
});
