import { beforeAll, expect, test } from 'vitest';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { openDistrictSite, type DistrictSite } from './open-district.ts';

let site: DistrictSite;
beforeAll(async () => {
  site = await openDistrictSite();
  return site.close;
}, 120_000);

const typed = { title: '夜间停车难', text: '小区夜间无处停车，\n建议错时开放单位停车场。<script>', name: '王女士', contact: '13800000000' };
const commandIn = (body: string): string => /name="_command" value="([\w-]+)"/.exec(body)?.[1] ?? '';

/** Typed, looked through, handed in; the number it was given. */
async function handedIn(fields: Readonly<Record<string, string>>): Promise<string> {
  const form = await site.get('/clues/new');
  const id = commandIn(form.body);
  const check = await site.post('/clues/new', { _command: id, ...fields });
  expect(check.statusCode).toBe(200);
  expect(check.body).toContain('请核对');
  const done = await site.post('/clues/new', { _command: id, ...fields, _resume: 'checked' });
  expect(done.statusCode).toBe(303);
  return new URL(String(done.headers.location), 'https://tian.example').searchParams.get('number') ?? '';
}

const topicIds = async (): Promise<string[]> =>
  (await readTenant(site.database.app, 'chenghu', (client) => client.query<{ id: string }>("SELECT id FROM public_entry WHERE tenant_id = $1 AND kind = 'topic' ORDER BY at"))).rows.map(
    (row) => row.id,
  );
const idOf = async (number: string): Promise<string> => (await topicIds()).find((each) => each.startsWith(number.slice(9).toLowerCase())) ?? '';

test('whoever hands in a suggestion reads it through, gets a number, and finds it again', async () => {
  const number = await handedIn(typed);
  expect(number).toMatch(/^20240\d{3}-[0-9A-F]{8}$/);
  const done = await site.get(`/clues/done?number=${number}`);
  expect(done.body).toContain(number);
  const status = await site.get(`/clues/status?number=${number.toLowerCase()}`);
  expect(status.body).toContain('等待审核');
  // Nobody reads it before the committee has: not even by its number.
  expect(status.body).not.toContain('停车');
  expect(status.body).not.toContain('王女士');
  expect(status.headers['cache-control']).toBe('no-store');
});

test('pressing twice hands it in once', async () => {
  const form = await site.get('/clues/new');
  const fields = { _command: commandIn(form.body), ...typed, _resume: 'checked' };
  const before = (await topicIds()).length;
  const [first, second] = [await site.post('/clues/new', fields), await site.post('/clues/new', fields)];
  expect(first.headers.location).toBe(second.headers.location);
  expect(await topicIds()).toHaveLength(before + 1);
});

test('what is missing is said at the field and above, and nothing typed is lost', async () => {
  const answer = await site.post('/clues/new', { title: '', text: '太短', name: '"><img src=x>' });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toMatch(/<title>错误/);
  expect(answer.body).toContain('href="#f-title"');
  expect(answer.body).toContain('href="#f-text"');
  expect(answer.body).toContain('>太短</textarea>');
  expect(answer.body).toContain('value="&quot;&gt;&lt;img src=x&gt;"');
});

test('let in, anybody reads it without the name; rejected, its number tells why', async () => {
  const [good, bad] = [await handedIn({ ...typed, title: '路灯太暗' }), await handedIn({ ...typed, title: '广告内容' })];
  await site.to.send('moderate-topic', site.who.clerk, { isAccepted: true }, await idOf(good));
  await site.to.send('moderate-topic', site.who.clerk, { isAccepted: false, reason: '不属于本区职责' }, await idOf(bad));
  // What others did is seen within a second.
  await expect.poll(async () => (await site.get('/clues')).body, { timeout: 20_000, interval: 500 }).toContain('路灯太暗');
  const list = (await site.get('/clues')).body;
  expect(list).toContain('建议错时开放单位停车场。&lt;script&gt;');
  for (const hidden of ['广告内容', '王女士', '13800000000', '夜间停车难']) expect(list).not.toContain(hidden);
  const told = (await site.get(`/clues/status?number=${bad}`)).body;
  expect(told).toContain('不属于本区职责');
  expect(told).not.toContain('广告内容');
});

test.each(['', '20240304-ZZZZZZZZ', "' OR 1=1", '%00'])('asking for the number “%s” finds nothing and offers to try again', async (number) => {
  const answer = await site.get(`/clues/status?number=${number.includes('%') ? number : encodeURIComponent(number)}`);
  expect(answer.statusCode).toBe(number === '' ? 200 : 404);
  expect(answer.body).toContain('name="number"');
});

test('too many from one address are put off in plain words', async () => {
  const busy = await openDistrictSite({ SUGGESTIONS_PER_MINUTE: '2' });
  const answers = [];
  for (let at = 0; at < 3; at++) answers.push(await busy.post('/clues/new', typed));
  expect(answers.map((each) => each.statusCode)).toEqual([200, 200, 429]);
  expect(answers[2]?.body).toMatch(/<h1[ >]/);
  expect(answers[2]?.body).toMatch(/\d+\s*秒/);
  await busy.close();
}, 120_000);
