import { beforeAll, expect, it } from 'vitest';
import type { ImportRow, ImportView } from '../../src/contract/imports.ts';
import { writeSheets } from '../../src/server/documents/write-sheet.ts';
import { readSheets } from '../../src/server/documents/read-sheet.ts';
import { indexDistrict } from '../../src/server/reactions/search-index.ts';
import { openTown, problemIn, type Town } from './town.ts';

let town: Town;
let clerk: ReturnType<Town['browser']>;

beforeAll(async () => {
  town = await openTown();
  clerk = town.browser();
  await clerk.signIn('chenghu-clerk');
  return town.close;
});

const headers = ['序号', '案由', '提案者', '界别', '情况', '分析', '建议1', '建议2', '是否公开', '不公开理由', '提交日期'] as const;
type Cells = Partial<Record<(typeof headers)[number], string>>;
const good = (at: number): Cells => ({
  序号: String(at),
  案由: `关于第${at}条道路的提案`,
  提案者: at % 2 === 0 ? 'member某' : 'other某',
  情况: `第${at}条道路破损，里程${at * 7}米。`,
  分析: `第${at}条道路养护单位不明，已报修${at}次。`,
  建议1: `修补第${at}条道路。`,
  是否公开: '是',
  提交日期: '2024.1.17',
});

const sheet = async (rows: readonly Cells[]): Promise<Buffer> =>
  Buffer.from(
    await writeSheets([{ name: '提案登记', title: '提案登记表', columns: headers.map((header) => ({ header, width: 12 })), rows: rows.map((row) => headers.map((header) => row[header] ?? null)) }]),
  );

async function upload(bytes: Buffer, by = clerk): Promise<string> {
  const answer = await by.ask({ method: 'POST', url: '/api/imports?name=%E7%99%BB%E8%AE%B0.xlsx', payload: bytes, headers: { 'content-type': 'application/octet-stream' } });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ id: string }>().id;
}
const dryRun = async (id: string): Promise<ImportView> => (await clerk.get(`/api/views/import?id=${id}`)).json<ImportView>();
const bringIn = (row: ImportRow, input: object = row.input) => clerk.send('record-on-behalf', { commandId: row.commandId, input });
const matters = async (): Promise<number> => (await clerk.get('/api/views/proposals')).json<{ total: { count: number } }>().total.count;

/** Seventeen rows with something wrong, each in its own way, among three hundred. */
const wrong: Readonly<Record<number, [Cells, string, string]>> = {
  5: [{ 提案者: '查无此人' }, 'C', 'member-unknown'],
  17: [{ 建议1: '' }, 'G', 'too_small'],
  23: [{ 案由: '' }, 'B', 'required'],
  31: [{ 情况: '' }, 'E', 'required'],
  44: [{ 分析: '' }, 'F', 'required'],
  58: [{ 案由: '长'.repeat(121) }, 'B', 'too_big'],
  60: [{ 情况: '长'.repeat(6001) }, 'E', 'too_big'],
  77: [{ 提交日期: '一月十七' }, 'K', 'day-unread'],
  91: [{ 提交日期: '2024.13.1' }, 'K', 'day-unread'],
  102: [{ 是否公开: '再议' }, 'I', 'yes-no-unread'],
  118: [{ 是否公开: '否' }, 'J', 'consent-reason-missing'],
  133: [{ 提交日期: '2024-12-31' }, 'K', 'day-in-future'],
  150: [{ 提案者: '' }, 'C', 'member-unknown'],
  171: [{ 建议1: '长'.repeat(2001) }, 'G', 'too_big'],
  199: [{ 提案者: 'member某、查无此人' }, 'C', 'member-unknown'],
  250: [{ 提案者: '他 人' }, 'C', 'member-unknown'],
  300: [{ 案由: '' }, 'B', 'required'],
};

it('of three hundred rows exactly the seventeen bad ones are named, with cell and reason, and nothing is brought in by looking', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => ({ ...good(at + 1), ...wrong[at + 1]?.[0] }));
  const found = await dryRun(await upload(await sheet(rows)));
  expect(found).toMatchObject({ source: 'sheet', sheet: '提案登记', headerRow: 2, rowsRead: 300, brought: 0, unused: [], left: 0 });
  const named = found.rows.filter((row) => row.faults.length > 0).map((row) => [row.number - 2, row.faults.map((each) => [each.cell, each.code])]);
  expect(named).toEqual(Object.entries(wrong).map(([at, [, column, code]]) => [Number(at), [[`${column}${Number(at) + 2}`, code]]]));
  expect(await matters()).toBe(0);
  const csv = (await clerk.get(`/api/imports/${found.id}/faults.csv`)).body;
  expect(csv.trim().split('\r\n')).toHaveLength(18);
  expect(csv).toContain('7,C7,关于第5条道路的提案,委员库里没有“查无此人”。');
});

it('the good ones are brought in once, however often they are sent, and can be taken back unless somebody acted on them', async () => {
  const id = await upload(await sheet([good(1), { ...good(2), 提案者: '无' }, good(3), good(4)]));
  const rows = (await dryRun(id)).rows;
  for (const row of rows.filter((each) => each.faults.length === 0)) {
    const brought = await bringIn(row);
    expect(brought.statusCode, brought.body).toBe(200);
    expect((await bringIn(row)).json()).toMatchObject({ isRepeat: true });
  }
  const after = await dryRun(id);
  expect(after.brought).toBe(3);
  expect(after.rows.map((row) => row.state)).toEqual(['brought', 'new', 'brought', 'brought']);
  expect(new Set(after.rows.map((row) => row.matter?.receiptNumber)).size).toBe(4);
  const [first, , third, fourth] = after.rows;
  await clerk.send('add-note', { id: third?.matter?.id, input: { text: '请核对里程' } });
  for (const row of [first, fourth]) expect((await clerk.send('withdraw-proposal', { id: row?.matter?.id, version: row?.matter?.version, input: { reason: '撤销导入' } })).statusCode).toBe(200);
  expect((await dryRun(id)).rows.map((row) => row.state)).toEqual(['withdrawn', 'new', 'touched', 'withdrawn']);
  expect((await clerk.send('withdraw-proposal', { id: third?.matter?.id, version: third?.matter?.version, input: { reason: '撤销导入' } })).statusCode).toBe(409);
});

it('a name that two members have waits for a choice; the same file read before is told', async () => {
  const admin = town.browser();
  await admin.signIn('chenghu-system');
  const second = (await admin.send('register-member', { input: { name: 'other某', sector: '教育界' } })).json<{ id: string }>();
  const bytes = await sheet([
    { ...good(9), 提案者: 'other某' },
    { ...good(11), 提案者: 'other某', 界别: '教育界' },
  ]);
  await upload(bytes);
  const found = await dryRun(await upload(bytes));
  expect(found.earlier).toHaveLength(1);
  const [one, two] = found.rows;
  expect(one?.faults).toEqual([]);
  expect(one?.choices.map((each) => [each.path, each.cell, each.options.map((option) => option.sector).toSorted()])).toEqual([['proposal.memberId', 'C3', ['教育界', '经济界']]]);
  expect(two?.choices).toEqual([]);
  expect(two?.input).toMatchObject({ proposal: { memberId: second.id } });
  const chosen = { ...one?.input, proposal: { ...(one?.input['proposal'] as object), memberId: second.id } };
  expect((await bringIn(one as ImportRow, chosen)).statusCode).toBe(200);
});

it('a row in the words of a case or of another row shows which, and how much', async () => {
  await indexDistrict(town.database.app, 'chenghu');
  const id = await upload(
    await sheet([good(3), { ...good(3), 案由: '关于修补第三条道路的提案' }, { ...good(8), 情况: '公园缺少无障碍坡道。', 分析: '设计时没有考虑。', 建议1: '增设坡道。', 案由: '关于公园坡道的提案' }]),
  );
  const { items } = (await clerk.get(`/api/views/import-likeness?id=${id}`)).json<{
    items: { number: number; inRegister: { title: string; cover: number } | null; inFile: { number: number; cover: number } | null }[];
  }>();
  expect(items[0]).toMatchObject({ inRegister: { title: '关于第3条道路的提案', cover: 100 }, inFile: { number: 4 } });
  expect(items[0]?.inFile?.cover).toBeGreaterThan(60);
  expect(items[2]?.inFile?.cover ?? 0).toBeLessThan(30);
});

it('what is no file of proposals is refused with a sentence, and others than the committee import nothing', async () => {
  const send = (payload: Buffer, by = clerk) => by.ask({ method: 'POST', url: '/api/imports', payload, headers: { 'content-type': 'application/octet-stream' } });
  expect(problemIn(await send(Buffer.from('案由,提案者'))).code).toBe('office-file-type');
  expect(problemIn(await send(Buffer.alloc(0))).code).toBe('file-empty');
  const phones = Buffer.from(await writeSheets([{ name: '电话', columns: [{ header: '单位', width: 9 }], rows: [['水务局']] }]));
  expect(problemIn(await send(phones)).code).toBe('no-proposals-read');
  const office = town.browser();
  await office.signIn('chenghu-office');
  expect((await send(phones, office)).statusCode).toBe(403);
  const id = await upload(await sheet([good(1)]));
  for (const url of [`/api/views/import?id=${id}`, '/api/views/imports', `/api/views/import-likeness?id=${id}`]) expect((await office.get(url)).statusCode, url).toBe(404);
  expect((await office.get(`/api/imports/${id}/faults.csv`)).statusCode).toBe(404);
  expect((await office.get('/api/imports/template.xlsx')).statusCode).toBe(403);
  const other = town.browser('donghe.test');
  await other.signIn('donghe-clerk');
  expect((await other.get(`/api/views/import?id=${id}`)).statusCode).toBe(404);
});

it('the template opens, names every column and explains them', async () => {
  const sheets = await readSheets((await clerk.get('/api/imports/template.xlsx')).rawPayload);
  expect(sheets.map((each) => each.name)).toEqual(['提案', '填表说明']);
  expect(sheets[0]?.rows[0]?.cells).toContain('是否一事一案');
});
