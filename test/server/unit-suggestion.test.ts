import { afterAll, beforeAll, expect, it } from 'vitest';
import { Unseen } from '../../src/server/queries/reader.ts';
import { matterOf } from '../simulation/case-story.ts';
import { openOffice, type Office } from './office-district.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const { to, who } = office;
  const past: [title: string, text: string, unit: string][] = [
    ['关于疏浚东堤河的建议', '东堤河下游淤积多年，汛期漫堤，两岸居民反映强烈。', who.units.water],
    ['关于西堤河清淤的建议', '西堤河河床抬高，淤积严重，汛期排水不畅。', who.units.water],
    ['关于老旧小区加装电梯的建议', '老旧小区没有电梯，老人上下楼不便，加装电梯意见难统一。', who.units.housing],
    ['关于小区外墙脱落的建议', '老旧小区外墙瓷砖脱落，威胁行人安全，维修资金难落实。', who.units.housing],
  ];
  for (const [title, situation, unit] of past) await to.send('assign', who.officeClerk, { lead: unit }, await docketed(title, situation));
  await office.index();
});
afterAll(() => office.close());

async function docketed(title: string, situation: string, suggestedUnitIds: readonly string[] = []): Promise<string> {
  const { to, who } = office;
  const wording = { matterKind: 'individual', title, situation, analysis: '多年没有解决。', suggestions: [title], mayPublish: true, isOneMatter: true, suggestedUnitIds };
  const id = await to.send('draft-proposal', who.proposer, wording);
  await to.send('submit-proposal', who.proposer, {}, id);
  await to.send('docket-proposal', who.clerk, { category: 'city', submission: 'in-session' }, id);
  await office.index();
  return id;
}
const suggested = async (id: string) => (await office.read(office.who.officeClerk, 'unit-suggestions', { id })).items;

it('names the unit that answered the most similar cases, with those cases to look at', async () => {
  const items = await suggested(await docketed('关于北堤河淤积的建议', '北堤河下游淤积，汛期漫堤，排水不畅。'));
  expect(items[0]?.unit.name).toBe('区水务局');
  expect(items[0]?.cases[0]?.title).toMatch(/河/);
  expect(items[0]?.cases.every((each) => each.likeness > 0)).toBe(true);
});

it('a case with nothing like it gets no suggestion, only what the proposer himself asked for', async () => {
  const words: [string, string] = ['关于图书馆夜间开放的议题', '读者希望图书馆延长夜间服务时间。'];
  expect(await suggested(await docketed(...words))).toEqual([]);
  const items = await suggested(await docketed('关于博物馆夜间开放的议题', '游客盼着博物馆晚上也能参观。', [office.who.units.office]));
  expect(items).toMatchObject([{ unit: { name: '区政府办公室' }, isProposed: true }]);
});

it('units that object and those they name stand with it; who gave a case back has no vote any more', async () => {
  const { to, who } = office;
  const id = await docketed('关于南堤河淤积的建议', '南堤河下游淤积，汛期漫堤，排水不畅，居民反映。');
  await to.send('pre-assign', who.officeClerk, { lead: who.units.water }, id);
  await to.send('answer-pre-assignment', who.officer, { answer: 'not-ours', otherUnitId: who.units.street, ground: '河段归街道' }, id);
  const said = await suggested(id);
  expect(said.find((each) => each.unit.id === who.units.street)).toMatchObject({ namedBy: ['区水务局'] });
  expect(said.find((each) => each.unit.id === who.units.water)).toMatchObject({ isObjecting: true });
  await to.send('assign', who.officeClerk, { lead: who.units.housing }, id);
  const part = (await matterOf(to, id)).assignments[0]?.id;
  await to.send('reassign', who.officeClerk, { assignmentId: part, unitId: who.units.water, reason: '属水务职责' }, id);
  await office.index();
  const items = await suggested(await docketed('关于中堤河淤积的建议', '中堤河下游淤积，汛期漫堤，排水不畅，居民反映。'));
  expect(items.map((each) => each.unit.name)).not.toContain('区住建局');
});

it('a unit’s duties speak for it by the words that stand in the wording', async () => {
  const { to, who } = office;
  await to.send('describe-unit', who.officeClerk, { duties: ['图书馆', '博物馆'] }, who.units.street);
  const items = await suggested(await docketed('关于社区图书馆的议题', '居民盼着社区图书馆早日开放。'));
  expect(items.find((each) => each.unit.id === who.units.street)).toMatchObject({ duties: ['图书馆'] });
});

it('is the office’s alone', async () => {
  const id = await docketed('关于东湖淤积的建议', '东湖淤积。');
  for (const actor of [office.who.officer, office.who.proposer, office.who.handlingOffice]) await expect(office.read(actor, 'unit-suggestions', { id })).rejects.toThrow(Unseen);
});
