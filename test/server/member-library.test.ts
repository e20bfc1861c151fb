import { beforeAll, expect, test } from 'vitest';
import { createAccount } from '../../src/server/credentials.ts';
import { indexDistrict } from '../../src/server/reactions/search-index.ts';
import { openDistrictSite, type DistrictSite } from './open-district.ts';
import { signedInAt, type SiteVisitor } from './site-visitor.ts';

const password = 'Chenghu-2024';
let site: DistrictSite;
/** A member who signed none of the cases there are. */
let stranger: SiteVisitor;
let proposer: SiteVisitor;

beforeAll(async () => {
  site = await openDistrictSite();
  const origin = await site.app.listen({ host: '127.0.0.1', port: 0 });
  await site.finished('关于疏通东堤河的提案', { mode: 'full' });
  await site.finished('关于某户低保的提案', { mode: 'on-application', openReason: 'personal', isTitlePublic: false });
  await site.finished('关于疏通西堤河的提案', null);
  await indexDistrict(site.database.app, 'chenghu');
  const visitor = async (account: string, personId: string | null): Promise<SiteVisitor> => {
    await createAccount(site.database.app, { account, tenantId: 'chenghu', personId: personId ?? '', password, mustChange: false });
    return signedInAt(origin, account, password, '/m');
  };
  stranger = await visitor('stranger', site.who.stranger.personId);
  proposer = await visitor('proposer', site.who.proposer.personId);
  return site.close;
}, 240_000);

const written = { title: '关于疏通北堤河的提案' };
async function begin(by: SiteVisitor): Promise<string> {
  const { path } = await by.post('/m/new', {});
  await by.post(`${path}/subject`, written);
  return path;
}

test('the library finds what was published for every member, and what is not for those it concerns', async () => {
  const found = await stranger.get('/m/library?q=堤河');
  expect(found.text).toMatch(/您参与的（0件） .*已公开的（1件） .*关于疏通东堤河的提案/);
  expect(found.html).toContain('href="/proposals/2024-0001"');
  expect(found.text).not.toMatch(/西 ?堤河/);
  expect((await proposer.get('/m/library?q=堤河')).text).toMatch(/您参与的（2件） .*西 堤河.*已公开的（1件） .*东堤河/);
  expect((await stranger.get('/m/library?q=低保')).text).toMatch(/已公开的（0件） 没有找到/);
});

test('without a word all that was published can be leafed through', async () => {
  const found = await stranger.get('/m/library');
  expect(found.text).toMatch(/已公开的（2件） .*案由不公开.*关于疏通东堤河的提案/);
  expect(found.text).not.toMatch(/低保|西堤河/);
  expect((await stranger.get('/m/library?q=%EF%BC%8C')).text).toContain('单有标点无法查找');
});

test('while a proposal is written, similar ones that were published stand beside it with result and answer', async () => {
  const path = await begin(stranger);
  const page = await stranger.get(`${path}/subject`);
  expect(page.text).toMatch(/以前相近的提案.*2024-0001 关于疏通东堤河的提案.*文字相同 \d+%.*答复： ?\S/);
  expect(page.html).toContain('href="/proposals/2024-0001"');
  expect(page.text).not.toMatch(/西堤河|低保/);
});

test('one’s own case stands there once, as one’s own', async () => {
  const path = await begin(proposer);
  const page = await proposer.get(`${path}/subject`);
  expect(page.html.match(/href="[^"]*\/proposals\/2024-0001"/g)).toEqual(['href="/m/proposals/2024-0001"']);
  expect(page.text).toContain('西堤河');
});
