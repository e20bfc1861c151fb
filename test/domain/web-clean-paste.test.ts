import fc from 'fast-check';
import { expect, test } from 'vitest';
import { text } from '../../src/domain/input.ts';
import { cleanPaste } from '../../src/web/parts/command-form/clean-paste.ts';

/** As Word puts it on the clipboard, shortened. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>提案</title><style><!-- p.MsoNormal {font-family:仿宋_GB2312} --></style>
<!--[if gte mso 9]><xml><o:Author>某人</o:Author></xml><![endif]--></head><body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt'><span style='mso-fareast-font-family:"A > B"'>　　东堤河下游淤积已有三年，
汛期多次漫堤。<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>年内完成 2&nbsp;公里清淤；</p>
<p class=MsoListParagraph>2.沿河设置&ldquo;责任牌&rdquo; &amp; 电话。<del>旧的一句</del></p><!--EndFragment--></body></html>`;

test('a paste from Word is its words: one line per paragraph, list numbers kept, no styles, properties or struck-out text', () => {
  expect(cleanPaste(fromWord, '不用这一份')).toBe('东堤河下游淤积已有三年，汛期多次漫堤。\n1. 年内完成 2 公里清淤；\n2.沿河设置“责任牌” & 电话。');
});

test.each<[what: string, html: string | null, plain: string, is: string]>([
  ['a table row by row, its cells apart by tabs', '<table><tr><td>单位</td><td>件数</td></tr><tr><td>水务局</td><td>12</td></tr></table>', '', '单位\t件数\n水务局\t12'],
  ['a soft line break of Word in plain text', null, '第一行\v第二行\r\n第三行\f', '第一行\n第二行\n第三行'],
  ['characters that cannot be seen', null, '\ufeff零\u200b宽\u00ad字\u202e符\u0007', '零宽字符'],
  ['a bullet of a symbol font', null, '\uf06c\t要点', '•\t要点'],
  ['more than one empty line between paragraphs', '<p>一</p><p>&nbsp;</p><p>&nbsp;</p><p>&nbsp;</p><p>二</p>', '', '一\n\n二'],
  ['a pasted picture, whose plain text counts', '<img src="data:image/png;base64,AA">', '', ''],
  ['HTML without words', '<meta charset="utf-8"><style>p{}</style>', '只有纯文本', '只有纯文本'],
  ['signs that only look like a tag', null, '若 a < b 且 c > d', '若 a < b 且 c > d'],
  ['character references, bad ones left out', '<p>&#24180;&#x5ea6;&#0;&#xD800; &unknown; 100&permil;</p>', '', '年度 &unknown; 100‰'],
  ['a comment that is never closed', '<p>前</p><!-- 后', '', '前'],
])('%s', (_what, html, plain, is) => {
  expect(cleanPaste(html, plain)).toBe(is);
});

test('whatever is pasted can be kept by a command, and cleaning it again changes nothing', () => {
  const kept = text(20_000, 0);
  fc.assert(
    fc.property(fc.option(fc.string({ unit: 'binary', maxLength: 60 })), fc.string({ unit: 'binary', maxLength: 60 }), (html, plain) => {
      const cleaned = cleanPaste(html, plain);
      expect(kept.safeParse(cleaned).success).toBe(true);
      expect(cleanPaste(null, cleaned)).toBe(cleaned);
    }),
    { numRuns: 60 },
  );
}, 30_000);
