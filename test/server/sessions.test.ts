import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundDistrict } from '../../src/server/found-district.ts';
import { isPassword, isStrong, newOneTimePassword } from '../../src/server/http/passwords.ts';
import { hashPassword } from '../../src/server/http/passwords.ts';
import type { MeView } from '../../src/contract/views.ts';
import type { SessionList } from '../../src/contract/sign-in.ts';
import { openTown, password, problemIn, type Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  return town.close;
});
afterAll(() => undefined);

const me = async (browser: ReturnType<Town['browser']>): Promise<MeView> => (await browser.get('/api/views/me')).json<MeView>();

describe('signing in', () => {
  it('gives a cookie no script can read, and the person with the first post', async () => {
    const browser = town.browser();
    const answer = await browser.signIn('chenghu-member');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.json()).toMatchObject({ account: 'chenghu-member', mustChangePassword: false });
    expect(answer.json()).not.toHaveProperty('token');
    expect(await me(browser)).toMatchObject({ name: 'member某', role: 'member' });
  });

  it('opens a district just founded with the passwords its founder was shown, whatever else follows new accounts', async () => {
    const followed: string[] = [];
    const desk = { ...town.desk, follow: (_tenantId: string, logged: readonly { type: string }[]) => void followed.push(...logged.map(({ type }) => type)) };
    const administrators = { 'system-admin': '甲', 'security-admin': '乙', 'audit-admin': '丙' };
    const made = await foundDistrict(town.database.owner, desk, { id: 'xihe', name: '西河区', conference: '政协望川市西河区委员会', host: 'xihe.test', administrators });
    for (const { account, password: shown } of made.administrators) expect((await town.browser('xihe.test').signIn(account, shown)).json()).toMatchObject({ account, mustChangePassword: true });
    expect(followed).toEqual([]);
  });

  it('keeps only the hash of the session id', async () => {
    const browser = town.browser();
    await browser.signIn('chenghu-other');
    const token = browser.cookie().slice('sid='.length);
    const { rows } = await town.database.app.query<{ row: string }>('SELECT web_session::text AS row FROM web_session');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ row }) => !row.includes(token))).toBe(true);
  });

  it('answers a wrong password and an unknown account alike', async () => {
    const wrong = await town.browser().signIn('chenghu-clerk', 'Wrong-2024-x');
    const unknown = await town.browser().signIn('nobody-here', 'Wrong-2024-x');
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
    const { requestId: _a, ...first } = problemIn(wrong);
    const { requestId: _b, ...second } = problemIn(unknown);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ code: 'wrong-credentials', zh: expect.stringContaining('账号或口令不对') as string });
  });

  it.each(['chenghu-office', 'no-such-account'])('locks %s after five failures until a time it names, also for the right password', async (account) => {
    for (let attempt = 1; attempt <= 4; attempt += 1) expect(problemIn(await town.browser().signIn(account, 'Wrong-2024-x')).code).toBe('wrong-credentials');
    const fifth = await town.browser().signIn(account, 'Wrong-2024-x');
    expect(problemIn(fifth)).toMatchObject({ status: 403, code: 'account-locked', zh: expect.stringContaining('09:30') as string });
    expect(problemIn(await town.browser().signIn(account)).code).toBe('account-locked');
  });

  it('lets attempts at the same time count each', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => town.browser().signIn('donghe-office', 'Wrong-2024-x')));
    expect(answers.filter((each) => problemIn(each).code === 'wrong-credentials').length).toBeLessThanOrEqual(4);
  });

  it('unlocks after the time', async () => {
    town.turn(31);
    expect((await town.browser().signIn('chenghu-office')).statusCode).toBe(200);
  });

  it('is only good for the account’s own district', async () => {
    expect(problemIn(await town.browser('donghe.test').signIn('chenghu-member')).code).toBe('no-post');
    const browser = town.browser();
    await browser.signIn('chenghu-member');
    const elsewhere = await town.app.inject({ method: 'GET', url: '/api/views/me', headers: { host: 'donghe.test', cookie: browser.cookie() } });
    expect(elsewhere.statusCode).toBe(401);
  });
});

describe('a session', () => {
  it('ends when nothing happens for half an hour, and is kept by use', async () => {
    const browser = town.browser();
    await browser.signIn('chenghu-member');
    for (const minutes of [20, 20, 20]) {
      town.turn(minutes);
      expect((await browser.get('/api/views/me')).statusCode).toBe(200);
    }
    town.turn(30);
    expect(problemIn(await browser.get('/api/views/me'))).toMatchObject({ status: 401, code: 'signed-out' });
  });

  it('ends after twelve hours in any case', async () => {
    const browser = town.browser();
    await browser.signIn('chenghu-member');
    let alive = 0;
    for (; alive < 40 && (await browser.get('/api/views/me')).statusCode === 200; alive += 1) town.turn(25);
    expect(alive).toBe(Math.ceil((12 * 60) / 25));
  });

  it('changes hats with a new id, and only to a post of one’s own', async () => {
    const browser = town.browser();
    await browser.signIn('chenghu-member');
    const before = browser.cookie();
    const { posts } = await me(browser);
    const officer = posts.find((post) => post.role === 'unit-officer');
    expect((await browser.post('/api/session/post', { postId: officer?.id })).statusCode).toBe(200);
    expect(await me(browser)).toMatchObject({ role: 'unit-officer', unit: { name: '区水务局' } });
    expect(browser.cookie()).not.toBe(before);
    expect((await town.app.inject({ method: 'GET', url: '/api/views/me', headers: { host: 'chenghu.test', cookie: before } })).statusCode).toBe(401);
    const foreign = await town.database.app.query<{ post_id: string }>("SELECT post_id FROM web_session WHERE account_name = 'chenghu-other'");
    expect(problemIn(await browser.post('/api/session/post', { postId: foreign.rows[0]?.post_id ?? 'x' }))).toMatchObject({ status: 422, code: 'post-unknown', errors: [{ path: 'postId' }] });
  });

  it('is listed and can be ended; more than five end the oldest', async () => {
    const browsers = Array.from({ length: 6 }, () => town.browser());
    for (const browser of browsers) {
      town.turn(2);
      await browser.signIn('chenghu-clerk');
    }
    const [first, second] = browsers;
    const last = browsers.at(-1);
    expect((await first?.get('/api/views/me'))?.statusCode).toBe(401);
    const { sessions } = (await last?.get('/api/session/list'))?.json<SessionList>() ?? { sessions: [] };
    expect(sessions).toHaveLength(5);
    expect(sessions.filter((each) => each.isCurrent)).toHaveLength(1);
    const oldest = sessions.at(-1);
    expect((await last?.ask({ method: 'DELETE', url: `/api/session/${oldest?.id}` }))?.statusCode).toBe(204);
    expect((await second?.get('/api/views/me'))?.statusCode).toBe(401);
    expect((await last?.ask({ method: 'DELETE', url: '/api/session/nothing' }))?.statusCode).toBe(404);
  });

  it('opened in the same moment as five others, is the one that lives', async () => {
    for (let each = 0; each < 12; each += 1) {
      const browser = town.browser();
      await browser.signIn('chenghu-clerk');
      expect((await browser.get('/api/views/me')).statusCode).toBe(200);
    }
  });

  it('ends by signing out', async () => {
    const browser = town.browser();
    await browser.signIn('chenghu-member');
    const cookie = browser.cookie();
    expect((await browser.ask({ method: 'DELETE', url: '/api/session' })).statusCode).toBe(204);
    expect((await town.app.inject({ method: 'GET', url: '/api/views/me', headers: { host: 'chenghu.test', cookie } })).statusCode).toBe(401);
  });
});

describe('passwords', () => {
  it('follow the rules, are not reused, and end the other sessions', async () => {
    const other = town.browser();
    await other.signIn('donghe-clerk');
    expect((await other.get('/api/views/me')).statusCode).toBe(401);
    const [here, there] = [town.browser('donghe.test'), town.browser('donghe.test')];
    for (const browser of [here, there]) await browser.signIn('donghe-clerk');
    const change = (current: string, next: string) => here.post('/api/session/password', { current, next });
    expect(problemIn(await change('Wrong-2024-x', 'Another-2024!'))).toMatchObject({ status: 403, code: 'wrong-current-password' });
    for (const weak of ['Short-1', 'alllowercase', 'Donghe-Clerk-1', 'Password-123']) expect(problemIn(await change(password, weak)), weak).toMatchObject({ status: 422, code: 'password-weak' });
    expect(problemIn(await change(password, password)).code).toBe('password-reused');
    expect((await change(password, 'Another-2024!')).statusCode).toBe(200);
    expect(problemIn(await change('Another-2024!', password)).code).toBe('password-reused');
    expect((await here.get('/api/views/me')).statusCode).toBe(200);
    expect((await there.get('/api/views/me')).statusCode).toBe(401);
  });

  it('are stored as argon2id and compared by meaning of characters', async () => {
    const stored = await hashPassword('Ångström-1');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword('A\u030angstro\u0308m-1', stored)).toBe(true);
    expect(await isPassword('Angstrom-1', stored)).toBe(false);
  });

  it('made for one use are strong', () => {
    for (let count = 0; count < 200; count += 1) expect(isStrong(newOneTimePassword(), 'chenghu-member', 10)).toBe(true);
  });
});

describe('an account made by the administrator', () => {
  it('gets a password that is shown once, works once, and must be changed', async () => {
    const admin = town.browser();
    await admin.signIn('chenghu-system');
    const commandId = '0b6f1c9e-5f0e-4d57-9f0e-0d8a3f1a7c11';
    const personId = (await admin.send('register-person', { input: { name: '新来的' } })).json<{ id: string }>().id;
    await admin.send('appoint', { id: personId, input: { role: 'committee-director', title: '提案委主任' } });
    expect((await admin.send('create-account', { commandId, id: personId, input: { account: 'new.person' } })).statusCode).toBe(200);
    const given = (await admin.get(`/api/credentials/${commandId}`)).json<{ account: string; password: string }>();
    expect(given.account).toBe('new.person');
    expect((await admin.get(`/api/credentials/${commandId}`)).statusCode).toBe(404);
    const browser = town.browser();
    expect((await browser.signIn('new.person', given.password)).json()).toMatchObject({ mustChangePassword: true });
    expect((await browser.get('/api/views/me')).json()).toMatchObject({ mustChangePassword: true });
    expect(problemIn(await browser.get('/api/views/register'))).toMatchObject({ status: 403, code: 'must-change-password' });
    expect((await browser.post('/api/session/password', { current: given.password, next: 'Fresh-start-24' })).statusCode).toBe(200);
    expect((await browser.get('/api/views/register')).statusCode).toBe(200);
    await admin.send('disable-account', { id: personId, input: { reason: '调离' } });
    expect((await browser.get('/api/views/me')).statusCode).toBe(401);
    expect(problemIn(await town.browser().signIn('new.person', 'Fresh-start-24')).code).toBe('no-post');
  });

  it('cannot take a name another district has', async () => {
    const admin = town.browser();
    await admin.signIn('chenghu-system');
    const personId = (await admin.send('register-person', { input: { name: '冒名' } })).json<{ id: string }>().id;
    expect(problemIn(await admin.send('create-account', { id: personId, input: { account: 'donghe-member' } }))).toMatchObject({ status: 422, code: 'account-exists' });
    expect((await town.browser('donghe.test').signIn('donghe-member')).statusCode).toBe(200);
  });
});
