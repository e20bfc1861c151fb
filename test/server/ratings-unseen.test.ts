import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import { views, type ViewName } from '../../src/contract/routes.ts';
import { queries } from '../../src/server/queries/all.ts';
import { Unseen, type Reading } from '../../src/server/queries/reader.ts';
import { indexDistrict } from '../../src/server/reactions/search-index.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { answered, letterHash, matterOf, servedCase } from '../simulation/case-story.ts';
import { foundTenant, senderTo, smallDistrict, type Sender, type SmallDistrict } from '../simulation/district.ts';
import { freshDatabase, type TestDatabase } from '../store/test-database.ts';

/**
 * Two histories that differ only in ratings, in two districts of one database: the same commands at the same times make the
 * same ids. Whatever a unit's people are answered must be the same to the byte until the matter is closed (背靠背).
 */
let db: TestDatabase;
let pleased: History;
let cross: History;

interface History {
  to: Sender;
  who: SmallDistrict;
  id: string;
  lead: string;
}

const satisfied = { levels: { work: 'satisfied', result: 'satisfied' } };
const dissatisfied = { levels: { work: 'dissatisfied', result: 'dissatisfied' }, answers: { talked: 'no' }, comment: '没有面商，问题依旧' };

beforeAll(async () => {
  db = await freshDatabase();
  pleased = await history('pleased');
  cross = await history('cross');
});

afterAll(() => db.drop());

async function history(tenantId: string): Promise<History> {
  await foundTenant(db.owner, tenantId);
  const to = senderTo(db.app, tenantId, `${db.name}-${tenantId}`);
  const who = await smallDistrict(to);
  // Three closed cases, rated alike everywhere: enough for the unit to be shown figures of its own.
  for (const title of ['关于河道的建议', '关于树木的建议', '关于路灯的建议']) {
    const closed = await servedCase(to, who, title);
    await to.send('rate-reply', who.proposer, satisfied, closed);
    await to.send('rate-reply', who.cosigner, satisfied, closed);
    await to.send('close-rating', who.clerk, {}, closed);
    await to.send('close-proposal', who.clerk, {}, closed);
  }
  const id = await servedCase(to, who, '关于解决小区渍水的建议');
  return { to, who, id, lead: (await matterOf(to, id)).assignments[0]?.id ?? '' };
}

const bothDo = async (act: (each: History) => Promise<unknown>): Promise<void> => void (await Promise.all([act(pleased), act(cross)]));

/** Every view, the lists sorted and filtered in every way that could tell something. */
const asked: readonly (readonly [ViewName, object])[] = [
  ['me', {}],
  ['desk', {}],
  ['inbox', {}],
  ['inbox', { light: 'red' }],
  ['inbox', { light: 'grey' }],
  ['proposals', {}],
  ['proposals', { sort: 'due', order: 'desc' }],
  ['proposals', { sort: 'submitted' }],
  ['proposals', { class: 'partly' }],
  ['proposals', { light: 'red' }],
  ['proposals', { light: 'done' }],
  ['proposals', { stage: 'awaiting-feedback' }],
  ['proposals', { of: 'done', sort: 'acted', order: 'desc', limit: 1 }],
  ['proposals', { of: 'started', sort: 'acted', limit: 1 }],
  ['proposals', { of: 'others' }],
  ['proposals', { sort: 'class' }],
  ['proposal-facets', {}],
  ['proposal-facets', { of: 'others', class: 'partly' }],
  ['list-counts', {}],
  ['recent-acts', {}],
  ['register', {}],
  ['figures', { year: 2024 }],
  ['report', { year: 2024 }],
  ['search', { q: '建议' }],
  ['search', { q: '正在推进' }],
  ['similar', { title: '关于河道的建议' }],
  ['calendar', {}],
  ['drafts', {}],
  ['duty', {}],
  ['notices', {}],
  ['publish-queue', {}],
  ['publish-queue', { state: 'published' }],
  ['public-requests', {}],
  ['public-topics', {}],
  ['public-notices', {}],
  ['calendar-moves', {}],
  ['pre-assignments', {}],
  ['assignment-slips', {}],
  ['ratings-overview', { year: 2024 }],
  ['redo-cases', {}],
  ['commitments', {}],
  ['archive', { year: 2024 }],
  ['imports', {}],
  ['import', { id: 'none' }],
  ['import-likeness', { id: 'none' }],
  ['intake', { year: 2024 }],
  ['merge-candidates', { year: 2024 }],
  ['merge-pair', { first: '2024-0001', second: '2024-0002' }],
  ['merged', { year: 2024 }],
  ['numbering', { year: 2024 }],
  ['hand-over-list', { from: '2024-01-01', to: '2024-12-31' }],
  ['key-proposals', { year: 2024 }],
  ['ratings-desk', { year: 2024 }],
  ['units', {}],
  ['unit-cases', { id: 'any' }],
  ['members', {}],
  ['member-cases', { id: 'any', year: 2024 }],
  ['bodies', {}],
  ['report-desk', { year: 2024 }],
  ['accounts', {}],
  ['permissions', {}],
  ['sessions', {}],
  ['rules', {}],
  ['audit-log', {}],
  ['board', {}],
  ['board', { whose: 'unit', light: 'red' }],
  ['board', { whose: 'unit', stage: 'awaiting-feedback' }],
  ['approvals', {}],
  ['led-cases', {}],
  ['red-list', {}],
];

/** Views of one case, asked for the case at hand. */
const askedOfCase: readonly (readonly [ViewName, object])[] = [
  ['case', {}],
  ['deadline-preview', { command: 'pause-clock' }],
  ['unit-suggestions', {}],
  ['clocks', {}],
  ['examination', {}],
  ['handling', {}],
  ['case-log', {}],
  ['case-related', {}],
  ['publish-case', {}],
];

/** Everything a person can be shown, as text; what he may not open reads as such. */
async function shown({ to, id, lead }: History, actor: Actor): Promise<string> {
  const ofCase: readonly (readonly [ViewName, object])[] = [
    ...askedOfCase.map(([of, more]) => [of, { id, ...more }] as const),
    ['case-acts', { ids: id }],
    ['reply-letter', { id, assignmentId: lead, version: 1 }],
  ];
  expect(new Set([...asked, ...ofCase].map(([name]) => name))).toEqual(new Set(Object.keys(views)));
  await indexDistrict(db.app, to.tenantId);
  return readTenant(db.app, to.tenantId, async (client) => {
    const reading: Reading = { client, actor, scope: to.desk.scope, now: to.now, district: { id: 'district', name: '澄湖区', conference: '区政协' }, commands, account: null };
    const found: unknown[] = [];
    for (const [name, query] of [...asked, ...ofCase]) {
      const read = queries[name] as (reading: Reading, query: unknown) => Promise<unknown>;
      found.push([name, query, await read(reading, views[name].query.parse(query)).catch(unseen)]);
    }
    // The log's own hashes cover the district's id, in which the two differ.
    return JSON.stringify(found, (key, value: unknown) => (key === 'previousHash' || (key === 'hash' && String(value).length === 12) ? undefined : value));
  });
}

function unseen(error: unknown): string {
  if (error instanceof Unseen) return 'unseen';
  throw error;
}

const unitPeople = ({ who }: History): Actor[] => [who.officer, who.reviewer, who.head, who.receiver, who.assisting, who.handlingOffice];

/** Both histories look alike to every unit; the committee, which may know, sees that they differ. */
async function expectAlike(): Promise<void> {
  const [mine, theirs] = [unitPeople(pleased), unitPeople(cross)];
  for (const [at, actor] of mine.entries()) {
    expect(actor).toEqual(theirs[at]);
    expect(await shown(cross, theirs[at] as Actor), actor.name).toBe(await shown(pleased, actor));
  }
  expect(await shown(cross, cross.who.clerk)).not.toBe(await shown(pleased, pleased.who.clerk));
}

test('the histories are the same before anybody rates, and the unit has figures on satisfaction', async () => {
  expect(await shown(pleased, pleased.who.head)).toMatch(/"id":"[^"]*satisfaction/);
  for (const actor of [...unitPeople(pleased), pleased.who.clerk, pleased.who.officeClerk]) expect(await shown(cross, actor)).toBe(await shown(pleased, actor));
});

test('other forms, or none, look alike to the units while the round is open', async () => {
  await pleased.to.send('rate-reply', pleased.who.proposer, satisfied, pleased.id);
  await cross.to.send('rate-reply', cross.who.proposer, dissatisfied, cross.id);
  await expectAlike();
  // One co-signer returns a form, the other keeps silent: only the clocks go on alike.
  await pleased.to.send('record-paper-rating', pleased.who.clerk, { raterId: pleased.who.cosigner.memberId, ...satisfied, scan: letterHash }, pleased.id);
  cross.to.now = pleased.to.now;
  await expectAlike();
});

test('what units try, they are answered alike', async () => {
  for (const name of ['close-rating', 'rate-reply', 'record-paper-rating', 'order-redo', 'correct-reply', 'submit-opinion', 'issue-reply', 'message', 'report-progress', 'close-proposal']) {
    for (const [at, actor] of unitPeople(pleased).entries()) {
      const [a, b] = [await pleased.to.try(name, actor, { text: '情况' }, pleased.id), await cross.to.try(name, unitPeople(cross)[at] as Actor, { text: '情况' }, cross.id)];
      expect(JSON.stringify(b), `${name} by ${actor.name}`).toBe(JSON.stringify(a));
    }
  }
  await expectAlike();
});

test('they look alike after the committee closed the round, and the office then sees the forms', async () => {
  await bothDo(async ({ to, who, id }) => {
    to.pass(60);
    await to.send('close-rating', who.clerk, {}, id);
  });
  await expectAlike();
  expect(await shown(cross, cross.who.officeClerk)).not.toBe(await shown(pleased, pleased.who.officeClerk));
});

test('a redo is ordered on dissatisfaction alone; a round later the units still see no form of either round', async () => {
  // The pleased history is given one cross form in the second round instead, so that both have two rounds.
  expect(await pleased.to.try('order-redo', pleased.who.clerk, { reason: '请重新办理' }, pleased.id)).toMatchObject({ kind: 'refused', refusal: { refused: 'not-dissatisfied' } });
  expect(await cross.to.try('order-redo', cross.who.clerk, { reason: '' }, cross.id)).toMatchObject({ kind: 'invalid' });
  await expectAlike();
});

test('once the matter is closed the units see the ratings', async () => {
  await bothDo(({ to, who, id }) => to.send('close-proposal', who.clerk, {}, id));
  const [a, b] = [await shown(pleased, pleased.who.head), await shown(cross, cross.who.head)];
  expect(b).not.toBe(a);
  expect(b).toContain('没有面商，问题依旧');
  expect(await shown(cross, cross.who.handlingOffice)).not.toContain('没有面商，问题依旧');
});

test('with a redo in both histories nothing of the first round or the second is told', async () => {
  const [a, b] = [await redone('redone-a', satisfied), await redone('redone-b', { levels: { work: 'fairly-satisfied', result: 'dissatisfied' }, comment: '另一种不满' })];
  for (const [at, actor] of unitPeople(a).entries()) expect(await shown(b, unitPeople(b)[at] as Actor), actor.name).toBe(await shown(a, actor));
});

/** The first signer is cross in both; what the co-signer and the second round say differs. */
async function redone(tenantId: string, second: object): Promise<History> {
  const made = await history(tenantId);
  const { to, who, id, lead } = made;
  await to.send('rate-reply', who.proposer, dissatisfied, id);
  await to.send('rate-reply', who.cosigner, second, id);
  to.pass(60);
  await to.send('close-rating', who.clerk, {}, id);
  await to.send('order-redo', who.clerk, { reason: '请重新办理' }, id);
  await answered(to, who, id, lead);
  await to.send('rate-reply', who.cosigner, second, id);
  return made;
}
