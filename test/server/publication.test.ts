import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicActor } from '../../src/domain/actor.ts';
import type { PublicRecord } from '../../src/domain/publication/public-case.ts';
import { quoted, wantedOf } from '../../src/domain/search/tokens.ts';
import { refoldStale } from '../../src/server/store/refold.ts';
import { readTenant, withTenant } from '../../src/server/store/tenant-transaction.ts';
import { verifyTenant } from '../../src/server/verify.ts';
import { answered, matterOf, servedCase } from '../simulation/case-story.ts';
import { foundTenant, senderTo, smallDistrict, type Sender, type SmallDistrict } from '../simulation/district.ts';
import { freshDatabase, type TestDatabase } from '../store/test-database.ts';

let db: TestDatabase;
let to: Sender;
let who: SmallDistrict;

beforeAll(async () => {
  db = await freshDatabase();
  await foundTenant(db.owner, 'public');
  await foundTenant(db.owner, 'other');
  to = senderTo(db.app, 'public', db.name);
  who = await smallDistrict(to);
});
afterAll(() => db.drop());

interface Row {
  slug: string;
  state: string;
  mode: string;
  round: number;
  title: string;
  content_version: number;
  record: PublicRecord;
  body: string;
}
const rowOf = async (id: string): Promise<Row | undefined> =>
  (await readTenant(db.app, 'public', (client) => client.query<Row>('SELECT * FROM publication WHERE tenant_id = $1 AND matter_id = $2', [id]))).rows[0];
const changesOf = async (id: string): Promise<string[]> =>
  (
    await readTenant(db.app, 'public', (client) => client.query<{ kind: string }>('SELECT kind FROM publication_change WHERE tenant_id = $1 AND matter_id = $2 ORDER BY content_version', [id]))
  ).rows.map((row) => row.kind);
const found = async (typed: string, tenantId = 'public'): Promise<string[]> => {
  const wanted = wantedOf(typed);
  if (!wanted) throw new Error('nothing to look for');
  const { rows } = await readTenant(db.app, tenantId, (client) =>
    client.query<{ matter_id: string }>('SELECT matter_id FROM search_public($2::tsquery, $3, 50) WHERE $1 = $1', [wanted.tokens.map(quoted).join(' & '), wanted.needles]),
  );
  return rows.map((row) => row.matter_id);
};
const firstBreak = async (): Promise<unknown> => (await verifyTenant(db, 'public')).firstBreak;

const satisfied = { levels: { work: 'satisfied', result: 'satisfied' } };
const cross = { levels: { work: 'dissatisfied', result: 'dissatisfied' }, answers: { talked: 'no' }, comment: '没有面商' };
async function ratedCase(title: string, form: object = satisfied): Promise<string> {
  const id = await servedCase(to, who, title);
  await to.send('rate-reply', who.proposer, form, id);
  await to.send('rate-reply', who.cosigner, form, id);
  return id;
}
async function publishedCase(title: string): Promise<string> {
  const id = await ratedCase(title);
  await to.send('decide-publication', who.officeClerk, { mode: 'full' }, id);
  await to.send('close-rating', who.clerk, {}, id);
  await to.send('publish', who.officeClerk, {}, id);
  return id;
}

test('nothing stands there before the round is closed and somebody publishes it', async () => {
  const id = await ratedCase('关于疏通东堤河的建议');
  await to.send('decide-publication', who.officeClerk, { mode: 'full' }, id);
  expect(await to.try('publish', who.officeClerk, {}, id)).toMatchObject({ kind: 'refused', refusal: { refused: 'rating-open' } });
  expect(await rowOf(id)).toBeUndefined();
  await to.send('close-rating', who.clerk, {}, id);
  expect(await rowOf(id)).toBeUndefined();
  expect(await found('东堤河')).toEqual([]);
  await to.send('publish', who.officeClerk, {}, id);
  expect(await rowOf(id)).toMatchObject({ state: 'published', mode: 'full', round: 1, title: '关于疏通东堤河的建议', content_version: 1 });
  expect(await found('东堤河')).toEqual([id]);
  expect(await found('没有面商')).toEqual([]);
  expect(await found('东堤河', 'other')).toEqual([]);
});

test('what the public reads changes with the case, and only then', async () => {
  const id = await publishedCase('关于社区食堂的建议');
  await to.send('add-note', who.officeClerk, { text: '内部说明' }, id);
  expect((await rowOf(id))?.content_version).toBe(1);
  await to.send('close-proposal', who.clerk, {}, id);
  const row = await rowOf(id);
  expect(row?.content_version).toBe(2);
  expect(row?.record).toMatchObject({ content: { class: { letter: 'B' }, commitments: [{ state: 'open' }] } });
  expect(JSON.stringify(row)).not.toContain('内部说明');
  expect(await changesOf(id)).toEqual(['published', 'changed']);
});

test('a redacted span is nowhere: not on the page, not in what can be found', async () => {
  const id = await publishedCase('关于王某门前路面的建议');
  const { title } = (await matterOf(to, id)).wording;
  expect(await found('王某门前')).toEqual([id]);
  await to.send('redact', who.officeClerk, { redactions: [{ text: title, from: 2, to: 4, reason: 'personal' }] }, id);
  expect(await rowOf(id)).toMatchObject({ title: '关于▇▇门前路面的建议' });
  expect(await found('王某')).toEqual([]);
  expect(await found('门前路面')).toEqual([id]);
});

test('a later round takes the place of the earlier one, which stays below it', async () => {
  const id = await ratedCase('关于路灯照明的建议', cross);
  await to.send('decide-publication', who.officeClerk, { mode: 'full' }, id);
  await to.send('close-rating', who.clerk, {}, id);
  await to.send('publish', who.officeClerk, {}, id);
  await to.send('order-redo', who.clerk, { reason: '请补办' }, id);
  expect((await rowOf(id))?.record).toMatchObject({ round: 1, content: { later: 'being-handled' } });
  await answered(to, who, id, (await matterOf(to, id)).assignments[0]?.id ?? '');
  expect((await rowOf(id))?.record).toMatchObject({ round: 1, content: { later: 'being-handled', letters: [{ round: 1 }] } });
  await to.send('rate-reply', who.proposer, satisfied, id);
  await to.send('rate-reply', who.cosigner, satisfied, id);
  await to.send('decide-publication', who.officeClerk, { mode: 'full' }, id);
  await to.send('close-rating', who.clerk, {}, id);
  await to.send('publish', who.officeClerk, {}, id);
  expect((await rowOf(id))?.record).toMatchObject({ round: 2, content: { later: null, letters: [{ round: 2 }, { round: 1 }] } });
});

test('taken down, only the reason is left; sealed, not even that', async () => {
  const id = await publishedCase('关于公厕管理的建议');
  await to.send('unpublish', who.officeClerk, { reason: '数据有误', keepsTitle: false }, id);
  expect(await rowOf(id)).toMatchObject({ state: 'withdrawn', title: '', body: '', record: { tombstone: { cause: 'office', reason: [{ text: '数据有误' }], title: null } } });
  expect(await found('公厕')).toEqual([]);
  await to.send('publish', who.officeClerk, {}, id);
  expect(await found('公厕')).toEqual([id]);
  await to.send('seal-case', who.clerk, { reason: '涉密' }, id);
  const sealed = JSON.stringify(await rowOf(id));
  expect(sealed).toContain('"sealed"');
  expect(sealed).not.toMatch(/公厕|涉密|林知远/);
  expect(await changesOf(id)).toEqual(['published', 'withdrawn', 'published', 'withdrawn']);
});

test('what is decided about a case that was taken down changes nothing of what stands there', async () => {
  const id = await publishedCase('关于河道保洁的建议');
  await to.send('unpublish', who.officeClerk, { reason: '数据有误', keepsTitle: true }, id);
  const before = await rowOf(id);
  await to.send('mark-key', who.clerk, {}, id);
  await to.send('correct-docket', who.clerk, { field: 'kind', matterKind: 'individual', reason: '登记有误' }, id);
  await to.send('correct-docket', who.clerk, { field: 'category', category: 'economy', reason: '登记有误' }, id);
  expect(await rowOf(id)).toEqual(before);
  expect(await firstBreak()).toBeNull();
  await to.send('publish', who.officeClerk, {}, id);
  expect((await rowOf(id))?.record).toMatchObject({ content: { isKey: true } });
  expect(await firstBreak()).toBeNull();
});

test('two histories that differ only in ratings give the public the same', async () => {
  const [pleased, crossed] = [await ratedCase('关于树木修剪的建议'), await ratedCase('关于树木修剪的建议', cross)];
  for (const id of [pleased, crossed]) {
    await to.send('decide-publication', who.officeClerk, { mode: 'full' }, id);
    await to.send('close-rating', who.clerk, {}, id);
    await to.send('publish', who.officeClerk, {}, id);
  }
  const [a, b] = [await rowOf(pleased), await rowOf(crossed)];
  const own = (row: Row | undefined): string => JSON.stringify(row?.record).replaceAll(/2024-\d{4}|"number":"\d+"|〔2024〕\d+号/g, '#');
  expect(own(b)).toBe(own(a));
});

test('topics, notices, requests and subscriptions have rows; an ended subscription keeps no address', async () => {
  const topic = await to.send('suggest-topic', publicActor, { title: '停车难', text: '夜间无处停车，建议错时开放。', contact: '13800000000' });
  await to.send('moderate-topic', who.clerk, { isAccepted: true }, topic);
  await to.send('publish-notice', who.officeClerk, { title: '提案交办会召开', text: '三月二十六日召开交办会。' });
  const tokenHash = 'c'.repeat(64);
  const subscription = await to.send('subscribe', publicActor, { tokenHash, address: 'reader@example.org' });
  await to.send('subscribe', publicActor, { tokenHash }, subscription);
  await to.send('unsubscribe', publicActor, { tokenHash }, subscription);
  const closed = await ratedCase('关于信访件的建议');
  await to.send('decide-publication', who.officeClerk, { mode: 'on-application', openReason: 'personal', isTitlePublic: true }, closed);
  await to.send('close-rating', who.clerk, {}, closed);
  expect(await to.try('request-on-application', publicActor, { matterId: closed, applicant: '王女士', contact: '邮箱', delivery: 'email' })).toMatchObject({ refusal: { refused: 'not-found' } });
  await to.send('publish', who.officeClerk, {}, closed);
  const application = await to.send('request-on-application', publicActor, { matterId: closed, applicant: '王女士', contact: '邮箱', delivery: 'email' });
  const takedown = await to.send('request-takedown', publicActor, { matterId: closed, applicant: '王女士', contact: '邮箱', reason: '案由写出了我家的情况。' });
  await to.send('rule-on-takedown', who.officeClerk, { isWithdrawn: true, reason: '含个人情况' }, takedown);
  expect((await rowOf(closed))?.state).toBe('withdrawn');
  const entries = await readTenant(db.app, 'public', (client) => client.query<{ kind: string; id: string; status: string }>('SELECT kind, id, status FROM public_entry WHERE tenant_id = $1'));
  expect(entries.rows.map((row) => [row.kind, row.status]).toSorted()).toEqual([
    ['application', 'open'],
    ['notice', 'published'],
    ['subscription', 'ended'],
    ['takedown', 'settled'],
    ['topic', 'accepted'],
  ]);
  expect(entries.rows.map((row) => row.id)).toContain(application);
  const { rows } = await readTenant(db.app, 'public', (client) => client.query("SELECT 1 FROM content WHERE tenant_id = $1 AND body = 'reader@example.org'"));
  expect(rows).toEqual([]);
});

test('rows equal the refold of the log, also after an upgrade; whatever was changed by hand is found', { timeout: 60_000 }, async () => {
  expect(await firstBreak()).toBeNull();
  const asOwner = async (sql: string): Promise<void> => void (await withTenant(db.owner, 'public', (client) => client.query(`${sql} AND tenant_id = $1`)));
  const touched: readonly [string, string][] = [
    ["UPDATE publication SET title = '别的' WHERE state = 'published'", 'column title'],
    ['UPDATE publication SET record = record || \'{"mode":"summary"}\' WHERE mode = \'full\'', 'column record'],
    ["UPDATE publication SET body = body || '林' WHERE state = 'published'", 'column body'],
    ['UPDATE publication_unit SET serial = serial + 1 WHERE serial > 0', 'publication_unit'],
    ["UPDATE publication_change SET content_hash = '' WHERE seq > 0", 'publication_change'],
    ["UPDATE publication_decision SET mode = 'closed' WHERE mode = 'full'", 'publication_decision'],
    ["UPDATE public_entry SET status = 'open' WHERE status = 'accepted'", 'public_entry'],
  ];
  for (const [sql, where] of touched) {
    await asOwner(sql);
    expect(JSON.stringify(await firstBreak()), sql).toContain(where);
    // The rows are folded anew, as on an upgrade, and what was changed is as it was.
    if (where === 'publication_change') {
      await asOwner('UPDATE publication_change SET content_hash = (SELECT p.content_hash FROM publication p WHERE p.tenant_id = $1 AND p.matter_id = publication_change.matter_id) WHERE seq > 0');
    } else {
      await asOwner("UPDATE publication SET content_hash = '' WHERE matter_id <> ''");
      await asOwner("UPDATE matter SET fold_version = 0 WHERE id <> ''");
      await asOwner("UPDATE stream_row SET fold_version = 0 WHERE kind = 'topic'");
      await refoldStale(db.app, () => undefined);
    }
    expect(await firstBreak(), sql).toBeNull();
  }
});
