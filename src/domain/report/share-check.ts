import { findingIn, type Finding } from './finding.ts';
import type { NumberHit } from './number-extractor.ts';
import { sentencesOf } from './part-whole.ts';
import { counters } from './units-of-measure.ts';

/** A count with its share: 105件，占比90.5%. */
export interface CountWithShare {
  count: NumberHit;
  share: NumberHit;
}

/** One unit of the last digit printed: 0.1 for 90.5 %, 1 for 60 %. */
export const lastDigit = (decimals: number): number => 10 ** -decimals;

export function countsWithShares(text: string, hits: readonly NumberHit[]): CountWithShare[] {
  return hits.flatMap((share, at) => {
    const count = hits[at - 1];
    if (share.unit !== '%' || share.isApproximate || !count || count.isApproximate || !counters.includes(count.unit)) return [];
    const between = text.slice(count.end, share.start);
    return between.length <= 20 && /占|比重|比例/u.test(between) && !/[。；;\n]/u.test(between) ? [{ count, share }] : [];
  });
}

/**
 * Every share must come from its count over a whole number of things. The shares of a sentence that make 100 have one whole:
 * the sum of their counts. Tolerance everywhere: one unit of the last digit printed.
 */
export function checkShares(text: string, where: string, hits: readonly NumberHit[]): Finding[] {
  return sentencesOf(text, hits).flatMap((sentence) => {
    const pairs = countsWithShares(text, sentence.hits);
    const total = pairs.reduce((sum, pair) => sum + pair.share.number, 0);
    const isPartition = pairs.length > 1 && Math.abs(total - 100) < 1;
    return isPartition ? partition(text, where, pairs, total) : pairs.flatMap((pair) => single(text, where, pair));
  });
}

function partition(text: string, where: string, pairs: readonly CountWithShare[], total: number): Finding[] {
  const found = findingIn(text, where);
  const whole = pairs.reduce((sum, pair) => sum + pair.count.value, 0);
  const digit = lastDigit(Math.min(...pairs.map((pair) => pair.share.decimals)));
  const at = { start: pairs[0]?.count.start ?? 0, end: pairs.at(-1)?.share.end ?? 0 };
  const sums = Math.abs(total - 100) > digit + 1e-9 ? [found('shares-disagree', 'wrong', at, { total: Number(total.toFixed(2)) })] : [];
  return [...sums, ...pairs.filter((pair) => !fits(pair, whole)).map((pair) => found('share-differs', 'wrong', span(pair), { count: pair.count.value, share: pair.share.number, whole }))];
}

function single(text: string, where: string, pair: CountWithShare): Finding[] {
  const digit = lastDigit(pair.share.decimals);
  const least = (pair.count.value * 100) / (pair.share.number + digit);
  const most = pair.share.number > digit ? (pair.count.value * 100) / (pair.share.number - digit) : Infinity;
  // Some whole number of things must lie between.
  const isPossible = Math.floor(most + 1e-9) >= Math.ceil(least - 1e-9) && pair.share.number <= 100;
  return isPossible ? [] : [findingIn(text, where)('share-without-whole', 'wrong', span(pair), { count: pair.count.value, share: pair.share.number })];
}

const span = (pair: CountWithShare): { start: number; end: number } => ({ start: pair.count.start, end: pair.share.end });

export const fits = (pair: CountWithShare, whole: number): boolean => whole > 0 && Math.abs((pair.count.value / whole) * 100 - pair.share.number) <= lastDigit(pair.share.decimals) + 1e-9;
