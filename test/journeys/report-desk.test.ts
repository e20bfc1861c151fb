import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browserOfFile, eventually, expectAccessible, sees, settled, signIn } from './browser.ts';
import { accepted, docket, openDistrict, type JourneyDistrict } from './district.ts';
import { fillIn, send } from './forms.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
let page: Page;

beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-02-20', '09:00');
  await accepted(district);
  await docket(district, { title: '关于社区食堂的提案', by: 'other-member', category: 'society' });
  district.turnTo('2024-03-01', '09:00');
  await district.give('office', 'compile-report', { year: 2024, asOf: '2024-02-29' });
  await docket(district, { title: '关于路灯改造的提案' });
  district.turnTo('2024-03-04', '09:00');
  page = await open(district.address);
  return district.close;
});

const region = (name: string | RegExp) => page.getByRole('region', { name });

it('every number of the text opens its definition, base and cases; one that moved since is marked', async () => {
  await signIn(page, 'office', '/w/report/2024?asOf=2024-02-29');
  await settled(page);
  await region(/^合计核对/)
    .getByText('✓ 相符')
    .first()
    .waitFor();
  await expectAccessible(page);
  const moved = region(/^截止日期以后变动的数字/).getByRole('row', { name: /^提案总数/ });
  expect(await moved.getByRole('cell').allInnerTexts()).toEqual(['2', '3']);
  const chip = page.locator('.report-text .figure.is-moved').first();
  expect(await chip.innerText()).toContain('2');
  await chip.press('Enter');
  const card = page.getByRole('complementary', { name: '提案总数' });
  await card.getByText('▲ 3').waitFor();
  await expectAccessible(page);
  await card.getByRole('link', { name: '共2件' }).click();
  await sees(page, '这是一个数字背后的2件提案。');
  await page.goBack();
});

it('a section of judgement is written with figures put in, and the check finds a number that no figure supports', async () => {
  await page.goto('/w/report/2024?asOf=2024-02-29');
  await page.getByRole('button', { name: '撰写：存在的不足' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撰写报告章节' }).waitFor();
  await fillIn(page, { text: '全年' });
  await page.getByRole('button', { name: /^提案总数 2件$/ }).click();
  await expectAccessible(page);
  expect(await page.locator('#f-text').inputValue()).toBe('全年提案总数2件');
  await fillIn(page, { text: '全年提案总数9件，多数按期办理。' });
  await send(page, '撰写报告章节');
  await sees(page, /文中写“9件”/);
  await page.getByRole('button', { name: '撰写：存在的不足' }).click();
  await eventually(() => page.locator('#f-text').inputValue()).toBe('全年提案总数9件，多数按期办理。');
  await fillIn(page, { text: '少数单位面商不够深入。' });
  await send(page, '撰写报告章节');
  await page.locator('.report-text').getByText('少数单位面商不够深入。').waitFor();
  await eventually(() => page.getByText(/文中写“9件”/).count()).toBe(0);
});

it('two days beside each other show what changed between them', async () => {
  await page.getByLabel('与2024-02-29对照的日期').fill('2024-03-04');
  await page.getByRole('button', { name: '对照', exact: true }).click();
  const row = region(/^两个截止日期对照/).getByRole('row', { name: /^提案总数/ });
  await row.waitFor();
  expect((await row.getByRole('cell').allInnerTexts()).map((each) => each.replace(/\s/g, ''))).toEqual(['3件', '2件']);
  await expectAccessible(page);
});

it('the calendar of a year is amended as it stands, not typed anew', async () => {
  await signIn(page, 'office-director', '/w/calendar');
  await page.getByRole('button', { name: '调整2024年日历' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '调整工作日历' }).waitFor();
  await eventually(() => page.locator('.rows > li').count()).toBeGreaterThan(20);
  await fillIn(page, { source: '国务院办公厅通知', 'exceptions.0.name': '元旦假期' });
  await expectAccessible(page);
  await send(page, '调整工作日历');
  await sees(page, '元旦假期');
});
