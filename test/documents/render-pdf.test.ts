import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { GlyphMissing, openPdfRenderer } from '../../src/server/documents/render-pdf.ts';
import { letter, report } from './fixtures.ts';

const pdf = openPdfRenderer({ threads: 2 });
afterAll(() => pdf.close());

describe('a PDF', () => {
  test('is PDF/A-2u with the title in its metadata', async () => {
    const { bytes, hash, findings } = await pdf.renderReportPdf(report);
    const text = Buffer.from(bytes).toString('utf8');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(text).toMatch(/<pdfaid:conformance>U<\/pdfaid:conformance>/);
    expect(text).toContain(report.title);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(findings).toEqual([]);
  });

  test('has the same bytes each time, whichever thread sets it', async () => {
    const copies = await Promise.all(Array.from({ length: 4 }, () => pdf.renderReportPdf(report)));
    expect(new Set(copies.map((copy) => copy.hash)).size).toBe(1);
    const again = openPdfRenderer();
    expect((await again.renderLetterPdf(letter)).hash).toBe((await pdf.renderLetterPdf(letter)).hash);
    await again.close();
  });

  test('changes with its content', async () => {
    const one = await pdf.renderLetterPdf(letter);
    expect((await pdf.renderLetterPdf({ ...letter, classMark: 'B' })).hash).not.toBe(one.hash);
  });

  test('is dated by the document, not by the clock', async () => {
    expect(Buffer.from((await pdf.renderLetterPdf(letter)).bytes).toString('latin1')).toContain('2024-07-12');
    expect(Buffer.from((await pdf.renderReportPdf(report)).bytes).toString('latin1')).toContain('2024-10-31');
  });

  test('takes markup in a text as text', async () => {
    const body = [{ kind: 'paragraph' as const, text: '#panic("x") $x$ *重* @ref <label> \\ `码`' }];
    expect((await pdf.renderLetterPdf({ ...letter, body })).findings).toEqual([]);
  });

  test('goes on to further pages with a long text', async () => {
    const body = Array.from({ length: 40 }, () => ({ kind: 'paragraph' as const, text: '逐项落实整改措施。'.repeat(12) }));
    const short = await pdf.renderLetterPdf(letter);
    const long = await pdf.renderLetterPdf({ ...letter, body });
    expect(pageCount(short.bytes)).toBe(2);
    expect(pageCount(long.bytes)).toBeGreaterThan(7);
  });
});

describe('a missing glyph', () => {
  test('refuses the letter and names every character', async () => {
    const refused = pdf.renderLetterPdf({ ...letter, salutation: '林\u{1F9FF}远、周\uE123委员：' });
    await expect(refused).rejects.toBeInstanceOf(GlyphMissing);
    await expect(refused).rejects.toMatchObject({ characters: ['\u{1F9FF}', '\uE123'] });
    await expect(refused).rejects.toThrow('U+1F9FF');
  });

  test('leaves the renderer ready for the next document', async () => {
    await expect(pdf.renderReportPdf({ ...report, title: '\uE123' })).rejects.toBeInstanceOf(GlyphMissing);
    expect((await pdf.renderReportPdf(report)).bytes.length).toBeGreaterThan(10_000);
  });

  test('is not found in rare characters of names', async () => {
    await expect(pdf.renderLetterPdf({ ...letter, salutation: '陈喆、王堃、李玥、赵祎、钱翀、孙垚委员：' })).resolves.toBeDefined();
  });
});

test('control characters are left out', async () => {
  await expect(pdf.renderLetterPdf({ ...letter, title: '关于\u0000提案\u0007的答复' })).resolves.toBeDefined();
});

test('a closed renderer starts again when it is needed', async () => {
  const own = openPdfRenderer();
  const first = await own.renderLetterPdf(letter);
  await own.close();
  expect((await own.renderLetterPdf(letter)).hash).toBe(first.hash);
  await own.close();
});

test('every role has a face, and a file that is no font is shown as unused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  writeFileSync(join(folder, 'broken.ttf'), 'not a font');
  const book = openPdfRenderer({ fontFolder: folder }).fonts();
  rmSync(folder, { recursive: true });
  expect(book.unused).toEqual([join(folder, 'broken.ttf')]);
  for (const role of Object.values(book.roles)) expect(role.families).toContain('Noto Serif SC');
});

/** Counts page objects, plain or in compressed object streams. */
function pageCount(bytes: Uint8Array): number {
  const raw = Buffer.from(bytes);
  let text = raw.toString('latin1');
  for (const match of text.matchAll(/\/Type ?\/ObjStm[^]*?stream\r?\n/g)) {
    text += inflateSync(raw.subarray(match.index + match[0].length)).toString('latin1');
  }
  return [...text.matchAll(/\/Type ?\/Page\b/g)].length;
}
