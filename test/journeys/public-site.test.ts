import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { reportOfYear } from '../../demo/year/report.ts';
import { browserOfFile, expectAccessible, sees } from './browser.ts';
import { openDistrict, rated, type JourneyDistrict } from './district.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
const title = '关于修缮青石桥路面的提案';

beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-02-20', '09:00');
  for (const each of [title, '关于增设夜间公交的提案']) {
    const id = await rated(district, each);
    await district.give('office', 'decide-publication', { mode: 'full' }, id);
    await district.give('office', 'publish', {}, id);
  }
  await reportOfYear(district.stage);
  return district.close;
}, 180_000);

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const desktop = { javaScriptEnabled: false, viewport: { width: 1366, height: 768 } };

async function openAs(path: string, options: Parameters<typeof open>[1], display = ''): Promise<Page> {
  const page = await open(district.address, options);
  if (display !== '') await page.context().addCookies([{ name: 'display', value: display, url: district.address }]);
  await page.goto(path);
  return page;
}

it.each([
  ['a phone', phone, ''],
  ['a phone in the elder version', phone, '100.auto.e'],
  ['a desktop', desktop, ''],
  ['a desktop in the elder version', desktop, '100.auto.e'],
])('on %s, without a script, a citizen finds a case by its words and reads what became of it', async (_name, options, display) => {
  const page = await openAs('/', options, display);
  await page.getByLabel('想了解哪件事？').fill('青石桥');
  await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
  await sees(page, '共1件');
  await page.getByRole('link', { name: new RegExp(title) }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const answer = page.getByRole('region', { name: '办理结果与答复' });
  await answer.getByText('第1条已经办理。').waitFor();
  const { y } = (await answer.boundingBox()) ?? { y: 9999 };
  expect(y, 'the answer is near the top').toBeLessThan(display === '' ? 700 : 1500);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.viewport.width);
  await page.getByRole('link', { name: '按答复函格式阅读、打印' }).click();
  await sees(page, /关于区政协九届三次会议第\d+号提案的答复/);
});

it('the code on a page leads another reader to the same page: the case, and the annual report', async () => {
  const page = await openAs('/', desktop);
  await page.getByRole('main').getByRole('link', { name: title }).first().click();
  const code = await page.locator('.scan img').getAttribute('src');
  const answer = await page.request.get(code ?? '');
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/svg+xml']);
  const scanned = new URL(code ?? '', district.address).searchParams.get('of') ?? '';
  const other = await openAs(scanned, phone);
  await other.getByRole('heading', { level: 1, name: title }).waitFor();
  await other.goto('/');
  await other.getByRole('link', { name: '2024年建议案、提案办理情况报告' }).click();
  await other.waitForURL('**/reports/2024');
  await other.getByRole('heading', { level: 1 }).waitFor();
});

it('the elder version is one press away and stays', async () => {
  const page = await openAs('/', phone);
  await page.getByRole('main').getByRole('button', { name: '长辈版' }).click();
  await page.locator('html[data-elder]').waitFor();
  await page.goto('/proposals');
  const size = await page
    .getByRole('main')
    .locator('a')
    .first()
    .evaluate((link) => Number.parseFloat(getComputedStyle(link).fontSize));
  expect(size).toBeGreaterThanOrEqual(24);
});

it('on a phone the menu is folded until it is asked for, by keyboard as well, and a page begins near the top', async () => {
  const page = await openAs('/proposals', phone, '100.auto.e');
  const menu = page.getByRole('navigation', { name: '网站导航' });
  const top = async () => (await page.getByRole('heading', { level: 1 }).boundingBox())?.y ?? 9999;
  expect([await menu.isVisible(), (await top()) < 320]).toEqual([false, true]);
  await page.getByRole('link', { name: '菜单', exact: true }).focus();
  await page.keyboard.press('Enter');
  await menu.waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('首页');
  await menu.getByRole('link', { name: '收起菜单' }).click();
  await menu.waitFor({ state: 'hidden' });
  await page.setViewportSize(desktop.viewport);
  expect([await menu.isVisible(), await page.getByRole('link', { name: '菜单', exact: true }).isVisible()]).toEqual([true, false]);
});

it('a list is filtered, and a condition dropped again, by keyboard alone', async () => {
  const page = await openAs('/proposals', desktop);
  await page.getByText('按条件筛选与排序').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('分类').selectOption({ index: 1 });
  await page.getByRole('button', { name: '筛选', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/category=city/);
  await sees(page, '共2件');
  const chosen = page.getByRole('list', { name: '已选条件' }).getByRole('link', { name: /^分类/ });
  await chosen.focus();
  expect(await chosen.evaluate((link) => getComputedStyle(link).outlineStyle)).not.toBe('none');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.search.includes('category'));
});

const everyPage = [
  '/',
  '/#menu',
  '/proposals',
  '/proposals?class=solved',
  '/proposals/2024-0001',
  '/proposals/2024-0001/reply',
  '/proposals/2024-0001/history',
  '/proposals/2024-0001/takedown',
  '/search?q=青石桥',
  '/proposals/2024-9999',
];
/** Those that differ most in what is on them; `npm run audit` looks at all. */
const samples = ['/', '/proposals?class=solved', '/proposals/2024-0001', '/proposals/2024-0001/reply', '/#menu'];

it.each([
  ['as it is', '', samples],
  ['black and yellow', '100.black-yellow', samples.slice(1, 3)],
  ['elder', '100.auto.e', samples.slice(1, 3)],
])('%s: no barrier that axe knows', { timeout: 300_000 }, async (_name, display, paths) => {
  const page = await openAs('/', { viewport: { width: 320, height: 640 } }, display);
  for (const path of paths) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

it.each(['', '100.auto.e', '200.auto'])('every page fits 320 points as displayed by "%s"', { timeout: 120_000 }, async (display) => {
  const page = await openAs('/', { javaScriptEnabled: false, viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true }, display);
  for (const path of everyPage) {
    await page.goto(path);
    const { width, wide } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      wide: [...document.querySelectorAll('main *, header *, footer *')].filter((each) => each.getBoundingClientRect().right > 321).map((each) => `${each.tagName}.${each.className}`),
    }));
    expect([path, width, width > 320 ? wide : []]).toEqual([path, 320, []]);
  }
});
