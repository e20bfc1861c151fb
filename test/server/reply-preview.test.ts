import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '../../src/domain/actor.ts';
import type { LetterPreviewed } from '../../src/contract/letters.ts';
import type { MeView } from '../../src/contract/views.ts';
import { closePdfThreads } from '../../src/server/documents/render-pdf.ts';
import { runCommand } from '../../src/server/run-command.ts';
import { loadRow } from '../../src/server/store/state-rows.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import type { Matter } from '../../src/domain/proposal/matter.ts';
import { openTown, problemIn, proposal, type Town } from './town.ts';

let town: Town;
let matterId: string;
let assignmentId: string;
type Browser = ReturnType<Town['browser']>;
let officer: Browser;

beforeAll(async () => {
  town = await openTown();
  const other = town.browser();
  await other.signIn('chenghu-other');
  const drafted = (await other.send('draft-proposal', { input: { ...proposal, suggestions: ['清淤两公里。', '沿河设置责任牌。'] } })).json<{ id: string; version: number }>();
  matterId = drafted.id;
  await other.send('submit-proposal', { id: matterId, version: drafted.version, input: {} });
  await give('committee-clerk', 'docket-proposal', { category: 'city', submission: 'in-session' });
  await give('office-clerk', 'assign', { lead: town.people['chenghu']?.['unit'], assisting: [] });
  assignmentId = (await matter()).assignments[0]?.id ?? '';
  await give('unit-receiver', 'accept-assignment', { assignmentId });
  officer = await inPost('unit-officer');
});
afterAll(async () => {
  await closePdfThreads();
  await town.close();
});

async function give(role: Role, name: string, input: unknown): Promise<void> {
  const unitId = role.startsWith('unit-') ? (town.people['chenghu']?.['unit'] ?? null) : null;
  const actor: Actor = { role, personId: `person-${role}`, postId: role, name: role, post: role, unitId, memberId: null, bodyId: null };
  const result = await runCommand(town.desk, { tenantId: 'chenghu', actor, name, commandId: randomUUID(), id: matterId, input });
  if (result.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(result)}`);
}

const matter = async (): Promise<Matter> => (await readTenant(town.desk.pool, 'chenghu', (client) => loadRow(client, 'matter', matterId))).state as Matter;

/** The officer of the water bureau is a member too: he acts in one post at a time. */
async function inPost(role: string): Promise<Browser> {
  const browser = town.browser();
  await browser.signIn('chenghu-member');
  const me = (await browser.get('/api/views/me')).json<MeView>();
  await browser.post('/api/session/post', { postId: me.posts.find((each) => each.role === role)?.id });
  return browser;
}

const full = {
  answers: [
    { suggestion: 1, verdict: 'adopted', text: '已于2024年2月完成两公里清淤,投入80万元。' },
    { suggestion: 2, text: '责任牌已全部设置，共设三十二处。' },
  ],
  proposedClass: 'solved',
  openness: 'full',
  commitments: [],
};
const preview = (browser: Browser, draft: object, of: object = {}) => browser.post('/api/letters/preview', { matterId, assignmentId, draft, ...of });
const found = async (draft: object): Promise<string[]> => (await preview(officer, draft)).json<LetterPreviewed>().findings.map((each) => each.finding);

async function keptRows(): Promise<unknown> {
  return readTenant(town.desk.pool, 'chenghu', async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*) FROM content WHERE tenant_id = $1) AS contents, (SELECT count(*) FROM file_blob WHERE tenant_id = $1) AS files, (SELECT count(*) FROM event WHERE tenant_id = $1) AS events, (SELECT version FROM matter WHERE tenant_id = $1 AND id = $2) AS version`,
      [matterId],
    );
    return rows;
  });
}

test('without a chain nobody drafts, and nobody previews', async () => {
  const answer = await preview(officer, full);
  expect([answer.statusCode, problemIn(answer).code]).toEqual([422, 'chain-missing']);
  await give('unit-receiver', 'name-responsible', { assignmentId, head: '局长', deputy: '副局长', section: '河道科', officerId: town.people['chenghu']?.['member'] });
});

test('what is typed is shown as the letter it would become, and nothing of it is kept', async () => {
  const before = await keptRows();
  const answer = await preview(officer, full);
  expect(answer.statusCode).toBe(200);
  const { letter, findings, length } = answer.json<LetterPreviewed>();
  expect(letter.body.map((each) => each.text)).toContain('已于2024年2月完成两公里清淤，投入80万元。');
  expect(letter).toMatchObject({ issuer: '区水务局', classMark: 'A', salutation: 'other某委员：' });
  expect(findings.map((each) => each.finding)).toEqual(['half-width']);
  expect(length).toBe([...letter.body.map((each) => each.text).join('')].length);
  expect(await keptRows()).toEqual(before);
});

test('what is missing is named: an unanswered point, a promise without its day, what the class asks, a character no font has', async () => {
  expect(await found({ ...full, answers: full.answers.slice(0, 1) })).toContain('suggestion-unanswered');
  expect(await found({ ...full, answers: [{ suggestion: 1, text: '' }, full.answers[1]] })).toEqual(['suggestion-unanswered']);
  expect(await found({ ...full, proposedClass: 'partly' })).toContain('class-needs-commitment');
  expect(await found({ ...full, proposedClass: 'partly', commitments: [{ suggestion: 1, text: '年底前完成' }] })).toContain('commitment-undated');
  expect(await found({ ...full, proposedClass: '' })).toContain('class-open');
  expect(await found({ answers: [{ suggestion: 1, text: '好的。' }] })).toContain('answer-short');
  const glyph = (await preview(officer, { ...full, explanation: '见\u{1F9FF}附件。' })).json<LetterPreviewed>().findings.find((each) => each.finding === 'glyph-missing');
  expect(glyph?.params['characters']).toContain('\u{1F9FF}');
});

test('an empty draft has a letter too, for the preview opens before anything is written', async () => {
  const answer = await preview(officer, {});
  expect(answer.statusCode).toBe(200);
  expect(answer.json<LetterPreviewed>().letter.title).toContain('九届三次会议');
});

test('nobody else may preview: neither the same person in his other post, nor office, committee, proposer, nor who is not signed in', async () => {
  const status = async (browser: Browser): Promise<number> => (await preview(browser, full)).statusCode;
  expect(await status(await inPost('member'))).toBe(404);
  for (const account of ['chenghu-other', 'chenghu-clerk', 'chenghu-office']) {
    const browser = town.browser();
    await browser.signIn(account);
    expect(await status(browser), account).toBe(404);
  }
  expect(await status(town.browser())).toBe(401);
  const elsewhere = town.browser('donghe.test');
  await elsewhere.signIn('donghe-member');
  expect(await status(elsewhere)).toBe(404);
});

test('a wrong body is refused at its field, and a case that is not there is not there', async () => {
  const wrong = await preview(officer, { answers: [{ suggestion: 'eins', text: '' }] });
  expect([wrong.statusCode, problemIn(wrong).errors?.[0]?.path]).toEqual([422, 'draft.answers.0.suggestion']);
  expect((await preview(officer, full, { matterId: 'nowhere' })).statusCode).toBe(404);
  expect((await preview(officer, full, { assignmentId: 'nowhere' })).statusCode).toBe(404);
});
