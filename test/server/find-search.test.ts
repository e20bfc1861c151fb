import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import { views, type View } from '../../src/contract/routes.ts';
import { readSearch } from '../../src/server/queries/find/search.ts';
import { readSimilar } from '../../src/server/queries/find/similar.ts';
import { readProposals } from '../../src/server/queries/proposals.ts';
import { Unseen, type Reading } from '../../src/server/queries/reader.ts';
import { indexDistrict, searchIndexOn } from '../../src/server/reactions/search-index.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { assignedCase, servedCase, submittedCase } from '../simulation/case-story.ts';
import { foundTenant, senderTo, smallDistrict, type Sender, type SmallDistrict } from '../simulation/district.ts';
import { freshDatabase, type TestDatabase } from '../store/test-database.ts';

let db: TestDatabase;
let to: Sender;
let who: SmallDistrict;
const cases: Record<'served' | 'assigned' | 'submitted' | 'likeServed', string> = { served: '', assigned: '', submitted: '', likeServed: '' };

beforeAll(async () => {
  db = await freshDatabase();
  await foundTenant(db.owner, 'chenghu');
  to = senderTo(db.app, 'chenghu', db.name);
  who = await smallDistrict(to);
  cases.served = await servedCase(to, who, '关于疏浚东堤河下游的建议');
  cases.assigned = await assignedCase(to, who, '关于东堤河沿岸增设路灯的建议', who.units.housing);
  cases.submitted = await submittedCase(to, who, '关于东堤河畔建设绿道的建议');
  cases.likeServed = await assignedCase(to, who, '关于疏浚东堤河下游河道的提案', who.units.water);
  await indexDistrict(db.app, 'chenghu');
});
afterAll(() => db.drop());

function read<T>(actor: Actor, work: (reading: Reading) => Promise<T>): Promise<T> {
  return readTenant(db.app, to.tenantId, (client) =>
    work({ client, actor, scope: db.name, commands, now: to.now, district: { id: to.tenantId, name: '澄湖区', conference: '区政协' }, account: null }),
  );
}
const search = (actor: Actor, q: string, more: object = {}): Promise<View<'search'>> => read(actor, (reading) => readSearch(reading, views.search.query.parse({ q, ...more })));
const similar = (actor: Actor, query: object): Promise<View<'similar'>> => read(actor, (reading) => readSimilar(reading, views.similar.query.parse(query)));
const listed = async (actor: Actor, q: string): Promise<string[]> => (await read(actor, (reading) => readProposals(reading, views.proposals.query.parse({ q })))).items.map((each) => each.id);
const found = async (actor: Actor, q: string): Promise<string[]> => (await search(actor, q)).items.map((each) => each.id).toSorted();
const ids = (...names: (keyof typeof cases)[]): string[] => names.map((each) => cases[each]).toSorted();

test('each finds what he may read, and the total tells of nothing else', async () => {
  expect(await found(who.clerk, '东堤河')).toEqual(ids('served', 'assigned', 'submitted', 'likeServed'));
  // Not docketed yet: for the committee only.
  expect(await found(who.officeClerk, '东堤河')).toEqual(ids('served', 'assigned', 'likeServed'));
  expect(await found(who.officer, '东堤河')).toEqual(ids('served', 'likeServed'));
  expect(await found(who.assisting, '东堤河')).toEqual(ids('served', 'assigned'));
  expect(await found(who.handlingOffice, '东堤河')).toEqual([]);
  expect(await found(who.cosigner, '东堤河')).toHaveLength(4);
  for (const actor of [who.stranger, who.systemAdmin, who.securityAdmin]) expect(await search(actor, '东堤河')).toMatchObject({ items: [], total: { count: 0, isMore: false } });
  expect((await search(who.officer, '东堤河')).total).toEqual({ count: 2, isMore: false });
});

test('issued replies are found, drafts and opinions are not', async () => {
  const { items } = await search(who.clerk, '正在推进');
  expect(items.map((each) => [each.id, each.passages.map((one) => one.part)])).toEqual([[cases.served, ['reply']]]);
  expect(await found(who.proposer, '正在推进')).toEqual([cases.served]);
  expect(await found(who.stranger, '正在推进')).toEqual([]);
  expect(await found(who.clerk, '协办意见')).toEqual([]);
});

test('hits in the title come first; what was found is marked; the words may stand apart', async () => {
  const { items } = await search(who.clerk, '路灯 增设');
  expect(items.map((each) => each.id)).toEqual([cases.assigned]);
  expect(items[0]?.title.filter((each) => each.isHit).map((each) => each.text)).toEqual(['增设路灯']);
  const [byText] = (await search(who.clerk, '管网老化')).items;
  expect(byText?.passages).toEqual([{ part: 'analysis', passage: [{ text: '管网老化', isHit: true }] }]);
});

test('numbers and proposers are found; pages follow one another without a gap', async () => {
  expect((await search(who.clerk, '2024-0001')).items.map((each) => each.slug)).toEqual(['2024-0001']);
  expect(await found(who.clerk, '林知远')).toHaveLength(4);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: View<'search'> = await search(who.clerk, '东堤河', { limit: 1, ...(after === null ? {} : { after }) });
    expect(page.total.count).toBe(4);
    seen.push(...page.items.map((each) => each.id));
    after = page.after;
  } while (after !== null && seen.length < 10);
  expect(seen.toSorted()).toEqual(Object.values(cases).toSorted());
});

test('the keyword filter of the list looks at title, number and proposer, by the index', async () => {
  expect((await listed(who.clerk, '绿道')).toSorted()).toEqual(ids('submitted'));
  expect(await listed(who.officer, '绿道')).toEqual([]);
  expect(await listed(who.clerk, '管网老化')).toEqual([]);
  expect(await listed(who.clerk, '2024-0001')).toEqual([cases.served]);
  expect(await listed(who.clerk, '林知远 东堤河')).toHaveLength(4);
  expect(await listed(who.clerk, '！？')).toEqual([]);
});

test.each([
  "'",
  "' | '",
  '\\',
  '%',
  '_',
  '"',
  '&',
  '!',
  '(',
  ':*',
  '<->',
  "东堤河' & '",
  '，。',
  '   ',
  '',
  '\u{20BB7}野',
  '\uD800',
  '😀',
  'a'.repeat(100),
  '\u202E东堤',
  "');--",
  '东堤河:*',
  '０１２',
])('whatever is typed is answered: %j', async (q) => {
  const answer = await search(who.clerk, q);
  expect(views.search.shape.safeParse(answer).success).toBe(true);
  await expect(listed(who.clerk, q)).resolves.toBeInstanceOf(Array);
  await expect(similar(who.clerk, { title: q.slice(0, 80), text: q })).resolves.toHaveProperty('items');
});

test('a place in the list that somebody made up starts it from the beginning', async () => {
  for (const after of ['x', Buffer.from('["a","b","c","d"]').toString('base64url'), Buffer.from('[1e99,1,1,"x"]').toString('base64url')]) {
    expect((await search(who.clerk, '东堤河', { after })).items).toHaveLength(4);
  }
});

test('similar cases: the nearest first with its sentences; only what this reader may read', async () => {
  const { items } = await similar(who.clerk, { id: cases.served });
  expect(items.map((each) => each.id)).not.toContain(cases.served);
  expect(items[0]).toMatchObject({ id: cases.likeServed });
  expect(items[0]?.cover).toBeGreaterThan(50);
  expect(items[0]?.sentences[0]).toMatchObject({ own: '关于疏浚东堤河下游的建议', other: '关于疏浚东堤河下游河道的提案' });
  expect((await similar(who.officer, { id: cases.served })).items.map((each) => each.id)).toEqual([cases.likeServed]);
  expect((await similar(who.handlingOffice, { title: '关于疏浚东堤河下游的建议' })).items).toEqual([]);
  await expect(similar(who.handlingOffice, { id: cases.served })).rejects.toThrow(Unseen);
  await expect(similar(who.officer, { id: cases.submitted })).rejects.toThrow(Unseen);
  await expect(similar(who.clerk, { id: 'no-such-case' })).rejects.toThrow(Unseen);
  const typed = await similar(who.officeClerk, { title: '疏浚东堤河下游', text: '' });
  expect(typed.items[0]?.cover).toBe(100);
  expect(typed.items.map((each) => each.id)).not.toContain(cases.submitted);
});

test('what was committed and not indexed when the process died is caught up, each case once', async () => {
  const late = await submittedCase(to, who, '关于加装电梯的建议');
  expect(await found(who.clerk, '加装电梯')).toEqual([]);
  expect(await indexDistrict(db.app, 'chenghu')).toBe(1);
  expect(await indexDistrict(db.app, 'chenghu')).toBe(0);
  expect(await found(who.clerk, '加装电梯')).toEqual([late]);
  // An act that changes no text writes nothing.
  await to.send('docket-proposal', who.clerk, { category: 'city', submission: 'in-session' }, late);
  expect(await indexDistrict(db.app, 'chenghu')).toBe(1); // its number
  await to.send('assign', who.officeClerk, { lead: who.units.water, assisting: [] }, late);
  expect(await indexDistrict(db.app, 'chenghu')).toBe(0);
});

test('the reaction follows a commit, and texts cut in another way are indexed anew', async () => {
  const failures: unknown[] = [];
  const index = searchIndexOn(db.app, (error) => failures.push(error));
  const before = to.logged.length;
  const fresh = await submittedCase(to, who, '关于规范共享单车停放的建议');
  index.follow('chenghu', to.logged.slice(before));
  await index.settled();
  expect(await found(who.clerk, '共享单车')).toEqual([fresh]);
  await readOwner("UPDATE search_progress SET format = 0 WHERE tenant_id = 'chenghu'");
  await index.catchUp();
  expect(await found(who.clerk, '共享单车')).toEqual([fresh]);
  await index.stop();
  expect(failures).toEqual([]);
});

test('a case that is sealed, or whose content is purged, is found no more — not even before the index knows', async () => {
  const shut = await submittedCase(to, who, '关于机密事项甲的建议');
  const purged = await submittedCase(to, who, '关于机密事项乙的建议');
  await indexDistrict(db.app, 'chenghu');
  expect(await found(who.clerk, '机密事项')).toEqual([shut, purged].toSorted());
  await to.send('seal-case', who.clerk, { reason: '发现涉密' }, shut);
  await to.send('purge-content', who.director, { reason: '发现涉密' }, purged);
  expect(await search(who.clerk, '机密事项')).toMatchObject({ items: [], total: { count: 0 } });
  expect((await similar(who.clerk, { title: '关于机密事项的建议' })).items.map((each) => each.id)).not.toContain(shut);
  await indexDistrict(db.app, 'chenghu');
  expect(await search(who.clerk, '机密事项')).toMatchObject({ items: [], total: { count: 0 } });
  const { rows } = await db.auditor.query('SELECT 1 FROM search_text WHERE tenant_id = $1 AND matter_id = ANY($2)', ['chenghu', [shut, purged]]);
  expect(rows).toEqual([]);
});

test('another district finds nothing of this one, even by the functions that look into the whole index', async () => {
  await foundTenant(db.owner, 'donghe');
  const count = (tenantId: string): Promise<unknown> =>
    readTenant(
      db.app,
      tenantId,
      async (client) => (await client.query<{ hits: number }>("SELECT count(*)::int AS hits FROM search_hits('''东堤'''::tsquery, '{}', '{proposal}', '{}', NULL, 100) WHERE $1 <> ''")).rows[0]?.hits,
    );
  expect(await count('donghe')).toBe(0);
  expect(await count('chenghu')).toBe(4);
  await expect(db.app.query("SELECT * FROM search_hits('''东堤'''::tsquery, '{}', '{proposal}', '{}', NULL, 100)")).resolves.toMatchObject({ rows: [] });
  await expect(db.app.query('SELECT * FROM search_text')).resolves.toMatchObject({ rows: [] });
});

async function readOwner(sql: string): Promise<void> {
  const client = await db.owner.connect();
  try {
    await client.query(`BEGIN; SET LOCAL app.tenant = 'chenghu'; ${sql}; COMMIT`);
  } finally {
    client.release();
  }
}
