import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { browserOfFile, eventually, expectAccessible, password, sees, settled, signIn } from './browser.ts';
import { accepted, docket, handIn, openDistrict, type JourneyDistrict } from './district.ts';
import { control, fillIn, openAct, send } from './forms.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
let page: Page;
beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-03-04', '09:00');
  return district.close;
});
beforeEach(async () => {
  page = await open(district.address);
  return () => page.context().close();
});

const palette = () => page.getByRole('dialog', { name: '命令和跳转' });
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const focusedId = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);
const caseUpdated = (stage: string) => page.locator('.case-now .stage', { hasText: stage }).waitFor();
const bell = () => page.getByRole('button', { name: /^消息/ });

/** What the palette has chosen now, as a screen reader is told. */
const chosen = (): Promise<string | null> =>
  page
    .getByRole('combobox', { name: /输入菜单/ })
    .getAttribute('aria-activedescendant')
    .then((id) => page.locator(`[id="${id ?? ''}"]`).textContent());

async function command(text: string, wanted: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await palette().waitFor();
  await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  await page.keyboard.type(text);
  await eventually(chosen).toMatch(wanted);
}

it('by keyboard alone: the palette opens a case, an act of it, another screen and another display', async () => {
  await docket(district, { title: '关于河道护栏的提案' });
  await signIn(page, 'office');
  await settled(page);
  await command('护栏', /关于河道护栏的提案/);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await heading('关于河道护栏的提案');
  const number = (await page.locator('.case-number').textContent())?.trim() ?? '';
  await command('预交办', /^预交办 本案/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '预交办', exact: true }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/w/proposals/${number}/pre-assign`);
  const trail = page.getByRole('navigation', { name: '当前位置' });
  expect(await trail.getByRole('listitem').allTextContents()).toEqual(['工作台', '全部提案', number, '预交办']);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').first().waitFor({ state: 'hidden' });
  await command('延期', /延期审批/);
  await page.keyboard.press('Enter');
  await heading('延期审批');
  await command(number.replace('-00', '-'), new RegExp(`打开 ${number}`));
  await page.keyboard.press('Enter');
  await heading('关于河道护栏的提案');
  await command('深色', /显示：深色/);
  await page.keyboard.press('Enter');
  await eventually(() => page.evaluate(() => document.documentElement.dataset['mode'])).toBe('dark');
  await page.keyboard.press('Control+k');
  await palette().waitFor();
  await page.getByRole('combobox', { name: /输入菜单/ }).fill('什么也不是');
  await palette().getByText('没有找到').waitFor();
  await page.keyboard.press('Escape');
  await palette().waitFor({ state: 'hidden' });
});

it('another’s act appears without reload, with who and what; it rings the bell of its desk, on every machine', async () => {
  const id = await handIn(district, { title: '关于校门口护学岗的提案' });
  await signIn(page, 'committee', `/w/proposals/${id}`);
  await caseUpdated('审查');
  await settled(page);
  await district.give('committee-director', 'docket-proposal', { category: 'city', submission: 'in-session' }, id);
  await caseUpdated('已立案');
  const hint = page.getByRole('status', { name: '别人刚刚办理' });
  await hint.getByText('陆怀德（提案委主任）刚刚办理：立案').waitFor();
  await expectAccessible(page);
  await hint.getByRole('button', { name: '知道了' }).click();
  await eventually(() => hint.innerText()).toBe('');

  await signIn(page, 'office', '/w/todo');
  await settled(page);
  const before = Number(/\d+/.exec((await bell().getAttribute('aria-label')) ?? '')?.[0] ?? 0);
  const rows = await page.locator('[data-row]').count();
  await docket(district, { title: '关于夜市噪声的提案' });
  await eventually(() => page.locator('[data-row]').count()).toBe(rows + 1);
  await eventually(() => bell().getAttribute('aria-label')).toBe(`消息，${before + 1}条未读`);
  await bell().click();
  const notices = page.getByRole('region', { name: '消息' });
  const first = notices.getByRole('listitem').first();
  await eventually(() => first.innerText()).toMatch(/立案[\s\S]*关于夜市噪声的提案[\s\S]*沈立言/);
  await expectAccessible(page);
  await first.getByRole('link').click();
  await heading('关于夜市噪声的提案');
  await eventually(() => bell().getAttribute('aria-label')).not.toBe(`消息，${before + 1}条未读`);
  const elsewhere = await open(district.address);
  await signIn(elsewhere, 'office');
  await eventually(() => elsewhere.getByRole('button', { name: /^消息/ }).getAttribute('aria-label')).toBe(before === 0 ? '消息' : `消息，${before}条未读`);
  await elsewhere.getByRole('button', { name: /^消息/ }).click();
  if (before > 0) await elsewhere.getByRole('button', { name: '全部标为已读' }).click();
  await eventually(() => elsewhere.getByRole('button', { name: /^消息/ }).getAttribute('aria-label')).toBe('消息');
  await elsewhere.context().close();
  await page.reload();
  await eventually(() => bell().getAttribute('aria-label')).toBe('消息');
});

it('two officers write the same reply: both texts stand side by side, nothing is overwritten', async () => {
  const id = await accepted(district, { title: '关于疏浚东堤河的提案' });
  const part = (await district.stage.matter(id)).assignments[0]?.id;
  await district.give(
    'water-receiver',
    'name-responsible',
    { assignmentId: part, head: '邵平', deputy: '苗维新', section: '河道科', officerId: (await district.stage.who('water-officer')).personId },
    id,
  );
  await signIn(page, 'water-officer', `/w/proposals/${id}`);
  await openAct(page, '起草答复');
  const own = '我局已于三月完成一公里清淤，其余年内完成。';
  await fillIn(page, { 'answers.0.verdict': { tick: '采纳' }, 'answers.0.text': own, 'answers.1.verdict': { tick: '采纳' }, 'answers.1.text': '责任牌已设置。' });
  const theirs = '我局已于四月完成全部清淤。';
  const answers = [theirs, '责任牌已设置。'].map((text, at) => ({ suggestion: at + 1, verdict: 'adopted', text }));
  await district.give('water-reviewer', 'draft-reply', { assignmentId: part, answers, proposedClass: 'solved', openness: 'full', commitments: [] }, id);
  await sees(page, '在您填写期间，案卷有了变化');
  const both = page.getByRole('table', { name: '两份文字对照' });
  await both.waitFor();
  const cells = await both.getByRole('row').nth(1).getByRole('cell').allInnerTexts();
  expect(cells[0]).toBe(own);
  expect(cells[1]).toContain(theirs);
  expect(await both.locator('mark').count()).toBeGreaterThan(1);
  await expectAccessible(page);
  expect(await control(page, 'answers.0.text').inputValue()).toBe(own);
  await page.getByRole('button', { name: '我已看过，继续办理' }).click();
  await page.locator('#f-proposedClass input').first().check();
  await page.locator('#f-openness input').first().check();
  await send(page, '起草答复');
  const replies = (await district.stage.matter(id)).assignments[0]?.replies ?? [];
  expect(replies).toHaveLength(2);
});

it('the server goes and comes back: it is said, the text stays, and is sent by a press of one’s own', async () => {
  const id = await handIn(district, { title: '关于公园夜间照明的提案' });
  await signIn(page, 'committee', `/w/proposals/${id}`);
  await openAct(page, '退回修改');
  await fillIn(page, { remarks: '请写明公园名称。' });
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '退回修改', exact: true }).click();
  await sees(page, '服务器没有应答。请检查网络后重试；您填写的内容仍在。');
  await page.context().setOffline(false);
  await page.waitForTimeout(1500);
  expect((await district.stage.matter(id)).returnedForRevision).toBeNull();
  expect(await control(page, 'remarks').inputValue()).toBe('请写明公园名称。');
  await page.getByRole('button', { name: '重试', exact: true }).click();
  await caseUpdated('退回修改');
  await page.route('**/api/live*', (route) => route.abort());
  await page.route('**/api/views/me', (route) => route.abort());
  await page.reload().catch(() => undefined);
  await page.unroute('**/api/views/me');
  await page.reload();
  await sees(page, /与服务器的连接断开了/);
  await expectAccessible(page);
  await page.unroute('**/api/live*');
  await page.getByRole('button', { name: '立即重连' }).click();
  await eventually(() => page.locator('#announcements').textContent()).toMatch(/已恢复连接/);
});

it('expired mid-form, another person signs in: the page opens anew as his', async () => {
  const id = await handIn(district, { title: '关于共享单车停放的提案' });
  await signIn(page, 'committee', `/w/proposals/${id}`);
  await openAct(page, '退回修改');
  await fillIn(page, { remarks: '请补充数据。' });
  await sees(page, /已存草稿/);
  await page.context().clearCookies();
  await page.getByRole('button', { name: '退回修改', exact: true }).click();
  const again = page.getByRole('dialog', { name: '登录已过期' });
  await again.getByLabel('账号').fill('office');
  await again.getByLabel('口令').fill(password);
  await again.getByRole('button', { name: '登录并继续' }).click();
  await page.getByRole('button', { name: /江晓岚/ }).waitFor();
  expect(await again.count()).toBe(0);
  expect((await district.stage.matter(id)).returnedForRevision).toBeNull();
});

it('where one is signed in can be seen and ended; the settings hold; the guide answers', async () => {
  const other = await open(district.address);
  await signIn(other, 'city-head');
  await signIn(page, 'city-head', '/w/security');
  await page.getByRole('table', { name: '正在登录的地方' }).waitFor();
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^结束 Chrome/ })
    .first()
    .click();
  await other.getByRole('dialog', { name: '登录已过期' }).waitFor();
  await other.context().close();
  await page.goto('/w/settings');
  await page.getByRole('radio', { name: '200 %' }).check();
  await expectAccessible(page);
  await page.reload();
  await eventually(() => page.getByRole('radio', { name: '200 %' }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'English' }).click();
  await heading('Settings');
  await page.getByRole('radio', { name: '中文' }).click();
  await page.goto('/w/help');
  await heading(/^承办单位/);
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: '在说明中查找' }).fill('会签');
  await sees(page, /^共\d+处$/);
  await page.locator('.guide-hits a').first().click();
  await heading(/^承办单位/);
});

it('at 320 pixels, as at 200 % on a small screen, nothing runs out of the page and the menu opens from a button', async () => {
  await accepted(district, { title: '关于雨水口清掏的提案' });
  await page.setViewportSize({ width: 320, height: 640 });
  const answer = await page.request.post('/api/session', { data: { account: 'office', password } });
  expect(answer.status()).toBe(200);
  for (const path of ['/w/', '/w/todo', '/w/settings', '/w/security', '/w/help/workbench']) {
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  await page.getByRole('button', { name: /菜单/ }).click();
  const menu = page.getByRole('navigation', { name: '主菜单' });
  await menu.waitFor();
  await expectAccessible(page);
  await menu.getByRole('link', { name: '全部提案' }).click();
  await heading('全部提案');
  await menu.waitFor({ state: 'hidden' });
  await page.setViewportSize({ width: 1366, height: 768 });
});

it('a group of the menu closes and stays closed; the count of what waits there stays in sight', async () => {
  await docket(district, { title: '关于垃圾分类的提案' });
  await signIn(page, 'office');
  const group = page.getByRole('button', { name: /政府办/ });
  const lines = page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '退办裁定' });
  await lines.waitFor();
  await group.click();
  await lines.waitFor({ state: 'detached' });
  await page.reload();
  await group.waitFor();
  expect(await lines.count()).toBe(0);
  expect(await group.getAttribute('aria-expanded')).toBe('false');
  await eventually(() => group.innerText()).toMatch(/\d/);
  expect(await focusedId()).not.toBe('main');
});

it('a print has the district, what it is, when and by whom at its head, and no menus', async () => {
  const id = await docket(district, { title: '关于公交站台的提案' });
  await signIn(page, 'office', `/w/proposals/${id}`);
  await heading('关于公交站台的提案');
  await settled(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const head = page.locator('.print-head');
  await eventually(() => head.innerText()).toMatch(/政协望川市澄湖区委员会[\s\S]*\d{4}-\d{4} 关于公交站台的提案[\s\S]*江晓岚（督办员）/);
  for (const hidden of ['.header', '.menu', '.acts', '.breadcrumbs', '.contents']) expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  expect(await page.locator('.watermark').evaluate((mark) => getComputedStyle(mark).backgroundImage)).toContain('svg');
  expect(await page.locator('#main').evaluate((main) => main.getBoundingClientRect().width)).toBeGreaterThan(1200);
});
