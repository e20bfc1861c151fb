import * as word from 'docx';
import { faceOf, wordSizes, wordStyles } from './report-docx-styles.ts';

/** A printed list: its title, a line below it, columns with their width in per cent, and lines for signatures. */
export interface ListSheet {
  title: string;
  note: string;
  columns: readonly { header: string; share: number }[];
  rows: readonly (readonly string[])[];
  signatures: readonly string[];
}

const cellFace = faceOf('songti', wordSizes.smallFourth);
const headFace = faceOf('heiti', wordSizes.smallFourth);

/** The list as a document for Word and WPS, landscape, its header repeated on every page. */
export async function renderListDocx({ title, note, columns, rows, signatures }: ListSheet): Promise<Uint8Array> {
  const cell = (text: string, share: number, face = cellFace): word.TableCell =>
    new word.TableCell({ width: { size: share, type: word.WidthType.PERCENTAGE }, children: [new word.Paragraph({ children: [new word.TextRun({ text, ...face })] })] });
  const head = new word.TableRow({ tableHeader: true, children: columns.map((each) => cell(each.header, each.share, headFace)) });
  const body = rows.map((row) => new word.TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, columns[at]?.share ?? 10)) }));
  const line = (text: string): word.Paragraph => new word.Paragraph({ spacing: { before: 120, after: 120 }, children: [new word.TextRun({ text, ...faceOf('fangsong', wordSizes.smallFourth) })] });
  const file = new word.Document({
    title,
    styles: wordStyles,
    sections: [
      {
        properties: {
          page: {
            size: { width: word.convertMillimetersToTwip(210), height: word.convertMillimetersToTwip(297), orientation: word.PageOrientation.LANDSCAPE },
            margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' },
          },
        },
        children: [
          new word.Paragraph({ style: 'Title', children: [new word.TextRun(title)] }),
          line(note),
          new word.Table({ width: { size: 100, type: word.WidthType.PERCENTAGE }, rows: [head, ...body] }),
          line(''),
          ...signatures.map(line),
        ],
      },
    ],
  });
  return new Uint8Array(await word.Packer.toBuffer(file));
}
