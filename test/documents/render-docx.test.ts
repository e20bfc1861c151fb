import { expect, test } from 'vitest';
import { renderReportDocx } from '../../src/server/documents/render-report-docx.ts';
import { report } from './fixtures.ts';
import { unzip } from './unzip.ts';
import { nestingFault } from './well-formed.ts';

const entries = unzip(await renderReportDocx(report));
const xml = entries.get('word/document.xml')?.toString('utf8') ?? '';
const styles = entries.get('word/styles.xml')?.toString('utf8') ?? '';

test('the document has the title, the headings by level and a contents field', () => {
  expect(nestingFault(xml)).toBeNull();
  expect(xml).toContain(report.title);
  for (const [level, text] of [
    ['1', '一、提案办理总体情况'],
    ['2', '（一）提案分类情况'],
    ['3', '1．压实办理责任'],
  ] as const) {
    expect(xml).toMatch(new RegExp(`<w:pStyle w:val="Heading${level}"/>(?:(?!</w:p>).)*${text}`));
  }
  expect(xml).toMatch(/<w:instrText[^>]*>TOC [^<]*1-2/);
});

test('the faces are those of official documents', () => {
  for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312']) expect(styles).toContain(`w:eastAsia="${face}"`);
});

test('tables have a repeated head, and a chart stands as its values', () => {
  expect(xml.match(/<w:tbl>/g)).toHaveLength(3);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
  expect(xml).toContain('图1　各类提案件数（件）');
  expect(xml).toContain('表2　重点提案办理一览');
});

test('the unwritten section, the address and one code are there', () => {
  expect(xml).toContain('待撰写');
  expect(xml).toContain(report.address ?? '');
  const pictures = [...entries.keys()].filter((name) => name.endsWith('.png'));
  expect(pictures).toHaveLength(1);
  expect(
    entries
      .get(pictures[0] ?? '')
      ?.subarray(1, 4)
      .toString('latin1'),
  ).toBe('PNG');
});

test('control characters and markup do not break the file', async () => {
  const hostile = unzip(await renderReportDocx({ ...report, title: '<w:p>\u0000\u000b]]>&', blocks: [{ kind: 'blank', text: '<a>\uD800' }] }));
  expect(nestingFault(hostile.get('word/document.xml')?.toString('utf8') ?? '')).toBeNull();
});
