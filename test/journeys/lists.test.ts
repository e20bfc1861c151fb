import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browserOfFile, eventually, expectAccessible, sees, settled, signIn } from './browser.ts';
import { assign, handIn, openDistrict, type JourneyDistrict } from './district.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
let page: Page;

// 60 on the docket, every fourth in another category; the first 6 are with the water bureau.
const onDocket = 60;
const assigned = 6;

beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-01-24', '09:00');
  const places = Array.from({ length: onDocket }, (_, at) => at + 1);
  const ids = await Promise.all(places.map((at) => handIn(district, { title: `关于第${at}个小区加装电梯的提案`, by: at % 2 === 0 ? 'other-member' : 'member' })));
  for (const [at, id] of ids.entries()) await district.give('committee', 'docket-proposal', { category: (at + 1) % 4 === 0 ? 'society' : 'city', submission: 'in-session' }, id);
  await Promise.all(ids.slice(0, assigned).map((id) => assign(district, id)));
  district.turnTo('2024-04-22', '09:00');
  page = await open(district.address);
  await signIn(page, 'office');
  return district.close;
});

const total = (): Promise<string | null> => page.locator('.total').textContent();
const hasTotal = (count: number) => eventually(total).toBe(`共${count}件`);
const numbers = (): Promise<string[]> => page.locator('table.list tbody td.column-number').allTextContents();
const focusedText = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.textContent);
const filter = () => new URL(page.url()).searchParams;
const number = (at: number): string => `2024-${String(at).padStart(4, '0')}`;

it('the desk’s numbers open lists of just as many', async () => {
  await page.goto('/w/');
  await settled(page);
  const step = page.getByRole('region', { name: '我的待办' }).getByRole('link', { name: /^54\s*交办$/ });
  await step.click();
  await hasTotal(onDocket - assigned);
  expect(filter().get('step')).toBe('assign');
  await page.goto('/w/');
  await page
    .getByRole('region', { name: '2024年度各阶段' })
    .getByRole('link', { name: /^6\s*办理中$/ })
    .click();
  await hasTotal(assigned);
  expect([...filter()]).toEqual([
    ['year', '2024'],
    ['stage', 'in-handling'],
  ]);
});

it('a filter is part of the address, so that going back and a copied link show the same list', async () => {
  await page.goto('/w/proposals');
  await hasTotal(onDocket);
  await page.getByRole('search', { name: '筛选' }).getByLabel('类别').selectOption('社会法制（15）');
  await hasTotal(15);
  await page.getByRole('search', { name: '筛选' }).getByLabel('阶段').selectOption('已立案（14）');
  await hasTotal(14);
  const link = page.url();
  const words = page.getByRole('searchbox', { name: '案由、提案者或编号' });
  await words.fill('第12个');
  await words.press('Enter');
  await hasTotal(1);
  await page.goBack();
  await hasTotal(14);
  expect(page.url()).toBe(link);
  await page.goto(link);
  await hasTotal(14);
  expect(await page.getByRole('search', { name: '筛选' }).getByLabel('类别').inputValue()).toBe('society');
  await page.getByRole('button', { name: '清除筛选' }).click();
  await hasTotal(onDocket);
  await page.goto('/w/proposals?stage=in-handling&light=nonsense');
  await hasTotal(assigned);
});

it('the list sorts by its headings and says which way', async () => {
  await page.goto('/w/proposals?stage=in-handling');
  await eventually(numbers).toEqual([1, 2, 3, 4, 5, 6].map(number));
  const heading = page.getByRole('columnheader', { name: '编号' });
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  await heading.getByRole('button').click();
  await eventually(numbers).toEqual([6, 5, 4, 3, 2, 1].map(number));
  expect(await heading.getAttribute('aria-sort')).toBe('descending');
  await page.getByRole('columnheader', { name: '到期日' }).getByRole('button').click();
  await eventually(() => filter().get('sort')).toBe('due');
  await eventually(() => heading.getAttribute('aria-sort')).toBe('none');
});

it('pages follow one another without a gap or a repetition', async () => {
  await page.goto('/w/proposals?stage=in-handling');
  await hasTotal(assigned);
  expect(await page.getByRole('navigation', { name: '翻页' }).count()).toBe(0);
  await page.goto('/w/proposals?limit=20&stage=docketed');
  const seen: string[] = [];
  for (const wanted of [20, 20, 14]) {
    await eventually(async () => (await numbers()).filter((each) => !seen.includes(each)).length).toBe(wanted);
    seen.push(...(await numbers()));
    const next = page.getByRole('button', { name: '下一页' });
    if (wanted === 20) await next.click();
    else expect(await next.isDisabled()).toBe(true);
  }
  expect(seen).toEqual(Array.from({ length: 54 }, (_, at) => number(at + 7)));
  await page.getByRole('button', { name: '上一页' }).click();
  await eventually(async () => (await numbers())[0]).toBe(number(27));
  await page.getByRole('button', { name: '回到首页' }).click();
  await eventually(async () => (await numbers())[0]).toBe(number(7));
});

it('the exported table holds the cases of the filter, in its order', async () => {
  await page.goto('/w/proposals?category=society&order=desc&limit=5&columns=number,title,category');
  await hasTotal(15);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const form = page.getByRole('dialog', { name: '导出列表' });
  await form.getByLabel('逗号分隔文本（csv）').check();
  await form.getByRole('button', { name: '导出文件' }).click();
  await form.getByText('请写明导出理由，至少2个字。').waitFor();
  expect(await form.getByLabel('导出理由').evaluate((field) => field === document.activeElement)).toBe(true);
  await expectAccessible(page);
  await form.getByLabel('导出理由').fill('报送季度汇总');
  const [download] = await Promise.all([page.waitForEvent('download'), form.getByRole('button', { name: '导出文件' }).press('Enter')]);
  expect(download.suggestedFilename()).toBe('全部提案-2024-04-22.csv');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const [head, ...rows] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(head).toBe('编号,案由,类别');
  expect(rows.map((row) => row.split(',')[0])).toEqual(Array.from({ length: 15 }, (_, at) => number(60 - at * 4)));
  expect(rows.every((row) => row.includes('社会法制'))).toBe(true);
});

it('the keyboard walks the list, opens a case and explains itself', async () => {
  await page.goto('/w/todo?step=assign');
  await hasTotal(onDocket - assigned);
  const rows = await page.locator('[data-row]').allTextContents();
  await page.locator('h1').click();
  for (const [key, at] of [
    ['j', 0],
    ['j', 1],
    ['j', 2],
    ['k', 1],
  ] as const) {
    await page.keyboard.press(key);
    expect(await focusedText()).toBe(rows[at]);
  }
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '帮助' });
  await help.getByText('列表中的下一件').waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await page.locator('[data-row]').nth(1).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: rows[1] ?? '' }).waitFor();
  await page.goto('/w/proposals');
  await hasTotal(onDocket);
  await page.locator('h1').click();
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true);
});

it('lights carry shape and words, and can be filtered', async () => {
  await page.goto('/w/proposals?light=red');
  await hasTotal(assigned);
  for (const light of await page.locator('table.list .light').allTextContents()) expect(light).toMatch(/^● 红 逾期\d+天$/);
  await page.goto('/w/proposals?light=yellow');
  await sees(page, '没有符合筛选条件的事项。请放宽条件，或清除筛选。');
});
