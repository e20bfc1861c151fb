import { setTimeout as sleep } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobQueueOn } from '../../src/server/jobs/job-queue.ts';
import { courierOn, type Courier } from '../../src/server/mail/courier.ts';
import { forgetUnconfirmed } from '../../src/server/mail/forget-unconfirmed.ts';
import { tellSubscribers } from '../../src/server/mail/tell-subscribers.ts';
import { readTenant, withTenant } from '../../src/server/store/tenant-transaction.ts';
import { openMailbox, type Mailbox, type ReceivedMail } from './mailbox.ts';
import { openPublicDistrict, type PublicDistrict } from './public-district.ts';

let mailbox: Mailbox;
let district: PublicDistrict;
let courier: Courier;
const said: string[] = [];
const startCourier = async (): Promise<void> => {
  courier = courierOn(district.config, district.db, (sentence) => void said.push(sentence), { everySeconds: 0.5, retrySeconds: 1 });
  district.to.desk.within = courier.within;
  await courier.start(district.to.desk);
};
beforeAll(async () => {
  mailbox = await openMailbox();
  district = await openPublicDistrict({ MAIL_URL: mailbox.url(), MAIL_FROM: '提案办理 <tian@example.org>', SUBSCRIPTIONS_PER_MINUTE: '40' });
  await startCourier();
});
afterAll(async () => {
  await courier.stop();
  await mailbox.stop();
  await district.close();
});

const origin = 'https://tian.example.org';
const post = (url: string, fields: Record<string, string | string[]> = {}, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }): Promise<LightMyRequestResponse> =>
  district.app.inject({
    method: 'POST',
    url: url.replace(origin, ''),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]))).toString(),
  });

/** Until no job waits or runs, but those for tomorrow: what was to be sent is sent. */
async function settled(): Promise<void> {
  for (let looks = 0; looks < 600; looks += 1) {
    const { rows } = await district.db.owner.query<{ count: number }>("SELECT count(*)::int AS count FROM jobs.job WHERE state IN ('created', 'retry', 'active') AND name <> 'tell-tomorrow'");
    if (rows[0]?.count === 0) return;
    await sleep(100);
  }
  throw new Error('the jobs do not end');
}
async function mailsOf(address: string): Promise<ReceivedMail[]> {
  await settled();
  return mailbox.received.filter((each) => each.to === address);
}
const linkIn = (mail: ReceivedMail | undefined, path: string): string => new RegExp(`${origin}/${path}/[\\w-]+/[\\w-]+`).exec(mail?.text ?? '')?.[0] ?? '';

async function follower(address: string, fields: Record<string, string | string[]> = {}): Promise<void> {
  expect((await post('/subscribe', { address, ...fields })).headers['location']).toBe('/subscribe/asked');
  const [mail] = (await mailsOf(address)).slice(-1);
  expect((await post(linkIn(mail, 'subscribe'))).statusCode).toBe(200);
}
const tomorrow = async (): Promise<void> => {
  district.to.pass(1);
  const queue = jobQueueOn(district.db.app, () => undefined);
  await queue.start();
  await tellSubscribers(district.to.desk, queue, 'public');
  await queue.stop();
};
const kept = async (text: string): Promise<boolean> =>
  (await readTenant(district.db.app, 'public', (client) => client.query('SELECT 1 FROM content WHERE tenant_id = $1 AND body = $2', [text]))).rows.length > 0;

describe('asking', () => {
  test('where no mail server is named the form says so and offers what there is', async () => {
    const app = await district.makeAppWith({});
    const page = await app.inject({ method: 'GET', url: '/subscribe' });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('没有开通邮件');
    expect(page.body).toContain('href="/open"');
    expect(page.body).not.toContain('name="address"');
    await app.close();
  });

  test('bad input is told at the field, and nothing typed is lost', async () => {
    await district.publishedCase('关于疏通东堤河的建议');
    const wrong = await post('/subscribe', { address: 'reader', case: '2024-9999', year: '2024', reports: 'yes' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('没有公开的提案“2024-9999”');
    for (const each of ['value="reader"', 'value="2024-9999"', 'href="#address"', 'id="address-fault"', 'aria-invalid="true"']) expect(wrong.body).toContain(each);
    expect(wrong.body).toMatch(/name="reports"[^>]*checked/);
    expect((await post('/subscribe', {})).body).toContain('请填写邮箱');
    expect(mailbox.received).toEqual([]);
  });

  test('nothing is sent before the link in the mail is confirmed; opening it is not enough', async () => {
    await post('/subscribe', { address: 'reader@example.org', category: 'city' });
    const [mail] = await mailsOf('reader@example.org');
    expect(mail?.subject).toBe('请确认订阅：澄湖区政协提案办理');
    const link = linkIn(mail, 'subscribe');
    expect((await district.get(link)).body).toContain('确认订阅');
    await district.publishedCase('关于公厕管理的建议');
    expect(await mailsOf('reader@example.org')).toHaveLength(1);
    const confirmed = await post(link);
    expect(confirmed.body).toContain('订阅已生效');
    expect((await post(link)).body).toContain('订阅已生效');
    expect((await post(`${link}x`)).statusCode).toBe(404);
    expect((await district.get('/subscriptions/none/none')).statusCode).toBe(404);
    expect((await post(link, {}, {})).statusCode).toBe(403);
  });

  test('the answer is the same whether or not the address is known, and an address gets three such mails a day', async () => {
    const answers = [];
    for (const address of ['reader@example.org', 'new@example.org', 'new@example.org', 'NEW@example.org', 'new@example.org']) {
      const { statusCode, headers, body } = await post('/subscribe', { address });
      answers.push([statusCode, headers['location'], body]);
    }
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect((await settled(), mailbox.received.filter((each) => each.to.toLowerCase() === 'new@example.org'))).toHaveLength(3);
  });

  test('what nobody confirmed is erased after three days', async () => {
    expect(await kept('new@example.org')).toBe(true);
    await forgetUnconfirmed(district.to.desk);
    expect(await kept('new@example.org')).toBe(true);
    district.to.pass(4);
    await forgetUnconfirmed(district.to.desk);
    expect(await kept('new@example.org')).toBe(false);
    expect(await kept('reader@example.org')).toBe(true);
  });
});

describe('telling', () => {
  test('a change is told once, at most one mail a day, the rest on the next', async () => {
    const before = (await mailsOf('reader@example.org')).length;
    await district.publishedCase('关于路灯照明的建议');
    const first = (await mailsOf('reader@example.org')).slice(before);
    expect(first).toHaveLength(1);
    expect(first[0]?.text).toContain('新公开 2024-0003 关于路灯照明的建议\nhttps://tian.example.org/proposals/2024-0003');
    expect(first[0]?.text).not.toContain('公厕');
    expect(first[0]?.headers).toMatchObject({ 'list-unsubscribe-post': 'List-Unsubscribe=One-Click', 'auto-submitted': 'auto-generated' });
    await district.publishedCase('关于树木修剪的建议');
    await district.publishedCase('关于垃圾分类的建议');
    expect((await mailsOf('reader@example.org')).slice(before)).toHaveLength(1);
    await tomorrow();
    const next = (await mailsOf('reader@example.org')).slice(before + 1);
    expect(next).toHaveLength(1);
    expect(next[0]?.subject).toContain('2项');
    expect(next[0]?.text).toMatch(/树木修剪[\s\S]*垃圾分类/);
    expect(next[0]?.text).not.toContain('路灯');
    await tomorrow();
    expect((await mailsOf('reader@example.org')).slice(before)).toHaveLength(2);
  });

  test('while the mail server is away mails wait, and go once it is back', async () => {
    const before = (await mailsOf('reader@example.org')).length;
    district.to.pass(1);
    await mailbox.stop();
    await district.publishedCase('关于停车泊位的建议');
    await sleep(2500);
    expect(mailbox.received.filter((each) => each.to === 'reader@example.org')).toHaveLength(before);
    await mailbox.start();
    const told = (await mailsOf('reader@example.org')).slice(before);
    expect(told.map((each) => each.text.includes('停车泊位'))).toEqual([true]);
  });

  test('no mail goes twice after a restart, and what happened meanwhile is told', async () => {
    const before = (await mailsOf('reader@example.org')).length;
    await courier.stop();
    district.to.desk.within = undefined;
    district.to.pass(1);
    await district.publishedCase('关于河道保洁的建议');
    await startCourier();
    const told = (await mailsOf('reader@example.org')).slice(before);
    expect(told.map((each) => each.text.includes('河道保洁'))).toEqual([true]);
    await courier.stop();
    await startCourier();
    expect(await mailsOf('reader@example.org')).toHaveLength(before + 1);
  });

  test('what is taken down before the mail goes is not told by its title', async () => {
    const before = (await mailsOf('reader@example.org')).length;
    district.to.pass(1);
    await courier.stop();
    const id = await district.publishedCase('关于某户门前的建议');
    await district.to.send('unpublish', district.who.officeClerk, { reason: '含个人情况', keepsTitle: false }, id);
    await startCourier();
    const told = (await mailsOf('reader@example.org')).slice(before);
    expect(told.map((each) => each.text).join()).not.toContain('某户');
  });

  test('a mail refused for good is given up, and neither log nor queue names the address', async () => {
    await follower('gone@example.org');
    district.to.pass(1);
    mailbox.refuse(550);
    await district.publishedCase('关于健身步道的建议');
    await settled();
    mailbox.refuse(null);
    expect(said.join('\n')).toMatch(/refused for good by the mail server \(550\)/);
    const { rows } = await readTenant(district.db.app, 'public', (client) => client.query<{ state: string }>("SELECT state FROM outgoing_mail WHERE tenant_id = $1 AND state = 'failed'"));
    expect(rows.length).toBeGreaterThan(0);
    const jobs = await district.db.owner.query('SELECT * FROM jobs.job');
    expect(JSON.stringify([jobs.rows, said])).not.toContain('example.org');
  });
});

describe('ending', () => {
  test('the link of any mail lists what its address follows and ends one or all', async () => {
    await follower('many@example.org', { unit: district.who.units.water });
    district.to.pass(1);
    await follower('many@example.org', { reports: 'yes' });
    await district.publishedCase('关于口袋公园的建议');
    const mail = (await mailsOf('many@example.org')).at(-1);
    const list = linkIn(mail, 'subscriptions');
    const page = await district.get(list);
    expect(page.body).toContain('区水务局');
    expect(page.body).toContain('年度报告');
    expect(page.body).not.toContain('many@example.org');
    const other = [...page.body.matchAll(/value="([\w-]{36})"[^>]*name="end"/g)].map((found) => found[1] ?? '').find((id) => id !== 'all' && !list.includes(id));
    expect((await post(list, { end: other ?? '' })).headers['location']).toBe(list.replace(origin, ''));
    expect((await district.get(list)).body.includes('全部退订')).toBe(false);
    expect((await post(list, { end: 'all' })).headers['location']).toBe('/unsubscribed');
    expect((await district.get(list)).statusCode).toBe(404);
    expect(await kept('many@example.org')).toBe(false);
  });

  test('a mail program ends it with one press, from anywhere, and every trace of the address is gone', async () => {
    const mail = (await mailsOf('reader@example.org')).at(-1);
    const link = /<(.*)>/.exec(mail?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    expect((await district.get(link)).body).toContain('退订');
    expect(await kept('reader@example.org')).toBe(true);
    const ended = await post(link, { 'List-Unsubscribe': 'One-Click' }, { origin: 'https://mail.example.com' });
    expect(ended.statusCode).toBe(200);
    expect((await post(link, {}, {})).statusCode).toBe(404);
    expect(await kept('reader@example.org')).toBe(false);
    const before = mailbox.received.length;
    district.to.pass(1);
    await district.publishedCase('关于夜市管理的建议');
    await settled();
    expect(mailbox.received.slice(before).map((each) => each.to)).not.toContain('reader@example.org');
  });
});

test('a job enqueued by an act that was not done does not exist', async () => {
  const queue = jobQueueOn(district.db.app, () => undefined);
  await queue.start();
  const undone = withTenant(district.db.app, 'public', async (client) => {
    await queue.send(client, 'send-mail', { tenantId: 'public', mailId: 'none' });
    throw new Error('not done');
  });
  await expect(undone).rejects.toThrow('not done');
  await queue.stop();
  const { rows } = await district.db.owner.query("SELECT 1 FROM jobs.job WHERE data ->> 'mailId' = 'none'");
  expect(rows).toEqual([]);
});

test('too many in a minute from one place are told to wait', async () => {
  const answers = [];
  for (let count = 0; count < 45; count += 1) answers.push((await post('/subscribe', { address: 'wrong' })).statusCode);
  expect(answers.at(-1)).toBe(429);
});
