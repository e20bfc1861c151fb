/** How a text is written before it is compared: compatibility forms folded (NFKC), Latin letters small. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Changes when texts are cut otherwise than before: every district is then indexed anew. */
export const tokenFormat = 1;

const wholeMax = 64;
/** Digits and Latin letters stay whole; everything else that is a letter stands by itself and in pairs. */
const runs = /[\p{Script=Latin}\p{Nd}]+|(?:(?![\p{Script=Latin}\p{Nd}])[\p{L}\p{N}\p{M}])+/gu;
const isWhole = /^[\p{Script=Latin}\p{Nd}]/u;

/** The tokens of a plain text, each once: single characters and pairs of neighbours, words and numbers whole. */
export function tokensOf(text: string): string[] {
  const found = new Set<string>();
  for (const [run] of text.matchAll(runs)) cut(run, (token) => found.add(token));
  return [...found];
}

/** How often each token of more than one character stands in a plain text: what one text shares with another. */
export function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [run] of text.matchAll(runs)) {
    cut(run, (token) => {
      if (token.length > 1) counts.set(token, (counts.get(token) ?? 0) + 1);
    });
  }
  return counts;
}

function cut(run: string, keep: (token: string) => void): void {
  if (isWhole.test(run)) return keep(run.slice(0, wholeMax));
  let before = '';
  for (const character of run) {
    keep(character);
    if (before !== '') keep(before + character);
    before = character;
  }
}

export interface Wanted {
  /** words as asked for, plain */
  words: string[];
  /** every one of them must be among the tokens of a text */
  tokens: string[];
  /** those of the words that tokens alone do not prove: they must stand in the text as they are */
  needles: string[];
}

const wordsMax = 8;

/**
 * What a reader typed: words between spaces, all of which must be found. Null when there is nothing in it that could be
 * found. A word of one or two characters is a token itself; a longer one is looked for in what its pairs have found.
 */
export function wantedOf(typed: string): Wanted | null {
  const words = [...new Set(plain(typed).split(/\s+/u))].filter((word) => tokensOf(word).length > 0).slice(0, wordsMax);
  if (words.length === 0) return null;
  return { words, tokens: [...new Set(words.flatMap(needed))], needles: words.filter((word) => needed(word).length !== 1 || needed(word)[0] !== word) };
}

/** The pairs say all that single characters would; these are needed only where there is no pair. */
function needed(word: string): string[] {
  const tokens = tokensOf(word);
  return tokens.filter((token) => [...token].length > 1 || !tokens.some((other) => other !== token && !isWhole.test(other) && other.includes(token)));
}

/** A token as PostgreSQL reads it in a query. */
export const quoted = (token: string): string => `'${token.replaceAll(/['\\]/g, (each) => each + each)}'`;
