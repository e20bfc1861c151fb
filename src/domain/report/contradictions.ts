import type { Rulebook } from '../rulebook.ts';
import type { Figure } from '../figures/figure.ts';
import { findingIn, type Finding } from './finding.ts';
import type { NumberHit } from './number-extractor.ts';
import { countsWithShares, lastDigit } from './share-check.ts';

/** What a number is said of, and the figures it may then be. */
interface Subject {
  before: RegExp;
  /** the words behind the number, where they name the subject: 29件集体提案 */
  after?: RegExp;
  units: readonly string[];
  ids: readonly string[];
}

/**
 * Numbers in a written section against the year's figures. A number counts as said of the year when the words right before
 * (or behind) it are the figure's; the narrower name is tried first. In a sentence about another year or a single unit it may
 * rightly differ, so it is only shown; so is one given as about so much.
 */
export function checkContradictions(text: string, where: string, hits: readonly NumberHit[], figures: readonly Figure[], rules: Rulebook, year: number): Finding[] {
  const found = findingIn(text, where);
  const values = new Map(figures.map((figure) => [figure.id, figure.value]));
  const subjects = subjectsOf(rules);
  const counted = hits.filter((hit) => hit.kind === 'figure');
  const pairs = countsWithShares(text, counted);
  return counted.flatMap((hit) => {
    const pair = pairs.find((each) => each.share === hit);
    // 105件，占比90.5%: the share is said of what the count is said of.
    const ids = pair ? idsOf(subjects, text, pair.count).map((id) => id.replace(/\.count$/, '.share')) : (byName(figures, hit) ?? idsOf(subjects, text, hit));
    const known = ids.flatMap((id) => values.get(id) ?? []);
    if (known.length === 0 || known.some((value) => agrees(hit, value))) return [];
    const isOther = hit.isApproximate || isElsewhere(text, hit, year);
    const params = { written: hit.number, unit: hit.unit, figure: known[0] ?? 0, id: ids.find((id) => values.has(id)) ?? '' };
    return [found(isOther ? 'may-contradict-figure' : 'contradicts-figure', isOther ? 'look' : 'wrong', hit, params)];
  });
}

/** A number right behind a figure's own name, as the desk puts it in, is that figure. The longer name is meant where two fit. */
function byName(figures: readonly Figure[], hit: NumberHit): readonly string[] | null {
  const named = figures.filter((each) => each.unit === hit.unit && hit.label.endsWith(each.label.zh.slice(-16))).toSorted((a, b) => b.label.zh.length - a.label.zh.length);
  return named[0] ? [named[0].id] : null;
}

function idsOf(subjects: readonly Subject[], text: string, hit: NumberHit): readonly string[] {
  const label = hit.label.replace(/(?:一)?(?:共计?|合计|总计|总数|为|达到?|是|有|均|的|各类)+$/u, '');
  const behind = text.slice(hit.end, hit.end + 8);
  return subjects.find((each) => each.units.includes(hit.unit) && (each.before.test(label) || each.after?.test(behind)))?.ids ?? [];
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function subjectsOf(rules: Rulebook): readonly Subject[] {
  const categories = rules.categories.map((each): Subject => ({ before: new RegExp(`${literal(each.label.zh)}类?(?:提案)?$`, 'u'), units: ['件'], ids: [`proposals.other.${each.code}`] }));
  const classes = rules.classes.map((each): Subject => ({ before: new RegExp(`(?:${literal(each.label.zh)}|${literal(each.letter)}类)$`, 'u'), units: ['件'], ids: [`results.${each.code}.count`] }));
  const rates = ['satisfaction.final.of-returned', 'satisfaction.final.of-asked'];
  return [
    ...categories,
    ...classes,
    { before: /建议案$/u, after: /^建议案/u, units: ['件'], ids: ['recommendations.count'] },
    { before: /重点提案$/u, after: /^重点提案/u, units: ['件'], ids: ['proposals.key'] },
    { before: /集体提案$/u, after: /^集体提案/u, units: ['件'], ids: ['proposals.collective'] },
    { before: /其他(?:政协)?提案$/u, after: /^其他(?:政协)?提案/u, units: ['件'], ids: ['proposals.other'] },
    { before: /(?:重新办理|二次办理|重办)$/u, units: ['件'], ids: ['redo.count'] },
    { before: /延期(?:办理|答复)?$/u, units: ['次'], ids: ['extensions.count'] },
    { before: /并案(?:办理)?$/u, units: ['件'], ids: ['merged.count'] },
    { before: /(?:逾期协办意见|协办意见逾期)$/u, units: ['件', '份'], ids: ['opinions.late.count'] },
    { before: /(?:^|承办|办理|立案|交办|政协)提案$/u, after: /^(?:政协)?提案/u, units: ['件'], ids: ['proposals.count'] },
    { before: /按(?:时|期)办复率$/u, units: ['%'], ids: ['reply-rate.on-time'] },
    { before: /办复率$/u, units: ['%'], ids: ['reply-rate'] },
    { before: /(?:初次|首轮|首次)(?:办理)?满意率$/u, units: ['%'], ids: ['satisfaction.first.of-returned'] },
    { before: /满意率$/u, units: ['%'], ids: rates },
    { before: /(?:面商率|沟通率)$/u, units: ['%'], ids: ['consultation-rate'] },
    { before: /反馈率$/u, units: ['%'], ids: ['response-rate'] },
  ];
}

/** Counts agree exactly, percentages within one unit of the last digit printed (whole ones within less, so that 99 is not 100), rough ones within a tenth. */
function agrees(hit: NumberHit, value: number): boolean {
  const difference = Math.abs(hit.value - value);
  if (hit.isApproximate) return difference <= value / 10;
  if (hit.unit !== '%') return difference === 0;
  return hit.decimals === 0 ? difference < 1 : difference <= lastDigit(hit.decimals) + 1e-9;
}

function isElsewhere(text: string, hit: NumberHit, year: number): boolean {
  const start = Math.max(...['。', '！', '？', '\n'].map((mark) => text.lastIndexOf(mark, hit.start))) + 1;
  const before = text.slice(start, hit.start);
  const years = [...before.matchAll(/((?:19|20)\d\d)年/gu)].map((match) => Number(match[1]));
  return years.some((each) => each !== year) || /去年|上年|上一年|同期|往年|历年|局|街道|办事处|公司|中心/u.test(before);
}
