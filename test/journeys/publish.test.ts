import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { publicActor } from '../../src/domain/actor.ts';
import { browserOfFile, eventually, expectAccessible, sees, signIn } from './browser.ts';
import { openDistrict, rated, type JourneyDistrict } from './district.ts';
import { fillIn, send } from './forms.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
let page: Page;

beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-02-20', '09:00');
  await rated(district, '关于修缮王某某家门前道路的提案');
  await rated(district, '关于增设夜间公交的提案');
  page = await open(district.address);
  return district.close;
}, 120_000);

const act = (name: string) => page.getByRole('list', { name: '现在可以办理' }).getByRole('button', { name, exact: true });
const rows = () => page.locator('tbody [data-row]').allInnerTexts();

it('the office takes a name out of the originals and sees the page as the public will', async () => {
  await signIn(page, 'office', '/w/publish');
  await eventually(rows).toHaveLength(2);
  await expectAccessible(page);
  await page.getByRole('link', { name: '关于修缮王某某家门前道路的提案' }).click();
  await sees(page, '作出公开决定后，这里显示公众将看到的页面。');
  await act('公开决定').click();
  await expectAccessible(page);
  await send(page, '公开决定');
  await sees(page, '公众将看到的页面');
  const title = page.getByLabel('案由', { exact: true });
  await title.evaluate((box: HTMLTextAreaElement) => {
    box.focus();
    box.setSelectionRange(4, 7);
  });
  await page.getByRole('button', { name: '隐去所选' }).click();
  await sees(page, '王某某');
  await page.getByRole('button', { name: '保存隐去（1处）' }).click();
  const shown = page.getByRole('article', { name: '公众将看到的页面' });
  await eventually(() => shown.innerText()).toContain('隐去3字：涉及个人隐私');
  expect(await shown.innerText()).not.toContain('王某某');
  await expectAccessible(page);
});

it('is published, and taken down with a reason that stands where it was', async () => {
  await act('公开').click();
  await send(page, '公开');
  await eventually(() => act('撤下').count()).toBe(1);
  await act('撤下').click();
  await fillIn(page, { reason: '文中情况可辨认到具体住户' });
  await send(page, '撤下');
  await sees(page, /已撤下/);
  await page.goto(`/w/publish?state=withdrawn`);
  await eventually(rows).toHaveLength(1);
});

it('most are decided and published many at once', async () => {
  await page.goto('/w/publish');
  await eventually(rows).toHaveLength(1);
  await page.getByRole('checkbox', { name: '全选本页' }).check();
  await page.getByRole('button', { name: '批量决定全文公开（1件）' }).click();
  await sees(page, '办成1件，未办成0件，未开始0件。');
  await page
    .getByRole('navigation', { name: '按状态查看' })
    .getByRole('link', { name: /待公开/ })
    .click();
  await eventually(rows).toHaveLength(1);
  await page.getByRole('checkbox', { name: '全选本页' }).check();
  await page.getByRole('button', { name: '批量公开（1件）' }).click();
  await sees(page, '办成1件，未办成0件，未开始0件。');
  await page
    .getByRole('navigation', { name: '按状态查看' })
    .getByRole('link', { name: /已公开/ })
    .click();
  await eventually(rows).toHaveLength(1);
});

it('topics, notices and requests are answered where they come in', async () => {
  await district.stage.act(randomUUID(), 'suggest-topic', publicActor, { title: '地铁口停放', text: '出站口人行道被自行车占满。' });
  await signIn(page, 'committee', '/w/public/topics');
  await sees(page, '地铁口停放');
  await expectAccessible(page);
  await page.getByRole('button', { name: '审核线索' }).click();
  await fillIn(page, { isAccepted: { tick: '是' } });
  await send(page, '审核线索');
  await sees(page, '这里没有线索。');
  await page.goto('/w/public/notices');
  await page.getByRole('button', { name: '发布动态' }).click();
  await fillIn(page, { title: '提案交办会召开', text: '二月二十日召开提案交办会。' });
  await send(page, '发布动态');
  await sees(page, '二月二十日召开提案交办会。');
  await expectAccessible(page);
  await signIn(page, 'office', '/w/public/requests');
  await sees(page, '这里没有申请。');
  await expectAccessible(page);
});
