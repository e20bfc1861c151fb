import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browserOfFile, eventually, expectAccessible, sees, settled, signIn } from './browser.ts';
import { docket, openDistrict, type JourneyDistrict } from './district.ts';
import { control, fillIn, send } from './forms.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
let page: Page;
let id: string;

beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-01-24', '09:00');
  page = await open(district.address);
  id = await docket(district, { title: '关于疏浚东堤河的提案' });
  return district.close;
});

const act = (name: string) => page.getByRole('list', { name: '现在可以办理' }).getByRole('button', { name, exact: true });
const region = (name: string | RegExp) => page.getByRole('region', { name });
const previewed = async (): Promise<string[]> => page.getByRole('table', { name: '办理后的期限' }).locator('tbody tr').allInnerTexts();
const partOf = async (unit: string): Promise<string> => (await district.stage.matter(id)).assignments.findLast((each) => each.unitId === district.unit(unit))?.id ?? '';

it('a new case is put to a unit from the list; its objection comes first, with the better unit and the ground', async () => {
  await docket(district, { title: '关于路灯的提案', by: 'other-member' });
  await signIn(page, 'office', '/w/preassign');
  const toAsk = region('尚未征求意见的提案');
  await toAsk.getByRole('combobox', { name: /东堤河/ }).selectOption({ label: '区城市管理局' });
  await expectAccessible(page);
  await toAsk.getByRole('button', { name: '征求意见（1件）' }).click();
  await sees(page, '办成1件，未办成0件，未开始0件。');
  await region('单位答复').getByText('未答复').waitFor();
  await district.give('city-officer', 'answer-pre-assignment', { answer: 'not-ours', otherUnitId: district.unit('water'), ground: '河道归水务管理' }, id);
  await page.reload();
  await sees(page, '不属本单位，建议区水务局');
  await sees(page, '河道归水务管理');
  await expectAccessible(page);
  await page
    .getByRole('navigation', { name: '按状态查看' })
    .getByRole('link', { name: /有异议/ })
    .press('Enter');
  await eventually(() => region('尚未征求意见的提案').count()).toBe(0);
});

it('by keyboard: from the objection straight to the assignment, with every deadline shown before it is given', async () => {
  await settled(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await sees(page, '区城市管理局建议由该单位承办');
  await act('交办').press('Enter');
  // The form starts with the unit that was asked; the one it named is a button away.
  await page.getByRole('button', { name: '将区水务局设为主办' }).press('Enter');
  await eventually(async () => (await previewed()).join()).toMatch(/预交办答复[\s\S]*终止[\s\S]*答复[\s\S]*区水务局[\s\S]*起算[\s\S]*2024-04-24/);
  expect(await previewed()).toHaveLength(4);
  await fillIn(page, { happenedOn: '2024-01-23' });
  await eventually(async () => (await previewed()).join()).toMatch(/2024-04-23/);
  await expectAccessible(page);
  await send(page, '交办');
  await page.goto('/w/slips');
  await region('区水务局').getByText('关于疏浚东堤河的提案').waitFor();
  await expectAccessible(page);
  const sheet = await page.request.get('/api/assignment-slips.html?on=2024-01-23');
  expect(await sheet.text()).toContain('疏浚东堤河');
});

it('several agreed cases are assigned together after a look at what each starts', async () => {
  const agreed: string[] = [];
  for (const title of ['关于修补护栏的提案', '关于清掏雨水口的提案']) {
    const each = await docket(district, { title });
    await district.give('office', 'pre-assign', { lead: district.unit('water') }, each);
    await district.give('water-officer', 'answer-pre-assignment', { answer: 'agree' }, each);
    agreed.push(each);
  }
  await page.goto('/w/preassign?state=agreed');
  await page.getByRole('checkbox', { name: '全选可交办的' }).check();
  await page.getByRole('button', { name: '按预交办方案交办（2件）' }).click();
  await eventually(() => region('核对将要交办的提案').getByRole('table').count()).toBe(2);
  await expectAccessible(page);
  await page.getByRole('button', { name: '确认交办（2件）' }).click();
  await sees(page, '办成2件，未办成0件，未开始0件。');
  for (const each of agreed) expect((await district.stage.matter(each)).assignments).toHaveLength(1);
});

it('a return is ruled with its history in sight; the ruling shows which clocks end and which start', async () => {
  await district.give('water-receiver', 'return-assignment', { assignmentId: await partOf('water'), reason: '该河段由城管局管养', betterUnitId: district.unit('city') }, id);
  await signIn(page, 'office', '/w/adjust');
  const history = region(/^退办经过/);
  await history.getByText('该河段由城管局管养').waitFor();
  await history.getByText(/区城市管理局预交办时答复：不属本单位/).waitFor();
  await act('裁定退回').click();
  await fillIn(page, { outcome: { tick: '维持原交办' }, reason: '河道清淤是水务局法定职责。' });
  await eventually(previewed).toHaveLength(1);
  await expectAccessible(page);
  await send(page, '裁定退回');
  await sees(page, '这里没有等您办理的案件。');
});

it('an extension shows how far the rule goes and what it does before it is granted', async () => {
  const part = await partOf('water');
  await district.give('water-receiver', 'accept-assignment', { assignmentId: part }, id);
  await district.give('water-officer', 'request-extension', { assignmentId: part, to: '2024-05-31', reason: '汛前不能断流施工' }, id);
  await signIn(page, 'office', '/w/extend');
  await region('延期与计时')
    .getByText(/2024-05-31/)
    .waitFor();
  await region('延期与计时')
    .getByText(/2024-07-2\d/)
    .waitFor();
  await act('审批延期').click();
  await fillIn(page, { granted: { tick: '是' } });
  await eventually(async () => (await previewed()).join()).toMatch(/改期[\s\S]*2024-04-23 → 2024-05-31/);
  await expectAccessible(page);
  await send(page, '审批延期');
});

it('a reply is examined point by point; another class needs a remark, and both classes stay', async () => {
  const part = await partOf('water');
  const { give } = district;
  await give('water-receiver', 'name-responsible', { assignmentId: part, head: '邵平', deputy: '苗维新', section: '河道科', officerId: (await district.stage.who('water-officer')).personId }, id);
  for (const phase of ['before', 'during']) {
    await give('water-officer', 'record-consultation', { assignmentId: part, phase, mode: 'visit', heldOn: '2024-01-24', place: '东堤', attendees: '顾南舟', intent: '尽快', outcome: '一致' }, id);
    await give('member', 'confirm-consultation', { consultationId: (await district.stage.matter(id)).consultations.at(-1)?.id, answer: 'confirmed' }, id);
  }
  const answers = [
    { suggestion: 1, verdict: 'adopted', text: '已完成两公里清淤。' },
    { suggestion: 2, verdict: 'partly', text: '责任牌正在制作。' },
  ];
  const commitments = [{ suggestion: 2, text: '六月底前立牌', dueOn: '2024-06-30' }];
  await give('water-officer', 'draft-reply', { assignmentId: part, answers, proposedClass: 'solved', openness: 'full', commitments }, id);
  for (const account of ['water-reviewer', 'water-head']) await give(account, 'clear-reply', { assignmentId: part, version: 1 }, id);
  await signIn(page, 'office', '/w/examine');
  const examination = region('逐条审核');
  await examination.getByText('责任牌正在制作。').waitFor();
  await examination.getByText('各项均符合').waitFor();
  await expectAccessible(page);
  await act('复前审核').click();
  await fillIn(page, { officeClass: { tick: 'B 部分解决并持续跟踪' } });
  await page.locator('form.command-form').getByRole('button', { name: '复前审核', exact: true }).press('Enter');
  await control(page, 'remark').and(page.locator('[aria-invalid="true"]')).waitFor();
  await fillIn(page, { remark: '责任牌尚未立好，按B类办理并跟踪。' });
  await send(page, '复前审核');
  const reply = (await district.stage.matter(id)).assignments.find((each) => each.id === part)?.replies.at(-1);
  expect([reply?.proposedClass, reply?.examined?.officeClass]).toEqual(['solved', 'partly']);
});

it('a promise is followed, verified and turned into a better class, and the file archived', async () => {
  const part = await partOf('water');
  const { give } = district;
  const letterHash = (await district.stage.matter(id)).assignments.find((each) => each.id === part)?.replies.at(-1)?.examined?.letterHash;
  await give('water-head', 'issue-reply', { assignmentId: part, letterHash }, id);
  await give('office', 'record-service', { assignmentId: part, mode: 'paper' }, id);
  await give('member', 'rate-reply', { levels: { work: 'satisfied', result: 'satisfied' } }, id);
  await give('committee', 'close-rating', {}, id);
  await signIn(page, 'office', '/w/office/ratings');
  await sees(page, '基数不足');
  await expectAccessible(page);
  await give('office', 'close-proposal', {}, id);
  await page.goto('/w/track');
  await page.getByRole('link', { name: '六月底前立牌' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: '六月底前立牌' }).click();
  await act('复核承诺').click();
  await fillIn(page, { isFulfilled: { tick: '是' }, text: '现场看过，两岸均已立牌。' });
  await send(page, '复核承诺');
  await page.goto('/w/track?state=convertible');
  await page.getByRole('link', { name: '六月底前立牌' }).click();
  await act('结果转化').click();
  await fillIn(page, { newClass: { tick: 'A 已解决' }, proof: '责任牌照片和验收单已入卷，公开电话已开通。' });
  await send(page, '结果转化');
  await page.goto('/w/archive');
  await page.getByRole('checkbox', { name: '全选本页可归档的' }).check();
  await page.getByRole('button', { name: '归档（1件）' }).click();
  await region('核对后归档').getByText('其中0件缺材料').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '确认归档（1件）' }).click();
  await sees(page, '办成1件，未办成0件，未开始0件。');
  await page.goto('/w/archive?state=archived');
  await page
    .getByRole('link', { name: /关于疏浚东堤河的提案/ })
    .first()
    .waitFor();
  const taken = await page.request.get('/api/case-package/2024-0001');
  expect(taken.headers()['content-type']).toBe('application/zip');
  for (const [file, text] of [
    ['archive.csv?year=2024&state=archived', '关于疏浚东堤河的提案'],
    ['archive.html?year=2024', '共1卷'],
    ['commitments.csv?state=fulfilled', '六月底前立牌'],
  ])
    expect(await (await page.request.get(`/api/${file}`)).text()).toContain(text);
  expect(await (await page.request.get('/api/commitments.csv?state=open')).text()).not.toContain('六月底前立牌');
});
