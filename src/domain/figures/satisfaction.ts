import type { RatingFacts } from '../facts.ts';
import { rateFigure, ratioOf, type Figure, type Words } from './figure.ts';
import type { Item, Scope } from './scope.ts';

type Which = 'final' | 'first';

const names: Record<Which, Words> = { final: { zh: '满意率', en: 'Satisfaction' }, first: { zh: '首轮满意率', en: 'Satisfaction, first round' } };
const rounds: Record<Which, Words> = { final: { zh: '最后一轮', en: 'the last round' }, first: { zh: '第一轮', en: 'the first round' } };
const returnedLabel: Words = { zh: '收到征询意见表的提案', en: 'proposals with a returned form' };
const askedLabel: Words = { zh: '全部已答复提案', en: 'all answered proposals' };
const formsLabel: Words = { zh: '收到的征询意见表', en: 'returned forms' };

/** Over returned forms and over all asked, always both; 未表态 is in no numerator (semantics: satisfaction). */
export function satisfactionFigures({ items, rules }: Scope): Figure[] {
  const answered = items.filter((item) => item.isAnswered && item.isRateable);
  const axes = rules.ratingAxes.map((each) => each.code);
  const both = (['final', 'first'] as const).flatMap((which) => pair(which, '', names[which], answered, axes));
  const perAxis = rules.ratingAxes.flatMap(({ code, label }) =>
    (['final', 'first'] as const).flatMap((which) => pair(which, `.${code}`, { zh: `${names[which].zh}（${label.zh}）`, en: `${names[which].en} (${label.en ?? label.zh})` }, answered, [code])),
  );
  return [...both, ...perAxis, formFigure('final', answered, axes), formFigure('first', answered, axes), responseFigure(answered)];
}

function pair(which: Which, suffix: string, label: Words, answered: readonly Item[], axes: readonly string[]): Figure[] {
  const returned = answered.filter((item) => formsOf(item, which).length > 0);
  const isSatisfied = (item: Item): boolean => formsOf(item, which).length > 0 && formsOf(item, which).every((form) => axes.every((axis) => form[axis]));
  const id = `satisfaction.${which}${suffix}`;
  const what: Words = { zh: `${rounds[which].zh}收回的每份表均为满意或基本满意的提案`, en: `Proposals of which every form returned in ${rounds[which].en} says satisfied or fairly satisfied` };
  return [
    rateFigure(
      [`${id}.of-returned`, `${label.zh}（占已反馈）`, `${label.en}, of those returned`, `${what.zh}，占该轮至少收回一份表的提案的比例`, `${what.en}, of those with at least one form`],
      ratioOf(returned, isSatisfied, returnedLabel),
    ),
    rateFigure(
      [
        `${id}.of-asked`,
        `${label.zh}（占全部）`,
        `${label.en}, of all answered`,
        `${what.zh}，占全部已答复提案的比例；未表态不计为满意`,
        `${what.en}, of all answered; silence does not count as satisfied`,
      ],
      ratioOf(answered, isSatisfied, askedLabel),
    ),
  ];
}

const roundOf = (item: Item, which: Which): RatingFacts | undefined => item.ratings.find((each) => each.round === (which === 'first' ? 1 : item.rounds));
const formsOf = (item: Item, which: Which): RatingFacts['forms'] => roundOf(item, which)?.forms ?? [];

function formFigure(which: Which, answered: readonly Item[], axes: readonly string[]): Figure {
  const forms = answered.flatMap((item) => formsOf(item, which).map((form) => ({ slug: item.slug, form })));
  const label: Words = { zh: `${names[which].zh}（按份）`, en: `${names[which].en}, by form` };
  return rateFigure(
    [
      `satisfaction.forms.${which}`,
      label.zh,
      label.en,
      `${rounds[which].zh}收回的表中各项均为满意或基本满意的份数占比`,
      `Forms of ${rounds[which].en} that say satisfied or fairly satisfied on every axis`,
    ],
    ratioOf(forms, ({ form }) => axes.every((axis) => form[axis]), formsLabel),
  );
}

function responseFigure(answered: readonly Item[]): Figure {
  const asked = answered.flatMap((item) => item.ratings.filter((each) => each.asked !== null).map((each) => ({ slug: item.slug, asked: each.asked ?? 0, forms: each.forms.length })));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return rateFigure(['response-rate', '反馈率', 'Response rate', '收回的征询意见表占应收回的比例，各轮合计', 'Forms returned of those asked for, all rounds together'], {
    count: sum(asked.map((each) => each.forms)),
    base: sum(asked.map((each) => each.asked)),
    baseLabel: { zh: '应收回的征询意见表', en: 'forms asked for' },
    slugs: asked.filter((each) => each.forms > 0).map((each) => each.slug),
  });
}
