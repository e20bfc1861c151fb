import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, fromBase32, stepAt } from '../../src/server/http/totp.ts';
import type { MeView } from '../../src/contract/views.ts';
import { textIn } from './site-visitor.ts';
import { openTown, password, problemIn, type Town } from './town.ts';

type Browser = ReturnType<Town['browser']>;
let town: Town;
beforeAll(async () => {
  town = await openTown({ SESSION_HOURS: '100', SESSION_IDLE_MINUTES: '1440' });
});
afterAll(() => town.close());

const form = (browser: Browser, url: string, fields: Readonly<Record<string, string>>) =>
  browser.ask({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });

/** The code that a phone with this secret shows now. */
const phone = (secret: string, offset = 0): string => codeOf(fromBase32(secret), stepAt(town.desk.clock()) + offset);

async function signedIn(account: string): Promise<Browser> {
  const browser = town.browser();
  expect((await browser.signIn(account)).statusCode).toBe(200);
  return browser;
}

/** Sets up a second factor as its owner does on the page; gives the secret and the recovery codes. */
async function enrolled(account: string): Promise<{ browser: Browser; secret: string; codes: string[] }> {
  const browser = await signedIn(account);
  const shown = await form(browser, '/me/security/factor', { password });
  const secret = (/class="secret">([A-Z2-7 ]+)</.exec(shown.body)?.[1] ?? '').replaceAll(' ', '');
  const confirmed = await form(browser, '/me/security/factor', { code: phone(secret) });
  const codes = [...confirmed.body.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code);
  return { browser, secret, codes };
}

/** An approval of a case there is not: whoever may give it is told so, everybody else is told why not. */
const approve = (browser: Browser) => browser.send('rule-on-extension', { id: 'no-such-case', version: 1, input: { assignmentId: 'x', granted: true } });
const prove = (browser: Browser, code: string) => browser.post('/api/session/second-factor', { code });

describe('setting up a second factor', () => {
  it('asks for the password, shows the secret as text and as a picture, and takes the first right code', async () => {
    const browser = await signedIn('chenghu-clerk');
    const wrong = await form(browser, '/me/security/factor', { password: 'Wrong-2024-x' });
    expect([wrong.statusCode, textIn(wrong.body)]).toEqual([422, expect.stringContaining('现用口令不对')]);
    const shown = await form(browser, '/me/security/factor', { password });
    expect(shown.body).toMatch(/class="secret">(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}</);
    expect(shown.body).toContain('data:image/svg+xml;base64,');
    const refused = await form(browser, '/me/security/factor', { code: '000000' });
    expect([refused.statusCode, textIn(refused.body)]).toEqual([422, expect.stringContaining('动态口令不对')]);
    // Begun and not finished: nothing is asked of this account yet, and its secret proves nothing.
    const { secret } = await factorOf('chenghu-clerk');
    expect(problemIn(await prove(browser, phone(secret)))).toMatchObject({ status: 403, code: 'no-second-factor' });
    expect((await browser.get('/api/session/second-factor')).json()).toEqual({ isEnrolled: false, provedUntil: null });
  });

  it('gives ten recovery codes once and keeps their hashes only', async () => {
    const { browser, secret, codes } = await enrolled('chenghu-office');
    expect(new Set(codes).size).toBe(10);
    const { rows } = await town.database.app.query<{ row: string }>("SELECT second_factor::text AS row FROM second_factor WHERE account_name = 'chenghu-office'");
    expect(codes.filter((code) => rows[0]?.row.includes(code) || rows[0]?.row.includes(code.replaceAll('-', '')))).toEqual([]);
    const page = await browser.get('/me/security');
    expect(textIn(page.body)).toContain('还剩10个恢复码');
    expect(page.body).not.toContain(secret);
    expect((await browser.get('/me/security/factor')).headers.location).toBe('/me/security');
    expect((await browser.get('/api/session/second-factor')).json()).toMatchObject({ isEnrolled: true, provedUntil: expect.any(String) as string });
  });

  it('is nothing the auditor’s database role may read', async () => {
    const { rows } = await town.database.owner.query<{ may: boolean }>("SELECT has_table_privilege('zhiyin_auditor', 'second_factor', 'SELECT') AS may");
    expect(rows).toEqual([{ may: false }]);
  });
});

describe('an approval', () => {
  it('asks an enrolled account for a proved session, and nobody else', async () => {
    town.turn(1);
    const other = await signedIn('chenghu-clerk');
    expect(problemIn(await other.send('docket-proposal', { id: 'no-such-case', version: 1, input: { category: 'city', submission: 'in-session' } })).code).toBe('not-found');
    const browser = await signedIn('chenghu-office');
    const refused = problemIn(await approve(browser));
    expect(refused).toMatchObject({ status: 403, code: 'second-factor', params: { where: '/me/prove' }, zh: expect.stringContaining('/me/prove') as string });
    // What is no approval asks for nothing.
    expect(problemIn(await browser.send('pause-clock', { id: 'no-such-case', version: 1, input: { assignmentId: 'x', reason: '等' } })).code).toBe('not-found');
  });

  it('is given once a code was shown, for twelve hours; a code is good once', async () => {
    const { secret } = await factorOf('chenghu-office');
    const [browser, second] = [await signedIn('chenghu-office'), await signedIn('chenghu-office')];
    const code = phone(secret);
    expect((await prove(browser, code)).statusCode).toBe(200);
    expect(problemIn(await approve(browser)).code).toBe('not-found');
    expect(problemIn(await prove(second, code))).toMatchObject({ status: 403, code: 'code-used' });
    expect(problemIn(await prove(second, phone(secret, -1))).code).toBe('code-used');
    expect(problemIn(await approve(second)).code).toBe('second-factor');
    town.turn(11 * 60 + 59);
    expect(problemIn(await approve(browser)).code).toBe('not-found');
    town.turn(2);
    expect(problemIn(await approve(browser)).code).toBe('second-factor');
  });

  it('takes a recovery code instead, each once, however it is typed', async () => {
    const { codes, secret } = await renewed('chenghu-office');
    const browser = await signedIn('chenghu-office');
    const [first = '', next = ''] = codes;
    expect((await prove(browser, first.toUpperCase().replaceAll('-', ' '))).statusCode).toBe(200);
    expect(problemIn(await approve(browser)).code).toBe('not-found');
    const again = await signedIn('chenghu-office');
    expect(problemIn(await prove(again, first)).code).toBe('wrong-code');
    expect((await form(again, '/me/prove', { code: next, next: '/me/security' })).headers.location).toBe('/me/security');
    expect(problemIn(await approve(again)).code).toBe('not-found');
    expect(textIn((await again.get('/me/security')).body)).toContain('还剩8个恢复码');
    expect(secret).not.toBe('');
  });

  it('asks again under every new session id', async () => {
    const { browser } = await enrolled('chenghu-member');
    expect((await browser.get('/api/session/second-factor')).json()).toMatchObject({ provedUntil: expect.any(String) as string });
    const { posts } = (await browser.get('/api/views/me')).json<MeView>();
    await browser.post('/api/session/post', { postId: posts.at(-1)?.id });
    expect((await browser.get('/api/session/second-factor')).json()).toEqual({ isEnrolled: true, provedUntil: null });
  });

  it('lets two presses with the same code at once prove one session', async () => {
    town.turn(1);
    const { secret } = await factorOf('chenghu-office');
    const browser = await signedIn('chenghu-office');
    const code = phone(secret);
    const answers = await Promise.all([prove(browser, code), prove(browser, code)]);
    expect(answers.map((each) => each.statusCode).toSorted()).toEqual([200, 403]);
  });
});

describe('wrong codes', () => {
  it('count towards the lock of the account, together with wrong passwords', async () => {
    const browser = await signedIn('chenghu-office');
    await town.browser().signIn('chenghu-office', 'Wrong-2024-x');
    for (let attempt = 1; attempt <= 3; attempt += 1) expect(problemIn(await prove(browser, '000000')).code).toBe('wrong-code');
    expect(problemIn(await prove(browser, '000000')).code).toBe('account-locked');
    const { secret } = await factorOf('chenghu-office');
    expect(problemIn(await prove(browser, phone(secret))).code).toBe('account-locked');
    expect(problemIn(await town.browser().signIn('chenghu-office')).code).toBe('account-locked');
    town.turn(31);
    expect((await prove(browser, phone(secret))).statusCode).toBe(200);
    const page = textIn((await browser.get('/me/security')).body);
    expect(page).toContain('动态口令不对');
    expect(page).toContain('口令不对');
  });

  it('are told on the page where they were typed', async () => {
    const browser = await signedIn('chenghu-office');
    const answer = await form(browser, '/me/prove', { code: '12 34', next: '//elsewhere.example' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toMatch(/<title>错误：/);
    expect(answer.body).toContain('name="next" value="/me/prove"');
  });
});

describe('an account’s owner', () => {
  it('sees where it is signed in and ends it there', async () => {
    const [here, there] = [await signedIn('chenghu-other'), await signedIn('chenghu-other')];
    const page = await here.get('/me/security');
    expect(textIn(page.body)).toContain('正在登录的地方（2处）');
    const id = /name="id" value="([0-9a-f]{24})"/.exec(page.body)?.[1] ?? '';
    expect((await form(here, '/me/security/sessions', { id })).headers.location).toBe('/me/security?done=ended');
    expect((await there.get('/api/views/me')).statusCode).toBe(401);
    expect((await form(here, '/me/security/sessions', { id: 'no-such-session' })).statusCode).toBe(404);
    await signedIn('chenghu-other');
    await form(here, '/me/security/sessions', { id: 'others' });
    expect(textIn((await here.get('/me/security')).body)).toContain('正在登录的地方（1处）');
  });

  it('turns the second factor off with a last code', async () => {
    town.turn(1);
    const { secret } = await factorOf('chenghu-member');
    const browser = await signedIn('chenghu-member');
    expect((await form(browser, '/me/security/end', { code: '000000' })).statusCode).toBe(422);
    expect((await form(browser, '/me/security/end', { code: phone(secret) })).headers.location).toBe('/me/security?done=factor-ended');
    expect((await browser.get('/api/session/second-factor')).json()).toEqual({ isEnrolled: false, provedUntil: null });
  });

  it('begins anew after the administrator has reset the account', async () => {
    const admin = await signedIn('chenghu-system');
    const commandId = '5d0a4f7e-2f0e-4c57-9f0e-0d8a3f1a7c11';
    const personId = (await admin.send('register-person', { input: { name: '新督办' } })).json<{ id: string }>().id;
    await admin.send('appoint', { id: personId, input: { role: 'office-clerk', title: '督办员' } });
    await admin.send('create-account', { commandId, id: personId, input: { account: 'phone.lost' } });
    const given = (await admin.get(`/api/credentials/${commandId}`)).json<{ password: string }>();
    const first = town.browser();
    await first.signIn('phone.lost', given.password);
    await first.post('/api/session/password', { current: given.password, next: password });
    await enrolled('phone.lost');
    expect((await factorOf('phone.lost')).secret).not.toBe('');
    expect((await admin.send('reset-credentials', { id: personId, input: {} })).statusCode).toBe(200);
    await expect.poll(async () => (await factorOf('phone.lost')).secret, { timeout: 20_000 }).toBe('');
  });
});

it('where the district asks it of everybody, an account without one is sent to set it up', async () => {
  const strict = await openTown({ SECOND_FACTOR: 'required' });
  const browser = strict.browser();
  await browser.signIn('chenghu-office');
  expect(problemIn(await approve(browser))).toMatchObject({ status: 403, code: 'second-factor', params: { where: '/me/security' } });
  await strict.close();
});

async function factorOf(account: string): Promise<{ secret: string }> {
  const { rows } = await town.database.app.query<{ secret: string }>('SELECT secret FROM second_factor WHERE account_name = $1', [account]);
  return { secret: rows[0]?.secret ?? '' };
}

/** New recovery codes, as their owner asks for them on the page. */
async function renewed(account: string): Promise<{ codes: string[]; secret: string }> {
  town.turn(1);
  const { secret } = await factorOf(account);
  const answer = await form(await signedIn(account), '/me/security/codes', { code: phone(secret) });
  return { secret, codes: [...answer.body.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code) };
}
