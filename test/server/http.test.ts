import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeClient, ProblemError } from '../../src/contract/client.ts';
import { makeApp } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import { queries } from '../../src/server/queries/all.ts';
import { openTown, password, problemIn, proposal, type Town } from './town.ts';

let town: Town;
let member: ReturnType<Town['browser']>;
let draftId: string;

beforeAll(async () => {
  town = await openTown();
  member = town.browser();
  await member.signIn('chenghu-member');
  draftId = (await member.send('draft-proposal', { input: proposal })).json<{ id: string }>().id;
  return town.close;
});

const errorsOf = (answer: Parameters<typeof problemIn>[0]) => Object.fromEntries((problemIn(answer).errors ?? []).map((each) => [each.path, each.code]));

describe('a command', () => {
  it('is done once: the same id gives the first result, with another input it is refused', async () => {
    const commandId = randomUUID();
    const [first, again] = [await member.send('draft-proposal', { commandId, input: proposal }), await member.send('draft-proposal', { commandId, input: proposal })];
    expect([first.statusCode, again.statusCode]).toEqual([200, 200]);
    expect(again.json()).toEqual({ ...first.json<object>(), isRepeat: true });
    expect(problemIn(await member.send('draft-proposal', { commandId, input: { ...proposal, title: '另一件' } }))).toMatchObject({ status: 422, code: 'already-done' });
  });

  it('on an older version answers what changed, with the version that is', async () => {
    const id = (await member.send('draft-proposal', { input: proposal })).json<{ id: string }>().id;
    await member.send('submit-proposal', { id, version: 1, input: {} });
    const late = await member.send('withdraw-proposal', { id, version: 1, input: { reason: '重写' } });
    expect(problemIn(late)).toMatchObject({ status: 409, code: 'changed-meanwhile', changes: [{ type: 'proposal-submitted', name: 'member某' }], version: 2 });
    const stranger = town.browser();
    await stranger.signIn('chenghu-other');
    expect(problemIn(await stranger.send('withdraw-proposal', { id, version: 1, input: { reason: '不是我的' } }))).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('of another post is refused with its name; an unknown one is not found', async () => {
    expect(problemIn(await member.send('docket-proposal', { id: draftId, input: { category: 'city' } }))).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(problemIn(await member.send('make-coffee', { input: {} }))).toMatchObject({ status: 404, code: 'unknown-command' });
    expect(problemIn(await member.send('constructor', { input: {} }))).toMatchObject({ status: 404, code: 'unknown-command' });
  });

  it('on another district’s id is not found, with and without a version', async () => {
    const elsewhere = town.browser('donghe.test');
    await elsewhere.signIn('donghe-member');
    for (const version of [undefined, 1, 7]) {
      expect(problemIn(await elsewhere.send('revise-draft', { id: draftId, version, input: { ...proposal, matterKind: undefined } }))).toMatchObject({ status: 404, code: 'not-found' });
    }
    expect((await elsewhere.get(`/api/views/case?id=${draftId}`)).statusCode).toBe(404);
  });
});

describe('bad inputs', () => {
  const cases: [what: string, input: object, errors: Record<string, string>][] = [
    ['missing fields', {}, { 'input.matterKind': 'required', 'input.title': 'required', 'input.suggestions': 'required' }],
    ['an empty title', { ...proposal, title: '   ' }, { 'input.title': 'required' }],
    ['a title that is too long', { ...proposal, title: '长'.repeat(121) }, { 'input.title': 'too_big' }],
    ['a number for a text', { ...proposal, title: 5 }, { 'input.title': 'invalid_type' }],
    ['a text for yes or no', { ...proposal, mayPublish: 'yes' }, { 'input.mayPublish': 'invalid_type' }],
    ['an unknown field', { ...proposal, colour: 'red' }, { 'input.colour': 'unrecognized_keys' }],
    ['an unknown choice', { ...proposal, matterKind: 'secret' }, { 'input.matterKind': 'invalid_value' }],
    ['an empty list', { ...proposal, suggestions: [] }, { 'input.suggestions': 'too_small' }],
    ['something wrong inside a list', { ...proposal, suggestions: ['好', 7] }, { 'input.suggestions.1': 'invalid_type' }],
    ['a null character', { ...proposal, title: '案\0由' }, { 'input.title': 'unprintable' }],
    ['half a surrogate pair', { ...proposal, analysis: 'a\ud800b' }, { 'input.analysis': 'unprintable' }],
    ['a refusal about a field', { ...proposal, mayPublish: false }, { 'input.publishReason': 'consent-reason-missing' }],
  ];
  it.each(cases)('%s: named at its place, in both languages', async (_what, input, errors) => {
    const answer = await member.send('draft-proposal', { input });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(errorsOf(answer)).toMatchObject(errors);
    for (const each of problemIn(answer).errors ?? []) {
      expect(each.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(each.en).toMatch(/^[\x20-\x7e“”’]+$/);
      expect(`${each.zh}${each.en}`).not.toMatch(/[{}[\]]|undefined|Invalid input/);
    }
  });

  it('around the input get an answer too', async () => {
    const raw = (payload: string, type = 'application/json') => member.ask({ method: 'POST', url: '/api/commands/draft-proposal', payload, headers: { 'content-type': type } });
    expect(problemIn(await raw('{"a":'))).toMatchObject({ status: 400, code: 'not-json' });
    expect(problemIn(await raw(''))).toMatchObject({ status: 400, code: 'not-json' });
    expect(problemIn(await raw('{"__proto__":{"a":1}}'))).toMatchObject({ status: 400, code: 'not-json' });
    expect(problemIn(await raw('null'))).toMatchObject({ status: 422, code: 'invalid' });
    expect(problemIn(await raw('<a/>', 'application/xml'))).toMatchObject({ status: 415 });
    expect(problemIn(await raw(`{"input":"${'x'.repeat(3_000_000)}"}`))).toMatchObject({ status: 413, code: 'too-large' });
    expect(errorsOf(await raw(`{"input":${'['.repeat(9000)}${']'.repeat(9000)}}`))).toMatchObject({ 'input.0.0': 'too-deep' });
    expect(errorsOf(await raw(JSON.stringify({ commandId: 'x', version: -1, input: proposal, more: 1 })))).toEqual({ commandId: 'invalid_format', version: 'too_small', more: 'unrecognized_keys' });
    expect(errorsOf(await member.send('revise-draft', { input: proposal }))).toEqual({ id: 'required' });
  });

  it('of a view are named the same way', async () => {
    expect(errorsOf(await member.get('/api/views/proposals?year=soon&stage=nowhere&colour=red'))).toMatchObject({ year: 'invalid_type', stage: 'invalid_value', colour: 'unrecognized_keys' });
    expect((await member.get('/api/views/proposals?year=2024&year=2025')).statusCode).toBe(422);
    expect(errorsOf(await member.get('/api/views/proposals?q=%00'))).toEqual({ q: 'unprintable' });
    expect(problemIn(await member.get('/api/views/everything'))).toMatchObject({ status: 404, code: 'unknown-view' });
    expect(problemIn(await member.get('/api/views/toString'))).toMatchObject({ status: 404, code: 'unknown-view' });
    expect((await member.get('/api/views/case?id=no-such-case')).statusCode).toBe(404);
    expect((await member.get('/api/%zz')).statusCode).toBe(400);
    expect(problemIn(await member.get('/nowhere'))).toMatchObject({ status: 404, code: 'no-such-page' });
  });

  it('are told in the language asked for', async () => {
    const answer = await member.ask({ method: 'GET', url: '/api/views/everything', headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(problemIn(answer)).toMatchObject({ title: 'Not found', detail: expect.stringContaining('There is no view') as string });
  });
});

describe('changes from elsewhere', () => {
  const from = (headers: Record<string, string>) => member.ask({ method: 'POST', url: '/api/commands/draft-proposal', payload: { commandId: randomUUID(), input: proposal }, headers });
  it('are refused: another site, another origin, or a cookie without either', async () => {
    for (const site of ['cross-site', 'same-site']) expect(problemIn(await from({ 'sec-fetch-site': site }))).toMatchObject({ status: 403, code: 'cross-origin' });
    const inject = (headers: Record<string, string>) =>
      town.app.inject({
        method: 'POST',
        url: '/api/commands/draft-proposal',
        payload: { commandId: randomUUID(), input: proposal },
        headers: { host: 'chenghu.test', cookie: member.cookie(), ...headers },
      });
    expect(problemIn(await inject({ origin: 'http://evil.test' })).code).toBe('cross-origin');
    expect(problemIn(await inject({ origin: 'null' })).code).toBe('cross-origin');
    expect(problemIn(await inject({})).code).toBe('cross-origin');
    expect((await inject({ origin: 'http://chenghu.test' })).statusCode).toBe(200);
  });
});

describe('a program', () => {
  it('signs in for a token and uses it through the client', async () => {
    const request = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
      const headers = Object.fromEntries(new Headers(init?.headers));
      const answer = await town.app.inject({
        method: (init?.method ?? 'GET') as 'GET',
        url: String(url).replace('http://chenghu.test', ''),
        headers: { host: 'chenghu.test', ...headers },
        ...(typeof init?.body === 'string' ? { payload: init.body } : {}),
      });
      return new Response(answer.statusCode === 204 ? null : answer.body, { status: answer.statusCode });
    };
    const options = { origin: 'http://chenghu.test', fetch: request as typeof fetch };
    const { token } = await makeClient(options).signIn('chenghu-member', password, 'token');
    expect(token).toMatch(/^[\w-]{43}$/);
    const client = makeClient({ ...options, token });
    const done = await client.send('draft-proposal', { input: proposal });
    expect(await client.read('case', { id: done.id })).toMatchObject({ title: proposal.title, version: 1, isDraft: true });
    await expect(client.send('draft-proposal', { input: {} })).rejects.toThrow(ProblemError);
    await client.signOut();
    await expect(client.read('me', {})).rejects.toMatchObject({ problem: { status: 401 } });
  });
});

describe('limits', () => {
  it('of sign-ins from one address are told with the time to wait', async () => {
    const app = await makeApp({
      config: readConfig({ LOG_LEVEL: 'silent', SIGN_INS_PER_MINUTE: '2' }),
      desk: town.desk,
      queries,
      oneTimePasswords: { follow: () => undefined, take: async () => null },
    });
    const attempt = () => app.inject({ method: 'POST', url: '/api/session', headers: { host: 'chenghu.test' }, payload: { account: 'x1', password: 'y' } });
    const answers = [await attempt(), await attempt(), await attempt()];
    expect(answers.map((each) => each.statusCode)).toEqual([401, 401, 429]);
    expect(answers[2]?.headers['retry-after']).toMatch(/^\d+$/);
    expect(problemIn(answers[2] as (typeof answers)[number])).toMatchObject({ code: 'too-many-requests', en: expect.stringContaining('seconds') as string });
    await app.close();
  });
});

describe('the server', () => {
  it('describes every command and view', async () => {
    const described = (await member.get('/api/openapi.json')).json<{ openapi: string; paths: Record<string, unknown> }>();
    expect(described.openapi).toBe('3.1.0');
    for (const name of town.desk.commands.keys()) expect(described.paths).toHaveProperty([`/api/commands/${name}`]);
    const page = await town.browser().get('/api/reference');
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('POST /api/commands/issue-reply');
  });
  it('is healthy and sends strict headers', async () => {
    const answer = await town.browser().get('/api/health');
    expect(answer.json()).toMatchObject({ status: 'ok' });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['content-security-policy']).not.toContain('unsafe');
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cache-control': 'no-store' });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect((await town.browser().get('/w/')).headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
  });
  it('asks who it is for where neither host nor name tells', async () => {
    expect(problemIn(await town.app.inject({ method: 'GET', url: '/api/views/me', headers: { host: 'elsewhere.test' } }))).toMatchObject({ code: 'unknown-district' });
    expect(problemIn(await town.app.inject({ method: 'GET', url: '/d/chenghu/api/views/me', headers: { host: 'elsewhere.test' } })).code).toBe('signed-out');
  });
  it('exports the list it shows, for spreadsheets', async () => {
    const clerk = town.browser();
    await clerk.signIn('chenghu-clerk');
    const csv = await clerk.get(`/api/proposals.csv?year=2024&reason=${encodeURIComponent('季度汇总')}`);
    expect(csv.headers['content-type']).toContain('text/csv');
    const lines = csv.body.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF编号,/);
    const shown = (await clerk.get('/api/views/proposals?year=2024')).json<{ total: { count: number } }>();
    expect(lines.length - 2).toBe(shown.total.count);
  });
});
