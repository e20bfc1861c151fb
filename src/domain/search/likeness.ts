import { plain } from './tokens.ts';

/** Characters of one shingle: short enough that a changed word spoils few of them. */
const shingleLength = 3;

/** Every run of three letters or digits of a text; marks and spaces do not count. */
export function shinglesOf(text: string): Set<string> {
  const characters = [...plain(text).replaceAll(/[^\p{L}\p{N}]/gu, '')];
  if (characters.length < shingleLength) return new Set(characters.length === 0 ? [] : [characters.join('')]);
  return new Set(characters.slice(shingleLength - 1).map((_last, at) => characters.slice(at, at + shingleLength).join('')));
}

/** The share of the shingles that the other text has too: 0 to 1; 0 where there are none. */
export function coverOf(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (own.size === 0) return 0;
  let shared = 0;
  for (const each of own) if (other.has(each)) shared += 1;
  return shared / own.size;
}

export interface SentencePair {
  own: string;
  other: string;
  /** shingles of both that are the same, by all of both: 0 to 1 */
  likeness: number;
}

const pairsMax = 12;
const sentencesMax = 200;
/** Below it two sentences only sound alike: it decides what is shown side by side, not what is a similar case. */
const likenessMin = 0.25;
const lengthMin = 6;

/** Sentences as written: up to a full stop, question or exclamation mark, semicolon or line end. */
export const sentencesOf = (text: string): string[] => (text.match(/[^。！？；!?;\n]+[。！？；!?;]?/gu) ?? []).map((each) => each.trim()).filter((each) => each.length >= lengthMin);

/** Each sentence beside the one of the other text that is most like it, the most alike first; each is used once. */
export function alignedSentences(own: string, other: string): SentencePair[] {
  const shingled = (text: string) =>
    sentencesOf(text)
      .slice(0, sentencesMax)
      .map((sentence) => ({ sentence, shingles: shinglesOf(sentence) }));
  const others = shingled(other);
  const pairs = shingled(own).flatMap((mine) => others.map((theirs) => ({ mine, theirs, likeness: likenessOf(mine.shingles, theirs.shingles) })));
  const taken = new Set<unknown>();
  const aligned: SentencePair[] = [];
  for (const { mine, theirs, likeness } of pairs.filter((each) => each.likeness >= likenessMin).toSorted((a, b) => b.likeness - a.likeness)) {
    if (taken.has(mine) || taken.has(theirs) || aligned.length >= pairsMax) continue;
    taken.add(mine).add(theirs);
    aligned.push({ own: mine.sentence, other: theirs.sentence, likeness });
  }
  return aligned;
}

function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = coverOf(a, b) * a.size;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

export interface Weighed {
  token: string;
  weight: number;
}

const lookedUpMax = 256;
/** How many rows the look-ups of one question may touch together, by what is known of the tokens. */
const rowsMax = 20_000;

/**
 * The tokens worth looking up for a text, the rarest of the district first: TF-IDF. `shareOf` is the share of the
 * district's `texts` that hold a token. What stands in more than a twentieth of them tells nothing.
 */
export function tellingTokens(counts: ReadonlyMap<string, number>, shareOf: (token: string) => number, texts: number): Weighed[] {
  const weighed = [...counts].map(([token, count]) => {
    const share = shareOf(token);
    const idf = Math.log(1 / Math.max(share, 1 / (texts + 1)));
    return { token, share, weight: (1 + Math.log(count)) * idf * idf };
  });
  const common = texts < 40 ? 1 : 0.05;
  const chosen: Weighed[] = [];
  let rows = 0;
  for (const { token, share, weight } of weighed.filter((each) => each.share <= common).toSorted((a, b) => b.weight - a.weight || (a.token < b.token ? -1 : 1))) {
    if (chosen.length >= lookedUpMax || rows > rowsMax) break;
    chosen.push({ token, weight });
    rows += share * texts;
  }
  return chosen;
}
