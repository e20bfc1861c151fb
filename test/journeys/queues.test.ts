import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browserOfFile, eventually, expectAccessible, sees, settled, signIn } from './browser.ts';
import { docket, handIn, openDistrict, type JourneyDistrict } from './district.ts';
import { fillIn, send } from './forms.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
let page: Page;

beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-01-24', '09:00');
  page = await open(district.address);
  return district.close;
});

const menuLine = (name: string) => page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name });
const act = (name: string) => page.getByRole('list', { name: '现在可以办理' }).getByRole('button', { name, exact: true });
const openCase = (): Promise<string | null> => page.locator('.queue-case h2').first().textContent();
const waiting = (): Promise<string[]> => page.locator('.queue-items a').allInnerTexts();

it('the committee goes through what came in: a decision leads on to the next case', async () => {
  await handIn(district, { title: '关于社区食堂的提案' });
  await handIn(district, { title: '关于路灯改造的提案', by: 'other-member' });
  await signIn(page, 'committee');
  await menuLine('审查立案').click();
  await eventually(waiting).toHaveLength(2);
  await expectAccessible(page);
  const first = await openCase();
  await act('立案').click();
  await expectAccessible(page);
  await fillIn(page, { category: { tick: '社会法制' }, submission: { tick: '大会提案' } });
  await send(page, '立案');
  await eventually(waiting).toHaveLength(1);
  expect(await openCase()).not.toBe(first);
  await settled(page);
  await page.locator('.queue-items a').first().focus();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await act('退回修改').press('Enter');
  await fillIn(page, { remarks: '请写明路灯所在的街巷和盏数。' });
  await send(page, '退回修改');
  await sees(page, '这里没有等您办理的案件。');
});

it('a unit accepts several at once; one that a colleague took meanwhile is named with the reason', async () => {
  const ids: string[] = [];
  for (const title of ['关于疏浚河道的提案', '关于修补护栏的提案', '关于雨水口清掏的提案']) {
    const id = await docket(district, { title });
    ids.push(await district.give('office', 'assign', { lead: district.unit('water'), assisting: [] }, id));
  }
  await signIn(page, 'water-receiver', '/w/unit/receive');
  await eventually(waiting).toHaveLength(3);
  await expectAccessible(page);
  const taken = (await district.stage.matter(ids[1] ?? '')).assignments[0]?.id;
  await district.give('water-officer', 'accept-assignment', { assignmentId: taken }, ids[1]);
  await page.getByRole('checkbox', { name: '全选本页' }).check();
  await page.getByRole('button', { name: '批量签收（3件）' }).click();
  await sees(page, '办成2件，未办成1件，未开始0件。');
  const refused = page.getByRole('table', { name: '未办成的' });
  await expect.poll(() => refused.getByRole('rowheader').allInnerTexts()).toEqual([expect.stringContaining('关于修补护栏的提案')]);
  await expectAccessible(page);
  await eventually(waiting).toHaveLength(0);
  await menuLine('分办到人').click();
  await eventually(waiting).toHaveLength(3);
});

it('from an act of a queue the trail leads back to the case in that queue', async () => {
  const id = await docket(district, { title: '关于青石桥护栏的提案' });
  const { slug } = await signIn(page, 'office', '/w/').then(() => page.request.get(`/api/views/case?id=${id}`).then((answer) => answer.json() as Promise<{ slug: string }>));
  for (const [account, queue, name] of [
    ['office', 'assign', 'assign'],
    ['committee', 'ratings/cases', 'close-rating'],
  ] as const) {
    await signIn(page, account, `/w/${queue}/${slug}/${name}`);
    await page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: slug }).click();
    await page.waitForURL(`**/w/${queue}/${slug}`);
    await settled(page);
    expect(await page.getByText('没有找到这个页面').count()).toBe(0);
  }
});

it('another desk’s queue is not in the menu, and its address leads nowhere', async () => {
  await signIn(page, 'water-officer');
  expect(await menuLine('审查立案').count()).toBe(0);
  await page.goto('/w/review');
  await sees(page, '没有找到这个页面');
});

it('the office director sees what a changed calendar moves before it is applied, then applies it', async () => {
  await signIn(page, 'office-director', '/w/calendar');
  await sees(page, /没有时限会变动/);
  const year = page.getByRole('region', { name: /^2024/ });
  const days = await year.locator('tbody tr').evaluateAll((rows) => rows.length);
  expect(days).toBeGreaterThan(20);
  const calendar = (await (await page.request.get('/api/views/calendar')).json()) as { years: { year: number; days: object[] }[] };
  const known = calendar.years.find((each) => each.year === 2024)?.days ?? [];
  await district.give(
    'office-director',
    'amend-calendar',
    { year: 2024, isAnnounced: true, source: '区政府办通知', exceptions: [...known, { day: '2024-01-29', kind: 'rest', name: '区里检修' }] },
    'calendar',
  );
  await page.reload();
  await sees(page, /件共\d+个时限会变动/);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^对全部\d+件应用$/ }).click();
  await sees(page, /办成\d+件，未办成0件，未开始0件。/);
  await sees(page, /没有时限会变动/);
});
