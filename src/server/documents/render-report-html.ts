import type { ReportDocument, Run } from '../../domain/report/document.ts';
import { type Markup, markup, trusted } from './markup.ts';
import { qrSvg } from './qr-code.ts';
import { composeReport, type ReportSheet, type SheetBars, type SheetBlock, type SheetTable } from './report-sheet.ts';
import { reportStyle } from './report-style.ts';

const ROW_HEIGHT = 56;
const CHART_WIDTH = 600;

/** Where a number leads: below one address, or each to its own. */
type FigureLinks = string | ((figure: string) => string);

/**
 * A complete page in zh-CN that needs no script. Each number with an origin links to `figuresHref#id`.
 * The page's one `<style>` holds `reportStyle`, for a content security policy by hash.
 */
export function renderReportHtml(doc: ReportDocument, { figuresHref = 'figures.json' }: { figuresHref?: string } = {}): string {
  const sheet = composeReport(doc);
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${sheet.title}</title>
<style>${trusted(reportStyle)}</style>
</head>
<body>
<a class="skip" href="#report-body">跳到正文</a>
<header>
<h1>${sheet.title}</h1>
<p>${sheet.issuer}</p>
<p><time datetime="${sheet.asOf}">${sheet.asOfText}</time></p>
</header>
${contents(sheet)}
<main id="report-body" tabindex="-1">
${blocksMarkup(sheet, figuresHref)}</main>
${codeMarkup(doc.address)}
</body>
</html>
`.html;
}

/** Contents list and text of a report, for a page that has a head and a frame of its own. */
export function renderReportParts(doc: ReportDocument, figureHref: (figure: string) => string): Pick<ReportSheet, 'title' | 'issuer' | 'asOf' | 'asOfText'> & { html: string } {
  const sheet = composeReport(doc);
  const { title, issuer, asOf, asOfText } = sheet;
  return { title, issuer, asOf, asOfText, html: markup`${contents(sheet)}${blocksMarkup(sheet, figureHref)}`.html };
}

const blocksMarkup = (sheet: ReportSheet, figuresHref: FigureLinks): Markup[] => sheet.blocks.map((block, i) => markup`${blockMarkup(block, `block-${i + 1}`, figuresHref)}\n`);

function contents(sheet: ReportSheet): Markup | null {
  const headings = sheet.blocks.filter((block) => block.kind === 'heading').filter((heading) => heading.level < 3);
  if (headings.length === 0) return null;
  return markup`<nav aria-labelledby="contents-title">
<h2 id="contents-title">目录</h2>
<ul>
${headings.map((heading) => markup`<li class="level-${heading.level}"><a href="#${encodeURIComponent(heading.id)}">${heading.text}</a></li>\n`)}</ul>
</nav>`;
}

function blockMarkup(block: SheetBlock, id: string, figuresHref: FigureLinks): Markup {
  switch (block.kind) {
    case 'heading': {
      const tag = trusted(`h${block.level + 1}`);
      return markup`<${tag} id="${block.id}">${block.text}</${tag}>`;
    }
    case 'paragraph':
      return markup`<p>${runsMarkup(block.runs, figuresHref)}</p>`;
    case 'table':
      return tableMarkup(block, id, figuresHref);
    case 'bars':
      return barsMarkup(block, id);
    case 'blank':
      return markup`<div class="blank" role="note"><p><strong>待撰写</strong>　${block.text}</p></div>`;
  }
}

function runsMarkup(runs: readonly Run[], figuresHref: FigureLinks): Markup[] {
  return runs.map((run) => {
    const text = run.strong === true ? markup`<strong>${run.text}</strong>` : markup`${run.text}`;
    if (run.figure === undefined) return text;
    const href = typeof figuresHref === 'string' ? `${figuresHref}#${encodeURIComponent(run.figure)}` : figuresHref(run.figure);
    return markup`<a class="figure" href="${href}" data-figure="${run.figure}" title="查看这一数字的来源">${text}</a>`;
  });
}

function tableMarkup(table: SheetTable, id: string, figuresHref: FigureLinks): Markup {
  const cell = (run: Run, column: number): Markup => {
    const align = table.columns[column]?.align ?? 'left';
    const content = runsMarkup([run], figuresHref);
    return column === 0 ? markup`<th scope="row" class="${align}">${content}</th>` : markup`<td class="${align}">${content}</td>`;
  };
  return markup`<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}">
<table>
<caption id="${id}">${table.caption}</caption>
<thead><tr>${table.head.map((title) => markup`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${table.rows.map((row) => markup`<tr>${row.map(cell)}</tr>\n`)}</tbody>
</table>
${table.note === null ? null : markup`<p class="note">注：${table.note}</p>`}</div>`;
}

/** The drawing is for the eye; the table beside it says the same in figures. */
function barsMarkup(bars: SheetBars, id: string): Markup {
  const height = bars.rows.length * ROW_HEIGHT;
  // The value stands right of its bar: the longest bar leaves room for the widest value.
  const room = Math.max(...bars.rows.map((row) => row.value.length), 1) * 11 + 12;
  return markup`<figure>
<figcaption id="${id}">${bars.caption}</figcaption>
<div class="chart">
<svg viewBox="0 0 ${CHART_WIDTH} ${height}" aria-hidden="true" focusable="false">
${bars.rows.map((row, i) => {
  const width = Math.max(row.share * (CHART_WIDTH - room), 1).toFixed(1);
  const top = i * ROW_HEIGHT;
  return markup`<text x="0" y="${top + 20}">${row.label}</text><rect x="0" y="${top + 28}" width="${width}" height="18"/><text x="${(Number(width) + 8).toFixed(1)}" y="${top + 43}">${row.value}</text>\n`;
})}</svg>
<table aria-labelledby="${id}">
<thead><tr><th scope="col">项目</th><th scope="col">${bars.unit}</th></tr></thead>
<tbody>
${bars.rows.map((row) => markup`<tr><th scope="row">${row.label}</th><td class="center">${row.value}</td></tr>\n`)}</tbody>
</table>
</div>
</figure>`;
}

function codeMarkup(address: string | null): Markup | null {
  if (address === null) return null;
  const code = qrSvg(address).replace('<svg ', '<svg role="img" aria-label="本报告网页地址的二维码" ');
  // Only a web address becomes a link: another scheme could carry a script.
  const shown = /^https?:\/\//.test(address) ? markup`<a href="${address}">${address}</a>` : markup`${address}`;
  return markup`<footer>
${trusted(code)}
<p>扫码查看本报告网页及数据来源</p>
<p>${shown}</p>
</footer>`;
}
