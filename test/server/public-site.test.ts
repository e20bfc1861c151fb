import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteAssets } from '../../src/server/site/frame/assets.ts';
import { answered, matterOf, servedCase } from '../simulation/case-story.ts';
import { openPublicTown, textOf, type PublicTown } from './public-town.ts';

let town: PublicTown;
let full: string;
let merelyListed: string;
let hostile: string;
const markup = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>关于';

beforeAll(async () => {
  town = await openPublicTown({ FILE_ROWS_MAX: '3' });
  const closed = await town.published('关于疏通东堤河的建议');
  await town.to.send('close-proposal', town.who.clerk, {}, closed);
  full = await town.slugOf(closed);
  merelyListed = await town.slugOf(await town.published('关于某户低保的建议', { mode: 'on-application', openReason: 'personal', isTitlePublic: false }));
  hostile = await town.slugOf(await town.published(`${markup}公厕的建议`));
  await town.published('关于社区食堂的建议', { mode: 'summary', openReason: 'in-process', summary: '社区食堂已经列入明年的计划。' });
});
afterAll(() => town.close());

const read = async (url: string, headers: Record<string, string> = {}): Promise<string> => {
  const answer = await town.get(url, headers);
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return textOf(answer.body);
};

test('the first page shows what was published, and every number opens the list it counts', async () => {
  const html = (await town.get('/')).body;
  expect(textOf(html)).toContain('澄湖区政协提案办理公开');
  for (const [, path, count] of html.matchAll(/<a href="(\/proposals\?year=2024[^"]*)"><strong class="number">(\d+)<\/strong>/g)) {
    expect(await read((path ?? '').replaceAll('&amp;', '&')), path).toContain(`共${count}件`);
  }
  expect([...html.matchAll(/<strong class="number">(\d+)</g)].map(([, count]) => count)).toEqual(['4', '0', '3', '0']);
  expect(textOf(html)).toContain('关于疏通东堤河的建议');
});

test('a case is read with the answer on top, then the facts, the wording and how it went', async () => {
  const html = (await town.get(`/proposals/${full}`)).body;
  const order = ['<h1', '办理结果与答复', '部分解决并持续跟踪', '已改造', '承诺事项', '年底前完成二期', '基本情况', '林知远、周敏', '主办单位', '提案正文', '暴雨后积水', '办理过程'];
  const places = order.map((each) => html.indexOf(each, html.indexOf('<main')));
  expect(places, order.join()).toEqual(places.toSorted((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
  // Nothing of what stays between the desks and the proposers.
  expect(html).not.toMatch(/协办意见|金堤社区|尽快解决|黎明|满意/);
});

test('search engines and the survey of government sites find what they look for in the head', async () => {
  const { body } = await town.get(`/proposals/${full}`);
  expect(body).toContain(`<link rel="canonical" href="http://chenghu.test/proposals/${full}"/>`);
  for (const name of ['SiteName', 'SiteDomain', 'ColumnName', 'ArticleTitle', 'PubDate', 'ContentSource', 'Keywords', 'description'])
    expect(body, name).toMatch(new RegExp(`<meta name="${name}" content="[^"]+"`));
  const graph = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)?.[1] ?? '{}') as {
    '@graph': { '@type': string; identifier?: string; headline?: string; author?: { name: string }[] }[];
  };
  expect(graph['@graph'][0]).toMatchObject({ '@type': 'Article', identifier: full, headline: '关于疏通东堤河的建议', author: [{ name: '林知远' }, { name: '周敏' }] });
  expect(graph['@graph'][1]).toMatchObject({ '@type': 'BreadcrumbList' });
});

test('the letter, the history and the picture of the address stand at addresses of their own', async () => {
  expect(await read(`/proposals/${full}/reply`)).toMatch(/关于区政协九届三次会议第\d+号提案的答复.*林知远、周敏 ?委员 ?：.*已改造.*年底前完成二期.*区水务局/);
  expect(await read(`/proposals/${full}/history`)).toMatch(/提交提案.*立案.*交办.*签发答复.*页面变更记录.*公开/);
  const code = await town.get(`/code.svg?of=${encodeURIComponent(`/proposals/${full}`)}`);
  expect([code.statusCode, code.headers['content-type']]).toEqual([200, 'image/svg+xml']);
  for (const bad of ['', '?of=//evil.test/', '?of=https://evil.test', `?of=/${'x'.repeat(400)}`]) expect((await town.get(`/code.svg${bad}`)).statusCode, bad).toBe(404);
});

test('what is given on application names neither title nor text, and can be applied for', async () => {
  const page = await read(`/proposals/${merelyListed}`);
  expect(page).toContain('案由不公开');
  expect(page).not.toMatch(/低保|林知远|暴雨/);
  expect((await town.get(`/proposals/${merelyListed}/reply`)).statusCode).toBe(404);
  expect((await town.get(`/proposals/${full}/apply`)).statusCode).toBe(404);
  const path = `/proposals/${merelyListed}/apply`;
  expect(await read(path)).toMatch(/申请公开.*姓名和联系方式只用于办理和答复/);
  const wrong = await town.post(path, { applicant: '王女士', contact: '', delivery: 'email' });
  expect([wrong.statusCode, wrong.body.includes('<title>错误：'), wrong.body.includes('value="王女士"')]).toEqual([422, true, true]);
  const fields = { applicant: '王女士', contact: '邮箱', delivery: 'email', _command: 'aaaaaaaa-0000-4000-8000-000000000001' };
  const check = await town.post(path, fields);
  expect(textOf(check.body)).toMatch(/请核对.*王女士.*电子邮件/);
  const done = await town.post(path, { ...fields, _resume: 'checked' });
  expect(done.statusCode).toBe(303);
  expect(await read(String(done.headers.location))).toMatch(/已收到.*将在 ?2024-\d\d-\d\d.*登记号/);
});

test('whoever finds his own affairs on a page says so; taken down, the address says why and nothing else', async () => {
  const id = await town.published('关于李家巷路灯的建议');
  const slug = await town.slugOf(id);
  const path = `/proposals/${slug}/takedown`;
  const fields = { applicant: '李先生', contact: '13800000000', reason: '页面写出了我家的门牌号。', _command: 'aaaaaaaa-0000-4000-8000-000000000002', _resume: 'checked' };
  expect((await town.post(path, fields)).statusCode).toBe(303);
  expect(await read(`/proposals/${slug}`)).toContain('李家巷');
  await town.to.send('unpublish', town.who.officeClerk, { reason: '含个人情况', keepsTitle: false }, id);
  await expect.poll(async () => (await town.get(`/proposals/${slug}`)).statusCode, { timeout: 20_000 }).toBe(410);
  const gone = textOf((await town.get(`/proposals/${slug}`)).body);
  expect(gone).toMatch(/已撤下.*含个人情况/);
  expect(gone).not.toMatch(/李家巷|林知远|已改造/);
  for (const below of ['/reply', '/history', '/takedown']) expect((await town.get(`/proposals/${slug}${below}`)).statusCode, below).toBe(410);
  for (const list of ['/', '/proposals', '/search?q=李家巷', '/proposals.csv'])
    expect((await town.get(list)).body.replaceAll('搜索“李家巷”', '').replaceAll('value="李家巷"', ''), list).not.toMatch(/李家巷的?路灯|关于李家巷/);
});

test('the list is filtered by its address, page after page without a gap, and its file holds the same', async () => {
  expect(await read('/proposals')).toContain('共4件');
  expect(await read('/proposals?status=summary')).toMatch(/共1件.*社区食堂/);
  expect(await read('/proposals?q=东堤河')).toMatch(/共1件.*疏通东堤河/);
  expect(await read('/proposals?category=economy')).toContain('没有符合条件的提案');
  expect(await read('/proposals?unit=water&class=partly&year=2024')).toContain('共3件');
  // The number above a list is the number of its lines, whether it was counted for all pages or for this one.
  for (const asked of [
    '',
    'unit=water',
    'unit=water&year=2024',
    'unit=none',
    'year=1999',
    'kind=key',
    'kind=individual&class=partly',
    'status=full&category=city',
    'unit=water&status=full',
    'q=河&unit=water',
  ]) {
    const html = (await town.get(`/proposals?${asked}`)).body;
    expect([asked, textOf(html).match(/共(\d+)件/)?.[1]]).toEqual([asked, String(html.match(/<th scope="row">/g)?.length ?? 0)]);
  }
  const csv = (await town.get('/proposals.csv?status=full')).body;
  expect(csv.startsWith('\uFEFF编号,案由')).toBe(true);
  expect(csv.trim().split('\r\n')).toHaveLength(3);
  // Four are public, a file holds three: it says at its end that the list goes on.
  const all = (await town.get('/proposals.csv')).body.trim().split('\r\n');
  expect([all.length, all.at(-1)]).toEqual([5, '一个文件最多3行，其余未列出：请缩小范围（如按年度）后分别下载。']);
});

test('search finds words of the answer and shows the passage around them', async () => {
  const html = (await town.get(`/search?q=${encodeURIComponent('二期')}`)).body;
  expect(html).toContain('<mark>二期</mark>');
  expect(textOf(html)).toMatch(/共2件/);
  await town.to.send('publish-notice', town.who.officeClerk, { title: '提案交办会召开', text: '三月二十六日在区会议中心召开。' });
  await expect.poll(async () => textOf((await town.get(`/search?q=${encodeURIComponent('会议中心')}`)).body), { timeout: 20_000 }).toMatch(/动态.*提案交办会召开/);
});

test('whatever is typed into addresses gets a clean page', async () => {
  const strings = ['%', '%00', "'; DROP TABLE publication; --", '<script>alert(1)</script>', '\\', '()&|!:*', '﷽'.repeat(40), '😀', 'a'.repeat(5000), '   ', '。，'];
  for (const each of strings) {
    for (const path of ['/search?q=', '/proposals?q=', '/proposals?year=', '/proposals?unit=', '/proposals?after=', '/search?q=%E6%B2%B3&after=', '/?year=']) {
      const answer = await town.get(`${path}${encodeURIComponent(each)}`);
      expect([path, each.slice(0, 30), answer.statusCode]).toEqual([path, each.slice(0, 30), 200]);
      expect(answer.body).not.toContain('<script>alert');
    }
  }
  const raw = await town.get('/search?q=%E0%A4%A');
  expect(raw.statusCode).toBeLessThan(500);
  for (const path of ['/proposals/2099-0001', '/proposals/%00', '/proposals/..%2f..%2fetc', `/proposals/${'9'.repeat(150)}`, '/proposals/<b>', '/proposals/2024-0001/nothing']) {
    const { statusCode, body } = await town.get(path);
    expect([path, statusCode]).toEqual([path, 404]);
    expect(body).not.toContain('<b>');
  }
  const beyond = Buffer.from(JSON.stringify([1, 1, 'x'])).toString('base64url');
  expect(await read(`/proposals?after=${beyond}`)).toContain('没有');
  for (const cookie of ['display=%3Cscript%3E', 'display=999.evil.e.e.e', `display=${'a'.repeat(3000)}`, '__Host-sid=tampered; sid=tampered']) expect(await read('/', { cookie })).toContain('澄湖区');
});

test('an address that nobody answers is a page for a browser and a problem for a program', async () => {
  const page = await town.get('/nowhere', { accept: 'text/html,*/*' });
  expect([page.statusCode, page.headers['content-type'], textOf(page.body).includes('没有找到这一页')]).toEqual([404, 'text/html; charset=utf-8', true]);
  expect((await town.get('/nowhere')).json()).toMatchObject({ code: 'no-such-page' });
  expect((await town.get('/api/nowhere', { accept: 'text/html' })).json()).toMatchObject({ status: 404 });
});

test('markup in a text is text', async () => {
  for (const path of [`/proposals/${hostile}`, `/proposals/${hostile}/reply`, `/proposals/${hostile}/history`, '/', '/proposals', '/search?q=%E5%85%AC%E5%8E%95']) {
    const { body } = await town.get(path);
    expect(body, path).not.toMatch(/<script>alert|<img src=x/);
    expect(textOf(body.replaceAll(/<\/?(?:mark|span)[^>]*>/g, '')), path).toContain('公厕的建议');
  }
});

test('a redacted passage is a marked gap on every page', async () => {
  const id = await town.published('关于赵某门前路面的建议');
  const { title } = (await matterOf(town.to, id)).wording;
  await town.to.send('redact', town.who.officeClerk, { redactions: [{ text: title, from: 2, to: 4, reason: 'personal' }] }, id);
  const slug = await town.slugOf(id);
  await expect.poll(async () => (await town.get(`/proposals/${slug}`)).body, { timeout: 20_000 }).not.toContain('赵某');
  for (const path of [`/proposals/${slug}`, '/proposals', '/search?q=%E9%97%A8%E5%89%8D', `/proposals/${slug}/reply`]) expect((await town.get(path)).body, path).not.toContain('赵某');
});

test('in English the site speaks English around Chinese texts', async () => {
  const html = (await town.get(`/proposals/${full}`, { cookie: 'display=100.auto.en' })).body;
  expect(html).toContain('<html lang="en"');
  expect(textOf(html)).toMatch(/Result and answer.*Partly solved/);
  expect(html).toContain('<h1 lang="zh-CN">');
});

test('the first load weighs at most 10 kB packed, without images: page, style and script', async () => {
  const weights = new Map<string, number>();
  for (const each of siteAssets) {
    const packed = await town.get(each.path, { 'accept-encoding': 'gzip' });
    expect(gunzipSync(packed.rawPayload).toString()).toBe(each.text);
    weights.set(each.path, packed.rawPayload.length);
  }
  for (const path of ['/', '/proposals', `/proposals/${full}`, '/search?q=%E6%B2%B3']) {
    const packed = await town.get(path, { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    const page = gunzipSync(packed.rawPayload).toString();
    expect(page).toContain('<link rel="icon" type="image/svg+xml" href="/site/');
    const linked = [...weights].filter(([asset]) => page.includes(asset) && !asset.endsWith('.svg'));
    expect(linked.length).toBeGreaterThanOrEqual(2);
    expect(packed.rawPayload.length + linked.reduce((sum, [, weight]) => sum + weight, 0), path).toBeLessThanOrEqual(10_240);
  }
});

test('the letter can be downloaded, set from what is public alone; a later round says what it changed', async () => {
  const page = (await town.get(`/proposals/${full}/reply`)).body;
  const [, path = ''] = /href="(\/proposals\/[^"]+\.pdf)"/.exec(page) ?? [];
  expect(path).toBe(`/proposals/${full}/reply/1-1.pdf`);
  const file = await town.get(path);
  expect([file.statusCode, file.headers['content-type'], file.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
  expect((await town.get(path)).rawPayload.equals(file.rawPayload)).toBe(true);
  for (const wrong of [`/proposals/${full}/reply/2-1.pdf`, `/proposals/${full}/reply/1-1.docx`, `/proposals/${merelyListed}/reply/1-1.pdf`])
    expect((await town.get(wrong)).statusCode, wrong).toBe(404);

  const { to, who } = town;
  const id = await servedCase(to, who, '关于两轮答复的建议');
  await to.send('rate-reply', who.proposer, { levels: { work: 'dissatisfied', result: 'dissatisfied' }, answers: { talked: 'no' }, comment: '没有面商' }, id);
  await to.send('rate-reply', who.cosigner, { levels: { work: 'satisfied', result: 'satisfied' } }, id);
  await to.send('decide-publication', who.officeClerk, { mode: 'full' }, id);
  await to.send('close-rating', who.clerk, {}, id);
  await to.send('publish', who.officeClerk, {}, id);
  await to.send('order-redo', who.clerk, { reason: '请补办' }, id);
  await answered(to, who, id, (await matterOf(to, id)).assignments[0]?.id ?? '', '已经全部改造');
  for (const rater of [who.proposer, who.cosigner]) await to.send('rate-reply', rater, { levels: { work: 'satisfied', result: 'satisfied' } }, id);
  await to.send('decide-publication', who.officeClerk, { mode: 'full' }, id);
  await to.send('close-rating', who.clerk, {}, id);
  await to.send('publish', who.officeClerk, {}, id);
  const history = (await town.get(`/proposals/${await town.slugOf(id)}/history`)).body;
  expect(textOf(history)).toContain('与第1轮答复相比的改动');
  expect(history).toContain('<ins>经全部</ins><span>改造');
});
