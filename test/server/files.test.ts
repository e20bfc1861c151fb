import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '../../src/contract/views.ts';
import type { Uploaded, UploadAt } from '../../src/contract/files.ts';
import { forgetUploads, scanWaiting } from '../../src/server/reactions/kept-files.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { archive, bomb, docx, jpeg, liar, macros, openClamd, pdf, pdfAndArchive, png, type Clamd } from './sample-files.ts';
import { openTown, problemIn, proposal, type Town } from './town.ts';

let town: Town;
let clamd: Clamd;
let clerk: ReturnType<Town['browser']>;
let member: ReturnType<Town['browser']>;

beforeAll(async () => {
  clamd = await openClamd();
  town = await openTown({ CLAMD_ADDRESS: clamd.address, CLAMD_SECONDS: '5', UNPACKED_MB_MAX: '1', UPLOAD_MB_MAX: '2', UPLOAD_HOURS: '24' });
  [clerk, member] = [town.browser(), town.browser()];
  await clerk.signIn('chenghu-clerk');
  await member.signIn('chenghu-member');
  return async () => {
    await town.close();
    await clamd.close();
  };
});
afterEach(() => {
  clamd.answer = 'OK';
});

type Browser = ReturnType<Town['browser']>;
const begin = async (by: Browser, name: string, sizeBytes: number) => by.post('/api/uploads', { name, sizeBytes });
const send = (by: Browser, id: string, offset: number, payload: Buffer) =>
  by.ask({ method: 'PUT', url: `/api/uploads/${id}?offset=${offset}`, payload, headers: { 'content-type': 'application/octet-stream' } });
const finish = (by: Browser, id: string) => by.post(`/api/uploads/${id}/finish`, {});
const counts = {
  upload: 'SELECT count(*)::int AS n FROM upload WHERE tenant_id = $1',
  upload_piece: 'SELECT count(*)::int AS n FROM upload_piece WHERE tenant_id = $1',
  file_blob: 'SELECT count(*)::int AS n FROM file_blob WHERE tenant_id = $1',
} as const;
const count = async (table: keyof typeof counts): Promise<number> => (await readTenant(town.desk.pool, 'chenghu', (client) => client.query<{ n: number }>(counts[table]))).rows[0]?.n ?? -1;

/** Uploads in pieces of 100 bytes. */
async function upload(by: Browser, name: string, bytes: Buffer) {
  const { id } = (await begin(by, name, bytes.length)).json<UploadAt>();
  for (let at = 0; at < bytes.length; at += 100) await send(by, id, at, bytes.subarray(at, at + 100));
  return finish(by, id);
}
const kept = async (by: Browser, name: string, bytes: Buffer): Promise<Uploaded> => (await upload(by, name, bytes)).json<Uploaded>();

async function submitted(attachments: readonly string[]): Promise<string> {
  const { id } = (await member.send('draft-proposal', { input: { ...proposal, attachments } })).json<{ id: string }>();
  await member.send('submit-proposal', { id, input: {} });
  return id;
}

describe('an upload in pieces', () => {
  it('goes on where it stood, gives the same file as one in a single piece, and says the same again when its answer was lost', async () => {
    const { id } = (await begin(clerk, '扫描件.PNG', png.length)).json<UploadAt>();
    expect((await send(clerk, id, 0, png.subarray(0, 50))).json()).toEqual({ id, sizeBytes: png.length, offset: 50 });
    // The answer to this piece was lost; sent again it is told where to go on.
    await send(clerk, id, 50, png.subarray(50, 90));
    expect(problemIn(await send(clerk, id, 50, png.subarray(50, 90)))).toMatchObject({ status: 409, code: 'upload-offset', params: { offset: 90 } });
    expect((await clerk.get(`/api/uploads/${id}`)).json()).toMatchObject({ offset: 90 });
    expect(problemIn(await finish(clerk, id))).toMatchObject({ status: 409, code: 'upload-offset', params: { offset: 90 } });
    await send(clerk, id, 90, png.subarray(90));
    const first = await finish(clerk, id);
    expect(first.json()).toMatchObject({ mediaType: 'image/png', sizeBytes: png.length, name: '扫描件.png', scan: 'clean' });
    expect((await finish(clerk, id)).json()).toEqual(first.json());
    const whole = await clerk.ask({ method: 'POST', url: `/api/files?name=${encodeURIComponent('另一份.png')}`, payload: png, headers: { 'content-type': 'application/octet-stream' } });
    expect(whole.statusCode).toBe(201);
    expect(whole.json<Uploaded>().hash).toBe(first.json<Uploaded>().hash);
    expect(await count('upload_piece')).toBe(0);
  });
  it('is known to nobody else, takes no more than was announced, and not too much', async () => {
    const { id } = (await begin(clerk, 'a.png', 60)).json<UploadAt>();
    for (const answer of [await member.get(`/api/uploads/${id}`), await send(member, id, 0, png.subarray(0, 10)), await finish(member, id)]) expect(problemIn(answer).code).toBe('upload-unknown');
    expect(problemIn(await send(clerk, id, 0, png.subarray(0, 61))).status).toBe(413);
    expect(problemIn(await begin(clerk, 'big.pdf', 2 * 1_048_576 + 1))).toMatchObject({ status: 413, code: 'too-large', params: { limit: '2 MB' } });
    expect(problemIn(await begin(clerk, 'empty.pdf', 0))).toMatchObject({ status: 422, code: 'file-empty' });
  });
  it('that is cancelled leaves nothing at once, one that is cut off nothing after its time', async () => {
    const before = [await count('upload'), await count('file_blob')];
    const cancelled = (await begin(clerk, 'a.png', png.length)).json<UploadAt>().id;
    await send(clerk, cancelled, 0, png.subarray(0, 50));
    expect(await count('upload_piece')).toBe(1);
    expect((await clerk.ask({ method: 'DELETE', url: `/api/uploads/${cancelled}` })).statusCode).toBe(204);
    expect([await count('upload'), await count('upload_piece')]).toEqual([before[0], 0]);
    const cutOff = (await begin(clerk, 'a.png', png.length)).json<UploadAt>().id;
    await send(clerk, cutOff, 0, png.subarray(0, 50));
    const place = { pool: town.desk.pool, clock: () => new Date(Date.parse(town.desk.clock()) + 23 * 3_600_000).toISOString() };
    expect(await forgetUploads(place, 'chenghu', town.config)).toBe(0);
    expect(await forgetUploads({ ...place, clock: () => new Date(Date.parse(town.desk.clock()) + 25 * 3_600_000).toISOString() }, 'chenghu', town.config)).toBeGreaterThan(0);
    expect([await count('upload'), await count('upload_piece'), await count('file_blob')]).toEqual([0, 0, before[1]]);
    expect(before[1]).toBeGreaterThan(0);
  });
});

describe('what a file is', () => {
  it.each<[string, Buffer, string, string]>([
    ['盖章页.docx', png, 'image/png', '盖章页.docx.png'],
    ['photo.JPEG', jpeg, 'image/jpeg', 'photo.jpeg'],
    ['..\\..\\回复\u202e.exe', pdf, 'application/pdf', '回复.exe.pdf'],
    ['原件.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '原件.docx'],
    ['清单.csv', Buffer.from('单位,件数\n水务局,12\n'), 'text/plain', '清单.csv'],
    ['con.txt', Buffer.from('纪要'), 'text/plain', '文件con.txt'],
  ])('%s is told by its content, and its name made safe', async (name, bytes, mediaType, safe) => {
    expect((await upload(clerk, name, bytes)).json()).toMatchObject({ mediaType, name: safe });
  });
  it.each<[string, Buffer, string]>([
    ['a page in disguise', Buffer.from('\ufeff <!DOCTYPE html><script>alert(1)</script>'), 'file-type'],
    ['a drawing with script', Buffer.from('<svg onload=alert(1)>'), 'file-type'],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'file-type'],
    ['an archive that is no document', archive([{ name: 'a.txt', content: Buffer.from('a') }]), 'file-type'],
    ['a PDF that is an archive too', pdfAndArchive, 'file-unsafe'],
    ['a PDF with something behind its end', Buffer.concat([pdf, Buffer.alloc(5000, 65)]), 'file-unsafe'],
    ['a picture with something behind its end', Buffer.concat([png, Buffer.alloc(5000, 65)]), 'file-unsafe'],
    ['a document with macros', macros, 'file-unsafe'],
    ['a document that unpacks to too much', bomb, 'file-unsafe'],
    ['one that lies about it', liar, 'file-unsafe'],
  ])('%s is refused and leaves nothing', async (_what, bytes, code) => {
    const before = await count('file_blob');
    const answer = problemIn(await upload(clerk, 'a.pdf', bytes));
    expect(answer.code).toBe(code);
    expect([answer.zh, answer.en].every((each) => each !== '' && !/[{}]/.test(each))).toBe(true);
    expect([await count('file_blob'), await count('upload_piece')]).toEqual([before, 0]);
  });
});

describe('the virus scanner', () => {
  it('refuses what it finds infected, which leaves nothing', async () => {
    clamd.answer = 'Win.Test.EICAR_HDB-1 FOUND';
    const before = await count('file_blob');
    expect(problemIn(await upload(clerk, 'virus.txt', Buffer.from('X5O!P%')))).toMatchObject({ status: 422, code: 'file-infected', params: { finding: 'Win.Test.EICAR_HDB-1' } });
    expect(await count('file_blob')).toBe(before);
  });
  it.each(['silence', 'nonsense'] as const)('that answers with %s leaves the file waiting: nobody opens it until it was judged', async (answer) => {
    clamd.answer = answer;
    const { hash, scan } = await kept(clerk, 'wait.txt', Buffer.from(`等待扫描 ${answer}`));
    expect(scan).toBe('waiting');
    expect(problemIn(await clerk.get(`/api/files/${hash}`))).toMatchObject({ status: 409, code: 'file-waiting' });
    expect(await scanWaiting(town.desk, 'chenghu', town.config)).toBe(0);
    clamd.answer = 'OK';
    expect(await scanWaiting(town.desk, 'chenghu', town.config)).toBeGreaterThan(0);
    expect((await clerk.get(`/api/files/${hash}`)).body).toBe(`等待扫描 ${answer}`);
  });
  it('that finds something later keeps the file from everybody, and from being attached', async () => {
    clamd.answer = 'silence';
    const { hash } = await kept(member, 'late.txt', Buffer.from('后来发现'));
    const id = await submitted([hash]);
    clamd.answer = 'Late FOUND';
    await scanWaiting(town.desk, 'chenghu', town.config);
    for (const by of [member, clerk]) {
      expect(problemIn(await by.get(`/api/files/${hash}?case=${id}`))).toMatchObject({ status: 422, code: 'file-infected' });
      expect((await by.get(`/api/views/case?id=${id}`)).json<CaseView>().files).toMatchObject([{ hash, scan: 'infected', of: 'proposal' }]);
    }
    expect(problemIn(await member.send('message', { id, input: { addressee: 'committee', text: '补', attachments: [hash] } })).errors).toMatchObject([
      { path: 'input.attachments.0', code: 'file-infected' },
    ]);
  });
});

describe('a file of a case', () => {
  it('is downloaded under a safe name through the case, never as a page; pictures and PDF are previewed under a strict policy', async () => {
    const { hash } = await kept(member, '现场 "照片".png', png);
    const id = await submitted([hash]);
    const saved = await clerk.get(`/api/files/${hash}?case=${id}`);
    expect(saved.rawPayload.equals(png)).toBe(true);
    expect(saved.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(saved.headers['content-disposition']).toBe(`attachment; filename="__ __.png"; filename*=UTF-8''${encodeURIComponent('现场 照片.png')}`);
    const shown = await clerk.get(`/api/files/${hash}?case=${id}&preview=true`);
    expect(shown.headers['content-disposition']).toMatch(/^inline;/);
    expect(shown.headers['content-security-policy']).toMatch(/^default-src 'none'.*frame-ancestors 'self'$/);
    const text = await kept(member, 'a.txt', Buffer.from('文字'));
    expect((await member.get(`/api/files/${text.hash}?preview=true`)).headers['content-disposition']).toMatch(/^attachment;/);
    expect((await clerk.get('/api/files/../../etc/passwd')).statusCode).toBe(404);
  });
  it('opens to nobody outside it, nor through another case, another post or another district', async () => {
    const { hash } = await kept(member, 'mine.png', png);
    const [id, other] = [await submitted([hash]), await submitted([])];
    expect((await member.get(`/api/files/${hash}`)).statusCode).toBe(200);
    const stranger = town.browser();
    await stranger.signIn('chenghu-other');
    const elsewhere = town.browser('donghe.test');
    await elsewhere.signIn('donghe-clerk');
    const refused = [
      await clerk.get(`/api/files/${hash.replace(/^./, (first) => (first === '0' ? '1' : '0'))}?case=${id}`),
      await clerk.get(`/api/files/${hash}?case=${other}`),
      await stranger.get(`/api/files/${hash}`),
      await stranger.get(`/api/files/${hash}?case=${id}`),
      await elsewhere.get(`/api/files/${hash}?case=${id}`),
    ];
    expect(refused.map((each) => each.statusCode)).toEqual([404, 404, 404, 404, 404]);
    // The same person under his other hat.
    const { posts } = (await member.get('/api/views/me')).json<{ posts: { id: string; role: string }[] }>();
    const switched = town.browser();
    await switched.signIn('chenghu-member');
    await switched.post('/api/session/post', { postId: posts.find((each) => each.role === 'unit-officer')?.id });
    expect((await switched.get(`/api/files/${hash}`)).statusCode).toBe(404);
  });
  it('is attached by whoever brought it and nobody else; a draft shows its files', async () => {
    const { hash } = await kept(clerk, 'clerk.png', Buffer.from(png));
    const only = await kept(clerk, 'only.txt', Buffer.from('仅提案委上传'));
    expect(problemIn(await member.send('draft-proposal', { input: { ...proposal, attachments: [only.hash] } }))).toMatchObject({
      status: 422,
      code: 'invalid',
      errors: [{ path: 'input.attachments.0', code: 'file-unknown' }],
    });
    await kept(member, 'own.png', Buffer.from(png));
    const { id } = (await member.send('draft-proposal', { input: { ...proposal, attachments: [hash] } })).json<{ id: string }>();
    expect((await member.get(`/api/views/case?id=${id}`)).json<CaseView>().files).toMatchObject([{ hash, of: 'proposal', isShown: true }]);
    expect((await member.get(`/api/files/${hash}?case=${id}`)).statusCode).toBe(200);
    expect((await clerk.get(`/api/files/${hash}?case=${id}`)).statusCode).toBe(404);
  });
});
