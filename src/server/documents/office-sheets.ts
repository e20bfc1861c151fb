import { createHash } from 'node:crypto';
import type { AssignmentSlipsView } from '../../contract/assignment-views.ts';
import type { ArchiveView } from '../../contract/follow-up-views.ts';
import { chineseDate } from '../../domain/letter/chinese-date.ts';
import { word } from '../../messages/words.ts';
import { markup, trusted, type Markup } from './markup.ts';

/** Sheets of the office as they are printed and bound: Chinese in every interface language, no script, one style. */
const sheetStyle = `
body{margin:0;background:#fff;color:#000;font:1rem/1.7 "仿宋_GB2312",FangSong,STFangsong,"LXGW WenKai","Noto Serif CJK SC",serif}
main{max-width:60rem;margin:0 auto;padding:1.5rem}
h1{font:700 1.6rem/1.5 "方正小标宋简体","Noto Serif CJK SC","Songti SC",SimSun,serif;text-align:center;margin:1rem 0}
section{margin-bottom:3rem}
p{margin:.4rem 0}
.no{text-align:right}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;padding:.4rem 0}
th,td{border:1px solid #000;padding:.3rem .5rem;text-align:left;vertical-align:top}
ol{margin:0;padding-left:1.4em}
.sign{margin-top:2rem;text-align:right}
@page{size:A4;margin:25mm 20mm}
@media print{main{max-width:none;padding:0}section{break-after:page}section:last-child{break-after:auto}thead{display:table-header-group}tr{break-inside:avoid}}
`;
/** The one style element is allowed by its hash, nothing else inline. */
export const sheetPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(sheetStyle).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

export function sheetPage(title: string, body: Markup | readonly Markup[]): string {
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(sheetStyle)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.html;
}

const zh = (key: string): string => word('zh-CN', key as Parameters<typeof word>[1]);

/** 交办单: one sheet for each unit, with what it answers, by when, and a line for its receipt. */
export function assignmentSlips({ on, units }: AssignmentSlipsView, issuer: string): string {
  const day = on ?? '';
  const sheets = units.map(({ unit, parts }) => {
    const live = parts.filter((each) => each.state !== 'ended');
    return live.length === 0 ? [] : [slip(unit.name, live, day, issuer)];
  });
  return sheetPage(`提案交办单 ${day}`, sheets.flat().length > 0 ? sheets.flat() : markup`<h1>提案交办单</h1><p>${day}没有在办的交办件。</p>`);
}

function slip(unit: string, parts: AssignmentSlipsView['units'][number]['parts'], day: string, issuer: string): Markup {
  const rows = parts.map(
    (each) => markup`<tr><td>${each.number ?? each.slug ?? ''}</td><th scope="row">${each.isKey ? '（重点）' : ''}${each.title}</th><td>${each.proposer}</td><td>${zh(`part.${each.role}`)}</td>
<td><ol>${each.suggestions.map(({ number, text }) => markup`<li value="${number}">${text}</li>`)}</ol></td><td>${each.dues.map(({ rule, due }) => markup`<p>${zh(`rule.${rule}`)}：${due}</p>`)}</td></tr>\n`,
  );
  return markup`<section>
<h1>提案交办单</h1>
<p>${unit}：</p>
<p>现将下列提案共${parts.length}件交由你单位办理，请在规定期限内签收；认为不属本单位职责的，请在退回期限内说明理由并提出更合适的单位。</p>
<table>
<caption>交办件</caption>
<thead><tr><th scope="col">案号</th><th scope="col">案由</th><th scope="col">提案者</th><th scope="col">分工</th><th scope="col">承办的建议</th><th scope="col">期限</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
<p class="sign">${issuer}</p>
<p class="sign"><time datetime="${day}">${chineseDate(day)}</time></p>
<p>签收人：＿＿＿＿＿＿＿＿　　签收日期：＿＿＿＿＿＿＿＿</p>
</section>
`;
}

/** 卷内目录: the volumes of a year. */
export function volumeList({ year, items }: ArchiveView, district: string, className: (code: string | null) => string): string {
  const rows = items.map(
    (each, at) =>
      markup`<tr><td>${at + 1}</td><td>${each.number ?? each.slug ?? ''}</td><th scope="row">${each.title}</th><td>${each.proposer}</td><td>${each.unit ?? ''}</td><td>${className(each.resultClass)}</td><td>${each.closedOn ?? ''}</td><td>${each.archivedOn ?? '未归档'}</td><td>${each.pieces
        .filter((piece) => !piece.isThere)
        .map((piece) => zh(`archive.piece.${piece.piece}`))
        .join('、')}</td></tr>\n`,
  );
  return sheetPage(
    `${year ?? ''}年度提案案卷目录`,
    markup`<h1>${district}${year ?? ''}年度提案案卷目录</h1>
<table>
<caption>共${items.length}卷</caption>
<thead><tr><th scope="col">序号</th><th scope="col">案号</th><th scope="col">案由</th><th scope="col">提案者</th><th scope="col">主办单位</th><th scope="col">办理结果</th><th scope="col">办结日期</th><th scope="col">归档日期</th><th scope="col">缺少材料</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`,
  );
}
