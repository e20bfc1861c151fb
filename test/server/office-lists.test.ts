import { afterAll, beforeAll, expect, it } from 'vitest';
import { Unseen } from '../../src/server/queries/reader.ts';
import { matterOf, servedCase, submittedCase } from '../simulation/case-story.ts';
import { openOffice, type Office } from './office-district.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function docketed(title: string): Promise<string> {
  const { to, who } = office;
  const id = await submittedCase(to, who, title);
  await to.send('docket-proposal', who.clerk, { category: 'city', submission: 'in-session' }, id);
  return id;
}

it('pre-assignments: objections come first, each unit’s answer stands in its row, and the pages hold all', async () => {
  const { to, who, read } = office;
  const { water, housing, street } = who.units;
  const toAsk = await docketed('关于路灯的建议');
  const waiting = await docketed('关于河道的建议');
  const objected = await docketed('关于树木的建议');
  const agreed = await docketed('关于停车的建议');
  for (const id of [waiting, objected, agreed]) await to.send('pre-assign', who.officeClerk, { lead: water, assisting: [housing] }, id);
  await to.send('answer-pre-assignment', who.officer, { answer: 'not-ours', otherUnitId: street, ground: '树木归街道管' }, objected);
  await to.send('answer-pre-assignment', who.officer, { answer: 'agree' }, agreed);
  await to.send('answer-pre-assignment', who.assisting, { answer: 'agree' }, agreed);
  await to.send('answer-pre-assignment', who.assisting, { answer: 'agree' }, waiting);
  const list = await read(who.officeClerk, 'pre-assignments', {});
  expect(list.items.map((each) => [each.matterId, each.state])).toEqual([
    [objected, 'objected'],
    [agreed, 'agreed'],
    [waiting, 'waiting'],
    [toAsk, 'to-ask'],
  ]);
  expect(list.counts).toEqual({ objected: 1, agreed: 1, waiting: 1, 'to-ask': 1 });
  expect(list.items[0]?.answers).toMatchObject([
    { unitId: water, role: 'lead', answer: 'not-ours', otherUnit: '东堤街道', ground: '树木归街道管' },
    { unitId: housing, role: 'assisting', answer: null },
  ]);
  expect(list.items[1]?.division).toEqual({ lead: water, assisting: [housing], split: [] });
  const paged: string[] = [];
  for (let after: string | null = null, pages = 0; pages < 9; pages++) {
    const page: Awaited<ReturnType<typeof read<'pre-assignments'>>> = await read(who.officeClerk, 'pre-assignments', { limit: 1, ...(after === null ? {} : { after }) });
    paged.push(...page.items.map((each) => each.matterId));
    if ((after = page.after) === null) break;
  }
  expect(paged).toEqual(list.items.map((each) => each.matterId));
  expect((await read(who.officeClerk, 'pre-assignments', { state: 'objected' })).items).toHaveLength(1);
  for (const actor of [who.officer, who.clerk]) await expect(read(actor, 'pre-assignments', {})).rejects.toThrow(Unseen);
});

it('slips: what went out on a day stands by unit, and can be taken back until a unit has opened it', async () => {
  const { to, who, read } = office;
  const id = await docketed('关于渍水的建议');
  await to.send('assign', who.officeClerk, { lead: who.units.water, assisting: [who.units.housing] }, id);
  const slips = await read(who.officeClerk, 'assignment-slips', {});
  const parts = slips.units.flatMap((each) => each.parts.filter((part) => part.matterId === id).map((part) => [each.unit.name, part.role, part.state, part.mayWithdraw]));
  expect(parts).toEqual([
    ['区水务局', 'lead', 'sent', true],
    ['区住建局', 'assisting', 'sent', true],
  ]);
  await to.send('accept-assignment', who.receiver, { assignmentId: (await matterOf(to, id)).assignments[0]?.id }, id);
  const later = await read(who.officeClerk, 'assignment-slips', { unit: who.units.water });
  expect(later.units.map((each) => each.unit.name)).toEqual(['区水务局']);
  expect(later.units[0]?.parts.find((each) => each.matterId === id)).toMatchObject({ state: 'accepted', mayWithdraw: false });
});

it('ratings: the office sees nothing of an open round, and after closing every rate with its base', async () => {
  const { to, who, read } = office;
  const id = await servedCase(to, who, '关于噪声的建议');
  await to.send('rate-reply', who.proposer, { levels: { work: 'dissatisfied', result: 'dissatisfied' }, comment: '没有面商' }, id);
  const slug = (await read(who.officeClerk, 'case', { id })).slug;
  const before = await read(who.officeClerk, 'ratings-overview', { year: 2024 });
  expect(before.asking).toContain(slug);
  expect(before.dissatisfied).toEqual([]);
  expect((await read(who.clerk, 'ratings-overview', { year: 2024 })).dissatisfied).toEqual([slug]);
  to.pass(60);
  await to.send('close-rating', who.clerk, {}, id);
  const after = await read(who.officeClerk, 'ratings-overview', { year: 2024 });
  expect(after.dissatisfied).toEqual([slug]);
  expect(after.asking).not.toContain(slug);
  const returned = after.district.find((each) => each.id === 'satisfaction.final.of-returned');
  expect(returned).toMatchObject({ count: 0, base: 1, value: null });
  await expect(read(who.handlingOffice, 'ratings-overview', { year: 2024 })).rejects.toThrow(Unseen);
  await to.send('order-redo', who.clerk, { reason: '没有面商，请重新办理' }, id);
  const redo = await read(who.officeClerk, 'redo-cases', {});
  expect(redo.items).toMatchObject([{ matterId: id, round: 2, reason: '没有面商，请重新办理', isEscalated: false }]);
  expect(redo.items[0]?.due).not.toBeNull();
  await expect(read(who.officer, 'redo-cases', {})).rejects.toThrow(Unseen);
});

it('examination: a reply is checked point by point once the unit’s chain is through, for the office only', async () => {
  const { to, who, read } = office;
  const id = await docketed('关于井盖的建议');
  await to.send('assign', who.officeClerk, { lead: who.units.water }, id);
  const part = (await matterOf(to, id)).assignments[0]?.id ?? '';
  await to.send('accept-assignment', who.receiver, { assignmentId: part }, id);
  await to.send('name-responsible', who.receiver, { assignmentId: part, head: '局长', deputy: '副局长', section: '排水科', officerId: who.officer.personId }, id);
  for (const phase of ['before', 'during']) {
    const talk = { assignmentId: part, phase, mode: 'visit', heldOn: to.now.slice(0, 10), place: '金堤社区', attendees: '林知远', intent: '尽快', outcome: '一致' };
    await to.send('record-consultation', who.officer, talk, id);
    await to.send('confirm-consultation', who.proposer, { consultationId: (await matterOf(to, id)).consultations.at(-1)?.id, answer: 'confirmed' }, id);
  }
  const answers = [
    { suggestion: 1, verdict: 'adopted', text: '已经改造。' },
    { suggestion: 2, verdict: 'partly', text: '正在推进。' },
  ];
  await to.send('draft-reply', who.officer, { assignmentId: part, answers, proposedClass: 'solved', openness: 'full', commitments: [] }, id);
  expect((await read(who.officeClerk, 'examination', { id })).parts).toEqual([]);
  for (const actor of [who.reviewer, who.head]) await to.send('clear-reply', actor, { assignmentId: part, version: 1 }, id);
  const [found] = (await read(who.officeClerk, 'examination', { id })).parts;
  const unmet = found?.checks.filter((each) => !each.isMet).map((each) => each.check);
  expect(unmet).toEqual(['nothing-concrete']);
  expect(found?.checks).toContainEqual({ check: 'consultations', isMet: true, findings: [], params: {} });
  expect(found?.checks.find((each) => each.check === 'nothing-concrete')?.findings[0]?.zh).toContain('数字');
  await expect(read(who.officer, 'examination', { id })).rejects.toThrow(Unseen);
});

it('promises: the office sees them by day and by unit, what is reported done, and what may become a better class', async () => {
  const { to, who, read } = office;
  const id = await servedCase(to, who, '关于排水的建议');
  to.pass(40);
  await to.send('close-rating', who.clerk, {}, id);
  await to.send('close-proposal', who.officeClerk, {}, id);
  const [promise] = (await read(who.officeClerk, 'commitments', { state: 'open' })).items;
  expect(promise).toMatchObject({ matterId: id, text: '年底前完成二期', dueOn: '2025-12-31', unit: { name: '区水务局' }, report: null, isConvertible: false });
  await to.send('report-commitment', who.officer, { commitmentId: promise?.id, text: '二期已经完工', claimsDone: true }, id);
  const claimed = await read(who.officeClerk, 'commitments', { state: 'claimed' });
  expect(claimed.items.map((each) => each.report?.text)).toEqual(['二期已经完工']);
  expect(claimed.units).toMatchObject([{ unit: { name: '区水务局' }, open: 1, claimed: 1, overdue: 0 }]);
  await to.send('verify-commitment', who.officeClerk, { commitmentId: promise?.id, isFulfilled: true, text: '现场看过' }, id);
  expect((await read(who.officeClerk, 'commitments', { state: 'convertible' })).items).toMatchObject([{ matterId: id, isConvertible: true }]);
  expect((await read(who.officeClerk, 'commitments', { state: 'overdue' })).items).toEqual([]);
  const late = await servedCase(to, who, '关于护栏的建议');
  to.pass(40);
  await to.send('close-rating', who.clerk, {}, late);
  await to.send('close-proposal', who.officeClerk, {}, late);
  to.pass(800);
  const overdue = await read(who.officeClerk, 'commitments', { state: 'overdue', unit: who.units.water });
  expect(overdue.items).toMatchObject([{ matterId: late, light: 'red' }]);
  expect(overdue.items[0]?.workingDaysLeft).toBeLessThan(0);
  expect(overdue.units[0]).toMatchObject({ overdue: 1, fulfilled: 1 });
  await expect(read(who.officer, 'commitments', {})).rejects.toThrow(Unseen);
});
