const fullWidthOf: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '!': '！', '?': '？' };
const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uff65“”‘’…—]/u;
// Addresses keep their ASCII punctuation whatever stands beside them.
const address = /https?:\/\/[\w\-./~%?&=#:+@]*[\w/=]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
// C0 and C1 control characters are not allowed in XML 1.0 and have no glyph; a tab or a line end becomes a space.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

// A neighbour may stand behind a few spaces.
const NEAR = 8;

/** What a person typed, without characters that no document format can carry. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(control, '')
    .replace(/[\t\r\n]+/g, ' ');
}

/**
 * Half-width `, : ; ! ?` beside Chinese text and `( )` around or beside it become full-width (GB/T 15834).
 * Numbers (1,000; 08:30) and addresses stay. The result has the same length, so character positions still hold.
 */
export function fullWidth(text: string): string {
  const kept = new Set<number>();
  for (const match of text.matchAll(address)) for (let i = 0; i < match[0].length; i++) kept.add(match.index + i);
  const out = text.split('');
  widenBrackets(text, out, kept);
  for (const [index, char] of out.entries()) {
    const wide = kept.has(index) ? undefined : fullWidthOf[char];
    // Left to right over what is already settled: a mark after a mark follows it.
    if (wide !== undefined && (isChinese(before(out, index)) || isChinese(after(out, index)))) out[index] = wide;
  }
  return out.join('');
}

/** The same over pieces of one sentence: a piece's neighbour decides too, so a comma after a number is seen in context. */
export function fullWidthPieces(pieces: readonly string[]): string[] {
  const whole = fullWidth(pieces.join(''));
  let from = 0;
  return pieces.map((piece) => whole.slice(from, (from += piece.length)));
}

function widenBrackets(text: string, out: string[], kept: ReadonlySet<number>): void {
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (kept.has(index)) continue;
    if (text[index] === '(') open.push(index);
    if (text[index] !== ')') continue;
    const start = open.pop();
    if (start === undefined) continue;
    const near = before(out, start) + text.slice(start + 1, index) + after(out, index);
    if (!chinese.test(near)) continue;
    out[start] = '（';
    out[index] = '）';
  }
}

function isChinese(char: string): boolean {
  return chinese.test(char);
}

function before(chars: readonly string[], index: number): string {
  return (
    chars
      .slice(Math.max(0, index - NEAR), index)
      .join('')
      .trimEnd()
      .at(-1) ?? ''
  );
}

function after(chars: readonly string[], index: number): string {
  return (
    chars
      .slice(index + 1, index + 1 + NEAR)
      .join('')
      .trimStart()
      .at(0) ?? ''
  );
}
