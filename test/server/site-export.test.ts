import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ExportStopped } from '../../src/server/site/export/crawl-site.ts';
import { exportDistrict } from '../../src/server/site/export/export-district.ts';
import { exportSite, manifestName, NotAnExport, type ExportOptions } from '../../src/server/site/export/export-site.ts';
import { filePath, isStatic, linkTo } from '../../src/server/site/export/static-path.ts';
import { openPublicDistrict, type PublicDistrict } from './public-district.ts';

const root = mkdtempSync(join(tmpdir(), 'zhiyin-export-'));
let folder: string;
let count = 0;
beforeEach(() => {
  folder = join(root, String((count += 1)));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const filesIn = (at: string): string[] => readdirSync(at, { recursive: true, withFileTypes: true }).flatMap((each) => (each.isFile() ? [join(each.parentPath, each.name).slice(at.length + 1)] : []));
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
/** As a plain file server finds it. */
const served = (link: string): boolean => {
  const path = join(folder, decodeURIComponent(new URL(link, 'http://site').pathname));
  return existsSync(path) && (statSync(path).isFile() || existsSync(join(path, 'index.html')));
};

describe('any site', () => {
  const pages = new Map<string, { body: string; type?: string; status?: number; location?: string }>();
  let app: FastifyInstance;
  beforeAll(async () => {
    app = fastify();
    app.get('/*', (request, reply) => {
      const found = pages.get(request.url);
      if (!found) return reply.code(404).type('text/html').send('none');
      if (found.location !== undefined) return reply.redirect(found.location);
      return reply
        .code(found.status ?? 200)
        .type(found.type ?? 'text/html; charset=utf-8')
        .send(found.body);
    });
    await app.ready();
    return () => app.close();
  });
  beforeEach(() => {
    pages.clear();
    pages.set('/', {
      body: '<a href="/list">list</a> <a href="/login?next=/">in</a> <a href="/list?category=city&amp;year=2024">facet</a> <a href="https://elsewhere.example/x">out</a><img src="/code.svg?of=%2F"><form method="post" action="/display"><button>mode</button></form><form method="get" action="/search"><input name="q"></form><link rel="canonical" href="https://copy.example/">',
    });
    pages.set('/list', { body: '<a href="/case/1">one</a> <a href="/list?after=abc">more</a> <a href="/old">old</a> <a href="#top">top</a>' });
    pages.set('/list?after=abc', { body: '<a href="/case/2#reply">two</a>' });
    pages.set('/case/1', { body: 'first' });
    pages.set('/case/1/ask', { body: '<main><form method="post" action="/case/1/ask"><button>ask</button></form></main>' });
    pages.set('/case/2', { body: 'gone, because', status: 410 });
    pages.set('/old', { body: '', location: '/list' });
    pages.set('/code.svg?of=%2F', { body: '<svg/>', type: 'image/svg+xml' });
    pages.set('/sitemap.xml', { body: '<urlset><url><loc>https://copy.example/hidden/page</loc></url></urlset>', type: 'application/xml' });
    pages.set('/hidden/page', { body: 'only in the sitemap' });
    pages.set('/feeds/all.atom', { body: '<feed/>', type: 'application/atom+xml' });
  });
  const run = (more: Partial<ExportOptions> = {}) => exportSite(app, { folder, origin: 'https://copy.example', live: 'https://live.example', headers: {}, ...more });

  test('everything that can be reached becomes a file under its own address', async () => {
    const { files, written, removed, dead } = await run();
    expect(filesIn(folder).toSorted()).toEqual(
      [
        'case/1/index.html',
        'case/2/index.html',
        filePath('/code.svg?of=%2F', false),
        'feeds/all.atom',
        'hidden/page/index.html',
        'index.html',
        'list/_/after-abc/index.html',
        'list/index.html',
        'sitemap.xml',
        manifestName,
      ].toSorted(),
    );
    expect({ files, written, removed, dead }).toEqual({ files: 9, written: 9, removed: 0, dead: [] });
    expect(existsSync(`${folder}.part`)).toBe(false);
  });

  test('links lead to files, what needs the running site leads there, and forms that change something are gone', async () => {
    await run();
    const home = read('index.html');
    expect(home).toContain('<a href="/list/">list</a>');
    expect(home).toContain('href="https://live.example/login?next=/"');
    expect(home).toContain('href="https://live.example/list?category=city&amp;year=2024"');
    expect(home).toContain('href="https://elsewhere.example/x"');
    expect(home).toContain('<link rel="canonical" href="https://copy.example/">');
    expect(home).not.toContain('/display');
    expect(home).toContain('<form method="get" action="https://live.example/search">');
    expect(read('list/index.html')).toBe('<a href="/case/1/">one</a> <a href="/list/_/after-abc/">more</a> <a href="/list/">old</a> <a href="#top">top</a>');
    expect(read('list/_/after-abc/index.html')).toBe('<a href="/case/2/#reply">two</a>');
    folder += '-alone';
    await run({ live: null });
    expect(read('index.html')).toMatch(/<a>in<\/a> <a>facet<\/a>/);
    expect(read('index.html')).not.toContain('<form');
    folder += '-same';
    await run({ live: 'https://copy.example' });
    expect(read('index.html')).toContain('href="/login?next=/"');
  });

  test('a second export writes only what changed and removes what is no more', async () => {
    await run();
    const before = statSync(join(folder, 'list/index.html')).mtimeMs;
    expect(await run()).toMatchObject({ written: 0, removed: 0 });
    pages.set('/case/1', { body: 'first, answered' });
    pages.set('/list?after=abc', { body: 'nothing more' });
    pages.delete('/case/2');
    const again = await run();
    expect(again).toMatchObject({ written: 2, removed: 1, dead: [] });
    expect(read('case/1/index.html')).toBe('first, answered');
    expect(existsSync(join(folder, 'case/2'))).toBe(false);
    expect(statSync(join(folder, 'list/index.html')).mtimeMs).toBe(before);
    // A file somebody lost comes back.
    rmSync(join(folder, 'list/index.html'));
    expect(await run()).toMatchObject({ written: 1 });
  });

  test('the manifest holds the hash of every file, and no time: the same site gives the same bytes', async () => {
    await run();
    const manifest = JSON.parse(read(manifestName)) as { files: Record<string, { sha256: string; bytes: number }> };
    expect(Object.keys(manifest.files).toSorted()).toEqual(
      filesIn(folder)
        .filter((each) => each !== manifestName)
        .toSorted(),
    );
    for (const [path, { bytes }] of Object.entries(manifest.files)) expect(statSync(join(folder, path)).size).toBe(bytes);
    const first = read(manifestName);
    folder += '-again';
    await run();
    expect(read(manifestName)).toBe(first);
  });

  test('stopped or broken off, the folder is as it was', async () => {
    await run();
    pages.set('/case/1', { body: 'changed' });
    const stopping = new AbortController();
    const seen: [number, number][] = [];
    const stopped = run({
      signal: stopping.signal,
      progress: (done, known) => {
        seen.push([done, known]);
        if (done === 4) stopping.abort();
      },
    });
    await expect(stopped).rejects.toThrow(ExportStopped);
    expect(seen.every(([done, known]) => done <= known)).toBe(true);
    expect(read('case/1/index.html')).toBe('first');
    expect(existsSync(`${folder}.part`)).toBe(false);
    expect(await run()).toMatchObject({ written: 1 });
  });

  test('a page that is a form is left to the running site', async () => {
    pages.set('/case/1', { body: '<a href="/case/1/ask">ask</a>' });
    expect((await run()).dead).toEqual([]);
    expect(read('case/1/index.html')).toBe('<a href="https://live.example/case/1/ask">ask</a>');
    expect(existsSync(join(folder, 'case/1/ask'))).toBe(false);
  });

  test('a link that leads nowhere is told with the page it stands on', async () => {
    pages.set('/case/1', { body: '<a href="/nowhere">x</a>' });
    expect((await run()).dead).toEqual([{ address: '/nowhere', status: 404, from: '/case/1' }]);
  });

  test('a folder with anything else in it is left alone', async () => {
    await run();
    rmSync(join(folder, manifestName));
    await expect(run()).rejects.toThrow(NotAnExport);
    expect(existsSync(join(folder, 'index.html'))).toBe(true);
    writeFileSync(join(folder, manifestName), 'no');
    await expect(run()).rejects.toThrow(NotAnExport);
  });
});

test.each([
  ['/../etc/passwd', true],
  ['/a/%2e%2e/%2e%2e/b', true],
  ['/a%2fb/%2e%2e%2f%2e%2e', false],
  ['/a\\b', true],
  ['/a%00', false],
  ['/%zz', false],
  ['/w/queue', false],
  ['/api/open/v1', false],
  ['/wall', true],
  ['/list?q=x', false],
  ['/list?after=%2e%2e%2f%2e%2e%2fx', true],
])('%s may be a file: %s; none ever lies outside the folder', (address, isOne) => {
  expect(isStatic(address)).toBe(isOne);
  if (isOne) for (const isPage of [true, false]) expect(filePath(address, isPage).split('/')).not.toContain('..');
  if (isOne) expect(linkTo(address, true)).toMatch(/^\/[^/]|^\/$/);
});

describe('a district', () => {
  let district: PublicDistrict;
  beforeAll(async () => {
    district = await openPublicDistrict();
    await district.publishedCase('关于疏通东堤河的建议');
    await district.publishedCase('关于公厕管理的建议', { mode: 'on-application', openReason: 'personal', isTitlePublic: true });
    await district.ratedCase('关于夜间施工的建议');
  });
  afterAll(() => district.close());

  test('its whole site is there, every link on it is answered by a plain file server, and nothing else is', { timeout: 240_000 }, async () => {
    const result = await exportDistrict(district.db, district.config, { tenantId: 'public', folder, origin: 'https://copy.example', live: null });
    expect(result.dead).toEqual([]);
    const files = filesIn(folder);
    for (const each of ['index.html', 'open/index.html', 'open/2024/proposals.csv', 'open/2024/figures.json', 'open/catalog.jsonld', 'open/dictionary.json', manifestName])
      expect(files).toContain(each);
    expect(read('open/2024/proposals.csv')).toContain('关于疏通东堤河的建议');
    for (const path of files.filter((each) => each.endsWith('.html'))) {
      const html = read(path);
      expect(html.includes('<form'), path).toBe(false);
      const links = [...html.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)].map((found) => (found[1] ?? '').replaceAll('&amp;', '&'));
      expect(
        links.filter((link) => !served(link)),
        path,
      ).toEqual([]);
    }
    const all = files.map((path) => read(path)).join('\n');
    for (const secret of ['夜间施工', '没有面商', 'reader@']) expect(all.includes(secret), secret).toBe(false);
    expect(await exportDistrict(district.db, district.config, { tenantId: 'public', folder, origin: 'https://copy.example', live: null })).toMatchObject({ written: 0, removed: 0 });
  });
});
