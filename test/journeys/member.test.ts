import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browserOfFile, expectAccessible, password, sees, signedInWithoutScript } from './browser.ts';
import { openDistrict, wording, type JourneyDistrict } from './district.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-01-24', '09:00');
  return district.close;
});

const phone = (account: string, path = '/m', display = ''): Promise<Page> => signedInWithoutScript(open, district.address, { account, path, display });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();

it('a member writes step by step, is told what is missing, asks two others to co-sign and hands in; nothing needs a script', async () => {
  const page = await phone('member');
  await press(page, '写提案');
  await sees(page, '还需完成：案由、情况、分析与建议、公开意愿与声明。');
  await follow(page, '案由');
  await press(page, '保存并继续');
  await sees(page, /请填写/);
  expect(await page.title()).toMatch(/^错误：/);
  await page.getByLabel('案由').fill(wording.title);
  await press(page, '保存并继续');
  await follow(page, '情况、分析与建议');
  await page.getByLabel('情况').fill(wording.situation);
  await page.getByLabel('分析').fill(wording.analysis);
  await page.getByLabel(/建议 ?1/).fill(wording.suggestions[0]);
  await page.getByRole('button', { name: /^添加一项/ }).click();
  // One row more, and what was typed is still there.
  expect(await page.getByLabel('情况').inputValue()).toBe(wording.situation);
  await page.getByLabel(/建议 ?2/).fill(wording.suggestions[1]);
  await press(page, '保存并继续');
  await follow(page, /^联名人/);
  await page.getByLabel(/林望秋/).check();
  await press(page, '保存并继续');
  await follow(page, '公开意愿与声明');
  await page.getByRole('radio', { name: '是' }).first().check();
  await page.getByRole('radio', { name: '是' }).last().check();
  await press(page, '保存并继续');
  await follow(page, '核对并提交');
  await sees(page, wording.suggestions[1]);
  await press(page, '保存并请联名人确认');
  await sees(page, '已请联名人确认');

  const other = await phone('other-member', '/m/cosign', '100.auto.e');
  await follow(other, new RegExp(wording.title));
  await sees(other, wording.situation);
  await other.getByRole('list', { name: '现在可以办理' }).getByRole('link', { name: '同意联名' }).click();
  await other.locator('form.command-form button.primary').click();
  await other.locator('form.command-form button.primary').click();
  await sees(other, '已联名');

  await follow(page, '查看这件提案');
  await page.getByRole('list', { name: '现在可以办理' }).getByRole('link', { name: '提交提案' }).click();
  await page.locator('form.command-form button.primary').click();
  await page.locator('form.command-form button.primary').click();
  await sees(page, '提案已提交');
  await sees(page, /流水号/);
});

it.each(['/m', '/m/proposals', '/m/cosign', '/m/rate', '/m/library?q=河道', '/m/duty', '/m/profile'])('%s has no barrier that axe knows and fits a phone', async (path) => {
  const page = await open(district.address, { viewport: { width: 320, height: 700 } });
  await page.goto('/login');
  await page.getByLabel('账号').fill('member');
  await page.getByLabel('口令', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.goto(path);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.context().close();
});

it('with a script what was proposed in these words before comes up while the title is typed', async () => {
  const page = await open(district.address, { viewport: { width: 390, height: 844 } });
  await page.goto('/login?next=%2Fm');
  await page.getByLabel('账号').fill('member');
  await page.getByLabel('口令', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await press(page, '写提案');
  await follow(page, '案由');
  const similar = page.getByRole('region', { name: '以前相近的提案' });
  await similar.getByText('没有用字相近的提案').waitFor();
  await page.getByLabel('案由').pressSequentially(wording.title);
  await similar.getByRole('link', { name: new RegExp(wording.title) }).waitFor();
  expect(await page.getByLabel('案由').inputValue()).toBe(wording.title);
  await page.context().close();
});

it('another desk is turned away, and another member’s unfinished writing is not found', async () => {
  const page = await phone('member');
  await press(page, '写提案');
  const address = new URL(page.url()).pathname;
  const other = await phone('other-member');
  expect((await other.goto(address))?.status()).toBe(404);
  const office = await open(district.address, { javaScriptEnabled: false });
  await office.goto('/login?next=%2Fm');
  await office.getByLabel('账号').fill('office');
  await office.getByLabel('口令', { exact: true }).fill(password);
  await office.getByRole('button', { name: '登录' }).click();
  await sees(office, '不能办理');
});
