import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import { views, type View, type ViewName, type ViewQuery } from '../../src/contract/routes.ts';
import { facetNames } from '../../src/contract/list-views.ts';
import { listScopes, proposalSorts } from '../../src/contract/proposals-query.ts';
import { cursor } from '../../src/server/queries/lists.ts';
import { queries } from '../../src/server/queries/all.ts';
import type { Reading } from '../../src/server/queries/reader.ts';
import { indexDistrict } from '../../src/server/reactions/search-index.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { assignedCase, matterOf, servedCase, submittedCase } from '../simulation/case-story.ts';
import { foundTenant, senderTo, smallDistrict, type Sender, type SmallDistrict } from '../simulation/district.ts';
import { freshDatabase, type TestDatabase } from '../store/test-database.ts';

let db: TestDatabase;
let to: Sender;
let who: SmallDistrict;
let returned: string;
let served: string;

beforeAll(async () => {
  db = await freshDatabase();
  await foundTenant(db.owner, 'chenghu');
  to = senderTo(db.app, 'chenghu', db.name);
  who = await smallDistrict(to);
  for (const at of [1, 2, 3]) await submittedCase(to, who, `关于第${at}处渍水点的建议`);
  for (const at of [4, 5, 6]) await assignedCase(to, who, `关于第${at}条河道的建议`, who.units.water, [who.units.housing]);
  returned = await assignedCase(to, who, '关于路灯的建议', who.units.water);
  const part = (await matterOf(to, returned)).assignments[0]?.id;
  await to.send('return-assignment', who.receiver, { assignmentId: part, reason: '不属于本单位职责', betterUnitId: who.units.housing }, returned);
  served = await servedCase(to, who, '关于树木的建议');
  const closed = await servedCase(to, who, '关于绿道的建议');
  await to.send('rate-reply', who.proposer, { levels: { work: 'satisfied', result: 'satisfied' } }, closed);
  await to.send('rate-reply', who.cosigner, { levels: { work: 'satisfied', result: 'satisfied' } }, closed);
  await to.send('close-rating', who.clerk, {}, closed);
  await to.send('close-proposal', who.clerk, {}, closed);
  await to.send('mark-key', who.clerk, {}, served);
  await indexDistrict(db.app, 'chenghu');
  to.pass(40);
});
afterAll(() => db.drop());

function read<N extends ViewName>(actor: Actor, name: N, query: ViewQuery<N>): Promise<View<N>> {
  return readTenant(db.app, to.tenantId, (client) => {
    const reading: Reading = { client, actor, scope: db.name, commands, now: to.now, district: { id: to.tenantId, name: '澄湖区', conference: '区政协' }, account: null };
    const ask = queries[name] as (reading: Reading, query: unknown) => Promise<View<N>>;
    return ask(reading, views[name].query.parse(query));
  });
}
const list = (actor: Actor, query: ViewQuery<'proposals'>): Promise<View<'proposals'>> => read(actor, 'proposals', { limit: 200, ...query });
const titles = async (actor: Actor, query: ViewQuery<'proposals'>): Promise<string[]> => (await list(actor, query)).items.map((each) => each.title);
const everybody = (): Actor[] => [
  who.clerk,
  who.director,
  who.officeClerk,
  who.officer,
  who.receiver,
  who.assisting,
  who.handlingOffice,
  who.proposer,
  who.cosigner,
  who.stranger,
  who.leader,
  who.auditAdmin,
  who.systemAdmin,
];

test('every number of the desk opens a list of just as many, for everybody', async () => {
  for (const actor of everybody()) {
    const desk = await read(actor, 'desk', {});
    const counts = await read(actor, 'list-counts', {});
    const inbox = async (query: ViewQuery<'inbox'>): Promise<number> => (await read(actor, 'inbox', query)).total.count;
    for (const { step, total, red, yellow } of desk.steps) {
      expect([total, red, yellow], `${actor.name} ${step}`).toEqual([await inbox({ step }), await inbox({ step, light: 'red' }), await inbox({ step, light: 'yellow' })]);
    }
    expect([desk.overdue, desk.dueToday, desk.dueThisWeek], actor.name).toEqual([await inbox({ light: 'red' }), await inbox({ due: 'today' }), await inbox({ due: 'week' })]);
    for (const { stage, count } of desk.stages) expect((await list(actor, { year: desk.year ?? 0, stage: stage as 'closed' })).total.count, `${actor.name} ${stage}`).toBe(count);
    expect(counts.todo, actor.name).toBe(await inbox({}));
    for (const of of ['done', 'started', 'others'] as const) expect(counts[of], `${actor.name} ${of}`).toBe((await list(actor, { of })).items.length);
    expect(counts.doneThisMonth).toBe((await list(actor, { of: 'done', since: counts.monthFrom })).items.length);
  }
  expect((await read(who.receiver, 'desk', {})).overdue).toBeGreaterThan(0);
});

test('a facet counts what choosing it would leave, whatever else is chosen, for everybody', async () => {
  const chosen: ViewQuery<'proposal-facets'>[] = [{}, { stage: 'assigned' }, { unit: who.units.housing, key: 'false' }, { of: 'others', light: 'red' }, { of: 'done', q: '建议' }];
  for (const actor of everybody()) {
    for (const query of chosen) {
      const { facets } = await read(actor, 'proposal-facets', query);
      for (const name of facetNames) {
        for (const { value, count } of facets[name])
          expect((await list(actor, { ...query, [name]: value } as ViewQuery<'proposals'>)).total.count, `${actor.name} ${JSON.stringify(query)} ${name}=${value}`).toBe(count);
      }
    }
  }
  const { facets } = await read(who.clerk, 'proposal-facets', { stage: 'closed' });
  // What stands chosen does not hide what else there is.
  expect(facets.stage.map((each) => each.value)).toEqual(expect.arrayContaining(['under-review', 'assigned']));
  expect((await read(who.stranger, 'proposal-facets', {})).facets.unit).toEqual([]);
});

test('done: what I did, the latest act of each case, newest first; started: what my desk began; copies: where others are at work', async () => {
  const done = await list(who.officer, { of: 'done', sort: 'acted', order: 'desc' });
  expect(done.items.map((each) => [each.title, each.act?.type])).toEqual([
    ['关于绿道的建议', 'reply-drafted'],
    ['关于树木的建议', 'reply-drafted'],
  ]);
  expect(await titles(who.stranger, { of: 'done' })).toEqual([]);
  // A colleague sent the case back: the whole unit began it, but only he did it.
  expect((await list(who.officer, { of: 'started' })).items.map((each) => [each.id, each.act?.name])).toEqual([[returned, who.receiver.name]]);
  expect(await titles(who.officer, { of: 'done' })).not.toContain('关于路灯的建议');
  expect((await list(who.proposer, { of: 'started' })).total.count).toBe(9);
  // The office rules on the return; the unit waits. Served and unrated: the committee's move.
  const waiting = await titles(who.receiver, { of: 'others' });
  expect(waiting).toEqual(expect.arrayContaining(['关于路灯的建议', '关于树木的建议']));
  expect(waiting).not.toContain('关于第4条河道的建议');
  expect(waiting).not.toContain('关于绿道的建议');
});

test('every sort goes both ways through small pages, without a gap or a repetition', async () => {
  for (const of of listScopes) {
    const all = (await titles(who.officeClerk, { of })).toSorted();
    for (const sort of proposalSorts) {
      for (const order of ['asc', 'desc'] as const) {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const page: View<'proposals'> = await list(who.officeClerk, { of, sort, order, limit: 2, ...(after === null ? {} : { after }) });
          expect(page.total.count).toBe(all.length);
          seen.push(...page.items.map((each) => each.title));
          after = page.after;
        } while (after !== null && seen.length < 50);
        expect(seen.toSorted(), `${of} ${sort} ${order}`).toEqual(all);
      }
    }
  }
  const byStage = (await list(who.clerk, { sort: 'stage' })).items.map((each) => each.stage);
  expect(byStage.indexOf('under-review')).toBeLessThan(byStage.indexOf('assigned'));
  expect(byStage.lastIndexOf('assigned')).toBeLessThan(byStage.indexOf('in-follow-up'));
});

test('a place somebody made up begins the list anew instead of failing', async () => {
  for (const values of [
    ['x', 'y', 'z'],
    [1e99, 1, 'x'],
    [2024, 1.5, 'x'],
    [2024, 1],
    ['9999-99-99', 'x'],
  ]) {
    const after = Buffer.from(JSON.stringify(values)).toString('base64url');
    for (const sort of ['number', 'due'] as const) expect((await list(who.clerk, { after, sort })).items).toHaveLength(9);
    expect((await read(who.officeClerk, 'inbox', { after })).items.length).toBeGreaterThan(0);
  }
});

test('the to-do list is narrowed by what its cases are, and counted the same way', async () => {
  const office = (query: ViewQuery<'inbox'>): Promise<View<'inbox'>> => read(who.officeClerk, 'inbox', query);
  expect((await office({ q: '路灯' })).items.map((each) => each.step)).toEqual(['rule-on-return']);
  expect((await office({ q: '河道' })).total.count).toBe(0);
  const unit = (query: ViewQuery<'inbox'>): Promise<View<'inbox'>> => read(who.receiver, 'inbox', query);
  expect((await unit({ stage: 'assigned', unit: who.units.housing })).total.count).toBe(3);
  expect((await unit({ category: 'nowhere' })).total.count).toBe(0);
  const [first] = (await unit({ q: '河道', limit: 2 })).items;
  expect(first).toMatchObject({ kind: 'joint', category: 'city', assisting: ['区住建局'], turn: 'unit', session: '区政协九届三次会议', docketedOn: '2024-01-15' });
  const pages = [await unit({ q: '河道', limit: 2 })];
  pages.push(await unit({ q: '河道', limit: 2, after: pages[0]?.after ?? '' }));
  expect(pages.map((each) => [each.items.length, each.total.count])).toEqual([
    [2, 3],
    [1, 3],
  ]);
});

test('acts of others are told as far as the reading matrix goes', async () => {
  const types = async (actor: Actor): Promise<string[]> => (await read(actor, 'recent-acts', {})).items.map((each) => each.type);
  expect((await types(who.director))[0]).toBe('marked-key');
  expect(await types(who.clerk)).not.toContain('marked-key');
  expect((await read(who.receiver, 'recent-acts', {})).items.map((each) => each.name)).not.toContain(who.receiver.name);
  expect(await types(who.receiver)).toEqual(expect.arrayContaining(['marked-key', 'service-recorded']));
  // How its text came to the committee's desk is not the unit's business; nor is the other unit's opinion the proposer's.
  expect(await types(who.proposer)).not.toContain('reply-drafted');
  expect(await types(who.stranger)).toEqual([]);
});

test('what can be done with several cases is told case by case, of cases the reader may see', async () => {
  const waiting = (await read(who.receiver, 'inbox', { step: 'accept' })).items.map((each) => each.matterId);
  const [hidden] = (await list(who.clerk, { stage: 'under-review' })).items;
  const { items } = await read(who.receiver, 'case-acts', { ids: [...waiting, hidden?.id ?? '', 'nothing'].join(',') });
  expect(items.map((each) => each.id)).toEqual(waiting);
  for (const { id, version, can } of items) {
    expect(can).toContain('accept-assignment');
    expect(await read(who.receiver, 'case', { id })).toMatchObject({ version, can });
  }
});

test('pages are read by index: my acts, what my desk began, the days of the list, the lines of a desk', async () => {
  const plans = await readTenant(db.app, to.tenantId, async (client) => {
    await client.query('SELECT set_config($2, $3, true) WHERE $1 <> $4', ['enable_seqscan', 'off', '']);
    await client.query('SELECT set_config($2, $3, true) WHERE $1 <> $4', ['enable_sort', 'off', '']);
    const planOf = async (actor: Actor, name: 'proposals' | 'inbox', query: object): Promise<string> => {
      const asked: { text: string; values: readonly unknown[] }[] = [];
      const noting = { ...client, queryOnce: ((text: string, values: readonly unknown[] = []) => (asked.push({ text, values }), client.queryOnce(text, values))) as typeof client.queryOnce };
      const ask = queries[name] as (reading: Reading, query: unknown) => Promise<unknown>;
      await ask({ client: noting, actor, scope: db.name, commands, now: to.now, district: { id: to.tenantId, name: '', conference: '' }, account: null }, views[name].query.parse(query));
      const page = asked.find(({ text }) => text.includes('ORDER BY'));
      const { rows } = await client.queryOnce<{ 'QUERY PLAN': string }>(`EXPLAIN ${page?.text ?? ''}`, page?.values);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    return {
      done: await planOf(who.officer, 'proposals', { of: 'done', sort: 'acted', order: 'desc' }),
      started: await planOf(who.proposer, 'proposals', { of: 'started', sort: 'acted', order: 'desc' }),
      due: await planOf(who.clerk, 'proposals', { sort: 'due', order: 'desc' }),
      submitted: await planOf(who.clerk, 'proposals', { sort: 'submitted' }),
      numbered: await planOf(who.officeClerk, 'proposals', { after: cursor([2024, 2, 'x']) }),
      dueBeyond: await planOf(who.clerk, 'proposals', { sort: 'due', order: 'desc', after: cursor(['2024-06-30', 'x']) }),
      todo: await planOf(who.officeClerk, 'inbox', { category: 'city' }),
    };
  });
  expect(plans.done).toMatch(/Index Scan Backward using event_by_person/);
  expect(plans.started).toMatch(/Index Scan Backward using event_begun/);
  expect(plans.due).toMatch(/Index Scan Backward using matter_by_next_due/);
  expect(plans.submitted).toMatch(/Index Scan using matter_by_submitted/);
  // A later page begins at its place, not at the beginning.
  expect(plans.numbered).toMatch(/Index Scan using matter_by_docket.*\n\s+Index Cond: .*ROW\(/);
  expect(plans.dueBeyond).toMatch(/Index Scan Backward using matter_by_next_due.*\n\s+Index Cond: .*ROW\(/);
  expect(plans.todo).toMatch(/Index (Only )?Scan using todo_by_due/);
  for (const plan of Object.values(plans)) expect(plan).not.toMatch(/Seq Scan|  Sort Key/);
});
