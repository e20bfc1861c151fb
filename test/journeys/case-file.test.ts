import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { pdf } from '../server/sample-files.ts';
import { scanOf } from '../../demo/scan.ts';
import { browserOfFile, eventually, expectAccessible, sees, settled, signIn } from './browser.ts';
import { accepted, docket, openDistrict, wording, type JourneyDistrict } from './district.ts';
import { control, fillIn, openAct, send } from './forms.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
let page: Page;
beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-02-20', '09:00');
  const id = await accepted(district);
  await docket(district, { title: '关于社区食堂的提案', by: 'other-member', category: 'society' });
  await docket(district, { title: '关于路灯改造的提案' });
  await district.give('committee', 'correct-docket', { field: 'category', category: 'society', reason: '归类有误' }, id);
  district.turnTo('2024-03-13', '09:00');
  page = await open(district.address);
  return district.close;
});

/** Later each time: an account keeps its newest sessions. */
let minute = 0;
async function enter(account: string, path: string): Promise<void> {
  district.turnTo('2024-03-13', `09:${String((minute += 1)).padStart(2, '0')}`);
  await signIn(page, account, path);
}

const section = (name: string) => page.getByRole('region', { name, exact: false });
const at = '/w/proposals/2024-0001';

/** A text of some megabytes, so that an upload can be caught under way. */
const minutes = { name: '会议记录.txt', mimeType: 'text/plain', buffer: Buffer.from('会议记录一行\n'.repeat(100_000)) };
const photo = { name: '现场.png', mimeType: 'image/png', buffer: Buffer.from(scanOf('现场')) };
const reply = { name: '纪要.pdf', mimeType: 'application/pdf', buffer: pdf };
const uploadOf = (name: string) => page.locator('.upload').filter({ hasText: name });

it('a unit records a consultation with files; one is paused, survives a lost network and goes on where it stood', async () => {
  await enter('water-officer', at);
  await openAct(page, '记录面商');
  await fillIn(page, { phase: { tick: '办理前' }, mode: { tick: '上门走访' }, heldOn: '2024-03-12', place: '金堤社区', attendees: '顾南舟、段清源', intent: '尽快清淤', outcome: '达成一致' });
  // The network is slow, then gone, then back.
  let pieces = 0;
  let isGone = false;
  await page.route('**/api/uploads/*?offset=*', async (route) => {
    pieces += 1;
    if (isGone) return route.abort('internetdisconnected');
    await new Promise((resolve) => setTimeout(resolve, 400));
    return route.continue();
  });
  // The two small ones arrive in the same moment: both are kept.
  const waiting: (() => void)[] = [];
  await page.route('**/api/uploads/*/finish', async (route) => {
    const response = await route.fetch();
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length >= 2) waiting.forEach((each) => each());
    });
    return route.fulfill({ response });
  });
  await control(page, 'attachments').setInputFiles([minutes, photo, reply]);
  await sees(page, /正在上传：/);
  await eventually(() => pieces).toBeGreaterThan(1);
  await page.getByRole('button', { name: '暂停上传会议记录.txt' }).click();
  await uploadOf('会议记录.txt')
    .getByText(/已暂停/)
    .waitFor();
  const before = pieces;
  // The others arrive meanwhile; the act waits for the one that is paused.
  for (const name of ['现场.png', '纪要.pdf'])
    await uploadOf(name)
      .getByRole('button', { name: `去掉${name}` })
      .waitFor();
  await sees(page, '文件还在上传，传完后才能提交；也可以先取消上传。');
  isGone = true;
  await page.getByRole('button', { name: '继续上传会议记录.txt' }).click();
  await uploadOf('会议记录.txt')
    .getByText(/网络中断/)
    .waitFor();
  isGone = false;
  await uploadOf('会议记录.txt').getByText('○ 未扫描（未接入）').waitFor();
  // 1.9 MB in pieces of 256 kB, none of them sent twice but the one that was cut off.
  expect(pieces).toBeGreaterThan(before);
  expect(pieces).toBeLessThan(16);
  await page.unroute('**/api/uploads/*?offset=*');
  await expectAccessible(page);
  await send(page, '记录面商');
  await eventually(() => section('文件').getByRole('row').count()).toBe(4);
});

it('the proposer sees them with what they belong to, previews picture and PDF by keyboard, and saves the text', async () => {
  await enter('member', `${at}#files`);
  const row = (name: string) => section('文件').getByRole('row').filter({ hasText: name });
  for (const name of ['现场.png', '纪要.pdf', '会议记录.txt']) expect(await row(name).innerText()).toMatch(/面商[\s\S]*段清源/);
  await page.getByRole('button', { name: '预览现场.png' }).press('Enter');
  const picture = page.getByRole('img', { name: '段清源提交的图片：现场.png' });
  await eventually(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(60);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await eventually(() => picture.count()).toBe(0);
  const framed = page.waitForResponse((answer) => answer.url().includes('preview=true') && answer.headers()['content-type'] === 'application/pdf');
  await page.getByRole('button', { name: '预览纪要.pdf' }).press('Enter');
  expect((await framed).headers()['content-disposition']).toMatch(/^inline/);
  await page.getByRole('button', { name: '收起纪要.pdf的预览' }).press('Enter');
  const saving = page.waitForEvent('download');
  await section('文件').getByRole('link', { name: '会议记录.txt' }).click();
  expect((await saving).suggestedFilename()).toBe('会议记录.txt');
});

it('the timeline is filtered by kind and person under an address of its own; the correction keeps the old value', async () => {
  await enter('committee', at);
  const entries = () => page.locator('.timeline li');
  await entries().first().waitFor();
  const all = await entries().count();
  await page.getByLabel('类型').selectOption('文件');
  await eventually(() => entries().count()).toBe(1);
  await page.getByLabel('人员').selectOption('江晓岚');
  await sees(page, '没有符合的记录。请放宽条件。');
  expect(page.url()).toContain('kind=files');
  await page.reload();
  await sees(page, '没有符合的记录。请放宽条件。');
  await page.getByLabel('类型').selectOption('');
  await page.getByLabel('人员').selectOption('');
  await eventually(() => entries().count()).toBe(all);
  expect(await section('审查').getByRole('row').filter({ hasText: '归类有误' }).innerText()).toMatch(/城市建设[\s\S]*社会法制/);
});

it('the log shows numbers and hashes to the committee and not to the unit', async () => {
  await page.getByText('查看日志').click();
  const rows = section('日志').getByRole('row');
  await eventually(() => rows.count()).toBeGreaterThan(5);
  const [first, second] = [await rows.nth(1).locator('code').allInnerTexts(), await rows.nth(2).locator('code').allInnerTexts()];
  expect(first[1]).toMatch(/^[0-9a-f]{12}$/);
  expect([first[0], second.length]).toEqual(['proposal-drafted', 3]);
  await expectAccessible(page);
  await enter('water-head', at);
  await settled(page);
  expect(await section('日志').count()).toBe(0);
});

it('keys lead to the acts, and through the list one came from', async () => {
  await enter('committee', '/w/proposals?year=2024');
  await page.getByRole('link', { name: wording.title }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '所来的列表' }).getByText('第1件，共3件').waitFor();
  await page.keyboard.press(']');
  await page.getByRole('heading', { level: 1, name: '关于社区食堂的提案' }).waitFor();
  await page.keyboard.press(']');
  await page.getByRole('heading', { level: 1, name: '关于路灯改造的提案' }).waitFor();
  await page.keyboard.press('[');
  await page.getByRole('heading', { level: 1, name: '关于社区食堂的提案' }).waitFor();
  await page.keyboard.press('a');
  const focused = await page.evaluate(() => document.activeElement?.closest('.acts') !== null);
  expect(focused).toBe(true);
  await page.getByRole('navigation', { name: '所来的列表' }).getByRole('link', { name: '第2件，共3件' }).click();
  await page.getByRole('heading', { level: 1, name: '全部提案' }).waitFor();
  expect(page.url()).toContain('year=2024');
});

it('words pasted from Word arrive plain', async () => {
  await enter('committee', '/w/proposals/2024-0002');
  await openAct(page, '列为重点提案').catch(() => undefined);
  await page.goto('/w/proposals/2024-0002/correct-docket');
  const field = control(page, 'reason');
  await field.waitFor();
  await field.evaluate((at: HTMLTextAreaElement) => {
    at.focus();
    const pasted = new DataTransfer();
    pasted.setData('text/html', '<style>p{color:red}</style><p class=MsoNormal>第一段，<o:p></o:p></p><p>第二段。</p>');
    pasted.setData('text/plain', '不用这一份');
    at.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }));
  });
  expect(await field.inputValue()).toBe('第一段，\n第二段。');
});

it.each(['slip', 'original', 'reply'])('the print of %s stands alone, without barriers', async (part) => {
  await enter('committee', `${at}/print/${part}`);
  await page.locator('.sheet h1').waitFor();
  await settled(page);
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.print-bar').isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
});

it.each(['standard', 'dark', 'high-contrast', 'elder'])('the case file has no barrier that axe knows in the display %s', async (mode) => {
  await enter('committee', at);
  await page.evaluate((kept) => localStorage.setItem('zhiyin.mode', kept), mode);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: wording.title }).waitFor();
  await settled(page);
  await eventually(() => page.evaluate(() => document.documentElement.dataset['mode'])).toBe(mode);
  await expectAccessible(page);
});
