import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import { views, type View, type ViewName } from '../../src/contract/routes.ts';
import { queries } from '../../src/server/queries/all.ts';
import { Unseen, type Reading } from '../../src/server/queries/reader.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { assignedCase, servedCase, submittedCase } from '../simulation/case-story.ts';
import { foundTenant, senderTo, smallDistrict, type Sender, type SmallDistrict } from '../simulation/district.ts';
import { freshDatabase, type TestDatabase } from '../store/test-database.ts';

let db: TestDatabase;
let to: Sender;
let who: SmallDistrict;
let served = '';
let assigned = '';

beforeAll(async () => {
  db = await freshDatabase();
  await foundTenant(db.owner, 'chenghu');
  to = senderTo(db.app, 'chenghu', db.name);
  who = await smallDistrict(to);
  served = await servedCase(to, who, '关于疏浚河道的建议');
  assigned = await assignedCase(to, who, '关于增设路灯的建议', who.units.housing);
  await submittedCase(to, who, '关于建设绿道的建议');
  await to.send('rate-reply', who.proposer, { levels: { work: 'satisfied', result: 'satisfied' } }, served);
});
afterAll(() => db.drop());

function read<N extends ViewName>(actor: Actor, view: N, query: object = {}): Promise<View<N>> {
  const ask = queries[view] as (reading: Reading, query: unknown) => Promise<View<N>>;
  return readTenant(db.app, to.tenantId, (client) =>
    ask({ client, actor, scope: db.name, commands, now: to.now, district: { id: to.tenantId, name: '澄湖区', conference: '区政协' }, account: null }, views[view].query.parse(query)),
  );
}
const member = async (actor: Actor, id: string) => (await read(actor, 'members', { id })).items[0];

test('a member’s numbers of the year open exactly the cases they count', async () => {
  const id = who.proposer.memberId ?? '';
  expect(await member(who.clerk, id)).toMatchObject({ duty: { proposed: 3, cosigned: 0, rated: 1 } });
  const cases = await read(who.clerk, 'member-cases', { id, year: 2024 });
  expect(cases.proposed).toHaveLength(3);
  expect(cases.rated.map((each) => each.id)).toEqual([served]);
  const signed = await member(who.clerk, who.cosigner.memberId ?? '');
  expect(signed?.duty).toMatchObject({ proposed: 0, rated: 0 });
  expect((await read(who.clerk, 'member-cases', { id: who.cosigner.memberId, year: 2024 })).cosigned).toHaveLength(signed?.duty?.cosigned ?? -1);
  expect(await read(who.clerk, 'member-cases', { id, year: 2023 })).toEqual({ proposed: [], cosigned: [], rated: [] });
});

test('who rated is for the committee alone: administrators get the register without it, everybody else nothing', async () => {
  expect(await member(who.systemAdmin, who.proposer.memberId ?? '')).toMatchObject({ duty: null });
  for (const actor of [who.systemAdmin, who.officeClerk, who.head, who.officer, who.handlingOffice, who.proposer])
    await expect(read(actor, 'member-cases', { id: who.proposer.memberId })).rejects.toThrow(Unseen);
  for (const actor of [who.officeClerk, who.head, who.officer, who.assisting, who.handlingOffice, who.proposer, who.auditAdmin]) await expect(read(actor, 'members')).rejects.toThrow(Unseen);
});

test('what is open at a unit is what its list shows; units themselves are not shown the others', async () => {
  const open = async (actor: Actor) => Object.fromEntries((await read(actor, 'units')).items.map((each) => [each.id, each.openCases]));
  const seen = await open(who.officeClerk);
  for (const id of [who.units.water, who.units.housing]) {
    const cases = await read(who.officeClerk, 'unit-cases', { id });
    expect([seen[id], cases.items.length]).toEqual([cases.total, cases.total]);
  }
  expect((await read(who.officeClerk, 'unit-cases', { id: who.units.housing })).items.map((each) => each.id)).toContain(assigned);
  expect(Object.values(await open(who.systemAdmin)).every((each) => each === null)).toBe(true);
  await expect(read(who.systemAdmin, 'unit-cases', { id: who.units.water })).rejects.toThrow(Unseen);
  await expect(read(who.head, 'units')).rejects.toThrow(Unseen);
});

test('sessions count what the reader may list, categories what they are used for', async () => {
  const counts = async (actor: Actor) => (await read(actor, 'sessions')).items[0]?.counts;
  expect(await counts(who.clerk)).toEqual({ received: 3, docketed: 2, closed: 0 });
  // What is still under review is no matter of the office.
  expect(await counts(who.officeClerk)).toEqual({ received: 2, docketed: 2, closed: 0 });
  expect(await counts(who.systemAdmin)).toBeNull();
  const rules = await read(who.clerk, 'rules');
  expect(rules?.categories.reduce((sum, each) => sum + (each.used ?? 0), 0)).toBe(2);
  expect((await read(who.systemAdmin, 'rules'))?.categories.every((each) => each.used === null)).toBe(true);
});
