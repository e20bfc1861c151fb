import { templateHeaders } from '../../domain/import/proposal-columns.ts';
import { writeSheets } from '../documents/write-sheet.ts';

/** Widths of the columns of the template, in characters. */
const widths: Readonly<Record<string, number>> = { 案由: 36, 情况: 48, 分析: 48, 建议1: 36, 建议2: 36, 建议3: 36 };

const explained: readonly (readonly [string, string, string])[] = [
  ['案由', '必填', '一件提案一行；不超过120字。'],
  ['种类', '可空', '个人、联名、集体、建议案；空着的按提案者和联名人判断。'],
  ['提案者', '必填', '委员姓名，或者集体提案的单位全称；与委员库一致。'],
  ['联名人', '可空', '多位用顿号隔开。'],
  ['界别', '可空', '同名委员靠它区分。'],
  ['类别', '可空', '立案时作为首选；与本次会议的提案类别一致。'],
  ['情况', '必填', '不超过6000字。'],
  ['分析', '必填', '不超过6000字。'],
  ['建议1、建议2……', '至少一条', '一格一条，可以自行加列；也可以只留“建议”一列，在一格里分行编号。'],
  ['建议承办单位', '可空', '单位全称，多个用顿号隔开。'],
  ['是否公开', '建议填写', '是或者否；空着的按不公开录入，提案者同意以后可以补录。'],
  ['不公开理由', '不公开时必填', ''],
  ['是否一事一案', '可空', '空着的按“是”。'],
  ['提交日期', '可空', '如 2024-01-17、2024.1.17；空着的按导入当天。'],
];

/** The empty sheet to fill in, and one that explains it. */
export const importTemplate = (): Promise<Uint8Array> =>
  writeSheets([
    { name: '提案', columns: templateHeaders.map((header) => ({ header, width: widths[header] ?? 14 })), rows: [] },
    {
      name: '填表说明',
      columns: [
        { header: '栏目', width: 20 },
        { header: '要求', width: 16 },
        { header: '说明', width: 70 },
      ],
      rows: explained,
    },
  ]);
