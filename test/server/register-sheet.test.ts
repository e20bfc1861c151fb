import { writeXlsx } from 'hucre';
import { beforeAll, expect, it } from 'vitest';
import type { SheetTried } from '../../src/contract/register-sheets.ts';
import type { View } from '../../src/contract/routes.ts';
import { openTown, problemIn, type Town } from './town.ts';

let town: Town;
let admin: ReturnType<Town['browser']>;

beforeAll(async () => {
  town = await openTown();
  admin = town.browser();
  await admin.signIn('chenghu-system');
  return town.close;
});

const sheet = (rows: string[][]): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: '名单', rows }] });
const ask = async (of: string, bytes: Uint8Array, by = admin) =>
  by.ask({ method: 'POST', url: `/api/register-sheets/${of}`, headers: { 'content-type': 'application/octet-stream' }, payload: Buffer.from(bytes) });
const tried = async (of: string, rows: string[][]): Promise<SheetTried> => (await ask(of, await sheet(rows))).json<SheetTried>();
const faults = ({ rows }: SheetTried) => rows.flatMap((row) => row.errors.map((each) => `${each.cell} ${each.zh}`));
const members = async () => (await admin.get('/api/views/members?limit=500')).json<View<'members'>>();

it('a roster is tried out row by row with the command’s own rules; nothing is written', async () => {
  const before = (await members()).total;
  const found = await tried('roster', [
    ['澄湖区政协委员名册', ''],
    ['* 姓名（必填）', '界别', '手机'],
    ['顾　南舟', '经济界', '1'],
    ['林望秋', '', '2'],
    ['顾南舟', '教育界', '3'],
    ['member某', '经济界', '4'],
    ['周敏', '教育界', '5'],
  ]);
  expect(found).toMatchObject({ sheet: '名单', headerRow: 2, unread: ['手机'] });
  expect(found.rows.map((each) => each.number)).toEqual([3, 4, 5, 6, 7]);
  expect(faults(found)).toEqual([expect.stringMatching(/^B4 /), expect.stringMatching(/^A5 .*顾南舟/), expect.stringMatching(/^A6 .*member某/)]);
  expect(found.rows[0]?.input).toEqual({ name: '顾南舟', sector: '经济界' });
  expect((await members()).total).toBe(before);
});

it('the good rows are one act: all of them or none', async () => {
  const { rows } = await tried('roster', [
    ['姓名', '界别'],
    ['顾南舟', '经济界'],
    ['周敏', '教育界'],
  ]);
  const input = { rows: rows.map((each) => each.input) };
  expect((await admin.send('import-roster', { input: { rows: [...input.rows, { name: 'member某', sector: '经济界' }] } })).statusCode).toBe(422);
  expect((await members()).items.map((each) => each.name)).not.toContain('周敏');
  expect((await admin.send('import-roster', { input })).statusCode).toBe(200);
  const { items } = await members();
  expect(items.find((each) => each.name === '周敏')).toMatchObject({ sector: '教育界', account: null, person: { name: '周敏' }, duty: null });
});

it('units hang below those above them in the sheet; codes are made where there are none', async () => {
  const found = await tried('units', [
    ['单位名称', '单位编码', '层级', '所属系统', '上级单位'],
    ['区城管局', 'urban', '区直单位', '政府系统', ''],
    ['环卫所', '', '站所', '政府', '区城管局'],
    ['区委宣传部', '', '', '党委', ''],
    ['区水务二局', 'water', '', '', ''],
    ['某队', '', '分队', '', ''],
    ['某所', '', '', '', '不在册的局'],
  ]);
  expect(faults(found)).toEqual([expect.stringMatching(/^B5 .*water/), expect.stringMatching(/^C6 /), expect.stringMatching(/^E7 /)]);
  const good = found.rows.filter((each) => each.errors.length === 0);
  for (const { id, input } of good) expect((await admin.send('register-unit', { id, version: 0, input })).statusCode).toBe(200);
  const { items } = (await admin.get('/api/views/units')).json<View<'units'>>();
  const named = (name: string) => items.find((each) => each.name === name);
  expect(named('环卫所')).toMatchObject({ parentId: named('区城管局')?.id, tier: 'station', side: 'government', code: expect.stringMatching(/^u\d{3}$/) as unknown, openCases: null });
  expect(named('区委宣传部')).toMatchObject({ side: 'party', tier: 'bureau' });
  expect((await admin.get('/api/register/units.csv')).body).toContain('环卫所');
});

it('what is no sheet, has not the columns, or comes from somebody else is refused with a sentence', async () => {
  expect(problemIn(await ask('roster', new TextEncoder().encode('姓名,界别')))).toMatchObject({ status: 415, code: 'sheet-unreadable' });
  expect(problemIn(await ask('roster', await sheet([['名称'], ['某']])))).toMatchObject({ status: 422, code: 'sheet-without-roster' });
  expect(problemIn(await ask('units', await sheet([['姓名'], ['某']])))).toMatchObject({ status: 422, code: 'sheet-without-units' });
  expect(problemIn(await ask('roster', new Uint8Array()))).toMatchObject({ status: 422 });
  const member = town.browser();
  await member.signIn('chenghu-member');
  expect((await ask('roster', await sheet([['姓名', '界别']]), member)).statusCode).toBe(403);
  expect((await admin.get('/api/register-sheets/roster.xlsx')).statusCode).toBe(200);
});
