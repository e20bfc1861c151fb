import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anchorShape, exportAnchor, type Anchor } from '../../src/server/anchor.ts';
import { chain, eventColumns, eventOf, type LoggedEvent } from '../../src/server/store/event-log.ts';
import { keepFile } from '../../src/server/store/files.ts';
import { withTenant } from '../../src/server/store/tenant-transaction.ts';
import { verifyAll, verifyTenant, type Verified } from '../../src/server/verify.ts';
import { assignedCase, servedCase, submittedCase } from '../simulation/case-story.ts';
import { foundTenant, senderTo, smallDistrict, type Sender, type SmallDistrict } from '../simulation/district.ts';
import { freshDatabase, type TestDatabase } from '../store/test-database.ts';

let db: TestDatabase;
let to: Sender;
let who: SmallDistrict;
let served: string;
let purged: string;
let middle: LoggedEvent;

beforeAll(async () => {
  db = await freshDatabase();
  await foundTenant(db.owner, 'east');
  await foundTenant(db.owner, 'west');
  to = senderTo(db.app, 'east', db.name);
  who = await smallDistrict(to);
  served = await servedCase(to, who, '关于解决小区渍水的建议');
  await to.send('rate-reply', who.proposer, { levels: { work: 'satisfied', result: 'dissatisfied' }, comment: '二期未见动工' }, served);
  purged = await submittedCase(to, who, '关于某机密事项的建议');
  await to.send('purge-content', who.director, { reason: '涉密' }, purged);
  await assignedCase(to, who, '关于增设停车位的建议', who.units.housing);
  await to.send('draft-proposal', who.proposer, { matterKind: 'individual', title: '草稿', situation: '情', analysis: '析', suggestions: ['议'], mayPublish: true, isOneMatter: true });
  await withTenant(db.app, 'east', (client) => keepFile(client, Buffer.from('扫描件'), 'application/pdf', '联名.pdf'));
  middle = to.logged.find((each) => each.stream_id === served && each.type === 'responsible-named') as LoggedEvent;
});

afterAll(() => db.drop());

test('untouched records hold together, in every district of the database', async () => {
  const found = await verifyAll(db);
  expect(found.map((each) => [each.tenantId, each.ok, each.firstBreak])).toEqual([
    ['east', true, null],
    ['west', true, null],
  ]);
  expect(found[0]).toMatchObject({ events: to.logged.length, head: { seq: to.logged.length, hash: to.logged.at(-1)?.hash } });
  expect(found[0]?.streams).toBe(new Set(to.logged.map((each) => `${each.stream_kind}:${each.stream_id}`)).size);
});

const instead: Record<(typeof eventColumns)[number], string | number | null> = {
  tenant_id: 'west',
  stream_kind: 'unit',
  stream_id: 'other',
  version: 4711,
  seq: 99_999,
  type: 'note-added',
  payload_version: 2,
  payload: '{}',
  actor_role: 'leader',
  actor_person_id: null,
  actor_post_id: null,
  actor_name: '别人',
  actor_post: '别处',
  recorded_at: '2024-01-15T00:00:00.000Z',
  happened_on: '2024-01-01',
  command_id: 'another',
  algorithm: 'sha256',
  previous_hash: '00',
  hash: '00',
};
const lost = new Set(['tenant_id', 'seq']);

test.each(eventColumns)('an event whose %s was changed is found, and its place named', async (column) => {
  const found = await after((owner) => owner.query(`UPDATE event SET ${column} = $1 WHERE tenant_id = 'east' AND seq = $2`, [instead[column], middle.seq]));
  expect(found.ok).toBe(false);
  expect(found.firstBreak?.where).toMatch(lost.has(column) ? new RegExp(`^event ${middle.seq}$`) : new RegExp(`^event ${middle.seq}, .*version \\d+, column (hash|previous_hash|algorithm)$`));
  if (!lost.has(column)) expect(found.firstBreak?.where).toContain(column === 'stream_id' ? 'other' : served);
});

test('an event changed together with its own hash no longer joins on to the next', async () => {
  const found = await after(async (owner) => {
    const [row] = chain(
      envelopeOf(middle),
      [{ stream: { kind: 'matter', id: served }, version: middle.version, event: { ...eventOf(middle), head: '别人' } as never, happenedOn: middle.happened_on }],
      middle.seq,
      middle.previous_hash,
    );
    await owner.query("UPDATE event SET payload = $1, hash = $2 WHERE tenant_id = 'east' AND seq = $3", [row?.payload, row?.hash, middle.seq]);
  });
  expect(found.firstBreak?.where).toMatch(new RegExp(`^event ${middle.seq + 1}, .*column previous_hash$`));
});

test('an event taken from the middle is missed', async () => {
  const found = await after((owner) => owner.query("DELETE FROM event WHERE tenant_id = 'east' AND seq = $1", [middle.seq]));
  expect(found.firstBreak).toMatchObject({ where: `event ${middle.seq}`, en: expect.stringContaining('is missing'), zh: expect.stringContaining('缺失') });
});

test('a cut tail is found by the counter, and with the counter set back by the anchor', async () => {
  const anchor = anchorShape.parse(JSON.parse(JSON.stringify(await exportAnchor(db.auditor, 'east'))) as Anchor);
  const last = to.logged.at(-1) as LoggedEvent;
  const cut = (owner: pg.ClientBase): Promise<unknown> => owner.query("DELETE FROM event WHERE tenant_id = 'east' AND seq = $1", [last.seq]);
  expect((await after(cut)).firstBreak?.where).toBe(`event ${last.seq}`);
  const hide = async (owner: pg.ClientBase): Promise<void> => {
    await cut(owner);
    await owner.query("UPDATE tenant_counter SET seq = seq - 1, head_hash = $1 WHERE tenant_id = 'east'", [last.previous_hash]);
  };
  expect((await after(hide, anchor)).firstBreak).toMatchObject({ where: `event ${last.seq}`, en: expect.stringContaining('anchor') });
  expect((await after(async () => undefined, anchor)).ok).toBe(true);
});

test('a log recomputed as a whole is found by the anchor alone', async () => {
  const anchor = await exportAnchor(db.auditor, 'east');
  const rewrite = async (owner: pg.ClientBase): Promise<void> => {
    let head = '';
    for (const row of to.logged) {
      const actor = row.seq === middle.seq ? { ...envelopeOf(row).actor, name: '冒名' } : envelopeOf(row).actor;
      const [made] = chain(
        { ...envelopeOf(row), actor },
        [{ stream: { kind: row.stream_kind, id: row.stream_id }, version: row.version, event: eventOf(row), happenedOn: row.happened_on }],
        row.seq,
        head,
      );
      head = made?.hash ?? '';
      await owner.query("UPDATE event SET actor_name = $2, previous_hash = $3, hash = $4 WHERE tenant_id = 'east' AND seq = $1", [row.seq, made?.actor_name, made?.previous_hash, head]);
    }
    await owner.query("UPDATE tenant_counter SET head_hash = $1 WHERE tenant_id = 'east'", [head]);
  };
  expect((await after(rewrite)).firstBreak?.where ?? 'nothing').not.toMatch(/hash/);
  expect((await after(rewrite, anchor)).firstBreak?.where).toBe(`event ${anchor.seq}, column hash`);
});

test.each([
  ['a text was changed', "UPDATE content SET body = 'x' WHERE hash = $1", /^content HASH, column body$/],
  ['a text was given a salt', "UPDATE content SET salt = 'x' WHERE hash = $1", /^content HASH, column body or salt$/],
  ['the hash of a text was changed', "UPDATE content SET hash = repeat('0', 64) WHERE hash = $1", /^content 0{64}, column body$/],
  ['a text was given to another district', "UPDATE content SET tenant_id = 'west' WHERE hash = $1", /^content HASH, of event \d+, matter/],
  ['a text was emptied without a purge', 'UPDATE content SET body = NULL WHERE hash = $1', /^content HASH, column body$/],
  ['a text was removed', 'DELETE FROM content WHERE hash = $1', /^content HASH, of event \d+, matter/],
])('%s', async (_what, sql, where) => {
  const hash = (JSON.parse((to.logged.find((each) => each.stream_id === served && each.type === 'opinion-submitted') as LoggedEvent).payload) as { text: string }).text;
  const found = await after((owner) => owner.query(sql, [hash]));
  expect(found.firstBreak?.where).toMatch(new RegExp(where.source.replace('HASH', hash)));
});

test.each([
  ['a text that nothing points to', "INSERT INTO content (tenant_id, hash, body) VALUES ('east', '1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b', '')", /^content 1ab21d/],
  ['the state of a case', "UPDATE matter SET state = jsonb_set(state, '{isKey}', 'true') WHERE id = $1", /^matter matter ID, column state, at isKey$/],
  ['its version', 'UPDATE matter SET version = version + 1 WHERE id = $1', /^matter matter ID, column version$/],
  ['its fold version', 'UPDATE matter SET fold_version = 99 WHERE id = $1', /column fold_version$/],
  ['a column that lists sort by', "UPDATE matter SET stage = 'closed' WHERE id = $1", /^matter ID, column stage$/],
  ['its title', "UPDATE matter SET title = '别的' WHERE id = $1", /^matter ID, column title$/],
  ['a removed case', 'DELETE FROM matter WHERE id = $1', /^matter matter ID$/],
  ['an assignment', "UPDATE assignment SET unit_id = 'x' WHERE matter_id = $1", /^assignment ID assignment \S+, column unit_id$/],
  ['a deadline', "UPDATE deadline SET due = due + 30 WHERE matter_id = $1 AND rule = 'reply'", /^deadline ID deadline \S+, column due$/],
  ['a removed to-do line', 'DELETE FROM todo WHERE matter_id = $1', /^ID todo \S+ rate$/],
  ['an invented to-do line', "INSERT INTO todo SELECT tenant_id, 'office', matter_id, 'examine', due FROM todo WHERE matter_id = $1 LIMIT 1", /^todo ID todo office examine$/],
  ['a rating', "UPDATE rating_row SET state = jsonb_set(state, '{forms,0,levels,result}', '\"satisfied\"')", /column state, at forms\.0\.levels\.result$/],
  ['a unit', "UPDATE stream_row SET state = jsonb_set(state, '{name}', '\"x\"') WHERE kind = 'unit'", /^stream_row unit \S+, column state, at name$/],
  ['a row without a stream', "INSERT INTO stream_row SELECT tenant_id, kind, 'ghost', version, fold_version, state FROM stream_row WHERE kind = 'session'", /^stream_row session ghost$/],
  ['lines of a case that is not there', "INSERT INTO todo VALUES ('east', 'office', 'ghost', 'assign', '2024-02-01')", /^todo ghost$/],
  [
    'a fact of the past',
    "UPDATE matter_fact SET facts = jsonb_set(facts, '{isKey}', 'true') WHERE matter_id = $1 AND from_seq = (SELECT min(from_seq) FROM matter_fact WHERE matter_id = $1)",
    /^matter_fact ID, interval 1, column facts$/,
  ],
  ['the end of a fact', 'UPDATE matter_fact SET to_seq = to_seq + 1 WHERE matter_id = $1 AND to_seq IS NOT NULL', /^matter_fact ID, interval 1, column to_seq$/],
  ['the day a fact began', "UPDATE matter_fact SET from_at = '2024-01-01T00:00:00.000Z' WHERE matter_id = $1", /^matter_fact ID, interval 1, column from_at$/],
  ['the year of a fact', 'UPDATE matter_fact SET report_year = 2023 WHERE matter_id = $1', /^matter_fact ID, interval 1, column report_year$/],
  ['a removed fact', 'DELETE FROM matter_fact WHERE matter_id = $1 AND to_seq IS NULL', /^matter_fact ID, interval \d+, column to_seq$/],
  [
    'an invented fact',
    'INSERT INTO matter_fact SELECT tenant_id, matter_id, 1, 2, from_at, to_at, report_year, facts FROM matter_fact WHERE matter_id = $1 AND to_seq IS NULL',
    /^matter_fact ID, interval 1, column from_seq$/,
  ],
  ['a fact of a rating', "UPDATE rating_fact SET facts = jsonb_set(facts, '{silent}', '1')", /^rating_fact ID\.1, interval 1, column facts$/],
  ['a file', "UPDATE file_blob SET bytes = '\\x00'", /^file [0-9a-f]{64}, column bytes$/],
  ['the next docket number', "UPDATE number_series SET next_number = 9 WHERE series LIKE 'docket:%'", /^number_series docket:.*column next_number$/],
  ['the next receipt number', "UPDATE number_series SET next_number = 9 WHERE series LIKE 'receipt:%'", /^number_series receipt:.*column next_number$/],
  ['a removed series', "DELETE FROM number_series WHERE series LIKE 'receipt:%'", /^number_series receipt:/],
  ['a removed command', "DELETE FROM command WHERE name = 'rate-reply'", /^command \S+, of event \d+$/],
  ['a command of somebody else', "UPDATE command SET actor_person_id = 'x' WHERE name = 'rate-reply'", /, column actor$/],
  ['a command that led elsewhere', "UPDATE command SET version = 99 WHERE name = 'rate-reply'", /, version 99$/],
  [
    'an invented command',
    "INSERT INTO command SELECT tenant_id, 'x', 'seal-case', actor_person_id, actor_post_id, input_hash, stream_id, version FROM command WHERE name = 'rate-reply'",
    /^command x \(seal-case\)$/,
  ],
  ['the counter', "UPDATE tenant_counter SET head_hash = ''", /^tenant_counter, column head_hash$/],
  ['a removed counter', 'DELETE FROM tenant_counter', /^counter of east$/],
])('%s is found, and the place named', async (_what, sql, where) => {
  const found = await after((owner) => owner.query(sql, sql.includes('$1') ? [served] : []));
  expect(found.firstBreak?.where).toMatch(new RegExp(where.source.replace('ID', served)));
  expect(found.firstBreak?.zh).toContain(found.firstBreak?.where);
});

test('a time far before the one in front of it is found even where the chain was made anew', async () => {
  const last = to.logged.at(-1) as LoggedEvent;
  const found = await after(async (owner) => {
    const [row] = chain(
      { ...envelopeOf(last), recordedAt: '2023-01-01T00:00:00.000Z' },
      [{ stream: { kind: last.stream_kind, id: last.stream_id }, version: last.version, event: eventOf(last), happenedOn: last.happened_on }],
      last.seq,
      last.previous_hash,
    );
    await owner.query("UPDATE event SET recorded_at = $1, hash = $2 WHERE tenant_id = 'east' AND seq = $3", [row?.recorded_at, row?.hash, last.seq]);
    await owner.query("UPDATE tenant_counter SET head_hash = $1 WHERE tenant_id = 'east'", [row?.hash]);
  });
  expect(found.firstBreak?.where).toMatch(new RegExp(`^event ${last.seq}, .*column recorded_at$`));
});

test('whoever may audit may not write', async () => {
  await expect(db.auditor.query("UPDATE tenant_counter SET seq = 0 WHERE tenant_id = 'east'")).rejects.toMatchObject({ code: '42501' });
});

const envelopeOf = (row: LoggedEvent) => ({
  tenantId: row.tenant_id,
  recordedAt: row.recorded_at,
  commandId: row.command_id,
  actor: { role: row.actor_role as never, personId: row.actor_person_id, postId: row.actor_post_id, name: row.actor_name, post: row.actor_post, unitId: null, memberId: null, bodyId: null },
});

/** What verification finds once the owner has changed something; everything is put back afterwards. */
async function after(change: (owner: pg.ClientBase) => Promise<unknown>, anchor?: Anchor): Promise<Verified> {
  const owner = await db.owner.connect();
  const kept = new Map<string, string>();
  try {
    for (const table of tables) {
      await owner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      await owner.query(`CREATE TEMPORARY TABLE kept_${table} AS SELECT * FROM ${table}`);
      kept.set(table, `kept_${table}`);
    }
    await change(owner);
    return await verifyTenant(db, 'east', { anchor });
  } finally {
    for (const [table, copy] of kept) {
      await owner.query(`TRUNCATE ${table}`);
      await owner.query(`INSERT INTO ${table} SELECT * FROM ${copy}`);
      await owner.query(`DROP TABLE ${copy}`);
      await owner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    }
    owner.release();
  }
}

const tables = ['tenant_counter', 'event', 'content', 'command', 'number_series', 'stream_row', 'rating_row', 'matter', 'assignment', 'deadline', 'todo', 'matter_fact', 'rating_fact', 'file_blob'];
