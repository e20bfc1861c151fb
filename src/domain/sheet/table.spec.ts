import { describe, expect, it } from 'vitest';
import { columnLetter, type Sheet } from './sheet.ts';
import { tableIn, type Wanted } from './table.ts';

const wanted: readonly Wanted<'title' | 'proposer' | 'suggestions'>[] = [
  { key: 'title', names: /^(案由|标题)$/ },
  { key: 'proposer', names: /^提案者$/ },
  { key: 'suggestions', names: /^(建议)?\/?(建议)?[一二三\d]?$/, isMany: true },
];
const sheetOf = (rows: readonly (readonly string[])[], given: Partial<Sheet> = {}, hidden: readonly number[] = []): Sheet => ({
  name: '表1',
  isHidden: false,
  rows: rows.map((cells, at) => ({ number: at + 1, isHidden: hidden.includes(at + 1), cells })),
  ...given,
});
const titles = (sheet: ReturnType<typeof tableIn<'title' | 'proposer' | 'suggestions'>>) => sheet?.rows.map((row) => row.cellsOf('title').map((each) => each.text)[0]);

describe('the table in a file', () => {
  it('stands on the sheet in sight that has the columns, below titles and notes', () => {
    const notes = sheetOf([['填表说明'], ['案由写完整']], { name: '说明' });
    const hidden = sheetOf(
      [
        ['案由', '提案者', '建议1'],
        ['旧表', '某', '旧'],
      ],
      { name: '旧', isHidden: true },
    );
    const right = sheetOf([['2024年提案登记表', '2024年提案登记表'], [], ['* 案由（必填）', '提案者：', '建议1'], ['河道', '张三', '清淤']], { name: '登记' });
    const table = tableIn([notes, hidden, right], wanted, ['title']);
    expect(table).toMatchObject({ sheet: '登记', headerRow: 3 });
    expect(titles(table)).toEqual(['河道']);
    expect(table?.rows[0]?.number).toBe(4);
  });

  it('has a header of two rows whose upper one is merged', () => {
    const table = tableIn(
      [
        sheetOf([
          ['案由', '提案者', '建议', '建议'],
          ['案由', '提案者', '一', '二'],
          ['河道', '张三', '清淤', '管护'],
        ]),
      ],
      wanted,
      ['title'],
    );
    expect(titles(table)).toEqual(['河道']);
    expect(table?.rows[0]?.cellsOf('suggestions')).toEqual([
      { letter: 'C', text: '清淤' },
      { letter: 'D', text: '管护' },
    ]);
  });

  it('leaves hidden rows out and names them; empty rows and a repeated header are no rows', () => {
    const rows = [['案由', '提案者'], ['河道', '张三'], ['', ' '], ['案由', '提案者'], ['树木', '李四'], ['藏', '王五'], []];
    const table = tableIn([sheetOf(rows, {}, [6])], wanted, ['title']);
    expect(titles(table)).toEqual(['河道', '树木']);
    expect(table?.hiddenRows).toEqual([6]);
  });

  it('is not found where a needed column is missing', () => {
    expect(
      tableIn(
        [
          sheetOf([
            ['提案者', '建议'],
            ['张三', '清淤'],
          ]),
        ],
        wanted,
        ['title'],
      ),
    ).toBeNull();
    expect(tableIn([], wanted, ['title'])).toBeNull();
  });

  it('columns are named as at the edge of a spreadsheet', () => {
    expect([0, 25, 26, 51, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  });
});
