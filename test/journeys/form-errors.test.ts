import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { browserOfFile, eventually, expectAccessible, password, sees, signIn, typeAccount } from './browser.ts';
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

const summary = () => page.locator('.error-summary');
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const faultAt = (path: string): Promise<string | null> => page.locator(`#f-${path.replaceAll('.', '-')}-fault`).textContent();

it('an empty form says what is missing, at the top and at each field, and leads there', async () => {
  await signIn(page, 'member', '/w/new/draft-proposal');
  await press('写提案');
  await summary().waitFor();
  await eventually(() => summary().evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await page.title()).toMatch(/^错误：/);
  expect(await summary().getByRole('link').count()).toBeGreaterThanOrEqual(6);
  expect(await faultAt('title')).toBe('请填写这一项。');
  expect(await control(page, 'title').getAttribute('aria-invalid')).toBe('true');
  expect(await control(page, 'title').getAttribute('aria-describedby')).toContain('f-title-fault');
  await summary().getByRole('link', { name: /^案由/ }).click();
  await eventually(() => control(page, 'title').evaluate((field) => field === document.activeElement)).toBe(true);
  await summary()
    .getByRole('link', { name: /^同意公开/ })
    .click();
  await eventually(() => page.evaluate(() => document.activeElement?.closest('fieldset')?.id)).toBe('f-mayPublish');
});

it('wrong input is told at its field and stays as it was typed', async () => {
  const title = '关于'.padEnd(130, '疏');
  await signIn(page, 'member', '/w/new/draft-proposal');
  await fillIn(page, { matterKind: { tick: '委员提案' }, title, situation: '淤积。', analysis: '失管。', 'suggestions.0': '清淤。', mayPublish: { tick: '否' }, isOneMatter: { tick: '否' } });
  await sees(page, '130/120 字，超出10字');
  await press('写提案');
  await summary().waitFor();
  expect(await faultAt('title')).toContain('120');
  expect(await control(page, 'title').inputValue()).toBe(title);
  await fillIn(page, { title: '关于疏浚东堤河的提案' });
  await press('写提案');
  // What only the rules know comes from the server, to the same places.
  await eventually(() => page.locator('#f-isOneMatter-fault').count()).toBe(1);
  expect(await control(page, 'situation').inputValue()).toBe('淤积。');
  await fillIn(page, { isOneMatter: { tick: '是' } });
  await press('写提案');
  await eventually(() => page.locator('#f-publishReason-fault').count()).toBe(1);
  await fillIn(page, { publishReason: '涉及未定的施工安排。' });
  await send(page, '写提案');
  await page.getByRole('heading', { level: 1, name: '关于疏浚东堤河的提案' }).waitFor();
});

it('somebody else was faster: the form says what they did, keeps the text and goes on from there', async () => {
  const id = await docket(district, { title: '关于增设公交站点的提案' });
  await signIn(page, 'committee', `/w/proposals/${id}`);
  await openAct(page, '更正立案信息');
  await fillIn(page, { field: { tick: '类别' }, category: { tick: '社会法制' }, reason: '以公交出行服务为主。' });
  await district.give('office', 'pre-assign', { lead: district.unit('city'), assisting: [], reason: '按职责。' }, id);
  await press('更正立案信息');
  await sees(page, '在您填写期间，案卷有了变化');
  await summary().getByText('江晓岚（督办员）：预交办').waitFor();
  expect(await control(page, 'reason').inputValue()).toBe('以公交出行服务为主。');
  expect(await page.getByRole('button', { name: '更正立案信息', exact: true }).isDisabled()).toBe(true);
  await press('我已看过，继续办理');
  await send(page, '更正立案信息');
  await page.locator('.facts').getByText('社会法制').waitFor();
});

it('what another has done already cannot be done twice; the text is still there', async () => {
  const id = await handIn(district, { title: '关于整治路边停车的提案' });
  await signIn(page, 'committee', `/w/proposals/${id}`);
  await openAct(page, '不予立案');
  await fillIn(page, { ground: { pick: '内容空泛，没有具体建议' }, explanation: '没有具体建议。' });
  await district.give('committee-director', 'docket-proposal', { category: 'city', submission: 'in-session' }, id);
  await sees(page, /这一步现在不能办理了/);
  await summary().getByText('陆怀德（提案委主任）：立案').waitFor();
  expect(await page.getByRole('button', { name: '不予立案', exact: true }).isDisabled()).toBe(true);
  expect(await control(page, 'explanation').inputValue()).toBe('没有具体建议。');
  await expectAccessible(page);
  await page.locator('.case-now .stage', { hasText: '已立案' }).waitFor();
  expect(await page.evaluate(() => Object.entries(localStorage).find(([name]) => name.includes('decline-proposal'))?.[1])).toContain('没有具体建议。');
});

it('signed out in between: signing in on the spot goes on with the same form and sends it once', async () => {
  const id = await accepted(district, { title: '关于路灯改造的提案' });
  await signIn(page, 'water-receiver', `/w/proposals/${id}`);
  await openAct(page, '明确责任链');
  await fillIn(page, { head: '邵平', deputy: '苗维新', section: '河道管理科', officerId: { pick: '段清源' } });
  await sees(page, /已存草稿/);
  await page.context().clearCookies();
  await press('明确责任链');
  const again = page.getByRole('dialog', { name: '登录已过期' });
  await again.waitFor();
  await sees(page, /请以贺小满的账号重新登录/);
  await expectAccessible(page);
  await again.getByRole('button', { name: '登录并继续' }).click();
  await again.getByText('请填写账号。').waitFor();
  await again.getByLabel('账号').fill('water-receiver');
  await again.getByLabel('口令').fill(password);
  await again.getByLabel('口令').press('Enter');
  await again.waitFor({ state: 'detached' });
  await sees(page, '邵平 → 苗维新 → 河道管理科 → 段清源');
  expect(await page.locator('.timeline strong', { hasText: '明确责任链' }).count()).toBe(1);
});

it('the network fails: the text stays and the same button sends it once', async () => {
  const id = await handIn(district, { title: '关于社区食堂的提案' });
  await signIn(page, 'committee', `/w/proposals/${id}`);
  await openAct(page, '退回修改');
  await fillIn(page, { remarks: '请补充选址建议。' });
  await page.context().setOffline(true);
  await press('退回修改');
  await sees(page, '服务器没有应答。请检查网络后重试；您填写的内容仍在。');
  await page.context().setOffline(false);
  await press('重试');
  await page.locator('.case-now .stage', { hasText: '退回修改' }).waitFor();
  expect(await page.locator('.timeline strong', { hasText: '退回修改' }).count()).toBe(1);
});

it('a wrong password says so and keeps the account', async () => {
  await page.goto('/w/');
  await press('登录');
  await summary().waitFor();
  await eventually(() => summary().getByRole('link').allTextContents()).toEqual(['请填写账号。', '请填写口令。']);
  await page.getByLabel('账号').fill('member');
  await page.getByLabel('口令').fill('not-the-password');
  await press('登录');
  await summary().getByRole('listitem').filter({ hasText: /口令/ }).waitFor();
  expect(await page.getByLabel('账号').inputValue()).toBe('member');
  await typeAccount(page, 'member');
});
