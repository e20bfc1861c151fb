import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { browserOfFile, eventually, sees, signIn } from './browser.ts';
import { openDistrict, wording, type JourneyDistrict } from './district.ts';
import { control, doAct, fillIn, openAct, send, type Answers } from './forms.ts';

// One proposal from its first word to its closing, everything done in the workbench by the person whose turn it is.
const { open } = browserOfFile();
let district: JourneyDistrict;
let page: Page;
/** the case's address, first by its id, later by its number */
let address = '';

beforeAll(async () => {
  district = await openDistrict();
  page = await open(district.address);
  return district.close;
});

let isBroken = false;
afterEach(({ task }) => {
  isBroken ||= task.result?.state === 'fail';
});

/** Somebody signs in on a day and opens the case. */
async function at(day: string, account: string, path = address): Promise<void> {
  if (isBroken) throw new Error('the story broke off in an earlier chapter');
  district.turnTo(day, '10:00');
  await signIn(page, account, path);
  if (path === address) await page.getByRole('heading', { level: 1, name: wording.title }).waitFor();
}

const isAt = (stage: string): Promise<void> => page.locator('.case-now .stage', { hasText: new RegExp(`^${stage}$`) }).waitFor();
const waitsFor = (who: string): Promise<void> => sees(page, `等待：${who}`);
const section = (name: string) => page.getByRole('region', { name });
const timeline = (): Promise<string[]> => page.locator('.timeline strong').allTextContents();
/** What the page offers this person to do. */
const offered = (): Promise<string[]> => page.getByRole('complementary', { name: '现在可以办理' }).getByRole('link').allTextContents();
const deadline = (rule: string) =>
  section('期限')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: rule, exact: true }) });

it('the member writes it, is asked again before it is final, and hands it in', async () => {
  await at('2024-01-12', 'member', '/w/');
  await page.getByRole('link', { name: '写提案' }).click();
  await fillIn(page, { matterKind: { tick: '委员提案' }, title: wording.title, situation: wording.situation, analysis: wording.analysis, 'suggestions.0': wording.suggestions[0] });
  await page.getByRole('button', { name: '添加一项（建议）' }).click();
  await fillIn(page, { 'suggestions.1': wording.suggestions[1], mayPublish: { tick: '是' }, suggestedUnitIds: { pick: '区水务局' }, isOneMatter: { tick: '是' } });
  await send(page, '写提案');
  await isAt('起草');
  await openAct(page, '提交提案');
  await page.getByRole('button', { name: '提交提案', exact: true }).click();
  await sees(page, '“提交提案”提交后立即生效，不能自行撤回。请核对后确认。');
  await page.getByRole('button', { name: '返回修改' }).click();
  await send(page, '提交提案');
  await isAt('审查');
  await waitsFor('提案委');
  await sees(page, /流水号 2024-S0001/);
  address = new URL(page.url()).pathname;
  expect(await timeline()).toEqual(['提交提案', '形成提案稿']);
});

it('the committee finds it among its to-dos and dockets it', async () => {
  await at('2024-01-25', 'committee', '/w/todo?step=review');
  await page.getByRole('link', { name: wording.title }).click();
  await doAct(page, '立案', { category: { tick: '城市建设' }, submission: { tick: '大会提案' } });
  await isAt('已立案');
  await page.waitForURL(/\/w\/proposals\/2024-0001$/);
  address = new URL(page.url()).pathname;
});

it('the office asks the units first, both agree, then it assigns', async () => {
  await at('2024-03-20', 'office');
  await openAct(page, '预交办');
  await eventually(() => page.locator('.ant-select', { has: control(page, 'lead') }).textContent()).toContain('区水务局');
  await fillIn(page, { assisting: { pick: '区城市管理局' }, reason: '按单位职责拟办。' });
  await send(page, '预交办');
  await isAt('预交办');
  for (const unit of ['water', 'city']) {
    await at('2024-03-21', `${unit}-receiver`);
    await doAct(page, '答复预交办', { answer: { tick: '同意' } });
  }
  await at('2024-03-26', 'office');
  await sees(page, '区城市管理局：同意，2024-03-21 周四');
  await doAct(page, '交办');
  await isAt('已交办');
  await waitsFor('区水务局');
  expect(await deadline('答复').textContent()).toContain('答复期限（工作规则第二十条）：自2024-03-26起（当日不计）3个月，至2024-06-26');
  expect(await deadline('答复').textContent()).toContain('■ 绿 剩');
  expect(await deadline('退回申请').first().textContent()).toContain('5个工作日，至2024-04-02');
});

it('lead and assisting unit accept, and the chain of responsibility is named', async () => {
  await at('2024-03-27', 'city-receiver');
  await doAct(page, '签收');
  await at('2024-03-27', 'water-receiver');
  await doAct(page, '签收');
  await isAt('办理中');
  await doAct(page, '明确责任链', { head: '邵平', deputy: '苗维新', section: '河道管理科', officerId: { pick: '段清源' } });
  await sees(page, '邵平 → 苗维新 → 河道管理科 → 段清源');
});

it.each([
  { on: '2024-04-08', next: '2024-04-09', phase: '办理前', mode: '上门走访', place: '东堤社区' },
  { on: '2024-05-10', next: '2024-05-11', phase: '办理中', mode: '电话', place: '电话' },
])('the unit records the talk of $on and the member confirms it', async ({ on, next, phase, mode, place }) => {
  await at(on, 'water-officer');
  await doAct(page, '记录面商', { phase: { tick: phase }, mode: { tick: mode }, heldOn: on, place, attendees: '顾南舟、段清源', intent: '希望汛期前完成清淤。', outcome: '商定分两段施工。' });
  await section('沟通').getByText('待提案者确认').waitFor();
  await at(next, 'member', '/w/todo?step=confirm-consultation');
  await page.getByRole('link', { name: wording.title }).click();
  await openAct(page, '确认面商');
  await page.getByRole('radio', { name: '属实' }).first().waitFor();
  // The record still waiting is found by its day.
  await fillIn(page, { ...((await control(page, 'consultationId').getByRole('radio').count()) > 1 ? { consultationId: { tick: `${on} ${phase} ${mode} ${place}` } } : {}), answer: { tick: '属实' } });
  await send(page, '确认面商');
  await eventually(() => section('沟通').getByText('待提案者确认').count()).toBe(0);
});

it('the assisting unit hands in its opinion in time', async () => {
  await at('2024-05-20', 'city-officer');
  expect(await deadline('协办意见').textContent()).toContain('在答复到期前20日，至2024-06-06');
  await doAct(page, '提交协办意见', { text: '同意主办单位思路，我局负责沿河责任牌。' });
  await sees(page, '2024-05-20 周一：同意主办单位思路，我局负责沿河责任牌。');
  await eventually(() => deadline('协办意见').textContent()).toContain('✓');
});

it('the unit answers point by point; everybody whose turn it is countersigns, clears, examines, issues and serves', async () => {
  await answer({
    on: '2024-06-18',
    texts: ['已完成一公里，其余一公里十一月底前完成。', '责任牌已全部设置。'],
    beforeExamining: async () => {
      expect(await deadline('答复').textContent()).toContain('▲ 黄 剩6天');
      await openAct(page, '复前审核');
      await page.getByRole('button', { name: '预览答复函' }).click();
      const letter = page.frameLocator('iframe[title="答复函预览"]');
      await letter.getByText('已完成一公里，其余一公里十一月底前完成。').waitFor();
      await letter
        .getByText(/顾南舟/)
        .first()
        .waitFor();
      await send(page, '复前审核');
    },
  });
  await sees(page, '采纳');
});

it('the member is not satisfied; the unit does not learn of it', async () => {
  await at('2024-06-24', 'member', '/w/todo?step=rate');
  await page.getByRole('link', { name: wording.title }).click();
  await doAct(page, '评价办理', rating('不满意', '只清了一半，现场看不到进展。'));
  await at('2024-06-25', 'water-officer');
  await isAt('待评价');
  expect(await page.locator('main').textContent()).not.toMatch(/不满意|现场看不到进展|评价表/);
  expect(await page.getByRole('region', { name: '评价' }).count()).toBe(0);
  expect(await timeline()).not.toContain('评价办理');
  const seen = await page.evaluate(async (id) => (await fetch(`/api/views/case?id=${id}`)).text(), '2024-0001');
  expect(seen).not.toMatch(/dissatisfied|现场看不到进展/);
});

it('the committee closes the rating and orders a redo with a clock of its own', async () => {
  await at('2024-06-26', 'committee-director');
  await section('评价').getByText('评价进行中').waitFor();
  await doAct(page, '结束评价');
  await section('评价').getByText('只清了一半，现场看不到进展。').waitFor();
  await doAct(page, '责成重新办理', { reason: '请现场核实，补充办理后重新答复。' });
  await isAt('办理中');
  await sees(page, '第2轮');
  await waitsFor('区水务局');
  expect(
    await section('期限')
      .getByRole('row', { name: /重新办理/ })
      .textContent(),
  ).toContain('重新办理期限（工作规则第二十五条）：自2024-06-26起（当日不计）30日，至2024-07-26');
});

it('the second answer starts from the first, satisfies the member, and the case is closed with its promise tracked', async () => {
  await answer({ on: '2024-07-10', texts: ['重新办理期间两公里已全部清淤。'], beforeExamining: () => doAct(page, '复前审核') });
  await at('2024-07-15', 'member');
  await doAct(page, '评价办理', rating('满意', ''));
  await at('2024-07-16', 'committee');
  await doAct(page, '结束评价');
  await at('2024-07-17', 'office');
  expect(await offered()).toContain('办结');
  await doAct(page, '办结');
  await isAt('跟踪落实');
  await section('承诺').getByText('其余一公里清淤').waitFor();
  expect((await timeline())[0]).toBe('办结');
});

const rating = (level: string, comment: string): Answers => ({
  'levels.work': { tick: level },
  'levels.result': { tick: level },
  'answers.talked': { tick: '是' },
  'answers.to-the-point': { tick: '部分' },
  comment,
});

/** A round of answering within a day: drafted, countersigned, cleared twice, examined, issued, handed over. */
async function answer({ on, texts, beforeExamining }: { on: string; texts: readonly string[]; beforeExamining: () => Promise<void> }): Promise<void> {
  await at(on, 'water-officer');
  await openAct(page, '起草答复');
  for (const [place, text] of texts.entries()) await fillIn(page, { [`answers.${place}.text`]: text });
  if (texts.length === wording.suggestions.length) await firstDraft();
  await send(page, '起草答复');
  for (const text of texts) await section('答复').getByText(text).first().waitFor();
  await at(on, 'city-officer');
  await doAct(page, '会签');
  await at(on, 'water-reviewer');
  await doAct(page, '审签');
  await isAt('答复审签');
  await doAct(page, '审签');
  await sees(page, '分管领导审签：苗维新');
  await at(on, 'office');
  await beforeExamining();
  await at(on, 'water-head');
  await doAct(page, '签发答复');
  await isAt('待评价');
  await section('答复').getByText('已签发').first().waitFor();
  await at(on, 'water-receiver');
  await doAct(page, '记录送达', { mode: { tick: '当面送达' } });
  await waitsFor('提案者');
}

/** What the first version asks for besides its texts. */
async function firstDraft(): Promise<void> {
  await fillIn(page, { 'answers.0.verdict': { tick: '部分采纳' }, 'answers.1.verdict': { tick: '采纳' }, proposedClass: { tick: 'B 部分解决并持续跟踪' }, openness: { tick: '主动公开（全文）' } });
  await page.getByRole('button', { name: '添加一项（承诺事项）' }).click();
  await fillIn(page, { 'commitments.0.suggestion': { pick: '1. 年内完成两公里河道清淤。' }, 'commitments.0.text': '其余一公里清淤', 'commitments.0.dueOn': '2024-11-30' });
}
