import { afterAll, beforeAll, expect, it } from 'vitest';
import { Unseen } from '../../src/server/queries/reader.ts';
import { assignedCase, matterOf, submittedCase } from '../simulation/case-story.ts';
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
const preview = (id: string, command: 'assign' | 'reassign' | 'rule-on-extension' | 'pause-clock', input: object) =>
  office.read(office.who.officeClerk, 'deadline-preview', { id, command, input: JSON.stringify(input) });

it('shows before an assignment exactly the deadlines it starts, each with its arithmetic, and changes nothing', async () => {
  const { to, who } = office;
  const id = await docketed('关于河道清淤的建议');
  const version = (await office.read(who.officeClerk, 'case', { id })).version;
  const found = await preview(id, 'assign', { lead: who.units.water, assisting: [who.units.housing] });
  expect(found.lines.map((each) => [each.effect, each.rule, each.unit])).toEqual([
    ['starts', 'return', '区水务局'],
    ['starts', 'first-consultation', '区水务局'],
    ['starts', 'reply', '区水务局'],
    ['starts', 'return', '区住建局'],
    ['starts', 'opinion', '区住建局'],
  ]);
  for (const each of found.lines) expect(each.explanation.zh).toContain(each.due);
  expect((await office.read(who.officeClerk, 'case', { id })).version).toBe(version);
  await to.send('assign', who.officeClerk, { lead: who.units.water, assisting: [who.units.housing] }, id);
  expect((await matterOf(to, id)).deadlines.filter((each) => each.assignmentId !== null).map((each) => each.due)).toEqual(found.lines.map((each) => each.due));
});

it('says what is missing, and why an act would be refused, in both languages', async () => {
  const { who } = office;
  const id = await docketed('关于路灯的建议');
  expect(await preview(id, 'assign', { lead: 42 })).toEqual({ isIncomplete: true, refusal: null, lines: [] });
  const refused = await preview(id, 'assign', { lead: who.units.water, assisting: [who.units.water] });
  expect(refused.refusal?.zh).toMatch(/单位/);
  expect(refused.refusal?.en).toMatch(/unit/i);
  expect(refused.lines).toEqual([]);
});

it('shows what an extension and a pause do before the ruling, without the reason being written yet', async () => {
  const { to, who } = office;
  const id = await assignedCase(to, who, '关于停车的建议', who.units.water, [who.units.housing]);
  const part = (await matterOf(to, id)).assignments[0]?.id ?? '';
  await to.send('accept-assignment', who.receiver, { assignmentId: part }, id);
  const reply = (await matterOf(to, id)).deadlines.find((each) => each.rule === 'reply');
  const asked = await to.try('request-extension', who.officer, { assignmentId: part, to: '2024-06-28', reason: '等鉴定结论' }, id);
  expect(asked.kind).toBe('done');
  const found = await preview(id, 'rule-on-extension', { assignmentId: part, granted: true });
  expect(found.lines.find((each) => each.rule === 'reply')).toMatchObject({ effect: 'moves', from: reply?.due, due: '2024-06-28' });
  // The opinion counts back from the reply and moves with it.
  expect(found.lines.find((each) => each.rule === 'opinion')).toMatchObject({ effect: 'moves' });
  expect((await preview(id, 'rule-on-extension', { assignmentId: part, granted: false })).lines).toEqual([]);
  expect((await preview(id, 'pause-clock', { assignmentId: part })).lines.map((each) => each.effect)).toContain('stops');
  const clocks = await office.read(who.officeClerk, 'clocks', { id });
  expect(clocks.parts[0]).toMatchObject({ unit: '区水务局', due: reply?.due, asked: { to: '2024-06-28', reason: '等鉴定结论' } });
  expect((clocks.parts[0]?.latest ?? '') > '2024-06-28').toBe(true);
});

it('is for those who may give the act: a unit or the committee gets nothing', async () => {
  const { who } = office;
  const id = await docketed('关于绿化的建议');
  for (const actor of [who.officer, who.clerk, who.proposer, who.handlingOffice]) await expect(office.read(actor, 'deadline-preview', { id, command: 'assign' })).rejects.toThrow(Unseen);
});
