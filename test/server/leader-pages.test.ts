import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, fromBase32, stepAt } from '../../src/server/http/totp.ts';
import { instantAt } from '../../src/domain/day.ts';
import { accepted, docket, openDistrict, type JourneyDistrict } from '../journeys/district.ts';
import { password } from '../journeys/browser.ts';
import { hiddenIn, signedInAt, type SiteVisitor } from './site-visitor.ts';

let district: JourneyDistrict;
beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-01-24', '09:00');
});
afterAll(() => district.close());

const visit = (account: string, next = '/l', display = ''): Promise<SiteVisitor> => signedInAt(district.address, account, password, next, display);
const partOf = async (id: string): Promise<string> => (await district.stage.matter(id)).assignments.at(-1)?.id ?? '';

const answers = [
  { suggestion: 1, verdict: 'adopted', text: '已列入三月清淤计划。' },
  { suggestion: 2, verdict: 'adopted', text: '沿河十二块责任牌已设置。' },
];

/** A reply that waits for the water bureau's own chain: the deputy first, then the head. */
async function drafted(title: string): Promise<string> {
  const { give } = district;
  const id = await accepted(district, { title });
  const assignmentId = await partOf(id);
  await give('water-receiver', 'name-responsible', { assignmentId, head: '邵平', deputy: '苗维新', section: '河道科', officerId: (await district.stage.who('water-officer')).personId }, id);
  for (const phase of ['before', 'during']) {
    const talk = { assignmentId, phase, mode: 'visit', heldOn: '2024-01-24', place: '东堤河', attendees: '顾南舟、段清源', intent: '尽快清淤', outcome: '一致' };
    await give('water-officer', 'record-consultation', talk, id);
    await give('member', 'confirm-consultation', { consultationId: (await district.stage.matter(id)).consultations.at(-1)?.id, answer: 'confirmed' }, id);
  }
  await give('water-officer', 'draft-reply', { assignmentId, answers, proposedClass: 'solved', openness: 'full' }, id);
  return id;
}

describe('what waits for a decision', () => {
  it('is listed for the post that can take it now, and for nobody else', async () => {
    const id = await drafted('关于东堤河清淤的提案');
    const { slug } = (await (await visit('water-reviewer')).get('/l')).html.match(/\/l\/tasks\/(?<slug>\d{4}-\d+)"/)?.groups ?? {};
    expect(slug).toBeDefined();
    const deputy = await visit('water-reviewer');
    expect((await deputy.get('/l')).text).toContain('审签： 2024');
    // The head may take the deputy's step too; the other bureau knows of nothing.
    expect((await (await visit('water-head')).get('/l')).text).toContain('关于东堤河清淤的提案');
    expect((await (await visit('city-head')).get('/l')).text).toContain('现在没有等您审批的事项');
    expect((await (await visit('water-officer', '/m')).get('/l')).status).toBe(403);
    expect((await (await visit('city-head')).get(`/l/tasks/${id}`)).status).toBe(404);
  });

  it('is read in one place and approved with one more press, and leads on to the next', async () => {
    await drafted('关于西堤河清淤的提案');
    const deputy = await visit('water-reviewer');
    const list = await deputy.get('/l');
    const first = /href="(\/l\/tasks\/[^"]+)"/.exec(list.html)?.[1] ?? '';
    const task = await deputy.get(first);
    for (const text of ['已列入三月清淤计划。', '年内完成两公里河道清淤。', '分管领导审签', '答复函全文']) expect(task.text).toContain(text);
    const asked = await deputy.get(`${first}/do/clear-reply`);
    expect(asked.text).toContain('按下后即完成审签');
    expect(asked.html).not.toContain('_code');
    expect(asked.text).toContain('本次：责任科室审签');
    // The same person signs for the section and for himself: the case stays until both are done.
    const section = await deputy.send({ _resume: 'checked' });
    expect([section.path, section.text]).toEqual([`${first}?done=clear-reply`, expect.stringContaining('✓ 责任科室审签 苗维新')]);
    const last = await deputy.get(`${first}/do/clear-reply`);
    const after = await deputy.send({ _resume: 'checked' });
    expect(after.text).toContain('“审签”已办理。');
    expect(after.path).toMatch(/^\/l\/tasks\//);
    expect(after.path).not.toContain(first);
    // Pressing twice, as one does on a slow phone, acts once and says the same.
    const again = await deputy.post(last.path, { ...hiddenIn(last.html), _resume: 'checked' });
    expect([again.status, again.path]).toEqual([200, after.path]);
    expect((await deputy.get(`${first}/do/clear-reply`)).status).toBe(409);
    expect((await deputy.get('/l')).text).toContain('共1件');
  });

  it('is sent back with a ready wording and a word of one’s own', async () => {
    const deputy = await visit('water-reviewer');
    const first = /href="(\/l\/tasks\/[^"]+)"/.exec((await deputy.get('/l')).html)?.[1] ?? '';
    await deputy.get(`${first}/do/send-back-reply`);
    const missing = await deputy.send({ '_phrase.reason': '', reason: '' });
    expect([missing.status, missing.html.includes('<title>错误：')]).toEqual([422, true]);
    const canned = '措施不够具体，请写明做什么、谁来做、何时完成。';
    // A wording that was never offered is not taken.
    expect((await deputy.send({ '_phrase.reason': '随便写的', reason: '' })).status).toBe(422);
    const checked = await deputy.send({ '_phrase.reason': canned, reason: '请补充责任人。' });
    expect(checked.text).toContain(`${canned}请补充责任人。`);
    const done = await deputy.send({ _resume: 'checked' });
    expect(done.text).toContain('“退回修改”已办理。');
    const officer = await visit('water-officer', '/w/');
    expect((await officer.get('/l')).status).toBe(403);
  });

  it('for the directors is what they rule on, with reasons and effect', async () => {
    const id = await docket(district, { title: '关于退回的提案' });
    await district.give('office', 'assign', { lead: district.unit('water'), assisting: [] }, id);
    await district.give('water-receiver', 'return-assignment', { assignmentId: await partOf(id), betterUnitId: district.unit('city'), reason: '河道保洁由城管局负责。' }, id);
    const director = await visit('office-director');
    expect((await director.get('/l')).text).toContain('裁定退回： 2024');
    const task = await director.get(`/l/tasks/${id}`);
    for (const text of ['区水务局申请退回', '河道保洁由城管局负责。', '认为应由区城市管理局承办。']) expect(task.text).toContain(text);
    await director.get(`/l/tasks/${id}/do/rule-on-return`);
    await director.send({ outcome: 'keep', '_phrase.reason': '经核对职责，仍由该单位承办。', reason: '' });
    expect((await director.send({ _resume: 'checked' })).text).toContain('“裁定退回”已办理。');
  });
});

it('the office examines the letter as typeset, and the head issues that very letter', async () => {
  const id = await drafted('关于中堤河清淤的提案');
  const head = await visit('water-head');
  for (let step = 1; step <= 3; step += 1) {
    const asked = await head.get(`/l/tasks/${id}/do/clear-reply`);
    if (asked.status !== 200) break;
    await head.send({ _resume: 'checked' });
  }
  const director = await visit('office-director');
  expect((await director.get('/l')).text).toContain('复前审核： 2024');
  const form = await director.get(`/l/tasks/${id}/do/examine-reply`);
  expect(form.html).toMatch(/name="officeClass"[^>]*checked=""[^>]*value="solved"|value="solved"[^>]*checked=""/);
  // Another class needs its reason.
  expect((await director.send({ officeClass: 'explained', openness: 'full', '_phrase.remark': '', remark: '' })).status).toBe(200);
  expect((await director.send({ _resume: 'checked' })).status).toBe(422);
  await director.get(`/l/tasks/${id}/do/examine-reply`);
  await director.send({ officeClass: 'solved', openness: 'full', '_phrase.remark': '', remark: '' });
  expect((await director.send({ _resume: 'checked' })).text).toContain('“复前审核”已办理。');
  await head.get(`/l/tasks/${id}/do/issue-reply`);
  expect((await head.send({ _resume: 'checked' })).text).toContain('“签发答复”已办理。');
  const [reply] = (await district.stage.matter(id)).assignments[0]?.replies ?? [];
  expect(reply?.issued?.letterHash).toMatch(/^[0-9a-f]{64}$/);
  expect(reply?.issued?.letterHash).toBe(reply?.examined?.letterHash);
});

describe('the second factor', () => {
  it('is asked in the form of the approval itself, once', async () => {
    const id = await drafted('关于南堤河清淤的提案');
    const deputy = await visit('water-reviewer');
    const secret = await enrol(deputy);
    district.turnTo('2024-01-24', '10:00');
    const again = await visit('water-reviewer');
    await again.get(`/l/tasks/${id}/do/clear-reply`);
    const without = await again.send({ _resume: 'checked' });
    expect([without.status, without.text]).toEqual([422, expect.stringContaining('请填写手机上的六位动态口令。')]);
    const wrong = await again.send({ _resume: 'checked', _code: '000000' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('动态口令不对')]);
    const code = codeOf(fromBase32(secret), stepAt(instantAt('2024-01-24', '10:00')));
    expect((await again.send({ _resume: 'checked', _code: code })).text).toContain('“审签”已办理。');
    const next = await drafted('关于北堤河清淤的提案');
    expect((await again.get(`/l/tasks/${next}/do/clear-reply`)).html).not.toContain('_code');
  });

  async function enrol(visitor: SiteVisitor): Promise<string> {
    const shown = await visitor.post('/me/security/factor', { password });
    const secret = (/class="secret">([A-Z2-7 ]+)</.exec(shown.html)?.[1] ?? '').replaceAll(' ', '');
    await visitor.post('/me/security/factor', { code: codeOf(fromBase32(secret), stepAt(instantAt('2024-01-24', '09:00'))) });
    return secret;
  }
});

describe('a leader of the district', () => {
  it('takes the lead, instructs, and sees the answer', async () => {
    const id = await accepted(district, { title: '关于内涝治理的提案' });
    await district.give('committee', 'mark-key', {}, id).catch(() => undefined);
    const leader = await visit('leader', '');
    await leader.get(`/l/tasks/${id}/do/take-lead`);
    await leader.send({ '_phrase.plan': '每月调度一次，重要节点现场督办。', plan: '' });
    expect((await leader.send({ _resume: 'checked' })).text).toContain('“领衔督办”已办理。');
    await leader.get(`/l/tasks/${id}/do/give-instruction`);
    const early = await leader.send({ '_phrase.text': '', text: '请报方案。', dueOn: '2024-01-01', _resume: 'checked' });
    expect([early.status, early.text]).toEqual([422, expect.stringContaining('请报方案。')]);
    await leader.send({ '_phrase.text': '', text: '请报方案。', dueOn: '2024-02-01' });
    const done = await leader.send({ _resume: 'checked' });
    expect(done.text).toContain('“批示”已办理。');
    expect(done.text).toContain('请于 2024-02-01'.replace(' ', ''));
    await district.give('water-officer', 'answer-instruction', { text: '方案已报区政府。' }, id);
    const mine = await leader.get('/l/mine');
    for (const text of ['关于内涝治理的提案', '每月调度一次', '请报方案。', '方案已报区政府。']) expect(mine.text).toContain(text);
    expect((await leader.get('/l')).text).toContain('批示已有回复（1件）');
    // The unit's head sees who leads its case; another bureau does not.
    expect((await (await visit('water-head')).get('/l/mine')).text).toContain('每月调度一次');
    expect((await (await visit('city-head')).get('/l/mine')).text).not.toContain('内涝');
  });

  it('finds every number with its base, and its cases behind it', async () => {
    const leader = await visit('leader');
    const dash = await leader.get('/l/dash');
    expect(dash.text).toContain('（基数：已交办提案');
    const numbers = [...dash.html.matchAll(/href="(\/l\/cases\?[^"]+)"/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'));
    expect(numbers.length).toBeGreaterThan(20);
    const total = numbers.find((path) => path.endsWith('figure=proposals.count')) ?? '';
    const cases = await leader.get(total);
    const count = Number(/提案总数 (\d+) 件/.exec(dash.text)?.[1]);
    expect(count).toBeGreaterThan(4);
    expect(cases.text).toContain(`共${count}件`);
    expect([...cases.html.matchAll(/\/l\/tasks\/2024-\d+/g)]).toHaveLength(count);
    expect((await leader.get('/l/cases?year=2024&figure=no-such')).status).toBe(404);
    // A unit's own figures: nothing from ratings before closing, nothing over a base below three.
    const unit = await (await visit('water-head')).get('/l/dash');
    expect(unit.text).toContain('本单位');
    expect(unit.html).not.toContain('figure=satisfaction');
  });

  it('finds on the red list who is late, and by how many days', async () => {
    district.turnTo('2024-05-20', '09:00');
    const leader = await visit('leader');
    const red = await leader.get('/l/red');
    expect(red.text).toMatch(/区水务局 \d+件，最长\d+个工作日/);
    const unit = /href="(\/l\/red\?desk=unit[^"]+)"/.exec(red.html)?.[1] ?? '';
    expect((await leader.get(unit)).text).toContain('看全部单位');
    const sheet = await leader.get(unit.replace('/l/red', '/l/red.csv'));
    expect(sheet.html.split('\r\n')[1]).toMatch(/^区水务局,2024-\d+,/);
    const other = await (await visit('city-head')).get('/l/red');
    expect(other.text).not.toContain('区水务局');
    const member = await visit('member', '/m');
    for (const view of ['red-list', 'led-cases']) expect((await member.get(`/api/views/${view}`)).status).toBe(404);
  });
});

it('reads in English too, with the texts of cases left in Chinese', async () => {
  const head = await visit('water-head', '/l', '100.auto.en');
  const list = await head.get('/l');
  expect(list.text).toContain('For my decision');
  const first = /href="(\/l\/tasks\/[^"]+)"/.exec(list.html)?.[1] ?? '';
  const form = await head.get(`${first}/do/send-back-reply`);
  expect(form.html).toContain('<span lang="zh-CN">请逐条回应提案者的建议，不要合并作答。</span>');
  expect(form.text).toContain('Answer each suggestion by itself.');
});
