/** What the clipboard offers; either may be empty. */
export interface Pasted {
  html: string;
  text: string;
}

/**
 * Text as it would have been typed: without formatting, odd spaces and invisible characters, one paragraph a line, list
 * numbers kept as text. Word and WPS write list numbers into the plain text; web pages do not, so lists are read from HTML.
 */
export function cleanedPaste({ html, text }: Pasted): string {
  const isList = /<li[\s>]|mso-list/i.test(html);
  return cleanedText(isList || text === '' ? textOfHtml(html) : text);
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc]/g;
// Control characters have no place in a text; tab and line end are handled apart.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Bullets of Symbol and Wingdings stand in the private area, where no other font has them. */
const privateBullet = /^[\ue000-\uf8ff]\s*/;
const anySpace = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const wide = '[\\p{Script=Han}\\u3000-\\u303f\\uff01-\\uff65“”‘’…—]';
const betweenWide = new RegExp(`(?<=${wide}) +(?=${wide})`, 'gu');
/** `1.`, `1、`, `(1)`, `（一）`, `一、`, `•` in front of an item, with the tab or spaces Word puts behind it. */
const listMark = /^((?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、]|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳])\s+/u;

function cleanedText(text: string): string {
  const lines = text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]|\v/g, '\n')
    .replace(invisible, '')
    .replace(control, '')
    .split('\n')
    .map(cleanedLine)
    .filter((line) => line !== '');
  return lines.join('\n');
}

function cleanedLine(line: string): string {
  return line
    .trim()
    .replace(privateBullet, '• ')
    .replace(/^[·●▪◦]\s*/, '• ')
    .replace(anySpace, ' ')
    .replace(listMark, '$1')
    .replace(betweenWide, '')
    .trim();
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  middot: '·',
  bull: '•',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    const code = decimal === undefined ? (hex === undefined ? null : Number.parseInt(hex, 16)) : Number(decimal);
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return named[(name ?? '').toLowerCase()] ?? whole;
  });
}

const dropped = /<!--[\s\S]*?-->|<!\[[\s\S]*?\]>|<(style|script|head|xml|title)\b[\s\S]*?<\/\1>/gi;
const breaking = /^(?:p|div|br|h[1-6]|tr|table|ul|ol|blockquote|section|article)$/;

/** The text of a fragment, block by block; ordered lists get their numbers back. Marks are read one by one, never run. */
function textOfHtml(html: string): string {
  const lists: { next: number | null }[] = [];
  let out = '';
  for (const [piece] of html.replace(dropped, '').matchAll(/<[^>]*(?:>|$)|[^<]+/g)) {
    if (!piece.startsWith('<')) {
      // Line ends within HTML are spaces; between two Chinese characters even the space goes.
      out += decoded(piece.replace(/\s*\n\s*/g, ' '));
      continue;
    }
    const [, isClosing, tag = ''] = /^<(\/?)([a-z0-9:]+)/i.exec(piece) ?? [];
    out += markText(tag.toLowerCase(), isClosing === '/', piece, lists);
  }
  return out;
}

function markText(tag: string, isClosing: boolean, piece: string, lists: { next: number | null }[]): string {
  if (tag === 'ol' || tag === 'ul') {
    if (isClosing) lists.pop();
    else lists.push({ next: tag === 'ol' ? Number(/start="?(\d+)/i.exec(piece)?.[1] ?? 1) : null });
  }
  if (tag === 'li' && !isClosing) {
    const list = lists.at(-1);
    if (!list || list.next === null) return '\n• ';
    return `\n${list.next++}.`;
  }
  if (tag === 'td' || tag === 'th') return ' ';
  return breaking.test(tag) ? '\n' : '';
}
