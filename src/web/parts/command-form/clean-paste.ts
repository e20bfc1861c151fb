/**
 * What a paste from Word, WPS or a web page becomes in a plain text field: its words, one line per paragraph, list numbers
 * kept, cells of a table apart by tabs; no styles, comments, field codes or characters that cannot be printed. Without
 * HTML, or where the HTML holds no words (a pasted picture), the plain text is cleaned alone.
 */
export function cleanPaste(html: string | null, text: string): string {
  const fromHtml = html === null ? '' : tidy(textOf(html).replace(/(?: *\ue000 *)+/g, '\n'));
  return fromHtml === '' ? tidy(text) : fromHtml;
}

/** Where a block begins or ends: a private character while the text is put together; several in a row are one line break. */
const edge = '\ue000';
const blocks = new Set(['p', 'div', 'li', 'ul', 'ol', 'table', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'section', 'article', 'header', 'footer', 'dl', 'dt', 'dd']);
/** Elements whose content is not for reading. */
const silent = new Set(['style', 'script', 'head', 'title', 'xml', 'template', 'noscript', 'svg', 'object', 'iframe', 'o:p', 'w:sdtpr', 'del']);
/** Elements that never have content, so that no closing tag is waited for. */
const empty = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'col', 'wbr', 'base', 'area']);

// A comment of any kind, `<![if …]>` of Word, or a tag; quoted attributes may hold a `>`.
const markup = /<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\?[^>]*>|<(\/?)([a-zA-Z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;

function textOf(html: string): string {
  let found = '';
  let at = 0;
  let muted: { name: string; depth: number } | null = null;
  for (const tag of html.matchAll(markup)) {
    const between = html.slice(at, tag.index);
    at = tag.index + tag[0].length;
    if (muted === null) found += runOf(between);
    const name = tag[2]?.toLowerCase();
    if (name === undefined) continue;
    const isEnd = tag[1] === '/';
    const isAlone = empty.has(name) || (tag[3] ?? '').endsWith('/');
    if (muted !== null) {
      if (name === muted.name && !isAlone) muted = stepOf(muted, isEnd);
    } else if (!isEnd && !isAlone && silent.has(name)) muted = { name, depth: 1 };
    else found += breakOf(name, isEnd);
  }
  return muted === null ? found + runOf(html.slice(at)) : found;
}

function stepOf(muted: { name: string; depth: number }, isEnd: boolean): { name: string; depth: number } | null {
  const depth = muted.depth + (isEnd ? -1 : 1);
  return depth === 0 ? null : { ...muted, depth };
}

/** Line breaks of the source are only spaces; between Chinese characters they are nothing at all. */
function runOf(source: string): string {
  const joined = source.replace(/[ \t]*[\r\n]+[ \t]*/g, (breaks, at: number) => (isWide(source.charAt(at - 1)) && isWide(source.charAt(at + breaks.length)) ? '' : ' '));
  return decoded(joined.replace(/[ \t\ue000]+/g, ' '));
}

const isWide = (character: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(character);

function breakOf(name: string, isEnd: boolean): string {
  if (name === 'td' || name === 'th') return isEnd ? '\t' : '';
  if (name === 'br' || name === 'hr') return '\n';
  return blocks.has(name) ? edge : '';
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  deg: '°',
  permil: '‰',
  shy: '',
  zwnj: '',
  zwj: '',
};

const decoded = (source: string): string =>
  source.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });

/** Word's soft line break is a vertical tab, its page break a form feed; its bullets stand in a private area. */
const isUnprintable = /[^\P{Cc}\n\t]|\p{Surrogate}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc]/gu;

function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u2028\u2029\u0085]/g, '\n')
    .replace(isUnprintable, '')
    .replace(/[\uf000-\uf0ff]/g, '•')
    .split('\n')
    .map((line) => line.replace(/[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, (spaces) => (spaces.includes('\u3000') ? '\u3000' : ' ')).replace(/^[ \t\u3000]+|[ \t\u3000]+$/g, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
