import { plain } from './tokens.ts';

export interface TextPart {
  text: string;
  isHit: boolean;
}

/** Where one of the words stands in a text as written: from and to in its own characters. */
interface Place {
  from: number;
  to: number;
}

const before = 24;
const length = 96;

/** All of a text, the words found in it marked. */
export function marked(text: string, words: readonly string[]): TextPart[] {
  return parts(text, placesOf(text, words));
}

/** The passage around the first of the words, marked; null when none of them stands in the text. */
export function passageOf(text: string, words: readonly string[]): TextPart[] | null {
  const places = placesOf(text, words);
  const first = places[0];
  if (!first) return null;
  const from = edge(text, first.from <= before + 4 ? 0 : first.from - before);
  const to = edge(text, from + length >= text.length - 4 ? text.length : Math.max(from + length, first.to));
  const shown = parts(
    text.slice(from, to),
    places.filter((each) => each.to <= to).map((each) => ({ from: each.from - from, to: each.to - from })),
  );
  return [...(from > 0 ? [{ text: '……', isHit: false }] : []), ...shown, ...(to < text.length ? [{ text: '……', isHit: false }] : [])];
}

/** Never between the halves of a rare character. */
const edge = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at);

/** Places of the words, in order and without overlap. The text is folded as the index folds it, each character by itself. */
function placesOf(text: string, words: readonly string[]): Place[] {
  const { folded, origin } = fold(text);
  const found: Place[] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      found.push({ from: origin[at] ?? 0, to: origin[at + word.length] ?? text.length });
    }
  }
  const places: Place[] = [];
  for (const place of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = places.at(-1);
    if (last && place.from <= last.to) last.to = Math.max(last.to, place.to);
    else places.push({ ...place });
  }
  return places;
}

function fold(text: string): { folded: string; origin: number[] } {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const form = plain(character);
    for (let n = 0; n < form.length; n += 1) origin.push(at);
    folded += form;
    at += character.length;
  }
  return { folded, origin };
}

function parts(text: string, places: readonly Place[]): TextPart[] {
  const result: TextPart[] = [];
  let at = 0;
  for (const { from, to } of places) {
    if (from > at) result.push({ text: text.slice(at, from), isHit: false });
    result.push({ text: text.slice(from, to), isHit: true });
    at = to;
  }
  if (at < text.length) result.push({ text: text.slice(at), isHit: false });
  return result;
}
