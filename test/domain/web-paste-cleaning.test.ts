import { describe, expect, test } from 'vitest';
import { cleanedPaste } from '../../src/web/parts/paste-cleaning.ts';

const plain = (text: string): string => cleanedPaste({ html: '', text });
const html = (fragment: string): string => cleanedPaste({ html: fragment, text: '' });

describe('what is pasted as plain text', () => {
  test.each([
    ['indents and trailing blanks go', '　　一、基本情况  \r\n\r\n\r\n　　已完成清淤。\t', '一、基本情况\n已完成清淤。'],
    ['no-break and wide spaces between Chinese characters go', '我局\u00a0已\u3000完成 清淤', '我局已完成清淤'],
    ['a space between words of another script stays', '采用 GIS   system 巡查', '采用 GIS system 巡查'],
    ['list numbers stay as text, their tabs go', '1.\t清淤两公里\n2.\t设责任牌\n（一） 河道', '1.清淤两公里\n2.设责任牌\n（一）河道'],
    ['bullets from symbol fonts become a plain bullet', '\uf0b7\t清淤\n·  责任牌', '• 清淤\n• 责任牌'],
    ['invisible characters and controls go', '清\u200b淤\ufeff两\u0007公里\u00ad', '清淤两公里'],
    ['halves of characters become a sign that can be kept', 'a\ud83d b', 'a\ufffd b'],
    ['figures and amounts stay as they are', '投入80.5万元，占 12.3%', '投入80.5万元，占 12.3%'],
    ['a decimal at the beginning of a line is no list number', '1.5万元已到位', '1.5万元已到位'],
  ])('%s', (_name, given, wanted) => expect(plain(given)).toBe(wanted));
});

describe('what is pasted from Word or a web page', () => {
  test('styles, comments and Office marks leave nothing behind', () => {
    const word = `<html xmlns:o="urn"><head><style>p.MsoNormal{margin:0cm}</style><title>x</title></head><body><!--StartFragment--><p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US>&nbsp;&nbsp;</span>我局<b>已完成</b><o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>清淤&amp;护坡</p><!--EndFragment--></body></html>`;
    expect(html(word)).toBe('我局已完成\n1.清淤&护坡');
  });
  test('lists of a web page get their numbers back, also where they begin later or stand within another', () => {
    expect(html('<p>措施：</p><ol start="3"><li>清淤</li><li>护坡<ul><li>东岸</li></ul></li><li>巡查</li></ol>')).toBe('措施：\n3.清淤\n4.护坡\n• 东岸\n5.巡查');
  });
  test('the plain text is taken where the HTML has no list', () => {
    expect(cleanedPaste({ html: '<span style="color:red">甲</span>', text: '甲乙' })).toBe('甲乙');
  });
  test('a table comes line by line, a script not at all', () => {
    expect(html('<table><tr><td>清淤</td><td>2公里</td></tr><tr><td>护坡</td><td>1公里</td></tr></table><script>alert(1)</script>')).toBe('清淤 2公里\n护坡 1公里');
  });
  test('an unclosed mark or an unknown entity does no harm', () => {
    expect(html('<p>甲<b>乙 &unknown; &#20013;&#x6587;<p')).toBe('甲乙 &unknown; 中文');
  });
});
