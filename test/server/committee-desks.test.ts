import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import { views, type View, type ViewName } from '../../src/contract/routes.ts';
import { queries } from '../../src/server/queries/all.ts';
import { Unseen, type Reading } from '../../src/server/queries/reader.ts';
import { indexDistrict } from '../../src/server/reactions/search-index.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { servedCase } from '../simulation/case-story.ts';
import { foundTenant, senderTo, smallDistrict, type Sender, type SmallDistrict } from '../simulation/district.ts';
import { freshDatabase, type TestDatabase } from '../store/test-database.ts';

let db: TestDatabase;
let to: Sender;
let who: SmallDistrict;

beforeAll(async () => {
  db = await freshDatabase();
  await foundTenant(db.owner, 'chenghu');
  to = senderTo(db.app, 'chenghu', db.name);
  who = await smallDistrict(to);
});
afterAll(() => db.drop());

function read<N extends ViewName>(name: N, query: object = {}, actor: Actor = who.clerk): Promise<View<N>> {
  return readTenant(db.app, 'chenghu', (client) => {
    const reading: Reading = { client, actor, scope: to.desk.scope, now: to.now, district: { id: 'chenghu', name: '澄湖区', conference: '区政协' }, commands, account: null };
    const find = queries[name] as (reading: Reading, query: unknown) => Promise<View<N>>;
    return find(reading, views[name].query.parse(query));
  });
}

const scan = 'cd'.repeat(32);
const words = { analysis: '多年没有清淤，管护责任没有落实到人。', mayPublish: true, isOneMatter: true };
async function handIn(title: string, situation: string, suggestions = ['清淤两公里。']): Promise<string> {
  const id = await to.send('draft-proposal', who.proposer, { matterKind: 'individual', title, situation, suggestions, ...words });
  return to.send('submit-proposal', who.proposer, {}, id);
}
const onPaper = (title: string): Promise<string> =>
  to.send('record-on-behalf', who.clerk, {
    what: 'proposal',
    scan,
    proposal: { matterKind: 'individual', memberId: who.stranger.memberId, title, situation: '电梯长期停运。', ...words, suggestions: ['大修电梯。'] },
  });
const docket = (id: string): Promise<string> => to.send('docket-proposal', who.clerk, { category: 'city', submission: 'in-session' }, id);

it('the register of what came in says when, by which way, and counts the ways; its filters and pages agree with its total', async () => {
  const own = await handIn('关于疏浚东堤河的提案', '东堤河下游淤积三年，汛期漫堤。');
  to.pass(1);
  const paper = await onPaper('关于老旧电梯的提案');
  const found = await read('intake');
  expect(found.items.map((each) => [each.id, each.way])).toEqual([
    [paper, 'on-behalf'],
    [own, 'own'],
  ]);
  expect(found.ways).toEqual([
    { way: 'on-behalf', count: 1 },
    { way: 'own', count: 1 },
  ]);
  expect((await read('intake', { way: 'own' })).items.map((each) => each.id)).toEqual([own]);
  const first = await read('intake', { limit: 1 });
  expect((await read('intake', { limit: 1, after: first.after })).items.map((each) => each.id)).toEqual([own]);
  expect(first.total.count).toBe(2);
  expect((await read('intake', { stage: 'docketed' })).total.count).toBe(0);
});

it('pairs in the same words come first, are compared by sentence, merged, listed as a group and parted again', async () => {
  const one = await docket(await handIn('关于河道清淤的提案', '东堤河下游淤积三年，汛期漫堤。沿岸居民多次投诉。'));
  const other = await docket(await handIn('关于公园座椅的提案', '公园里没有座椅，老人走累了无处休息。', ['增设座椅。']));
  const found = await read('merge-candidates');
  const [pair] = found.pairs;
  expect([pair?.first.title, pair?.second.title].toSorted()).toEqual(['关于河道清淤的提案', '关于疏浚东堤河的提案'].toSorted());
  expect(pair?.cover).toBeGreaterThan(60);
  const undocketed = pair?.first.id === one ? pair.second : pair?.first;
  expect([undocketed?.stage, undocketed?.canMerge]).toEqual(['under-review', false]);
  expect(found.pairs.some((each) => each.first.id === other && each.cover > 60)).toBe(false);
  const sentences = await read('merge-pair', { first: one, second: undocketed?.id ?? '' });
  expect(sentences.sentences[0]?.first).toBe(sentences.sentences[0]?.second);
  await docket(undocketed?.id ?? '');
  await to.send('merge-proposals', who.clerk, { principalId: one, reason: '同一河段' }, undocketed?.id);
  const merged = await read('merged');
  expect(merged.groups.map((each) => [each.principal.id, each.merged.map((inner) => [inner.id, inner.canUnmerge])])).toEqual([[one, [[undocketed?.id, true]]]]);
  expect((await read('merge-candidates')).pairs.some((each) => [each.first.id, each.second.id].includes(undocketed?.id ?? ''))).toBe(false);
  await to.send('unmerge-proposal', who.clerk, { reason: '并非同一河段' }, undocketed?.id);
  expect((await read('merged')).groups).toEqual([]);
});

it('numbers run without a gap, and the hand-over list of a range has them in their order', async () => {
  const numbering = await read('numbering');
  expect(numbering.series.find((each) => each.kind === 'proposal')).toMatchObject({ docketed: 3, nextSerial: 4, nextNumber: '004', gaps: [] });
  const list = await read('hand-over-list', { from: to.now.slice(0, 10), to: to.now.slice(0, 10) });
  expect(list.items.map((each) => each.number)).toEqual(['001', '002', '003']);
  expect((await read('hand-over-list', { from: '2023-01-01', to: '2023-12-31' })).items).toEqual([]);
  expect((await read('hand-over-list', {}, who.officeClerk)).items).toHaveLength(3);
});

it('key candidates show what speaks for them; the mark moves them to the list of key ones', async () => {
  await indexDistrict(db.app, 'chenghu');
  const found = await read('key-proposals');
  expect(found.keyCount).toBe(0);
  const river = found.items.find((each) => each.title === '关于河道清淤的提案');
  expect(river).toMatchObject({ suggestions: 1, cosigners: 0, absorbed: 0, can: ['mark-key'] });
  expect(river?.similar.length).toBeGreaterThan(0);
  await to.send('mark-key', who.clerk, {}, river?.id);
  expect((await read('key-proposals', { show: 'key' })).items.map((each) => [each.id, each.can])).toEqual([[river?.id, ['unmark-key']]]);
  expect((await read('key-proposals')).items.some((each) => each.id === river?.id)).toBe(false);
});

it('remarks on quality are for the committee that wrote them, and count for the candidate', async () => {
  const { id } = (await read('key-proposals')).items[0] ?? { id: '' };
  await to.send('add-note', who.clerk, { text: '调研扎实，建议具体' }, id);
  expect((await read('key-proposals')).items.find((each) => each.id === id)?.remarks).toBe(1);
  const notes = async (actor: Actor) => (await read('case', { id }, actor)).timeline.filter((each) => each.type === 'note-added').map((each) => each.detail);
  expect(await notes(who.director)).toEqual(['调研扎实，建议具体']);
  expect(await notes(who.officeClerk)).toEqual([]);
  expect(await notes(who.proposer)).toEqual([]);
});

it('the ratings desk puts the dissatisfied first and names who has not answered', async () => {
  const calm = await servedCase(to, who, '关于路灯的建议');
  const cross = await servedCase(to, who, '关于渍水的建议');
  const level = (code: string) => ({ levels: { work: code, result: code } });
  await to.send('rate-reply', who.proposer, { ...level('dissatisfied'), comment: '问题依旧' }, cross);
  await to.send('rate-reply', who.proposer, level('satisfied'), calm);
  const found = await read('ratings-desk');
  expect(found.items.map((each) => each.id)).toEqual([cross, calm]);
  expect(found.items[0]?.raters).toEqual([
    { name: '林知远', state: 'returned', isSatisfied: false, isOnPaper: false },
    { name: '周敏', state: 'missing', isSatisfied: null, isOnPaper: false },
  ]);
  expect(found.sums).toEqual({ cases: 2, asked: 4, returned: 2, missing: 2, dissatisfied: 1 });
  expect((await read('ratings-desk', { show: 'dissatisfied' })).items.map((each) => each.id)).toEqual([cross]);
  // One form is out: the round is closed when it is back, or when its limit has passed.
  const closable = async () => (await read('ratings-desk')).items.map((each) => each.mayClose);
  expect(await closable()).toEqual([false, false]);
  to.pass(60);
  expect(await closable()).toEqual([true, true]);
  await to.send('close-rating', who.clerk, {}, calm);
  const closed = await read('ratings-desk', { show: 'closed' });
  expect(closed.items.map((each) => [each.id, each.raters.map((rater) => rater.state)])).toEqual([[calm, ['returned', 'silent']]]);
});

it('none of these desks is for anybody else', async () => {
  for (const actor of [who.officeClerk, who.officer, who.head, who.proposer, who.leader]) {
    for (const name of ['intake', 'merge-candidates', 'merged', 'numbering', 'key-proposals', 'ratings-desk', 'imports'] as const)
      await expect(read(name, {}, actor), `${name} ${actor.role}`).rejects.toThrow(Unseen);
  }
  for (const actor of [who.officer, who.proposer, who.leader]) await expect(read('hand-over-list', {}, actor)).rejects.toThrow(Unseen);
});
