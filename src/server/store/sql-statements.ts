/**
 * The single statements of an SQL file, in order. A statement ends at a `;` outside quotes, dollar quotes and comments,
 * or at a line that is exactly `--;`. Comments stay with the statement they stand in; parts without a statement are left out.
 */
export function sqlStatements(text: string): string[] {
  const statements: string[] = [];
  let start = 0;
  let hasContent = false;
  const close = (end: number, next: number): void => {
    if (hasContent) statements.push(text.slice(start, end).trim());
    start = next;
    hasContent = false;
  };
  for (let at = 0; at < text.length;) {
    const end = endOfToken(text, at);
    const token = text.slice(at, end);
    if (token === ';' || isMarker(text, at, token)) close(at, end);
    else if (!token.startsWith('--') && !token.startsWith('/*') && token.trim() !== '') hasContent = true;
    at = end;
  }
  close(text.length, text.length);
  return statements;
}

function isMarker(text: string, at: number, token: string): boolean {
  return token.trimEnd() === '--;' && (at === 0 || text[at - 1] === '\n');
}

/** Where the quoted text, comment, word or single character at `at` ends. */
function endOfToken(text: string, at: number): number {
  const rest = text.slice(at, at + 2);
  if (rest === '--') return after(text, '\n', at, 0);
  if (rest === '/*') return endOfBlockComment(text, at);
  if (rest[0] === '"') return endOfQuoted(text, at + 1, '"', false);
  if (rest[0] === "'") return endOfQuoted(text, at + 1, "'", false);
  if (/^[eE]'$/.test(rest)) return endOfQuoted(text, at + 2, "'", true);
  // A word is taken whole, so that a dollar or an e inside it opens nothing.
  const word = matchAt(/[\p{L}_][\p{L}\p{N}_$]*/uy, text, at);
  if (word !== undefined) return at + word.length;
  const tag = matchAt(/\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy, text, at);
  if (tag !== undefined) return after(text, tag, at + tag.length, tag.length);
  return at + 1;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The position behind the next `what`, or the end of the text. `length` is how much of it belongs to the token. */
function after(text: string, what: string, from: number, length: number): number {
  const found = text.indexOf(what, from);
  return found === -1 ? text.length : found + length;
}

function endOfQuoted(text: string, from: number, quote: string, hasEscapes: boolean): number {
  for (let at = from; at < text.length; at += 1) {
    if (hasEscapes && text[at] === '\\') at += 1;
    else if (text[at] === quote && text[at + 1] === quote) at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
}

/** Block comments nest in PostgreSQL. */
function endOfBlockComment(text: string, from: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = from;
  let depth = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return text.length;
}
