import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browserOfFile, eventually, expectAccessible, settled, signIn } from './browser.ts';
import { accepted, docket, handIn, openDistrict, type JourneyDistrict } from './district.ts';
import { openAct } from './forms.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
let page: Page;
beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-02-20', '09:00');
  await accepted(district);
  await docket(district, { title: '关于社区食堂的提案', by: 'other-member', category: 'society' });
  await handIn(district, { title: '关于路灯改造的提案' });
  district.turnTo('2024-05-13', '09:00');
  page = await open(district.address);
  return district.close;
});

const screens = ['/w/', '/w/todo', '/w/proposals', '/w/proposals/2024-0001', '/w/report/2024', '/w/password', '/w/settings', '/w/security', '/w/help', '/w/nowhere'];

it('signing in has no barrier that axe knows, empty and after a mistake', async () => {
  await page.goto('/w/');
  await page.getByRole('button', { name: '登录' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '登录' }).click();
  await page.locator('.error-summary').waitFor();
  await expectAccessible(page);
});

it('the screens of the office have none in the standard display', async () => {
  await signIn(page, 'office');
  for (const path of screens) await look(path);
});

it('nor have the forms, filled in wrongly too', async () => {
  await look('/w/proposals/2024-0002');
  await openAct(page, '交办');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: '交办', exact: true }).click();
  await page.locator('.error-summary').waitFor();
  await expectAccessible(page);
  await signIn(page, 'member', '/w/new/draft-proposal');
  await page.getByRole('button', { name: '写提案' }).waitFor();
  await expectAccessible(page);
});

it.each([
  ['深色', 'dark'],
  ['高对比', 'high-contrast'],
  ['长辈版（大字）', 'elder'],
])('nor have they in the display %s', async (label, mode) => {
  await signIn(page, 'office');
  await page.getByRole('button', { name: '显示', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('combobox', { name: '显示' }).selectOption(label);
  await eventually(() => page.evaluate(() => document.documentElement.dataset['mode'])).toBe(mode);
  for (const path of ['/w/', '/w/proposals/2024-0001']) await look(path);
  await page.evaluate(() => localStorage.clear());
});

it('the first key leads past the menu, and a new screen begins with its own content', async () => {
  await signIn(page, 'office');
  await page.goto('/w/');
  await settled(page);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '全部提案' }).click();
  await page.getByRole('heading', { level: 1, name: '全部提案' }).waitFor();
  await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
});

async function look(path: string): Promise<void> {
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await settled(page);
  await expectAccessible(page);
}
