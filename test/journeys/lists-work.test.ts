import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browserOfFile, eventually, expectAccessible, sees, settled, signIn } from './browser.ts';
import { assign, handIn, openDistrict, type JourneyDistrict } from './district.ts';
import { fillIn } from './forms.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
let page: Page;
const inAll = 130;
const number = (at: number): string => `2024-${String(at).padStart(4, '0')}`;

beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-01-24', '09:00');
  const ids = await Promise.all(Array.from({ length: inAll }, (_, at) => handIn(district, { title: `关于第${at + 1}个小区加装电梯的提案` })));
  for (const [at, id] of ids.entries()) await district.give('committee', 'docket-proposal', { category: at % 2 === 0 ? 'city' : 'society', submission: 'in-session' }, id);
  for (const id of ids.slice(0, 4)) await district.give('office', 'assign', { lead: district.unit('water'), assisting: [] }, id);
  await assign(district, ids[4] ?? '');
  district.turnTo('2024-02-05', '09:00');
  page = await open(district.address);
  return district.close;
});

const total = () => page.locator('.total').textContent();
const hasTotal = (count: number) => eventually(total).toBe(`共${count}件`);
const bar = () => page.getByRole('region', { name: '所选案件' });
const line = (title: string) => page.getByRole('row').filter({ hasText: title });
const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.textContent ?? undefined);

it('the desk shows what is due, who did what, and figures that open just as many', async () => {
  await signIn(page, 'water-receiver');
  await settled(page);
  await expectAccessible(page);
  await sees(page, '与我有关的最新进展');
  await page
    .getByRole('region', { name: '我的办理数' })
    .getByRole('link', { name: /^1\s*我发起|^0\s*我发起/ })
    .waitFor();
  const links = await page.locator('.cards a').evaluateAll((all) => all.map((each) => [each.getAttribute('href') ?? '', each.querySelector('.number')?.textContent ?? '']));
  expect(links.length).toBeGreaterThan(8);
  for (const [href, count] of links) {
    if (count === '') continue;
    await page.goto(href ?? '');
    await eventually(total).toBe(`共${count}件`);
  }
});

it('a unit signs for several with the keyboard alone: selects, checks, begins, reads the report of each, tries the refused again', async () => {
  await signIn(page, 'water-receiver', '/w/todo?step=accept');
  await hasTotal(4);
  await page.locator('h1').click();
  for (const key of ['j', 'x', 'j', 'x', 'j', 'x']) await page.keyboard.press(key);
  await sees(page, '已选3件');
  await expectAccessible(page);
  await bar().getByRole('button', { name: '批量办理' }).press('Enter');
  await bar().getByRole('button', { name: '签收（3件）' }).press('Enter');
  // A colleague takes one of them meanwhile.
  const { id } = ((await (await page.request.get(`/api/views/case?id=${number(2)}`)).json()) as { id: string }) ?? {};
  await district.give('water-officer', 'accept-assignment', { assignmentId: (await district.stage.matter(id)).assignments[0]?.id }, id);
  await expectAccessible(page);
  await page.getByRole('button', { name: /下一步：核对/ }).press('Enter');
  await sees(page, '将对下列3件逐件办理“签收”');
  await expectAccessible(page);
  await page.getByRole('button', { name: '开始办理（3件）' }).press('Enter');
  await sees(page, '办成2件，未办成1件，未开始0件。');
  const refused = page.getByRole('table', { name: '未办成的' });
  expect(await refused.getByRole('rowheader').allInnerTexts()).toEqual([expect.stringContaining(number(2))]);
  await hasTotal(1);
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出结果' }).press('Enter')]);
  expect(download.suggestedFilename()).toBe('批量办理.csv');
  await page.getByRole('button', { name: '重试未办成的（1件）' }).press('Enter');
  await sees(page, '办成2件，未办成1件，未开始0件。');
  await page.getByRole('button', { name: '收起结果' }).press('Enter');
  await eventually(() => page.getByRole('table', { name: '未办成的' }).count()).toBe(0);
});

it('all that the filter finds are selected; only what every one allows is offered; what is missing is said before anything is done', async () => {
  await signIn(page, 'office', '/w/proposals?stage=docketed&category=city');
  await hasTotal(62);
  await page.getByRole('checkbox', { name: '选择本页' }).check();
  await sees(page, '已选50件');
  await page.getByRole('button', { name: '选择全部62件' }).click();
  await sees(page, '已选62件');
  await bar().getByRole('button', { name: '批量办理' }).click();
  await bar().getByRole('button', { name: '预交办（62件）' }).click();
  await page.getByRole('button', { name: /下一步：核对/ }).click();
  await page.locator('.error-summary').waitFor();
  await expectAccessible(page);
  await fillIn(page, { lead: { pick: '区水务局' } });
  await page.getByRole('button', { name: /下一步：核对/ }).click();
  await sees(page, '将对下列62件逐件办理“预交办”');
  await page.getByRole('button', { name: '返回修改' }).click();
  await sees(page, '区水务局');
  await page.getByRole('button', { name: /下一步：核对/ }).click();
  await page.getByRole('button', { name: '开始办理（62件）' }).click();
  await page.getByRole('button', { name: '停止' }).click();
  await sees(page, /办成\d+件，未办成0件，未开始[1-9]\d*件。/);
  await page.getByRole('button', { name: /^继续未开始的/ }).click();
  await sees(page, '办成62件，未办成0件，未开始0件。');
  await hasTotal(0);
  await page.goto('/w/started');
  await hasTotal(67);
});

it('columns are chosen, moved and kept for this person; a view is saved, opened as an address, made the default', async () => {
  await signIn(page, 'committee', '/w/proposals?category=society&sort=title&order=desc');
  await hasTotal(65);
  await page.getByRole('button', { name: '列与显示' }).click();
  const settings = page.getByRole('dialog', { name: '列与显示' });
  await expectAccessible(page);
  await settings.getByRole('checkbox', { name: '案号' }).check();
  await settings.getByRole('checkbox', { name: '轮次' }).uncheck();
  await settings.getByRole('button', { name: '上移案由' }).press('Enter');
  await settings.getByLabel('紧凑').check();
  await settings.getByRole('button', { name: '保存显示设置' }).click();
  await eventually(() => page.locator('table.list thead th').nth(1).textContent()).toMatch(/案由/);
  expect(await page.locator('table.list thead').textContent()).toContain('案号');
  await page.getByRole('button', { name: '管理视图' }).click();
  const manager = page.getByRole('dialog', { name: '管理视图' });
  await manager.getByRole('button', { name: '保存视图' }).click();
  await manager.getByText('请填写这一项。').waitFor();
  await manager.getByLabel('视图名称').fill('社会类');
  await manager.getByLabel('与本科室、本单位共享').check();
  await manager.getByRole('button', { name: '保存视图' }).click();
  await manager.getByRole('button', { name: '设为默认 社会类' }).click();
  await manager.getByText('默认', { exact: true }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.goto('/w/proposals');
  await hasTotal(65);
  expect(new URL(page.url()).search).toBe('?category=society&sort=title&order=desc');
  expect(await page.locator('table.list thead th').nth(1).textContent()).toMatch(/案由/);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await hasTotal(inAll);
  await page.getByRole('combobox', { name: '视图', exact: true }).selectOption('社会类');
  await hasTotal(65);
  await signIn(page, 'committee-director', '/w/proposals');
  await hasTotal(inAll);
  await page.getByRole('combobox', { name: '视图', exact: true }).selectOption('社会类（沈立言）');
  await hasTotal(65);
  expect(await page.locator('table.list thead').textContent()).not.toContain('案号');
});

it('one long list: further lines come while the keyboard walks, few stand in the page, and the line in focus stays', async () => {
  await signIn(page, 'committee-director', '/w/proposals');
  await hasTotal(inAll);
  await page.getByRole('button', { name: '列与显示' }).click();
  await page.getByLabel('连续滚动').check();
  await page.getByRole('button', { name: '保存显示设置' }).click();
  const table = page.locator('table.list');
  await eventually(() => table.getAttribute('aria-rowcount')).toBe(String(inAll + 1));
  await page.locator('h1').click();
  for (let at = 1; at <= inAll; at += 1) {
    await page.keyboard.press('j');
    if (at % 10 === 0) await eventually(focused).toContain(`第${at}个小区`);
  }
  await eventually(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'))).toBe(String(inAll + 1));
  await sees(page, '已到末尾。');
  expect(await table.locator('tbody tr:not(.gap)').count()).toBeLessThan(90);
  await page.locator('.list-frame').evaluate((frame) => frame.scrollTo(0, 0));
  await line('关于第1个小区').waitFor();
  expect(await focused()).toContain(`第${inAll}个小区`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: `关于第${inAll}个小区加装电梯的提案` }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
});

it('the list is printed as it is filtered, with who and when', async () => {
  await signIn(page, 'office', '/w/proposals?light=green&stage=assigned');
  await settled(page);
  await page.getByRole('link', { name: '打印清单' }).click();
  await sees(page, /澄湖区 · 江晓岚/);
  await sees(page, /筛选：.*阶段 已交办/);
  await expectAccessible(page);
});

it.each([
  ['dark', 1366, 768],
  ['high-contrast', 1920, 1080],
  ['elder', 1366, 768],
  ['standard', 1920, 1080],
])('the lists have no barrier in the display %s at %i × %i, and nothing runs out of the page', async (mode, width, height) => {
  await page.setViewportSize({ width, height });
  await signIn(page, 'water-officer');
  await page.evaluate((kept) => localStorage.setItem('zhiyin.mode', kept), mode);
  for (const path of ['/w/', '/w/done?limit=10', '/w/proposals?limit=10']) {
    await page.goto(path);
    await settled(page);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(true);
  }
});
