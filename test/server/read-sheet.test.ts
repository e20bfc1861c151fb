import { writeXlsx } from 'hucre';
import { Document, Packer, Paragraph } from 'docx';
import { expect, it } from 'vitest';
import { FileUnreadable, readOffice, readSheets } from '../../src/server/documents/read-sheet.ts';
import { writeSheets } from '../../src/server/documents/write-sheet.ts';

it('cells come as text: telephone numbers whole, dates as days, merged cells filled, hidden rows and sheets marked', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '登记',
        rows: [
          ['建议', null, '电话', '日期'],
          ['一', '二', 13_800_138_000, new Date('2024-05-07T00:00:00Z')],
          ['藏', 2.5, true, null],
        ],
        merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: 1 }],
        rowDefs: new Map([[2, { hidden: true }]]),
        columns: [{}, {}, {}, { numFmt: 'yyyy-mm-dd' }],
      },
      { name: '旧', rows: [['x']], hidden: true },
    ],
  });
  const [first, second] = await readSheets(bytes);
  expect(first?.rows.map((row) => row.cells)).toEqual([
    ['建议', '建议', '电话', '日期'],
    ['一', '二', '13800138000', '2024-05-07'],
    ['藏', '2.5', 'true', ''],
  ]);
  expect(first?.rows.map((row) => row.isHidden)).toEqual([false, false, true]);
  expect([first?.isHidden, second?.isHidden]).toEqual([false, true]);
});

it('a document comes as its paragraphs', async () => {
  const document = new Document({ sections: [{ children: ['案由：关于河道', '情况：淤积'].map((text) => new Paragraph(text)) }] });
  const content = await readOffice(new Uint8Array(await Packer.toBuffer(document)));
  expect(content.kind === 'paragraphs' && content.paragraphs.filter((each) => each !== '')).toEqual(['案由：关于河道', '情况：淤积']);
});

it('what is no sheet is refused by its content, whatever its name', async () => {
  await expect(readSheets(new TextEncoder().encode('案由,提案者'))).rejects.toThrow(FileUnreadable);
  const broken = (await writeSheets([{ name: '表', columns: [{ header: '案由', width: 20 }], rows: [['河道']] }])).slice(0, 900);
  await expect(readSheets(broken)).rejects.toThrow(FileUnreadable);
});

it('what is written can be read again', async () => {
  const [sheet] = await readSheets(
    await writeSheets([
      {
        name: '清单',
        title: '移交清单',
        columns: [
          { header: '案号', width: 10 },
          { header: '案由', width: 40 },
        ],
        rows: [
          ['001', '=河道'],
          [2, null],
        ],
      },
    ]),
  );
  expect(sheet?.rows.map((row) => row.cells)).toEqual([
    ['移交清单', '移交清单'],
    ['案号', '案由'],
    ['001', '=河道'],
    ['2', ''],
  ]);
});
