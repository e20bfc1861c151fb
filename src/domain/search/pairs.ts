import { coverOf, shinglesOf } from './likeness.ts';

export interface PairText {
  id: string;
  text: string;
}

export interface LikePair {
  first: string;
  second: string;
  /** the share of the shorter one's shingles that the other has too: 0 to 1 */
  cover: number;
}

/** Partners looked at closely for each text. */
const partnersMax = 8;
/** A shingle in more texts than this is a turn of phrase and tells nothing. */
const commonMin = 12;
const commonShare = 0.08;

/**
 * The pairs of texts most alike, the most alike first, at most `most`. Partners are found by the rare shingles two texts
 * share; their cover is then computed over all of them. It orders; a person decides.
 */
export function likePairs(texts: readonly PairText[], most: number): LikePair[] {
  const shingles = texts.map((each) => shinglesOf(each.text));
  const common = Math.max(commonMin, texts.length * commonShare);
  const holders = new Map<string, number[]>();
  shingles.forEach((set, at) => {
    for (const each of set) {
      const held = holders.get(each);
      if (held) held.push(at);
      else holders.set(each, [at]);
    }
  });
  const pairs = new Map<string, LikePair>();
  shingles.forEach((set, at) => {
    const shared = new Map<number, number>();
    for (const each of set) {
      const held = holders.get(each) ?? [];
      if (held.length > common) continue;
      for (const other of held) if (other !== at) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const partners = [...shared].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, partnersMax);
    for (const [other] of partners) {
      const [low, high] = at < other ? [at, other] : [other, at];
      const key = `${low} ${high}`;
      if (!pairs.has(key)) pairs.set(key, pairOf(texts, shingles, low, high));
    }
  });
  return [...pairs.values()].toSorted((a, b) => b.cover - a.cover || (a.first + a.second < b.first + b.second ? -1 : 1)).slice(0, most);
}

function pairOf(texts: readonly PairText[], shingles: readonly ReadonlySet<string>[], low: number, high: number): LikePair {
  const [a, b] = [shingles[low] ?? new Set<string>(), shingles[high] ?? new Set<string>()];
  return { first: texts[low]?.id ?? '', second: texts[high]?.id ?? '', cover: a.size <= b.size ? coverOf(a, b) : coverOf(b, a) };
}
