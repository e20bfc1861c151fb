import { streamXlsxRows } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casePackage } from '../../src/server/case-package.ts';
import { Unseen } from '../../src/server/queries/reader.ts';
import { archiveSheet, commitmentSheet } from '../../src/server/documents/office-exports.ts';
import { csvSheet, xlsxSheet } from '../../src/server/documents/sheet.ts';
import { zip } from '../../src/server/documents/zip.ts';
import { unzip } from '../documents/unzip.ts';
import { servedCase } from '../simulation/case-story.ts';
import { openOffice, type Office } from './office-district.ts';

let office: Office;
let ready: string;
let open: string;
beforeAll(async () => {
  office = await openOffice();
  const { to, who } = office;
  ready = await closed('关于河道的建议');
  open = await closed('关于树木的建议');
  const [promise] = (await office.read(who.officeClerk, 'commitments', {})).items.filter((each) => each.matterId === ready);
  await to.send('verify-commitment', who.officeClerk, { commitmentId: promise?.id, isFulfilled: true, text: '现场看过' }, ready);
});
afterAll(() => office.close());

async function closed(title: string): Promise<string> {
  const { to, who } = office;
  const id = await servedCase(to, who, title);
  to.pass(40);
  await to.send('close-rating', who.clerk, {}, id);
  await to.send('close-proposal', who.officeClerk, {}, id);
  return id;
}
/** What a stream gives, as one. */
async function bytesOf(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
const list = (query: object = {}) => office.read(office.who.officeClerk, 'archive', query);

it('says of each closed case what its file lacks and whether it can be archived', async () => {
  const found = await list({ year: 2024 });
  expect(found.items.map((each) => [each.matterId, each.mayArchive, each.pieces.filter((piece) => !piece.isThere).map((piece) => piece.piece)])).toEqual([
    [ready, true, []],
    [open, false, ['commitments']],
  ]);
  expect(found.counts).toEqual({ ready: 1, lacking: 1, archived: 0 });
  expect((await list({ year: 2024, state: 'ready' })).items).toHaveLength(1);
  expect((await list({ year: 2023 })).items).toEqual([]);
});

it('what is archived stays in the list of volumes with its day', async () => {
  const { to, who } = office;
  await to.send('archive-proposal', who.officeClerk, {}, ready);
  const found = await list({ year: 2024, state: 'archived' });
  expect(found.items).toMatchObject([{ matterId: ready, stage: 'archived', mayArchive: false }]);
  expect(found.items[0]?.archivedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  await expect(office.read(who.officer, 'archive', {})).rejects.toThrow(Unseen);
});

it('a case taken along holds its page, its data and its timeline, as far as its reader may see it', async () => {
  const { who, reading } = office;
  const taken = await reading(who.officeClerk, (given) => casePackage(given, ready));
  const entries = unzip(taken.bytes);
  const page = entries.get('案卷.html')?.toString() ?? '';
  expect(page).toContain('关于河道的建议');
  expect(page).toContain('正在推进');
  expect(page).not.toMatch(/<script|src=|href=/);
  const data = JSON.parse(entries.get('案卷.json')?.toString() ?? '{}') as { timeline: { type: string }[]; can?: unknown };
  expect(data.timeline.map((each) => each.type)).toContain('reply-issued');
  expect(data).not.toHaveProperty('can');
  await expect(reading(who.stranger, (given) => casePackage(given, ready))).rejects.toThrow(Unseen);
});

it('the list of volumes and the promises leave as a sheet that opens in a spreadsheet, days as days', async () => {
  const { who, read } = office;
  const rows: unknown[][] = [];
  for await (const row of streamXlsxRows(await bytesOf(xlsxSheet(archiveSheet(await list({ year: 2024 }), 'zh', (code) => code ?? ''))))) rows.push([...row.values]);
  expect(rows.map((row) => row[2])).toEqual(['案由', '关于河道的建议', '关于树木的建议']);
  expect(rows[1]?.[7]).toBeInstanceOf(Date);
  const promises = await read(who.officeClerk, 'commitments', {});
  const text = (await bytesOf(csvSheet(commitmentSheet(promises, 'en')))).toString();
  expect(text.split('\r\n')[0]).toMatch(/^\uFEFFNumber,Title,Unit/);
  expect(text).toContain('年底前完成二期');
});

it('a zip keeps names and bytes, whatever they are', () => {
  const entries = [
    { name: '案卷.html', bytes: Buffer.from('正文') },
    { name: '空/文件.bin', bytes: Buffer.alloc(0) },
    { name: 'large.bin', bytes: Buffer.alloc(100_000, 7) },
  ];
  const back = unzip(zip(entries));
  expect([...back].map(([name, bytes]) => [name, bytes.toString('hex')])).toEqual(entries.map(({ name, bytes }) => [name, bytes.toString('hex')]));
  expect(zip(entries).length).toBeLessThan(2000);
});
