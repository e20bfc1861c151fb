import { describe, expect, test } from 'vitest';
import { letterArticle, renderLetterHtml } from '../../src/server/documents/render-letter-html.ts';
import { renderReportHtml } from '../../src/server/documents/render-report-html.ts';
import { reportStyle } from '../../src/server/documents/report-style.ts';
import { letter, report } from './fixtures.ts';
import { nestingFault } from './well-formed.ts';

const page = renderReportHtml(report);

describe('a report page', () => {
  test('is well-formed, in Chinese, with one h1 and no script', () => {
    expect(nestingFault(page)).toBeNull();
    expect(page).toContain('<html lang="zh-CN">');
    expect(page.match(/<h1[ >]/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script|\son\w+=|javascript:/i);
  });

  test('every address within the page leads somewhere', () => {
    const ids = new Set([...page.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]));
    const targets = [...page.matchAll(/href="#([^"]*)"/g)].map((match) => decodeURIComponent(match[1] ?? ''));
    expect(targets).toContain('overview-classes');
    expect(targets).toContain('report-body');
    for (const target of targets) expect(ids).toContain(target);
    expect(ids.size).toBe([...page.matchAll(/\sid="/g)].length);
  });

  test('links each number to its origin, at the address the caller gives', () => {
    expect(page).toMatch(/<a class="figure" href="figures\.json#proposals" data-figure="proposals"[^>]*><strong>116<\/strong><\/a>/);
    expect(renderReportHtml(report, { figuresHref: '/r/2024/figures.json' })).toContain('href="/r/2024/figures.json#proposals"');
  });

  test('has captions, column and row headers, and each chart also as a table', () => {
    expect(page).toMatch(/<caption id="[^"]+">表1　各类提案办理结果<\/caption>/);
    expect(page).toContain('<th scope="col">列入计划（B类）</th>');
    expect(page).toMatch(/<th scope="row"[^>]*>城市建设<\/th>/);
    expect(page).toContain('图1　各类提案件数（件）');
    expect(page.match(/<rect x="0"/g)).toHaveLength(6);
    expect(page).toContain('<tr><th scope="row">集体提案</th><td class="center">29</td></tr>');
  });

  test('marks a section nobody has written', () => {
    expect(page).toMatch(/class="blank" role="note"><p><strong>待撰写<\/strong>　本节须由建议案主办单位撰写/);
  });

  test('ends with a code of one path and the address in letters', () => {
    const footer = page.slice(page.indexOf('<footer>'));
    expect(footer.match(/<path /g)).toHaveLength(1);
    expect(footer).toContain(`>${report.address}</a>`);
    expect(renderReportHtml({ ...report, address: null })).not.toContain('<footer>');
  });

  test('settles punctuation across the pieces of a sentence', () => {
    expect(page).toContain('件，提案');
    expect(page).toContain('件（其中重点提案');
    expect(page).toContain('现将办理情况报告如下：');
  });

  test('escapes every text it is given', () => {
    const bad = '<script>alert("1")</script>&\'';
    const hostile = renderReportHtml(
      {
        title: bad,
        issuer: bad,
        asOf: bad,
        address: `javascript:${bad}`,
        blocks: [
          { kind: 'heading', level: 1, id: bad, text: bad },
          { kind: 'paragraph', runs: [{ text: bad, figure: bad, strong: true }] },
          { kind: 'table', caption: bad, head: [bad], rows: [[{ text: bad }]], note: bad },
          { kind: 'bars', caption: bad, unit: bad, rows: [{ label: bad, value: 1 }] },
          { kind: 'blank', text: bad },
        ],
      },
      { figuresHref: bad },
    );
    expect(nestingFault(hostile)).toBeNull();
    expect(hostile).not.toMatch(/<script|href="javascript:/);
  });
});

describe('a letter page', () => {
  test('is well-formed and has the parts in the order of the letter', () => {
    const html = renderLetterHtml(letter);
    expect(nestingFault(html)).toBeNull();
    const parts = ['letter-class', letter.issuer, letter.number, letter.title, letter.salutation, '收悉', letter.dateText, letter.contact, letter.openness, '抄送：区政协提案委员会，区政府督查室。'];
    const body = html.slice(html.indexOf('<body>'));
    const places = parts.map((part) => body.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(html).toContain('<time datetime="2024-07-12">');
  });

  test('escapes every text it is given', () => {
    const bad = '<img src=x onerror=alert(1)>';
    const hostile = letterArticle({
      ...letter,
      issuer: bad,
      number: bad,
      classMark: bad,
      title: bad,
      salutation: bad,
      body: [{ kind: 'paragraph', text: bad }],
      dateText: bad,
      contact: bad,
      openness: bad,
      copies: [bad],
    });
    expect(nestingFault(hostile)).toBeNull();
    expect(hostile).not.toContain('<img');
  });
});

describe('contrast', () => {
  const schemes = [...reportStyle.matchAll(/:root\{([^}]*)\}/g)].map((match) => match[1] ?? '').filter((rules) => rules.includes('--soft'));

  test.each(schemes)('of every text on its ground is at least 4.5:1 (%#)', (rules) => {
    const colours = Object.fromEntries([...rules.matchAll(/--([\w-]+):(#[0-9a-f]+)/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
    const pairs = [
      ['text', 'ground'],
      ['soft', 'ground'],
      ['link', 'ground'],
      ['text', 'head'],
      ['text', 'mark-ground'],
      ['mark', 'mark-ground'],
    ];
    for (const [ink = '', ground = ''] of pairs) {
      expect(contrast(colours[ink] ?? '', colours[ground] ?? ''), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colours['bar'] ?? '', colours['ground'] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** relative luminance, WCAG 2.2 */
function luminance(hex: string): number {
  const digits =
    hex.length === 4
      ? hex
          .slice(1)
          .split('')
          .map((digit) => digit + digit)
      : (hex.slice(1).match(/../g) ?? []);
  const [r = 0, g = 0, b = 0] = digits.map((pair) => Number.parseInt(pair, 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
