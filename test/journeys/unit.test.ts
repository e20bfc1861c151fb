import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { browserOfFile, eventually, expectAccessible, sees, settled, signIn } from './browser.ts';
import { docket, openDistrict, wording, type JourneyDistrict } from './district.ts';
import { control, fillIn, send, type Answers } from './forms.ts';

// A unit's year with one case, at its own desks: received, dispatched, planned, talked over, answered, cleared, issued, served.
const { open } = browserOfFile();
let district: JourneyDistrict;
let page: Page;
const slug = '2024-0001';

beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-03-20', '09:00');
  for (const title of [wording.title, '关于修补护栏的提案', '关于雨水口清掏的提案']) {
    const id = await docket(district, { title });
    await district.give('office', 'assign', { lead: district.unit('water'), assisting: title === wording.title ? [district.unit('city')] : [] }, id);
  }
  page = await open(district.address);
  return district.close;
});

let isBroken = false;
afterEach(({ task }) => {
  isBroken ||= task.result?.state === 'fail';
});

async function at(day: string, account: string, path: string, heading: string): Promise<void> {
  if (isBroken) throw new Error('the story broke off in an earlier chapter');
  district.turnTo(day, '10:00');
  await signIn(page, account, path);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await settled(page);
}

/** An act at one of the unit's desks from its button to its confirmation. */
async function act(name: string, answers: Answers = {}): Promise<void> {
  await page.getByRole('list', { name: '现在可以办理' }).getByRole('button', { name, exact: true }).click();
  await page.locator('form.command-form').getByRole('button', { name, exact: true }).waitFor();
  await fillIn(page, answers);
  await send(page, name);
  await settled(page);
}

const region = (name: string | RegExp) => page.getByRole('region', { name });
const rowOf = (place: string | RegExp, row: string | RegExp) => region(place).getByRole('row', { name: row });
const letter = () => page.locator('.letter-paper');
const matterId = async (): Promise<string> => ((await (await page.request.get(`/api/views/case?id=${slug}`)).json()) as { id: string }).id;

it('the receiver sees the limit of a return before deciding, and accepts', async () => {
  await at('2024-03-21', 'water-receiver', `/w/unit/receive/${slug}`, '签收');
  expect(
    await region('期限')
      .getByRole('row', { name: /^退回申请 区水务局/ })
      .textContent(),
  ).toContain('5个工作日，至2024-03-27');
  await page.getByRole('checkbox', { name: '全选本页' }).check();
  await page.getByRole('button', { name: '批量签收（3件）' }).click();
  await sees(page, '办成3件，未办成0件，未开始0件。');
  await district.give('city-receiver', 'accept-assignment', { assignmentId: (await district.stage.matter(await matterId())).assignments[1]?.id }, await matterId());
});

it('several cases are dispatched to the same chain at once; what is missing is said at its field', async () => {
  await at('2024-03-21', 'water-receiver', '/w/unit/dispatch', '分办到人');
  await page.getByRole('checkbox', { name: '全选本页' }).check();
  await page.getByRole('button', { name: '批量明确责任链（3件）' }).click();
  const form = page.getByRole('form', { name: '明确责任链' });
  await fillIn(page, { head: '邵平', deputy: '苗维新', section: '河道管理科' });
  await form.getByRole('button', { name: '明确责任链（3件）' }).click();
  await form.getByRole('link', { name: /经办人/ }).waitFor();
  expect(await control(page, 'head').inputValue()).toBe('邵平');
  await expectAccessible(page);
  await fillIn(page, { officerId: { pick: '段清源' } });
  await form.getByRole('button', { name: '明确责任链（3件）' }).click();
  await sees(page, '办成3件，未办成0件，未开始0件。');
});

it('the board shows an officer his cases by stage; a number narrows it, keys walk through it', async () => {
  await at('2024-03-22', 'water-officer', '/w/unit/board', '办理看板');
  const lane = region(/^段清源/);
  await lane.getByRole('link', { name: '在办3件' }).waitFor();
  expect(await page.getByRole('radio', { name: '我经办的（3）' }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: '全单位（3）' }).click();
  await page.waitForURL(/whose=unit/);
  await lane.getByRole('link', { name: '办理中：3件，只看这些' }).click();
  await page.waitForURL(/stage=in-handling/);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('关于修补护栏的提案');
  await expectAccessible(page);
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '办理方案' }).waitFor();
});

it('the officer plans; a day that passes without news to the proposer is overdue until progress is told', async () => {
  await at('2024-03-25', 'water-officer', `/w/unit/work/${slug}`, '办理方案');
  await expectAccessible(page);
  await act('制定办理方案', { 'milestones.0.text': '测量淤积厚度', 'milestones.0.on': '2024-03-29', 'milestones.0.person': '段清源' });
  expect(await rowOf('办理方案', /测量淤积厚度/).textContent()).toContain('■ 未到日期');
  await at('2024-04-01', 'water-officer', `/w/unit/work/${slug}`, '办理方案');
  expect(await rowOf('办理方案', /测量淤积厚度/).textContent()).toContain('● 已过日期，未告知进展');
  await sees(page, '● 1步逾期');
  await act('告知办理进展', { text: '测量已完成，平均淤积四十厘米。' });
  await eventually(() => rowOf('办理方案', /测量淤积厚度/).textContent()).toContain('✓ 已告知进展');
  await act('登记举措', { what: '完成东堤河下游两公里清淤', suggestion: { pick: '1. 年内完成两公里河道清淤。' }, moneyWan: '80' });
});

it('talks are set against the minimum: why each counts or not, and what is missing', async () => {
  await at('2024-04-08', 'water-officer', `/w/unit/work/${slug}/talks`, '沟通记录');
  const owed = () => page.getByRole('table', { name: '规定的沟通次数：区水务局（主办）' });
  expect(
    await owed()
      .getByRole('row', { name: /^办理前/ })
      .textContent(),
  ).toContain('● 还差1次');
  for (const [phase, mode] of [
    ['办理前', '上门走访'],
    ['办理中', '电话'],
  ] as const) {
    await act('记录面商', {
      phase: { tick: phase },
      mode: { tick: mode },
      heldOn: '2024-04-08',
      place: '东堤社区',
      attendees: '顾南舟、段清源',
      intent: '希望汛期前完成清淤。',
      outcome: '商定分两段施工。',
    });
  }
  await sees(page, '暂不计入；提案者在2024-04-15 周一以前可以否认，过后视为有效。');
  await expectAccessible(page);
  const talks = (await district.stage.matter(await matterId())).consultations;
  await district.give('member', 'confirm-consultation', { consultationId: talks[0]?.id, answer: 'confirmed' }, await matterId());
  await district.give('member', 'confirm-consultation', { consultationId: talks[1]?.id, answer: 'confirmed' }, await matterId());
  await page.reload();
  await eventually(() =>
    owed()
      .getByRole('row', { name: /^办理前/ })
      .textContent(),
  ).toContain('✓ 已够');
  await sees(page, '计入规定次数。');
});

it('the assisting unit gives its opinion on its own limit, and the lead sees it in time', async () => {
  await at('2024-04-10', 'city-officer', `/w/unit/work/${slug}/together`, '会办');
  await act('提交协办意见', { text: '同意主办单位思路，我局负责沿河责任牌。' });
  await act('留言', { addressee: { tick: '主办单位' }, text: '责任牌样式已发贵局。' });
  await at('2024-04-11', 'water-officer', `/w/unit/work/${slug}/together`, '会办');
  const row = rowOf('协办意见与会签', /区城市管理局/);
  expect(await row.textContent()).toContain('同意主办单位思路，我局负责沿河责任牌。');
  expect(await row.textContent()).toContain('✓ 2024-04-10已完成');
  await region('留言与备注').getByText('→ 主办单位').waitFor();
  await expectAccessible(page);
});

it('the reply is written beside its letter: a missing point is named, a paste comes clean, the ledger is quoted', async () => {
  await at('2024-05-20', 'water-officer', `/w/unit/reply/${slug}`, '答复起草');
  await letter().waitFor();
  await page.getByRole('complementary', { name: '答复函' }).getByText('第1条建议没有答复。').waitFor();
  await expectAccessible(page);
  await fillIn(page, { 'answers.0.verdict': { tick: '采纳' }, 'answers.1.verdict': { tick: '采纳' } });
  const first = control(page, 'answers.0.text');
  await first.click();
  await paste('<p class=MsoNormal>　　<span style="mso-list:Ignore">1.<span>&nbsp;&nbsp;</span></span>已完成<b>两公里</b>清淤,投入 80 万元。</p>');
  await eventually(() => first.inputValue()).toBe('1. 已完成两公里清淤,投入 80 万元。');
  await letter().getByText('1. 已完成两公里清淤，投入 80 万元。').waitFor();
  await page.getByText('引用台账和模板（1条）').click();
  await page.getByRole('button', { name: /^插入：完成东堤河下游两公里清淤/ }).click();
  await eventually(() => first.inputValue()).toContain('完成东堤河下游两公里清淤（2024-04-01，投入80万元）');
  await fillIn(page, { proposedClass: { tick: 'B 部分解决并持续跟踪' }, openness: { tick: '主动公开（全文）' } });
  await page.getByRole('complementary', { name: '答复函' }).getByText('B类答复须写明至少一项有完成时限的承诺。').waitFor();
  await page.getByRole('button', { name: '为建议2添加承诺及时限' }).click();
  await fillIn(page, { 'commitments.0.text': '沿河责任牌全部更新', 'commitments.0.dueOn': '2024-11-30' });
  await letter().getByText('1．沿河责任牌全部更新（完成时限：2024年11月30日）。').waitFor();
  // Nothing was written on the second point: the command says so, at its field.
  await page.getByRole('button', { name: '起草答复', exact: true }).click();
  await page.getByRole('link', { name: /内容 2：请填写这一项/ }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-answers-1-text');
  await expectAccessible(page);
  // What was typed survives a reload.
  await page.waitForTimeout(700);
  await page.reload();
  await sees(page, /已恢复您/);
  await fillIn(page, { 'answers.1.text': '责任牌样式已经确定，计划十一月底前全部更新。' });
  await send(page, '起草答复');
  await page.getByRole('heading', { level: 1, name: '审核签发' }).waitFor();
});

it('the reviewer remarks at a paragraph and sends it back, knowing whose turn it is and why', async () => {
  await district.give('city-officer', 'countersign-reply', { assignmentId: (await district.stage.matter(await matterId())).assignments[0]?.id, version: 1 }, await matterId());
  await at('2024-05-21', 'water-reviewer', `/w/unit/clear/${slug}`, '审核签发');
  await sees(page, /现在轮到您：科室审核/);
  const paragraph = page.locator('.letter-body > li', { hasText: '1. 已完成两公里清淤' });
  const number = Number((await paragraph.getAttribute('id'))?.replace('paragraph-', ''));
  await page.getByRole('button', { name: `批注第${number}段` }).click();
  await fillIn(page, { text: '请写明清淤的起止地点。' });
  await expectAccessible(page);
  await send(page, '批注');
  await paragraph.getByText('请写明清淤的起止地点。').waitFor();
  await act('退回修改', { reason: '起止地点不明，请补充。' });
  await sees(page, '这一版已退回，等新的一版');
});

it('the officer sees what was said, writes a new version and compares the two', async () => {
  await at('2024-05-22', 'water-officer', `/w/unit/reply/${slug}`, '答复起草');
  await sees(page, '第1版已退回，请按意见修改');
  await sees(page, /起止地点不明，请补充。/);
  await sees(page, /请写明清淤的起止地点。/);
  await fillIn(page, { 'answers.0.text': '已完成东堤闸至石桥两公里清淤，投入80万元。' });
  await send(page, '起草答复');
  await page.getByRole('heading', { level: 1, name: '审核签发' }).waitFor();
  const changed = rowOf('版本比较', /建议1的答复/).locator('mark');
  await eventually(async () => (await changed.allTextContents()).join('')).toContain('闸至石桥');
  // The remark stays with the version it was made on.
  expect(await letter().getByText('请写明清淤的起止地点。').count()).toBe(0);
  await region(/^答复函/)
    .getByLabel('版本')
    .selectOption({ label: '第1版（2024-05-20）' });
  await letter().getByText('请写明清淤的起止地点。').waitFor();
});

it('cleared, it is issued on another day as the very letter that was examined, then served; a phone is wide enough', async () => {
  const id = await matterId();
  const assignmentId = (await district.stage.matter(id)).assignments[0]?.id;
  await district.give('city-officer', 'countersign-reply', { assignmentId, version: 2 }, id);
  await at('2024-05-23', 'water-reviewer', '/w/unit/clear', '审核签发');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('link', { name: wording.title }).click();
  await act('审签');
  await act('审签');
  await sees(page, '本单位审签完毕，等交办机关复前审核');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await at('2024-05-24', 'office', `/w/proposals/${slug}/examine-reply`, wording.title);
  await send(page, '复前审核');
  await at('2024-05-27', 'water-head', `/w/unit/clear/${slug}`, '审核签发');
  await sees(page, '审核完毕，可以签发');
  await act('签发答复');
  await sees(page, '已签发');
  await letter().getByText('二〇二四年五月二十七日').waitFor();
  await act('记录送达', { mode: { tick: '当面送达' } });
  await region('第2版的其他事项')
    .getByText(/答复函/)
    .first()
    .waitFor();
  expect(await page.locator('main').textContent()).not.toMatch(/评价表|满意/);
});

it.each(['dark', 'high-contrast', 'elder'])('the desks have no barrier in the display %s', async (mode) => {
  await at('2024-05-28', 'water-officer', '/w/unit/board', '办理看板');
  await page.evaluate((kept) => localStorage.setItem('zhiyin.mode', kept), mode);
  for (const path of [`/w/unit/board?whose=unit`, `/w/unit/work/${slug}`, `/w/unit/work/${slug}/talks`, `/w/unit/clear/${slug}`, '/w/unit/reply/2024-0002']) {
    await page.goto(path);
    await page.locator('h1').waitFor();
    await settled(page);
    await expectAccessible(page);
  }
  await page.evaluate(() => localStorage.removeItem('zhiyin.mode'));
});

it('an officer’s open cases go to a colleague in one act', async () => {
  await at('2024-05-29', 'water-head', '/w/unit/board', '办理看板');
  await region(/^段清源/)
    .getByRole('link', { name: '移交全部案件' })
    .click();
  await sees(page, /段清源名下的3件在办案件/);
  await expectAccessible(page);
  await fillIn(page, { officerId: { pick: '苗维新' } });
  await send(page, '移交经办人');
  await region(/^苗维新/)
    .getByRole('link', { name: '在办3件' })
    .waitFor();
});

/** As from Word: the clipboard holds HTML. */
async function paste(html: string): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', given);
    clipboardData.setData('text/plain', given.replace(/<[^>]+>|&nbsp;/g, ''));
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}
