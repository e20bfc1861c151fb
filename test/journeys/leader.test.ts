import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { instantAt } from '../../src/domain/day.ts';
import { codeOf, fromBase32, stepAt } from '../../src/server/http/totp.ts';
import { browserOfFile, expectAccessible, password, sees, signedInWithoutScript, signIn, unfoldMenu } from './browser.ts';
import { accepted, openDistrict, wording, type JourneyDistrict } from './district.ts';
import { openAct } from './forms.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
beforeAll(async () => {
  district = await openDistrict();
  at('09:00');
  return district.close;
});

let time = '09:00';
function at(next: string): void {
  time = next;
  district.turnTo('2024-01-24', next);
}

const phone = (account: string, path = '/l', display = ''): Promise<Page> => signedInWithoutScript(open, district.address, { account, path, display });

const press = (page: Page, name: string) => page.locator('form.command-form').getByRole('button', { name, exact: true }).click();
const decide = (page: Page, name: string) => page.getByRole('navigation', { name: '现在可以办理' }).getByRole('link', { name, exact: true }).click();

/** A reply that waits for the water bureau's head, who signs every step himself. */
async function drafted(title: string): Promise<string> {
  const { give, stage } = district;
  const id = await accepted(district, { title });
  const assignmentId = (await stage.matter(id)).assignments[0]?.id;
  await give('water-receiver', 'name-responsible', { assignmentId, head: '邵平', deputy: '苗维新', section: '河道科', officerId: (await stage.who('water-officer')).personId }, id);
  for (const phase of ['before', 'during']) {
    await give('water-officer', 'record-consultation', { assignmentId, phase, mode: 'visit', heldOn: '2024-01-24', place: '东堤河', attendees: '顾南舟、段清源', intent: '尽快', outcome: '一致' }, id);
    await give('member', 'confirm-consultation', { consultationId: (await stage.matter(id)).consultations.at(-1)?.id, answer: 'confirmed' }, id);
  }
  const answers = wording.suggestions.map((_text, index) => ({ suggestion: index + 1, verdict: 'adopted', text: '已列入三月清淤计划，由河道科负责。' }));
  await give('water-officer', 'draft-reply', { assignmentId, answers, proposedClass: 'solved', openness: 'full' }, id);
  return id;
}

it('the head of a bureau approves between two meetings and sends one back with a ready wording; nothing needs a script', async () => {
  await drafted('关于东堤河清淤的提案');
  await drafted('关于西堤河清淤的提案');
  const page = await phone('water-head');
  await sees(page, '共2件');
  await page.getByRole('link', { name: /东堤河清淤/ }).click();
  await sees(page, wording.suggestions[0]);
  await sees(page, '已列入三月清淤计划，由河道科负责。');
  await decide(page, '审签');
  await sees(page, '按下后即完成审签，送到下一级；最后一级审签后送交办机关复前审核。');
  await press(page, '审签');
  await sees(page, '“审签”已办理。');
  await sees(page, '✓ 责任科室审签');
  await decide(page, '退回修改');
  await page.getByLabel('请逐条回应提案者的建议，不要合并作答。').check();
  await page.locator('#f-reason').fill('第二条请写明公开电话。');
  await press(page, '下一步：核对');
  await sees(page, '请逐条回应提案者的建议，不要合并作答。第二条请写明公开电话。');
  await press(page, '退回修改');
  await sees(page, '“退回修改”已办理。');
  // On to the next one by itself.
  await page.getByRole('heading', { level: 1, name: /西堤河清淤/ }).waitFor();
});

it('in the elders’ view a leader takes a case, writes on it and reads the answer', async () => {
  const id = await accepted(district, { title: '关于内涝治理的提案' });
  const page = await phone('leader', '/l', '100.auto.e');
  await page.goto(`/l/tasks/${id}`);
  await decide(page, '领衔督办');
  await page.getByLabel('每月调度一次，重要节点现场督办。').check();
  await press(page, '下一步：核对');
  await press(page, '领衔督办');
  await sees(page, '“领衔督办”已办理。');
  await decide(page, '批示');
  await page.getByLabel('请主要负责同志亲自过问，明确责任人和完成时限。').check();
  await press(page, '下一步：核对');
  // The day is missing: what was picked is still there.
  expect(await page.title()).toMatch(/^错误：/);
  await page
    .getByLabel(/回复期限|答复期限|期限/)
    .first()
    .fill('2024-02-05');
  await press(page, '下一步：核对');
  await press(page, '批示');
  await sees(page, '“批示”已办理。');
  await district.give('water-officer', 'answer-instruction', { text: '已由局长牵头，本周现场办公。' }, id);
  await unfoldMenu(page);
  await page.getByRole('navigation', { name: '网站导航' }).getByRole('link', { name: '我的领衔件' }).click();
  await sees(page, '已由局长牵头，本周现场办公。');
  const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  expect(size).toBe(24);
});

it('a second factor is set up on the phone and asked in the form of the approval', async () => {
  await drafted('关于南堤河清淤的提案');
  const page = await phone('water-reviewer', '/me/security');
  await page.getByRole('link', { name: '启用动态口令' }).click();
  await page.getByLabel('登录口令').fill(password);
  await press(page, '下一步');
  const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '');
  await page.getByLabel('动态口令').fill('000000');
  await press(page, '启用');
  await sees(page, '动态口令不对。请看清手机上的六位数字再输入');
  await page.getByLabel('动态口令').fill(codeNow(secret));
  await press(page, '启用');
  expect(await page.locator('.recovery-codes li').count()).toBe(10);
  at('10:00');
  const later = await phone('water-reviewer');
  await later.getByRole('link', { name: /南堤河清淤/ }).click();
  await decide(later, '审签');
  await press(later, '审签');
  await sees(later, '请填写手机上的六位动态口令。');
  await later.getByLabel('动态口令').fill(codeNow(secret));
  await press(later, '审签');
  await sees(later, '“审签”已办理。');

  // The workbench asks for the same, says where, and keeps what is open.
  at('11:00');
  const desk = await open(district.address);
  const id = await drafted('关于北堤河清淤的提案');
  const { slug } = await readSlug(desk, id);
  await signIn(desk, 'water-reviewer', `/w/proposals/${slug}`);
  await openAct(desk, '审签');
  await desk.locator('form.command-form').getByRole('button', { name: '审签', exact: true }).press('Enter');
  const confirm = desk.getByRole('button', { name: '确认审签', exact: true });
  const proof = desk.getByRole('link', { name: '去验证动态口令（新窗口打开）' });
  await confirm.or(proof).first().waitFor();
  if ((await confirm.count()) > 0) await confirm.press('Enter');
  const [window] = await Promise.all([desk.context().waitForEvent('page'), proof.click()]);
  await window.getByLabel('动态口令').fill(codeNow(secret));
  await press(window, '验证');
  await sees(window, /已经验证/);
  await window.close();
  // The form lies there as it was left.
  await desk.locator('form.command-form').getByRole('button', { name: '审签', exact: true }).press('Enter');
  const done = desk.locator('#announcements', { hasText: '“审签”已办理。' });
  await confirm.or(done).first().waitFor({ state: 'attached' });
  if ((await confirm.count()) > 0) await confirm.press('Enter');
  await done.waitFor({ state: 'attached' });
});

const codeNow = (secret: string): string => codeOf(fromBase32(secret), stepAt(instantAt('2024-01-24', time)));

async function readSlug(page: Page, id: string): Promise<{ slug: string }> {
  await signIn(page, 'office', '/w/');
  const answer = await page.request.get(`/api/views/case?id=${id}`);
  return (await answer.json()) as { slug: string };
}

it.each([
  ['water-head', ['/l', '/l/tasks/2024-0002', '/l/tasks/2024-0002/do/clear-reply', '/l/tasks/2024-0002/do/send-back-reply', '/l/mine', '/l/red', '/me/security', '/me/security/factor', '/me/prove']],
  ['leader', ['/l', '/l/tasks/2024-0003', '/l/tasks/2024-0003/do/give-instruction', '/l/mine', '/l/dash', '/l/cases?year=2024&figure=proposals.count', '/l/red']],
])('what %s opens has no barrier that axe knows and fits a phone of 320 pixels', async (account, paths) => {
  const page = await open(district.address, { viewport: { width: 320, height: 700 } });
  await page.goto('/login');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('口令', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(/\/(l|w\/?)$/);
  for (const [at, path] of paths.entries()) {
    await page.context().addCookies([{ name: 'display', value: ['100.light', '100.dark', '150.black-yellow', '100.auto.e'][at % 4] ?? '', url: district.address }]);
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

it('from the workbench on a phone one press leads to what waits for a decision', async () => {
  const page = await open(district.address, { viewport: { width: 390, height: 844 } });
  await page.request.post('/api/session', { data: { account: 'water-head', password } });
  await page.goto('/w/');
  await page.getByRole('banner').getByRole('link', { name: '待我审批' }).click();
  await page.getByRole('heading', { level: 1, name: '待我审批' }).waitFor();
});
