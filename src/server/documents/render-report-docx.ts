import * as word from 'docx';
import type { ReportDocument, Run } from '../../domain/report/document.ts';
import { qrPng } from './qr-code.ts';
import { faceOf, linePitch, wordSizes, wordStyles } from './report-docx-styles.ts';
import { type Column, composeReport, type ReportSheet, type SheetBars, type SheetBlock, type SheetTable } from './report-sheet.ts';

type Child = word.Paragraph | word.Table | word.TableOfContents;

/** 156 mm in twentieths of a point */
const TEXT_WIDTH = 8844;
const CODE_PIXELS = 113; // 30 mm

/** An editable report for Word and WPS. The contents list is a field: the program asks to fill it in when opening. */
export async function renderReportDocx(doc: ReportDocument): Promise<Uint8Array> {
  const sheet = composeReport(doc);
  const file = new word.Document({
    title: sheet.title,
    creator: sheet.issuer,
    lastModifiedBy: sheet.issuer,
    features: { updateFields: true },
    evenAndOddHeaderAndFooters: true,
    styles: wordStyles,
    sections: [
      {
        properties: {
          page: {
            size: { width: word.convertMillimetersToTwip(210), height: word.convertMillimetersToTwip(297) },
            margin: { top: '37mm', left: '28mm', right: '26mm', bottom: '35mm', footer: '23mm' },
          },
          grid: { type: word.DocumentGridType.LINES, linePitch },
        },
        footers: {
          default: pageNumber(word.AlignmentType.RIGHT),
          even: pageNumber(word.AlignmentType.LEFT),
        },
        children: [...titlePage(sheet), ...sheet.blocks.flatMap(blockChildren), ...codeChildren(sheet.address)],
      },
    ],
  });
  return new Uint8Array(await word.Packer.toBuffer(file));
}

function titlePage(sheet: ReportSheet): Child[] {
  const line = (text: string): word.Paragraph => new word.Paragraph({ alignment: word.AlignmentType.CENTER, children: [new word.TextRun({ text, ...faceOf('kaiti', wordSizes.third) })] });
  const contents = sheet.blocks.some((block) => block.kind === 'heading')
    ? [
        new word.Paragraph({ alignment: word.AlignmentType.CENTER, children: [new word.TextRun({ text: '目　录', ...faceOf('heiti', wordSizes.third) })] }),
        new word.TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' }),
      ]
    : [];
  return [
    new word.Paragraph({}),
    new word.Paragraph({ style: 'Title', children: [new word.TextRun(sheet.title)] }),
    new word.Paragraph({}),
    line(sheet.issuer),
    line(`（${sheet.asOfText}）`),
    new word.Paragraph({}),
    ...contents,
    new word.Paragraph({ children: [new word.PageBreak()] }),
  ];
}

function blockChildren(block: SheetBlock): Child[] {
  switch (block.kind) {
    case 'heading': {
      const level = ([word.HeadingLevel.HEADING_1, word.HeadingLevel.HEADING_2, word.HeadingLevel.HEADING_3] as const)[block.level - 1];
      return [new word.Paragraph({ ...(level === undefined ? {} : { heading: level }), children: [new word.TextRun(block.text)] })];
    }
    case 'paragraph':
      return [new word.Paragraph({ style: 'Body', children: block.runs.map((run) => textRun(run)) })];
    case 'table':
      return tableChildren(block);
    case 'bars':
      return barsChildren(block);
    case 'blank':
      return [blankNote(block.text)];
  }
}

function textRun(run: Run, size: number = wordSizes.third): word.TextRun {
  return new word.TextRun({ text: run.text, ...(run.strong === true ? faceOf('heiti', size) : { size }) });
}

function tableChildren(table: SheetTable): Child[] {
  const note = table.note === null ? '' : `注：${table.note}`;
  return [
    new word.Paragraph({ style: 'TableCaption', children: [new word.TextRun(table.caption)] }),
    gridOf(table.head, table.rows, table.columns),
    new word.Paragraph({ children: [new word.TextRun({ text: note, size: wordSizes.smallFourth })] }),
  ];
}

/** A chart is given as its values: Word's reader can make any chart of them. */
function barsChildren(bars: SheetBars): Child[] {
  const rows = bars.rows.map((row): Run[] => [{ text: row.label }, { text: row.value }]);
  const columns: Column[] = [
    { width: 10, align: 'left' },
    { width: 4, align: 'center' },
  ];
  return [new word.Paragraph({ style: 'TableCaption', children: [new word.TextRun(bars.caption)] }), gridOf(['项目', bars.unit], rows, columns), new word.Paragraph({})];
}

function gridOf(head: readonly string[], rows: readonly (readonly Run[])[], columns: readonly Column[]): word.Table {
  const total = columns.reduce((sum, column) => sum + column.width + 1, 0);
  const widths = columns.map((column) => Math.floor(((column.width + 1) / total) * TEXT_WIDTH));
  const cell = (child: word.TextRun, column: number, isHead: boolean): word.TableCell =>
    new word.TableCell({
      width: { size: widths[column] ?? 0, type: word.WidthType.DXA },
      verticalAlign: word.VerticalAlignTable.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new word.Paragraph({
          alignment: isHead || columns[column]?.align === 'center' ? word.AlignmentType.CENTER : word.AlignmentType.LEFT,
          spacing: { line: 320, lineRule: word.LineRuleType.AT_LEAST },
          children: [child],
        }),
      ],
    });
  const headRun = (text: string): word.TextRun => new word.TextRun({ text, ...faceOf('heiti', wordSizes.smallFourth) });
  return new word.Table({
    width: { size: TEXT_WIDTH, type: word.WidthType.DXA },
    columnWidths: widths,
    layout: word.TableLayoutType.FIXED,
    rows: [
      new word.TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, i) => cell(headRun(text), i, true)) }),
      ...rows.map((row) => new word.TableRow({ cantSplit: true, children: row.map((run, i) => cell(textRun(run, wordSizes.smallFourth), i, false)) })),
    ],
  });
}

function blankNote(text: string): word.Paragraph {
  const side = { style: word.BorderStyle.DASHED, size: 6, space: 4, color: '444444' };
  return new word.Paragraph({
    border: { top: side, bottom: side, left: side, right: side },
    children: [new word.TextRun({ text: '待撰写　', ...faceOf('heiti', wordSizes.fourth) }), new word.TextRun({ text, ...faceOf('kaiti', wordSizes.fourth) })],
  });
}

function codeChildren(address: string | null): Child[] {
  if (address === null) return [];
  const centred = (child: word.ParagraphChild, isPicture: boolean): word.Paragraph =>
    new word.Paragraph({
      alignment: word.AlignmentType.CENTER,
      keepNext: isPicture,
      // A picture in a line of exact height would be cut to that height.
      ...(isPicture ? { spacing: { before: linePitch, line: 240, lineRule: word.LineRuleType.AUTO } } : {}),
      children: [child],
    });
  const picture = new word.ImageRun({
    type: 'png',
    data: qrPng(address),
    transformation: { width: CODE_PIXELS, height: CODE_PIXELS },
    altText: { name: '二维码', title: '二维码', description: '本报告网页地址的二维码' },
  });
  return [
    centred(picture, true),
    centred(new word.TextRun({ text: '扫码查看本报告网页及数据来源', size: wordSizes.smallFourth }), false),
    centred(new word.TextRun({ text: address, size: wordSizes.smallFourth }), false),
  ];
}

function pageNumber(alignment: (typeof word.AlignmentType)[keyof typeof word.AlignmentType]): word.Footer {
  const run = new word.TextRun({ children: ['— ', word.PageNumber.CURRENT, ' —'], ...faceOf('songti', wordSizes.fourth) });
  return new word.Footer({ children: [new word.Paragraph({ alignment, indent: { left: 280, right: 280 }, children: [run] })] });
}
