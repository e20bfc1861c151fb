import type { Letter } from '../../domain/letter/letter.ts';
import { composeLetter, type LetterSheet } from './letter-sheet.ts';
import { type Markup, markup, trusted } from './markup.ts';

/** Everything stands under `.letter`, so that the style can be put into any page. Paper is white in dark mode too. */
export const letterStyle = `
.letter{background:#fff;color:#000;max-width:50rem;margin:0 auto;padding:2.5rem clamp(1rem,7vw,5rem);font:1.125rem/1.9 "仿宋_GB2312",FangSong,STFangsong,"FandolFang R","LXGW WenKai","Noto Serif CJK SC",serif;overflow-wrap:anywhere}
.letter *{box-sizing:border-box}
.letter p,.letter h1,.letter h2{margin:0}
.letter-class,.letter-number{text-align:right}
.letter-class,.letter .heiti{font-family:SimHei,"Noto Sans CJK SC","Noto Sans SC",sans-serif}
.letter .kaiti{font-family:"楷体_GB2312",KaiTi,STKaiti,"LXGW WenKai",serif}
.letter .letter-issuer{color:#c4000d;text-align:center;font:700 2rem/1.5 "方正小标宋简体","FZXiaoBiaoSong-B05S","Noto Serif CJK SC","Noto Serif SC","Songti SC",SimSun,serif}
.letter-rule{border:0;border-top:4px solid #d7000f;border-bottom:1px solid #d7000f;height:8px;margin:.75rem 0}
.letter-rule.low{border-top-width:1px;border-bottom-width:4px}
.letter h1{font:700 1.5rem/1.5 "方正小标宋简体","FZXiaoBiaoSong-B05S","Noto Serif CJK SC","Noto Serif SC","Songti SC",SimSun,serif;text-align:center;text-wrap:balance;margin:1.5rem 0}
.letter h2{font-size:inherit;font-weight:400;text-indent:2em}
.letter .letter-text,.letter .letter-note{text-indent:2em;text-align:justify}
.letter-sign{width:fit-content;margin:2rem 4em 0 auto;text-align:center}
.letter-copies{margin-top:3rem;padding:0 1em;font-size:1rem}
@media print{.letter{max-width:none;padding:0;font-size:16pt;line-height:29pt}.letter-rule,.letter-issuer{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** The letter alone, as an `<article>`; its page brings `letterStyle`. */
export function letterArticle(letter: Letter): string {
  return article(composeLetter(letter)).html;
}

/** A complete page in zh-CN that needs no script. */
export function renderLetterHtml(letter: Letter): string {
  const sheet = composeLetter(letter);
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${sheet.title}</title>
<style>
body{margin:0;background:#fff}
@page{size:A4;margin:37mm 26mm 35mm 28mm}${trusted(letterStyle)}</style>
</head>
<body>
<main>
${article(sheet)}
</main>
</body>
</html>
`.html;
}

function article(sheet: LetterSheet): Markup {
  const paragraphs = sheet.body.map((part) => (part.isHeading ? markup`<h2 class="${part.face}">${part.text}</h2>\n` : markup`<p class="letter-text">${part.text}</p>\n`));
  return markup`<article class="letter" lang="zh-CN">
<p class="letter-class" title="办理结果类别">${sheet.classMark}</p>
<p class="letter-issuer">${sheet.issuer}</p>
<hr class="letter-rule" aria-hidden="true">
<p class="letter-number">${sheet.number}</p>
<h1>${sheet.title}</h1>
<p>${sheet.salutation}</p>
${paragraphs}<div class="letter-sign">
<p>${sheet.issuer}</p>
<p>${sheet.day === null ? sheet.dateText : markup`<time datetime="${sheet.day}">${sheet.dateText}</time>`}</p>
</div>
${sheet.notes.map((note) => markup`<p class="letter-note">${note}</p>\n`)}${sheet.copies === null ? null : markup`<p class="letter-copies">${sheet.copies}</p>\n`}<hr class="letter-rule low" aria-hidden="true">
</article>`;
}
