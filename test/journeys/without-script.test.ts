import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { stageOf } from '../../src/domain/proposal/stage.ts';
import { png } from '../server/sample-files.ts';
import { browserOfFile, desktop, phone, sees, signedInWithoutScript, unfoldMenu } from './browser.ts';
import { assign, draftReply, issueReply, openDistrict, wording, type JourneyDistrict } from './district.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-02-20', '09:00');
  return district.close;
});

const elder = '100.auto.e';
type Profile = [name: string, screen: typeof phone | typeof desktop, display: string];
const profiles: Profile[] = [
  ['a phone', phone, ''],
  ['a phone in the elder version', phone, elder],
  ['a desktop', desktop, ''],
  ['a desktop in the elder version', desktop, elder],
];

const signedIn = (account: string, [, screen, display]: Profile, path: string): Promise<Page> => signedInWithoutScript(open, district.address, { account, path, screen, display });

/** Signs out: an account has so many sessions at most, and the oldest would be ended for the next. */
async function leave(page: Page): Promise<void> {
  if (page.viewportSize()?.width === phone.viewport.width) await unfoldMenu(page);
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.context().close();
}

const press = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).first().click();
const goOn = (page: Page) => page.locator('form.command-form button.primary').last().click();
const act = (page: Page, name: string) => page.getByRole('list', { name: '现在可以办理' }).getByRole('link', { name, exact: true }).click();

it.each(profiles)(
  'on %s, without a script: written with two co-signers, talked over, rated dissatisfied, done again and rated again',
  async (...profile: Profile) => {
    const as = (account: string, path: string): Promise<Page> => signedIn(account, profile, path);
    const title = `关于疏浚东堤河的提案（${profile[0]}）`;
    const page = await as('member', '/m');
    const id = await written(page, title);
    for (const account of ['other-member', 'third-member']) {
      const other = await as(account, '/m/cosign');
      await follow(other, title);
      await act(other, '同意联名');
      await goOn(other);
      await goOn(other);
      await sees(other, '已联名');
      await leave(other);
    }
    await page.goto(`/m/proposals/${id}`);
    await act(page, '提交提案');
    await goOn(page);
    await goOn(page);
    await sees(page, '提案已提交');

    await district.give('committee', 'docket-proposal', { category: 'city', submission: 'in-session' }, id);
    await assign(district, id);
    const part = (await district.stage.matter(id)).assignments[0]?.id ?? '';
    await talkedOver(page, id, part);
    const head = await as('water-head', '/l');
    await answered(head, id, part, title, '已列入计划。');
    await ratedBy(as, id, '不满意', '只列计划，没有完成时限。');
    await district.give('committee', 'close-rating', {}, id);
    await district.give('committee', 'order-redo', { reason: '请逐条落实完成时限。' }, id);

    await page.goto(`/m/proposals/${id}`);
    await sees(page, '重新办理');
    await answered(head, id, part, title, '已于十二月完成。');
    await page.goto(`/m/proposals/${id}`);
    await sees(page, '第1条已于十二月完成。');
    await sees(page, '第1条已列入计划。');
    await ratedBy(as, id, '满意');
    await district.give('committee', 'close-rating', {}, id);
    await district.give('committee', 'close-proposal', {}, id);
    expect(stageOf(await district.stage.matter(id))).toBe('closed');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(profile[1].viewport.width);
    await leave(page);
    await leave(head);
  },
  240_000,
);

it('without a script a body hands in once its sealed page is there; what is no picture or document is refused at its field, and nothing is lost', async () => {
  const page = await signedIn('liaison', profiles[0] as Profile, '/m');
  await begun(page, '关于老旧小区加装电梯的集体提案');
  await consented(page);
  await follow(page, '核对并提交');
  await sees(page, '盖章页上传之前只能保存草稿');
  await page.goBack();
  await follow(page, /^附件/);
  await page.getByLabel('附件').setInputFiles({ name: '调查表.png', mimeType: 'image/png', buffer: png });
  await page.getByLabel('盖章页扫描件').setInputFiles({ name: '盖章页.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ this is a program') });
  await press(page, '保存并继续');
  await sees(page, /盖章页\.pdf：只接受规定类型的文件/);
  expect(await page.title()).toMatch(/^错误：/);
  await sees(page, '调查表.png');
  await page.getByLabel('盖章页扫描件').setInputFiles({ name: '盖章页.png', mimeType: 'image/png', buffer: Buffer.concat([png, Buffer.from('sealed')]) });
  await press(page, '保存并继续');
  await follow(page, '核对并提交');
  await sees(page, '盖章页.png');
  await press(page, '提交提案');
  await sees(page, '提案已提交');
  await sees(page, /流水号/);
  await follow(page, '查看这件提案');
  const { files } = await district.stage.matter(/proposals\/([^/?]+)/.exec(page.url())?.[1] ?? '');
  expect(files.length).toBe(2);
});

/** Title and texts of a new writing. */
async function begun(page: Page, title: string): Promise<void> {
  await press(page, '写提案');
  await follow(page, '案由');
  await page.getByLabel('案由').fill(title);
  await press(page, '保存并继续');
  await follow(page, '情况、分析与建议');
  await page.getByLabel('情况').fill(wording.situation);
  await page.getByLabel('分析').fill(wording.analysis);
  await page.getByLabel(/建议 ?1/).fill(wording.suggestions[0]);
  await page.getByRole('button', { name: /^添加一项/ }).click();
  await page.getByLabel(/建议 ?2/).fill(wording.suggestions[1]);
  await press(page, '保存并继续');
}

async function consented(page: Page): Promise<void> {
  await follow(page, '公开意愿与声明');
  await page.getByRole('radio', { name: '是' }).first().check();
  await page.getByRole('radio', { name: '是' }).last().check();
  await press(page, '保存并继续');
}

/** The writing, step by step, with two co-signers and a photograph; returns the id of the draft. */
async function written(page: Page, title: string): Promise<string> {
  await begun(page, title);
  await follow(page, /^联名人/);
  await page.getByLabel(/林望秋/).check();
  await page.getByLabel(/柯明远/).check();
  await press(page, '保存并继续');
  await follow(page, /^附件/);
  await page.getByLabel('附件').setInputFiles({ name: '淤积处.png', mimeType: 'image/png', buffer: png });
  await press(page, /^上传所选文件/);
  await sees(page, '淤积处.png');
  await press(page, '保存并继续');
  await consented(page);
  await follow(page, '核对并提交');
  await sees(page, '淤积处.png');
  await press(page, '保存并请联名人确认');
  await sees(page, '已请联名人确认');
  return /proposals\/([^/]+)\/done/.exec(page.url())?.[1] ?? '';
}

/** A time for meeting is chosen, a line written to the unit, and the talk confirmed, before and during the handling. */
async function talkedOver(page: Page, id: string, assignmentId: string): Promise<void> {
  const { give, stage } = district;
  const officer = await stage.who('water-officer');
  await give('water-receiver', 'name-responsible', { assignmentId, head: '邵平', deputy: '苗维新', section: '河道科', officerId: officer.personId }, id);
  await give('water-officer', 'propose-appointment', { assignmentId, times: ['2024-02-22T02:00:00.000Z'], place: '东堤河下游' }, id);
  await page.goto(`/m/proposals/${id}`);
  await act(page, '答复预约');
  await page.locator('#f-chosen').fill('2024-02-22T10:00');
  await goOn(page);
  await page.getByLabel('内容').fill('请带上去年的清淤记录。');
  await press(page, '留言');
  await sees(page, '请带上去年的清淤记录。');
  for (const phase of ['before', 'during']) {
    await give('water-officer', 'record-consultation', { assignmentId, phase, mode: 'visit', heldOn: '2024-02-20', place: '现场', attendees: '双方', intent: '尽快', outcome: '一致' }, id);
    await page.goto(`/m/proposals/${id}`);
    await act(page, '确认面商');
    await page.getByLabel('属实', { exact: true }).check();
    await goOn(page);
    await sees(page, '已确认');
  }
}

/** A reply drafted, approved by the head on his own pages, examined and issued. */
async function answered(head: Page, id: string, assignmentId: string, title: string, words: string): Promise<void> {
  await draftReply(district, id, assignmentId, words);
  await head.goto('/l');
  await head.getByRole('link', { name: title }).click();
  for (const _step of ['section', 'head']) {
    await head.getByRole('navigation', { name: '现在可以办理' }).getByRole('link', { name: '审签', exact: true }).click();
    await press(head, '审签');
    await sees(head, '“审签”已办理。');
  }
  await issueReply(district, id, assignmentId);
}

async function ratedBy(as: (account: string, path: string) => Promise<Page>, id: string, level: string, comment?: string): Promise<void> {
  for (const account of ['member', 'other-member', 'third-member']) {
    const page = await as(account, `/m/proposals/${id}`);
    await act(page, '评价办理');
    for (const group of ['对办理工作', '对办理结果']) await page.getByRole('group', { name: group }).getByLabel(level, { exact: true }).check();
    if (comment !== undefined) await page.getByLabel(/意见和建议/).fill(comment);
    await goOn(page);
    await goOn(page);
    await sees(page, '“评价办理”已办理。');
    await leave(page);
  }
}
