import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { runCommand } from '../../src/server/run-command.ts';
import { openClamd, pdf, png, type Clamd } from './sample-files.ts';
import { textIn } from './site-visitor.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let clamd: Clamd;
let member: ReturnType<Town['browser']>;
let writing: string;

beforeAll(async () => {
  clamd = await openClamd();
  town = await openTown({ CLAMD_ADDRESS: clamd.address, CLAMD_SECONDS: '5', UPLOAD_MB_MAX: '1' });
  member = town.browser();
  await member.signIn('chenghu-member');
  const begun = await member.ask({ method: 'POST', url: '/m/new', payload: '', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  writing = String(begun.headers.location);
  return async () => {
    await town.close();
    await clamd.close();
  };
});

type Part = [name: string, value: string | { name: string; bytes: Buffer }];

/** A form as a browser without script sends it, in parts. */
async function send(by: ReturnType<Town['browser']>, url: string, parts: readonly Part[]) {
  const form = new FormData();
  for (const [name, value] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([new Uint8Array(value.bytes)]), value.name);
  }
  const whole = new Response(form);
  return by.ask({ method: 'POST', url, payload: Buffer.from(await whole.arrayBuffer()), headers: { 'content-type': whole.headers.get('content-type') ?? '' } });
}
const file = (name: string, bytes: Buffer): Part => ['attachments', { name, bytes }];
const upload: Part = ['_add', 'attachments'];
const hashesIn = (html: string): string[] => [...html.matchAll(/<input type="hidden" name="attachments" value="([0-9a-f]{64})"/g)].map(([, hash = '']) => hash);
const keptAs = (hashes: readonly string[]): Part[] => hashes.map((hash) => ['attachments', hash]);

test('files chosen in a form stand in it by their names, can be taken out again and added to', async () => {
  const first = await send(member, `${writing}/files`, [file('淤积处.png', png), file('调查表.pdf', pdf), upload]);
  expect(first.statusCode).toBe(200);
  expect(textIn(first.body)).toMatch(/淤积处\.png.*调查表\.pdf/);
  const hashes = hashesIn(first.body);
  expect(hashes).toHaveLength(2);
  // The form offers the chooser again, and an empty chooser brings nothing.
  const removed = await send(member, `${writing}/files`, [...keptAs(hashes), ['attachments', { name: '', bytes: Buffer.alloc(0) }], ['_remove', 'attachments.0']]);
  expect(hashesIn(removed.body)).toEqual([hashes[1]]);
  const done = await send(member, `${writing}/files`, keptAs(hashes));
  expect(done.statusCode).toBe(303);
  expect(textIn((await member.get(`${writing}/files`)).body)).toMatch(/淤积处\.png.*调查表\.pdf/);
});

test('a file that may not be kept is a fault of its field; the others, and what was typed, stay', async () => {
  const refused = [
    ['程序.pdf', Buffer.from('MZ\u0000\u0001 a program'), /程序\.pdf：只接受规定类型的文件/],
    ['太大.png', Buffer.concat([png, Buffer.alloc(1_100_000)]), /太大\.png：内容太大：最多1 MB/],
  ] as const;
  for (const [name, bytes, said] of refused) {
    const answer = await send(member, `${writing}/files`, [file('现场.png', Buffer.concat([png, Buffer.from(name)])), file(name, bytes)]);
    expect([name, answer.statusCode]).toEqual([name, 422]);
    expect(textIn(answer.body)).toMatch(said);
    expect(textIn(answer.body)).toContain('现场.png');
    expect(hashesIn(answer.body)).toHaveLength(1);
    expect(answer.body).toContain('href="#f-attachments"');
  }
  clamd.answer = 'stream: Eicar-Signature FOUND';
  const infected = await send(member, `${writing}/files`, [file('带毒.pdf', Buffer.concat([pdf, Buffer.from('x')]))]);
  clamd.answer = 'OK';
  expect([infected.statusCode, hashesIn(infected.body)]).toEqual([422, []]);
});

test('somebody who is signed out gets the way in with what he typed, and no file is kept of him', async () => {
  const stranger = town.browser();
  const answer = await send(stranger, `${writing}/files`, [file('无名.png', Buffer.concat([png, Buffer.from('nobody')])), ['note', '已写的字']]);
  expect(answer.statusCode).toBe(401);
  expect(answer.body).toContain('name="kept.note" value="已写的字"');
  const { rows } = await town.database.owner.query<{ n: number }>("SELECT count(*)::int AS n FROM file_upload WHERE name = '无名.png'");
  expect(rows[0]?.n).toBe(0);
});

test('a form that asks for no file takes none, and a form beyond all bounds is turned away unread', async () => {
  expect((await send(member, '/m/new', [file('a.png', png)])).statusCode).toBe(400);
  const vast = await send(member, `${writing}/files`, [file('vast.png', Buffer.alloc(5_400_000, 1))]);
  expect([vast.statusCode, textIn(vast.body).includes('内容太大：最多1 MB')]).toEqual([413, true]);
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const administrator: Actor = { role: 'system-admin', personId: 'founder', postId: 'founder', name: '建区人员', post: '系统管理员', unitId: null, memberId: null, bodyId: null };
const byAdministrator = (name: string, id: string, input: object) => runCommand(town.desk, { tenantId: 'chenghu', actor: administrator, name, commandId: randomUUID(), id, input });
/** Fills in steps of a writing, without files. */
async function fill(by: ReturnType<Town['browser']>, at: string, steps: readonly [string, Record<string, string>][]): Promise<void> {
  for (const [step, values] of steps) {
    const answer = await by.ask({ method: 'POST', url: `${at}/${step}`, payload: new URLSearchParams(values).toString(), headers: form });
    expect([step, answer.statusCode]).toEqual([step, 303]);
  }
}
const begin = async (by: ReturnType<Town['browser']>): Promise<string> => String((await by.ask({ method: 'POST', url: '/m/new', payload: '', headers: form })).headers.location);
const check = (by: ReturnType<Town['browser']>, at: string) => by.ask({ method: 'POST', url: `${at}/check`, payload: '', headers: form });
const texts: [string, Record<string, string>][] = [
  ['subject', { title: '关于疏浚东堤河的提案' }],
  ['texts', { situation: '河道淤积。', analysis: '多年没有清淤。', 'suggestions.0': '年内清淤两公里。' }],
  ['consent', { mayPublish: 'yes', isOneMatter: 'yes' }],
];

test('what a delegate lays into the writing of his member counts when the member hands it in', async () => {
  const { members } = (await member.get('/api/views/register')).json<{ members: { id: string; name: string }[] }>();
  const memberId = members.find((each) => each.name === 'member某')?.id;
  expect(await byAdministrator('appoint', String(town.people['chenghu']?.['office']), { role: 'delegate', title: '委员助手', memberId })).toMatchObject({ kind: 'done' });
  const delegate = town.browser();
  await delegate.signIn('chenghu-office');
  const { posts } = (await delegate.get('/api/views/me')).json<{ posts: { id: string; role: string }[] }>();
  await delegate.post('/api/session/post', { postId: posts.find((each) => each.role === 'delegate')?.id });
  const at = await begin(delegate);
  await fill(delegate, at, texts);
  const kept = await send(delegate, `${at}/files`, [file('代填人照片.png', Buffer.concat([png, Buffer.from('delegate')])), upload]);
  await fill(delegate, at, [['files', { attachments: hashesIn(kept.body)[0] ?? '' }]]);
  expect(textIn((await member.get(`${at}/check`)).body)).toContain('代填人照片.png');
  const done = await check(member, at);
  expect([done.statusCode, done.headers.location]).toEqual([303, expect.stringMatching(/\/m\/proposals\/.+\/done$/)]);
});

test('a hash typed into the form opens no file of somebody else', async () => {
  const clerk = town.browser();
  await clerk.signIn('chenghu-clerk');
  const secret = Buffer.from('仅提案委上传的文字');
  const { hash } = (await clerk.ask({ method: 'POST', url: `/api/files?name=${encodeURIComponent('内部.txt')}`, payload: secret, headers: { 'content-type': 'application/octet-stream' } })).json<{
    hash: string;
  }>();
  const at = await begin(member);
  await fill(member, at, [...texts, ['files', { attachments: hash }]]);
  const answer = await check(member, at);
  expect(answer.statusCode).toBe(422);
  expect(textIn(answer.body)).toMatch(/附件|文件/);
  expect((await member.get(`/api/files/${hash}`)).statusCode).toBe(404);
});
