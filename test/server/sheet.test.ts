import { streamXlsxRows } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csvSheet, xlsxSheet, type SheetCell } from '../../src/server/documents/sheet.ts';
import { openTown, problemIn, proposal, type Town } from './town.ts';

const columns = [
  { header: '案由', width: 40 },
  { header: '到期日', width: 12, holdsDays: true },
  { header: '剩余', width: 8 },
];

async function* few(): AsyncGenerator<SheetCell[]> {
  await Promise.resolve();
  yield ['=HYPERLINK("http://x")', { day: '2024-02-29' }, -3];
  yield ['+1 <案由> & "引号"\n第二行', null, 0];
  yield ['坏字符\u0001', { day: '1999-12-31' }, null];
}

/** Rows as a spreadsheet program would see them. */
async function rowsIn(bytes: Buffer): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  for await (const row of streamXlsxRows(bytes)) rows.push([...row.values]);
  return rows;
}

async function bytesOf(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

it('a workbook holds texts as texts, days as days and numbers as numbers', async () => {
  const rows = await rowsIn(await bytesOf(xlsxSheet({ name: 'list', columns, rows: few() })));
  expect(rows).toEqual([
    ['案由', '到期日', '剩余'],
    ['=HYPERLINK("http://x")', new Date('2024-02-29T00:00:00Z'), -3],
    ['+1 <案由> & "引号"\n第二行', null, 0],
    ['坏字符', new Date('1999-12-31T00:00:00Z'), null].slice(0, rows[3]?.length),
  ]);
});

it('comma-separated text is the same table, its formulas disarmed', async () => {
  const text = (await bytesOf(csvSheet({ name: 'list', columns, rows: few() }))).toString('utf8');
  expect(text.split('\r\n').slice(0, 2)).toEqual(['\uFEFF案由,到期日,剩余', '"\'=HYPERLINK(""http://x"")",2024-02-29,-3']);
});

it('a hundred thousand rows are pulled as they are taken, never piled up', async () => {
  let made = 0;
  async function* many(): AsyncGenerator<SheetCell[]> {
    await Promise.resolve();
    for (; made < 100_000; made += 1) yield [`案由${made}`, { day: '2024-01-01' }, made];
  }
  let madeAtFirst = 0;
  let bytes = 0;
  for await (const chunk of xlsxSheet({ name: 'list', columns, rows: many() })) {
    if (bytes === 0) madeAtFirst = made;
    bytes += (chunk as Buffer).length;
  }
  expect(made).toBe(100_000);
  expect(madeAtFirst).toBeLessThan(50_000);
  expect(bytes).toBeGreaterThan(100_000);
});

let town: Town;
beforeAll(async () => {
  town = await openTown();
  const member = town.browser();
  await member.signIn('chenghu-member');
  for (let at = 0; at < 3; at += 1) {
    const id = (await member.send('draft-proposal', { input: { ...proposal, title: `关于第${at + 1}条河的提案` } })).json<{ id: string }>().id;
    await member.send('submit-proposal', { id, input: {} });
  }
});
afterAll(() => town.close());

const reason = encodeURIComponent('季度汇总');

it('the exported file holds the columns and cases of the screen, in its order and language', async () => {
  const clerk = town.browser();
  await clerk.signIn('chenghu-clerk');
  const shown = (await clerk.get('/api/views/proposals?sort=title&order=desc')).json<{ items: { title: string }[] }>().items.map((each) => each.title);
  expect(shown).toHaveLength(3);
  const answer = await clerk.get(`/api/proposals.xlsx?sort=title&order=desc&columns=title,submitted,stage&reason=${reason}`);
  expect(answer.headers['content-type']).toContain('spreadsheetml.sheet');
  const [head, ...rows] = await rowsIn(answer.rawPayload);
  expect(head).toEqual(['案由', '提交日期', '阶段']);
  expect(rows.map((row) => row[0])).toEqual(shown);
  expect(rows[0]?.slice(1)).toEqual([new Date('2024-03-04T00:00:00Z'), '审查']);
  const english = await clerk.get(`/api/inbox.csv?columns=step,title&language=en&reason=${reason}`);
  expect(english.body.split('\r\n')[0]).toBe('\uFEFFStep,Title');
  expect(english.body.trim().split('\r\n')).toHaveLength(4);
});

it('nothing leaves without a reason, nor for somebody who is not signed in', async () => {
  const clerk = town.browser();
  for (const url of ['/api/proposals.csv', '/api/inbox.xlsx']) expect((await clerk.get(`${url}?reason=${reason}`)).statusCode).toBe(401);
  await clerk.signIn('chenghu-clerk');
  for (const asked of ['', '?reason=', '?reason=%20%20']) {
    expect(problemIn(await clerk.get(`/api/proposals.xlsx${asked}`)).errors).toEqual([expect.objectContaining({ path: 'reason' })]);
  }
  const stranger = town.browser();
  await stranger.signIn('chenghu-other');
  expect((await stranger.get(`/api/proposals.csv?reason=${reason}`)).body.trim().split('\r\n')).toHaveLength(1);
});
