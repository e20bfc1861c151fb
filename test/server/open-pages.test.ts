import { beforeAll, expect, test } from 'vitest';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { servedCase } from '../simulation/case-story.ts';
import { openDistrictSite, type DistrictSite } from './open-district.ts';

let site: DistrictSite;
let notice: { standing: string; withdrawn: string };

const secrets = ['不公开事项甲', '尚未公开事项乙', '撤下事项丙'];

beforeAll(async () => {
  site = await openDistrictSite();
  const { to, who, finished } = site;
  await finished('关于疏通东堤河的提案', { mode: 'full' }, { isKey: true });
  await finished('关于<script>alert("x")</script> & 照明的提案', { mode: 'full' });
  await finished('关于社区食堂的提案', { mode: 'summary', openReason: 'personal', summary: '社区食堂已经开办两处。' });
  await finished('关于不公开事项甲的提案', { mode: 'closed', openReason: 'personal' });
  await finished('关于尚未公开事项乙的提案', null);
  const taken = await finished('关于撤下事项丙的提案', { mode: 'full' });
  await to.send('unpublish', who.officeClerk, { reason: '含个人情况' }, taken);
  const standing = await to.send('publish-notice', who.officeClerk, { title: '提案交办会召开', text: '三月二十五日召开交办会。\n<b>全体</b>单位参加。', noticeKind: 'meeting' });
  await to.send('publish-notice', who.officeClerk, { title: '提案交办会召开', text: '三月二十六日召开交办会。', reason: '日期有误' }, standing);
  const withdrawn = await to.send('publish-notice', who.officeClerk, { title: '误发的通知', text: '这条通知不应发布出来。' });
  await to.send('publish-notice', who.officeClerk, { title: '误发的通知', text: '这条通知不应发布出来。', reason: '重复发布', isWithdrawn: true }, withdrawn);
  notice = { standing, withdrawn };
  await to.send('describe-unit', who.systemAdmin, { phone: '0551-1234567', address: '东堤路1号', duties: ['河道', '供水'] }, who.units.water);
  to.pass(2);
  return site.close;
}, 240_000);

const html = async (url: string, cookie = ''): Promise<string> => {
  const answer = await site.get(url, cookie);
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.body;
};

const all = [
  '/categories',
  '/categories/city',
  '/units',
  '/key',
  '/follow-up',
  '/stats',
  '/stats/2024',
  '/stats/2024/reply-rate',
  '/reports',
  '/news',
  '/clues',
  '/clues/new',
  '/about',
  '/accessibility',
  '/privacy',
  '/sitemap',
  '/contact',
];

test.each(all)('%s is one page with one heading, a canonical address and nothing that was not published', async (path) => {
  for (const cookie of ['', 'display=150.dark.e.t.en']) {
    const body = await html(path, cookie);
    expect(body.match(/<h1[ >]/g)).toHaveLength(1);
    expect(/<body><a class="skip" href="#main">/.test(body) && body.includes('<main id="main"')).toBe(true);
    expect(body).toMatch(/<title>[^<]+ - 澄湖区[^<]+<\/title>/);
    expect(body).toContain('<li aria-current="page">');
    // A form is no content with an address of its own.
    if (path !== '/clues/new') expect(body).toContain(`<link rel="canonical" href="https://tian.example${path}"/>`);
    for (const secret of secrets) expect(body, secret).not.toContain(secret);
    expect(body).not.toContain('<script>alert');
    // Nothing may be styled or run from within the page: the policy of the site would refuse it.
    expect(body).not.toMatch(/ style="| on\w+="/);
  }
});

test('menu, statements and help stand in the same place on every page', async () => {
  const framesOf = async (path: string): Promise<(string | undefined)[]> => {
    const body = (await html(path)).replaceAll(' aria-current="page"', '');
    return [/<nav class="site-menu".*?<\/nav>/s, /<footer.*?<\/footer>/s].map((part) => part.exec(body)?.[0]);
  };
  const [first, ...others] = await Promise.all(all.map(framesOf));
  expect(first?.every((each) => each !== undefined && each.length > 100)).toBe(true);
  for (const each of others) expect(each).toEqual(first);
});

test('a category counts what is public in it and lists it, with hostile words as words', async () => {
  expect(await html('/categories')).toMatch(/href="\/categories\/city"[^>]*>[^<]+<\/a> <span class="number">3件/);
  const body = await html('/categories/city');
  expect(body).toContain('共3件已公开');
  expect(body).toContain('关于疏通东堤河的提案');
  expect(body).toContain('关于&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; 照明的提案');
  expect(body).toContain('公开摘要');
});

test('key proposals stand on a page of their own', async () => {
  const body = await html('/key');
  expect(body).toContain('共1件已公开');
  expect(body).toContain('关于疏通东堤河的提案');
});

test('a unit shows how it is reached, its year with bases, and its public cases', async () => {
  const body = await html('/units/water');
  expect(body).toContain('0551-1234567');
  expect(body).toContain('河道、供水');
  expect(body).toContain('共3件已公开');
  expect(body).toContain('办复率');
  expect(body).toContain('6件中公开3件');
  expect(await html('/contact')).toContain('0551-1234567');
});

test('a promise shows its day and its progress; a summary says that one was made, not what', async () => {
  const body = await html('/follow-up');
  expect(body).toContain('年底前完成二期');
  expect(body.match(/2025-12-31<\/time>/g)).toHaveLength(3);
  expect(body).toContain('（只公开摘要，不列承诺内容）');
  expect(body).not.toContain('已过期限');
  expect(await html('/follow-up?state=fulfilled')).toContain('还没有已落实的公开承诺');
});

test('figures are of all cases, and open the public ones: n of N public', async () => {
  const body = await html('/stats/2024');
  expect(body).toContain('6件中公开3件');
  expect(body).toMatch(/公开率.{0,80}60\.0%/s);
  const list = await html('/stats/2024/reply-rate');
  expect(list).toContain('100.0%');
  expect(list).toContain('6件中公开3件');
  expect(list).toContain('共3件已公开');
  const ofUnit = await html('/stats/2024/publication-rate?unit=water');
  expect(ofUnit).toContain('区水务局');
  expect(ofUnit).toContain('60.0%');
});

test('every chart has its table, and in plain text only the table', async () => {
  const body = await html('/stats/2024');
  const charts = body.match(/<figure class="chart">/g)?.length ?? 0;
  expect(charts).toBeGreaterThan(3);
  expect(body.match(/<svg role="img" aria-label="[^"]{10,}"/g)).toHaveLength(charts);
  expect(body.match(/<figure class="chart">(?:(?!<\/figure>).)*<table>/gs)).toHaveLength(charts);
  const plain = await html('/stats/2024', 'display=100.auto.t');
  expect(plain).not.toContain('<svg');
  expect(plain.match(/<details open=""><summary>/g)).toHaveLength(charts);
});

test('the figures are those of yesterday: what happens today moves nothing', async () => {
  const before = (await site.get('/stats/2024/figures.json')).json<{ asOf: string; figures: { id: string; value: number }[] }>();
  await site.finished('关于今天才办的提案', null);
  const after = (await site.get('/stats/2024/figures.json')).json<typeof before>();
  expect(after).toEqual(before);
  site.to.pass(1);
  const next = (await site.get('/stats/2024/figures.json')).json<typeof before>();
  const counted = (of: typeof before): number | undefined => of.figures.find((each) => each.id === 'proposals.count')?.value;
  expect(counted(next)).toBe((counted(before) ?? 0) + 1);
});

test('tables can be taken along; names of what is not public are in none of them', async () => {
  const csv = await site.get('/stats/2024/figures.csv');
  expect(csv.headers['content-type']).toContain('text/csv');
  expect(csv.headers['content-disposition']).toContain('2024-figures.csv');
  expect(csv.body.startsWith('\uFEFF代码,')).toBe(true);
  expect(csv.body).toMatch(/^publication-rate,公开率/m);
  const units = await site.get('/stats/2024/units.csv');
  expect(units.body).toContain('区水务局,100,');
  const { rows } = await readTenant(site.database.app, 'chenghu', (client) => client.query<{ slug: string }>("SELECT slug FROM matter WHERE tenant_id = $1 AND title ~ '甲|乙|丙'"));
  expect(rows).toHaveLength(3);
  for (const { slug } of rows) for (const file of ['figures.csv', 'figures.json', 'units.csv', 'units.json']) expect((await site.get(`/stats/2024/${file}`)).body).not.toContain(slug);
});

test('a notice stands with its corrections; a withdrawn one says when and why, and its words are gone', async () => {
  const list = await html('/news');
  expect(list).toContain('提案交办会召开');
  expect(list).not.toContain('误发的通知');
  const body = await html(`/news/${notice.standing}`);
  expect(body).toContain('三月二十六日召开交办会。');
  expect(body).toContain('日期有误');
  expect(body).toContain('&lt;b&gt;全体&lt;/b&gt;单位参加。');
  expect(body).toContain('"@type":"NewsArticle"');
  const gone = await site.get(`/news/${notice.withdrawn}`);
  expect(gone.statusCode).toBe(410);
  expect(gone.body).toContain('重复发布');
  expect(gone.body).not.toContain('不应发布出来');
});

test.each([
  '/categories/none',
  '/units/none',
  '/stats/1999',
  '/stats/abc',
  '/stats/2024/none',
  '/stats/2024/returns.upheld-share',
  '/stats/2024/reply-rate?unit=none',
  '/news/%00',
  '/news/none',
  '/clues/done?number=x',
  '/feeds/unit/none.atom',
  '/sitemaps/none.xml',
  '/sitemaps/proposals-1990-0.xml',
])('%s is no page: said with a page and 404', async (path) => {
  const answer = await site.get(path);
  expect(answer.statusCode).toBe(404);
  expect(answer.headers['content-type']).toContain('text/html');
  expect(answer.body).toMatch(/<h1[ >]/);
});

test('a place in a list that cannot be read is its beginning', async () => {
  const first = await html('/categories/city');
  const lines = (body: string): string[] => body.match(/href="\/proposals\/[\w-]+"/g) ?? [];
  for (const after of ['x', '%00', 'W10', Buffer.from('[99999999999,1,"a"]').toString('base64url'), Buffer.from('[1,2,"\\u0000"]').toString('base64url')])
    expect(lines(await html(`/categories/city?after=${after}`))).toEqual(lines(first));
});

test('two histories that differ only in ratings give the public, and so every unit, the same bytes until the matter is closed', { timeout: 240_000 }, async () => {
  const cross = { levels: { work: 'dissatisfied', result: 'dissatisfied' }, answers: { talked: 'no' }, comment: '没有面商' };
  const [pleased, crossed] = [await openDistrictSite(), await openDistrictSite()];
  for (const [one, form] of [
    [pleased, { levels: { work: 'satisfied', result: 'satisfied' } }],
    [crossed, cross],
  ] as const) {
    const { to, who } = one;
    for (const title of ['关于疏通东堤河的提案', '关于社区食堂的提案', '关于路灯照明的提案']) {
      const id = await servedCase(to, who, title);
      await to.send('rate-reply', who.proposer, form, id);
      await to.send('rate-reply', who.cosigner, form, id);
      await to.send('decide-publication', who.officeClerk, { mode: 'full' }, id);
      await to.send('close-rating', who.clerk, {}, id);
      await to.send('publish', who.officeClerk, {}, id);
    }
    to.pass(1);
  }
  for (const path of ['/stats', '/stats/2024', '/stats/2024/figures.json', '/stats/2024/units.csv', '/stats/2024/reply-rate', '/units/water', '/follow-up', '/feeds/all.atom', '/sitemap.xml']) {
    const [a, b] = [await pleased.get(path), await crossed.get(path)];
    expect([path, a.statusCode, b.statusCode]).toEqual([path, 200, 200]);
    expect([path, b.headers.etag, b.body]).toEqual([path, a.headers.etag, a.body]);
  }
  await Promise.all([pleased.close(), crossed.close()]);
});
