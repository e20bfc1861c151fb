import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { actorOf } from '../../src/domain/register/actor-of.ts';
import { giveLapses } from '../../src/server/reactions/lapses.ts';
import { runCommand } from '../../src/server/run-command.ts';
import { contextOf } from '../../src/server/store/context.ts';
import { loadRow } from '../../src/server/store/state-rows.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import type { Matter } from '../../src/domain/proposal/matter.ts';
import { stageOf } from '../../src/domain/proposal/stage.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
const tenantId = 'chenghu';
beforeAll(async () => {
  town = await openTown();
  return town.close;
});
let actors: Record<string, Actor> = {};
beforeAll(async () => {
  const { register } = await readTenant(town.desk.pool, tenantId, (client) => contextOf(client, town.desk.scope));
  actors = Object.fromEntries(
    Object.entries(town.people[tenantId] ?? {}).flatMap(([key, id]) => {
      const person = register.persons.get(id);
      const post = person?.posts[0];
      return person && post ? [[key, actorOf(person, post, register)]] : [];
    }),
  );
});

async function give(who: string, name: string, input: unknown, id?: string): Promise<string> {
  const actor = actors[who];
  if (!actor) throw new Error(`nobody is ${who}`);
  const result = await runCommand(town.desk, { tenantId, actor, name, commandId: randomUUID(), id, input });
  if (result.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(result)}`);
  return result.id;
}
const matterAt = async (id: string): Promise<Matter> => (await readTenant(town.desk.pool, tenantId, (client) => loadRow(client, 'matter', id))).state as Matter;
const day = 24 * 60;

test('silence lapses by a command of the system, once its day has passed and not before', async () => {
  const wording = { title: '关于整治占道停车的建议', situation: '情况', analysis: '分析', suggestions: ['建议一'], mayPublish: true, isOneMatter: true };
  const id = await give('member', 'draft-proposal', { ...wording, matterKind: 'joint' });
  await give('member', 'invite-cosigners', { memberIds: [actors['other']?.memberId] }, id);
  expect(await giveLapses(town.desk, tenantId)).toBe(0);
  town.turn(10 * day);
  expect(await giveLapses(town.desk, tenantId)).toBe(1);
  expect((await matterAt(id)).cosigners[0]?.state).toBe('lapsed');
  await give('member', 'submit-proposal', {}, id);
  await give('clerk', 'docket-proposal', { category: 'city', submission: 'in-session' }, id);
  await give('office', 'pre-assign', { lead: town.people[tenantId]?.['unit'] }, id);
  expect(await giveLapses(town.desk, tenantId)).toBe(0);
  town.turn(7 * day);
  expect(await giveLapses(town.desk, tenantId)).toBe(1);
  const matter = await matterAt(id);
  expect(matter.preAssignment?.answers).toMatchObject([{ answer: 'silent' }]);
  // A lapse is no assignment: the office still has to assign.
  expect(stageOf(matter)).toBe('pre-assigned');
  const { rows } = await readTenant(town.desk.pool, tenantId, (client) => client.query<{ actor_post: string }>("SELECT actor_post FROM event WHERE tenant_id = $1 AND type = 'cosigning-lapsed'"));
  expect(rows).toEqual([{ actor_post: '自动' }]);
});

test('open cases go to a unit’s successor with their clocks', async () => {
  const wording = { title: '关于疏通下水道的建议', situation: '情况', analysis: '分析', suggestions: ['建议一'], mayPublish: true, isOneMatter: true };
  const unit = town.people[tenantId]?.['unit'];
  const id = await give('other', 'draft-proposal', { ...wording, matterKind: 'individual' });
  await give('other', 'submit-proposal', {}, id);
  await give('clerk', 'docket-proposal', { category: 'city', submission: 'in-session' }, id);
  await give('office', 'assign', { lead: unit }, id);
  const due = (await matterAt(id)).deadlines.find((each) => each.rule === 'reply')?.due;
  const successor = await give('office', 'register-unit', { code: 'water-2', name: '区水务和湖泊局', tier: 'bureau', side: 'government' });
  await give('office', 'merge-units', { intoId: successor }, unit);
  expect(await giveLapses(town.desk, tenantId)).toBeGreaterThanOrEqual(1);
  const matter = await matterAt(id);
  expect(matter.assignments[0]?.unitId).toBe(successor);
  expect(matter.deadlines.find((each) => each.rule === 'reply')?.due).toBe(due);
});
