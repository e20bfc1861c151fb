import type { TextRef } from '../text-ref.ts';
import type { Redaction } from './publication.ts';

/** A text as the public reads it: what stands there, and marked gaps with the length and the coded reason of what was taken out. */
export type Piece = { text: string } | { gap: number; reason: string };
export type PublicText = readonly Piece[];

/** Cuts the spans out of a text. A span that reaches beyond the text ends with it; half of a character is never left standing. */
export function redacted(ref: TextRef, text: string, redactions: readonly Redaction[]): PublicText {
  const pieces: Piece[] = [];
  let at = 0;
  const take = (to: number): void => {
    if (to > at) pieces.push({ text: text.slice(at, to) });
  };
  for (const each of redactions.filter((span) => span.text === ref).toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(at, wholeBefore(text, Math.min(each.from, text.length)));
    const to = wholeAfter(text, Math.min(each.to, text.length));
    if (to <= from) continue;
    take(from);
    pieces.push({ gap: Array.from(text.slice(from, to)).length, reason: each.reason });
    at = to;
  }
  take(text.length);
  return pieces;
}

const isLow = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));
const wholeBefore = (text: string, at: number): number => (at > 0 && isLow(text, at) ? at - 1 : at);
const wholeAfter = (text: string, at: number): number => (isLow(text, at) ? at + 1 : at);

/** In one line of characters, for lists and the index: a gap is a bar. */
export const inOneLine = (text: PublicText): string => text.map((each) => ('text' in each ? each.text : '▇▇')).join('');
