import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor, Role } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import type { CalendarMovesView } from '../../src/contract/office-views.ts';
import { queries } from '../../src/server/queries/all.ts';
import { Unseen, type Reading } from '../../src/server/queries/reader.ts';
import { runCommand } from '../../src/server/run-command.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { openTown, proposal, type Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const acting = (role: Role, personId: string): Actor => ({ role, personId, postId: role, name: role, post: role, unitId: null, memberId: null, bodyId: null });
const director = acting('office-director', 'person-director');

async function give(actor: Actor, name: string, input: unknown, id?: string): Promise<string> {
  const result = await runCommand(town.desk, { tenantId: 'chenghu', actor, name, commandId: randomUUID(), id, input });
  if (result.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(result)}`);
  return result.id;
}

const read = <T>(actor: Actor, work: (reading: Reading) => Promise<T>): Promise<T> =>
  readTenant(town.desk.pool, 'chenghu', (client) =>
    work({ client, actor, scope: town.desk.scope, commands, now: town.desk.clock(), district: { id: 'chenghu', name: '', conference: '' }, account: null }),
  );
const moves = (): Promise<CalendarMovesView> => read(director, (reading) => queries['calendar-moves'](reading, {}));

async function assignedCase(): Promise<string> {
  const browser = town.browser();
  await browser.signIn('chenghu-other');
  const drafted = await browser.send('draft-proposal', { input: proposal });
  const { id } = drafted.json<{ id: string }>();
  await browser.send('submit-proposal', { id, version: drafted.json<{ version: number }>().version, input: {} });
  await give(acting('committee-clerk', 'person-clerk'), 'docket-proposal', { category: 'city', submission: 'in-session' }, id);
  await give(acting('office-clerk', 'person-office'), 'assign', { lead: town.people['chenghu']?.['unit'], assisting: [] }, id);
  return id;
}

it('a changed calendar lists what it moves over all cases; nothing moves before it is applied, case by case', async () => {
  const [first, second] = [await assignedCase(), await assignedCase()];
  expect((await moves()).items).toEqual([]);
  const calendar = await read(director, (reading) => queries.calendar(reading, {}));
  const year = calendar.years.find((each) => each.year === 2024);
  const exceptions = [...(year?.days ?? []).map(({ day, kind, name }) => ({ day, kind, name })), { day: '2024-03-07', kind: 'rest', name: '区里停电检修' }];
  await give(director, 'amend-calendar', { year: 2024, isAnnounced: true, source: '区政府办通知', exceptions }, 'calendar');

  const listed = await moves();
  expect(listed.items.map((each) => each.matterId).toSorted()).toEqual([first, second].toSorted());
  expect(listed.items[0]?.moves).toContainEqual({ rule: 'return', unit: '区水务局', from: '2024-03-11', due: '2024-03-12' });
  expect((await moves()).items).toEqual(listed.items);

  await give(director, 'recompute-deadlines', {}, first);
  expect((await moves()).items.map((each) => each.matterId)).toEqual([second]);
  await give(director, 'recompute-deadlines', {}, second);
  expect((await moves()).items).toEqual([]);
});

it.each(['office-clerk', 'unit-officer', 'committee-clerk', 'member', 'system-admin'] as const)('the list is not for a %s', async (role) => {
  await expect(read(acting(role, 'person-x'), (reading) => queries['calendar-moves'](reading, {}))).rejects.toThrow(Unseen);
});
