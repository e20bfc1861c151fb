import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { writeSheets } from '../../src/server/documents/write-sheet.ts';
import { browserOfFile, eventually, expectAccessible, sees, settled, signIn } from './browser.ts';
import { docket, handIn, openDistrict, wording, type JourneyDistrict } from './district.ts';
import { control, fillIn, send } from './forms.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
let page: Page;

beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-01-24', '09:00');
  page = await open(district.address);
  await signIn(page, 'committee');
  return district.close;
});

const menuLine = (name: string) => page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true });
const main = () => page.getByRole('main');
/** The smallest picture there is. */
const scan = { name: '原件.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') };

const headers = ['案由', '提案者', '情况', '分析', '建议1', '是否公开'];
const row = (title: string, proposer: string, suggestion: string): string[] => [title, proposer, `${title}所述情况已有两年。`, '管护单位没有明确。', suggestion, '是'];
const good = [row('关于增设路灯的提案', '顾南舟', '增设路灯二十盏。'), row('关于老旧小区加装扶手的提案', '林望秋', '加装扶手。')];
const bad = [row('关于补种行道树的提案', '查无此人', '补种三十棵。'), row('关于修缮文化站的提案', '林望秋', '')];
async function sheet(rows: readonly (readonly string[])[]): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const bytes = await writeSheets([{ name: '登记', title: '提案登记表', columns: headers.map((header) => ({ header, width: 20 })), rows }]);
  return { name: '登记表.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(bytes) };
}

it('a proposal that came on paper is entered with its scan and stands in the register', async () => {
  await menuLine('收件登记').click();
  await sees(page, '没有符合条件的收件。请放宽条件，或者代录入、导入提案。');
  await expectAccessible(page);
  await main().getByRole('link', { name: '代录入提案' }).click();
  await control(page, 'scan').setInputFiles(scan);
  await page.getByRole('button', { name: '去掉原件.png' }).waitFor();
  await fillIn(page, {
    what: { tick: '提案' },
    'proposal.matterKind': { tick: '委员提案' },
    'proposal.memberId': { pick: '顾南舟' },
    'proposal.title': wording.title,
    'proposal.situation': wording.situation,
    'proposal.analysis': wording.analysis,
  });
  await fillIn(page, { 'proposal.suggestions.0': wording.suggestions[0], 'proposal.mayPublish': { tick: '是' }, 'proposal.isOneMatter': { tick: '是' } });
  await send(page, '代录入');
  await menuLine('收件登记').click();
  const entered = main().getByRole('row', { name: new RegExp(wording.title) });
  await entered.waitFor();
  expect(await entered.innerText()).toContain('代录入');
});

it('a sheet is tried first, its faults named; the good rows are brought in and taken back again', async () => {
  await main().getByRole('link', { name: '批量导入' }).click();
  await expectAccessible(page);
  await page.getByLabel('登记表或者文档').setInputFiles(await sheet([...good, ...bad]));
  await page.getByRole('button', { name: '读取并检查' }).click();
  await page.getByRole('heading', { level: 1, name: '试导入结果' }).waitFor();
  const rows = page.getByRole('region', { name: '逐行检查' });
  await eventually(async () => (await rows.locator('.import-faults .cell').allInnerTexts()).map((each) => each.trim())).toEqual(['B5', 'E6']);
  await sees(page, '委员库里没有“查无此人”。请核对姓名，或先在委员库登记。');
  await sees(page, /查重完毕/);
  await expectAccessible(page);
  expect(await page.getByRole('button', { name: /^全部导入/ }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '只导入合格的2件' }).click();
  await sees(page, '导入2件，未成0件，未开始0件。');
  await eventually(() => rows.getByText('✓ 已导入', { exact: false }).count()).toBe(2);
  await page.getByRole('button', { name: '撤销本次导入（2件）' }).click();
  await sees(page, '已撤销2件，未撤0件，未开始0件。');
  await eventually(() => rows.getByText('○ 已撤回', { exact: false }).count()).toBe(2);
});

it('a sheet without a fault is brought in as a whole', async () => {
  await page.goto('/w/intake/import');
  await page.getByLabel('登记表或者文档').setInputFiles(await sheet(good));
  await page.getByRole('button', { name: '读取并检查' }).click();
  await page.getByRole('button', { name: /^全部导入（2件/ }).click();
  await sees(page, '导入2件，未成0件，未开始0件。');
  await page.goto(`${new URL(page.url()).pathname}?show=brought`);
  await eventually(() => page.getByText('✓ 已导入', { exact: false }).count()).toBe(2);
});

it('two cases in the same words are set side by side and merged; each keeps its number', async () => {
  await docket(district, { title: '关于疏浚东堤河的提案' });
  await docket(district, { title: '关于东堤河清淤管护的提案', by: 'other-member' });
  await menuLine('并案工作台').click();
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /^对照关于(疏浚东堤河|东堤河清淤管护)的提案和关于(疏浚东堤河|东堤河清淤管护)的提案$/ })
    .first()
    .click();
  await sees(page, '并案以后：每件的案号、种类、类别和提案者不变');
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: '把 2024-0002 并入 2024-0001' }).click();
  await fillIn(page, { reason: '同一河段的同一件事' });
  await send(page, '并案');
  const merged = page.getByRole('region', { name: '已并案' });
  await eventually(() => merged.getByRole('link').allInnerTexts()).toEqual(['2024-0001 关于疏浚东堤河的提案', '2024-0002 关于东堤河清淤管护的提案']);
});

it('several are docketed at once in the order they came; the hand-over list has them in the order of their numbers', async () => {
  await handIn(district, { title: '关于社区食堂的提案' });
  await menuLine('编号与移交').click();
  await sees(page, '✓ 连续');
  await expectAccessible(page);
  await main().getByRole('link', { name: '打开批量立案' }).click();
  await page.getByRole('checkbox', { name: '全选本页' }).check();
  await sees(page, '选中的还有4件没有定类别。');
  await page.getByLabel('给选中的都定为').selectOption({ label: '城市建设' });
  await expectAccessible(page);
  await page.getByRole('button', { name: '批量立案（4件）' }).click();
  await sees(page, '办成4件，未办成0件，未开始0件。');
  await menuLine('编号与移交').click();
  await page.getByRole('button', { name: '列出清单' }).click();
  await page.getByRole('heading', { level: 1, name: '政协望川市澄湖区委员会提案移交清单' }).waitFor();
  await eventually(() => main().locator('tbody td:first-child').allInnerTexts()).toEqual(['001', '002', '003', '004', '005', '006']);
  await sees(page, '并入2024-0001');
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('link', { name: '下载文档' }).isVisible()).toBe(false);
  expect(await page.getByText('移交人（签名）').isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
  for (const kind of ['xlsx', 'docx']) {
    const answer = await page.request.get(`/api/hand-over.${kind}?from=2024-01-01&to=2024-12-31`);
    expect([answer.status(), (await answer.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
  }
});

it('a candidate is marked as key with a glance at what speaks for it; the ratings desk says when nobody was asked yet', async () => {
  await menuLine('重点提案遴选').click();
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^列为重点.*关于社区食堂的提案$/ }).click();
  await send(page, '列为重点提案');
  await page.getByRole('link', { name: '重点提案（1件）' }).click();
  await eventually(() => main().locator('tbody th').allInnerTexts()).toEqual([expect.stringContaining('关于社区食堂的提案')]);
  await menuLine('评价汇总').click();
  await sees(page, '没有这样的提案。答复送达以后，征询自动开始。');
  await expectAccessible(page);
});
