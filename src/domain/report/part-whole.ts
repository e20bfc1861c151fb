import { findingIn, type Finding } from './finding.ts';
import type { NumberHit } from './number-extractor.ts';
import { counters, people } from './units-of-measure.ts';

/** A stretch of text between full stops with the figures in it. */
export interface Sentence {
  start: number;
  end: number;
  hits: readonly NumberHit[];
}

export function sentencesOf(text: string, hits: readonly NumberHit[]): Sentence[] {
  return [...text.matchAll(/[^。！？\n]+/gu)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return { start, end, hits: hits.filter((hit) => hit.kind === 'figure' && hit.start >= start && hit.end <= end) };
  });
}

/**
 * Parts against their whole: written sums (116=5+29+82), lists after 其中, and brackets right behind a number.
 * Parts that exceed the whole are wrong; three or more that fall short may be meant so.
 */
export function checkParts(text: string, where: string, hits: readonly NumberHit[]): Finding[] {
  const lists = sentencesOf(text, hits).flatMap((sentence) => [...afterAmong(text, sentence), ...inBrackets(text, sentence)]);
  return [...equations(text, where), ...lists.flatMap(([whole, parts]) => checkList(text, where, whole, parts))];
}

function equations(text: string, where: string): Finding[] {
  const found = findingIn(text, where);
  return [...text.matchAll(/(\d+)\s*[=＝]\s*(\d+(?:\s*[+＋]\s*\d+)+)/gu)].flatMap((match) => {
    const whole = Number(match[1]);
    const sum = (match[2] ?? '').split(/[+＋]/u).reduce((total, part) => total + Number(part), 0);
    return sum === whole ? [] : [found('equation-wrong', 'wrong', { start: match.index, end: match.index + match[0].length }, { whole, sum })];
  });
}

type List = readonly [whole: NumberHit, parts: readonly NumberHit[]];

function afterAmong(text: string, sentence: Sentence): List[] {
  const body = text.slice(sentence.start, sentence.end);
  return [...body.matchAll(/其中/gu)].flatMap((match) => {
    const at = sentence.start + match.index;
    const next = text.indexOf('其中', at + 2);
    const stop = [...text.slice(at, sentence.end).matchAll(/[；;]/gu)][0]?.index ?? sentence.end - at;
    const limit = Math.min(at + stop, next < 0 ? Infinity : next);
    const whole = sentence.hits.findLast((hit) => hit.end <= at && isCounted(hit));
    const rest = sentence.hits.filter((hit) => hit.start > at && hit.end <= limit && isCounted(hit));
    return whole ? [[whole, sameUnit(whole, rest)] as const] : [];
  });
}

function inBrackets(text: string, sentence: Sentence): List[] {
  return sentence.hits
    .filter((hit) => isCounted(hit) && /[（(]/u.test(text[hit.end] ?? ''))
    .map((whole) => {
      const close = text.slice(whole.end).search(/[）)]/u);
      const end = close < 0 ? whole.end : whole.end + close;
      const parts = sentence.hits.filter((hit) => hit.start > whole.end && hit.end <= end && hit.unit === whole.unit);
      return [whole, text.slice(whole.end, end).includes('其中') ? [] : parts] as const;
    });
}

const isCounted = (hit: NumberHit): boolean => hit.unit !== '%' && !hit.isApproximate && hit.to === null;

/** The parts share one unit: that of the whole, or another word for counting things. */
function sameUnit(whole: NumberHit, rest: readonly NumberHit[]): readonly NumberHit[] {
  if (rest.some((hit) => hit.unit === whole.unit)) return rest.filter((hit) => hit.unit === whole.unit);
  const unit = rest[0]?.unit ?? '';
  const isThing = (each: string): boolean => counters.includes(each) && !people.includes(each);
  return isThing(whole.unit) && isThing(unit) ? rest.filter((hit) => hit.unit === unit) : [];
}

function checkList(text: string, where: string, whole: NumberHit, parts: readonly NumberHit[]): Finding[] {
  const found = findingIn(text, where);
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const at = { start: whole.start, end: parts.at(-1)?.end ?? whole.end };
  const params = { whole: whole.value, sum, unit: whole.unit };
  // Parts counted by another word than the whole (个 among 家) need not fit into it.
  if (parts.length > 0 && sum > whole.value) return [found('parts-exceed-whole', parts[0]?.unit === whole.unit ? 'wrong' : 'look', at, params)];
  return parts.length > 2 && sum < whole.value ? [found('parts-fall-short', 'look', at, params)] : [];
}
