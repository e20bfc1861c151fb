import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browserOfFile, expectAccessible, password, sees } from './browser.ts';
import { openDistrict, type JourneyDistrict } from './district.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-02-20', '09:00');
  return district.close;
});

const plain = (options: Parameters<typeof open>[1] = {}): Promise<Page> => open(district.address, { javaScriptEnabled: false, ...options });

it('signing in works without a script; what is wrong is said at the top and nothing typed is lost but the password', async () => {
  const page = await plain();
  await page.goto('/login?next=%2Fpassword');
  await page.getByLabel('账号').fill('member');
  await page.getByLabel('口令', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: '登录' }).click();
  await sees(page, /账号或口令不对/);
  expect(await page.title()).toMatch(/^错误：/);
  expect(await page.getByLabel('账号').inputValue()).toBe('member');
  await page.getByLabel('口令', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL('**/password');
  await sees(page, '修改口令');
});

it('a form whose session ended comes back after signing in, as it was', async () => {
  const page = await plain();
  await page.goto('/login');
  await page.getByLabel('账号').fill('member');
  await page.getByLabel('口令', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.goto('/password');
  await page.context().clearCookies({ name: 'sid' });
  await page.getByLabel('现用口令').fill('typed before');
  await page.getByRole('button', { name: '修改口令' }).click();
  await sees(page, /登录已过期/);
  // Passwords are the one thing that is not carried along.
  expect(await page.content()).not.toContain('typed before');
});

it.each([['长辈版'], ['显示与语言']])('%s is there without a script and stays chosen', async (name) => {
  const page = await plain({ viewport: { width: 390, height: 800 } });
  await page.goto('/login');
  if (name === '长辈版') await page.getByRole('button', { name }).click();
  else {
    await page.getByText(name).click();
    await page.getByLabel('字号').selectOption('200');
    await page.getByLabel('配色').selectOption('black-yellow');
    await page.getByRole('button', { name: '应用' }).click();
  }
  await page.goto('/login');
  const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  expect(size).toBe(name === '长辈版' ? 24 : 32);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

it('an address nobody knows and a tampered cookie get plain pages', async () => {
  const page = await plain();
  await page.context().addCookies([{ name: 'display', value: '999.%00.zz', url: district.address }]);
  await page.goto('/login');
  await sees(page, '登录');
  const away = await page.goto('/login?next=https%3A%2F%2Felsewhere.example');
  expect(away?.status()).toBe(200);
  expect(await page.locator('input[name="next"]').inputValue()).toBe('');
});

it.each(['', '100.dark', '150.black-yellow.e', '100.auto.t.en'])('no barrier that axe knows with the display “%s”', async (display) => {
  const page = await open(district.address);
  if (display !== '') await page.context().addCookies([{ name: 'display', value: display, url: district.address }]);
  await page.goto('/login');
  await expectAccessible(page);
});
