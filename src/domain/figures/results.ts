import { shares } from '../shares.ts';
import { countFigure, rateFigure, ratioOf, type Figure, type Words } from './figure.ts';
import type { Item, Scope } from './scope.ts';

const answeredLabel: Words = { zh: '已答复提案', en: 'answered proposals' };
const assignedLabel: Words = { zh: '已交办提案', en: 'assigned proposals' };

/** Result classes, counted with the class at closing, or at issue while not closed; shares sum to 100.0. */
export function resultFigures({ items, rules }: Scope): Figure[] {
  const classes = rules.classes.map((each) => ({ ...each, items: items.filter((item) => item.isAnswered && item.class === each.code) }));
  const parts = shares(classes.map((each) => each.items.length));
  const base = classes.reduce((sum, each) => sum + each.items.length, 0);
  const solved = (item: Item): boolean => rules.classes.some((each) => each.code === item.class && each.countsAsSolved);
  const tracked = items.filter((item) => rules.classes.some((each) => each.code === item.class && each.needsCommitment));
  const turned = (item: Item): boolean => rules.classes.some((each) => each.code === item.revisedClass && each.countsAsSolved);
  return [
    ...classes.flatMap(({ code, letter, label, items: inside }, at): Figure[] => {
      const [zh, en] = [`${letter}类（${label.zh}）`, `${letter} (${label.en ?? label.zh})`];
      const slugs = inside.map((each) => each.slug);
      return [
        countFigure([`results.${code}.count`, zh, en, '按办结时（未办结的按签发时）的结果类别', 'By the class at closing, or at issue while not closed'], slugs),
        rateFigure(
          [`results.${code}.share`, `${zh}占比`, `Share of ${en}`, '占已答复提案的比例；各类之和为100.0%（最大余额法）', 'Of answered proposals; the shares sum to 100.0 % (largest remainder)'],
          { count: slugs.length, base, baseLabel: answeredLabel, slugs },
          parts[at],
        ),
      ];
    }),
    rateFigure(
      ['solved-rate', '解决率', 'Solved rate', '结果类别计为“已解决”的占已答复提案的比例', 'Answered proposals whose class counts as solved'],
      ratioOf(
        items.filter((item) => item.isAnswered),
        solved,
        answeredLabel,
      ),
    ),
    rateFigure(
      ['revised-rate', '跟踪转化率', 'Tracked ones solved later', '办结时部分解决、持续跟踪的提案中，其后转为已解决的比例', 'Of the proposals closed as tracked, those that became solved later'],
      ratioOf(tracked, turned, { zh: '持续跟踪的提案', en: 'tracked proposals' }),
    ),
  ];
}

/** Answers of the whole, by matter (or by part, for a unit). */
export function replyFigures({ items }: Scope): Figure[] {
  const assigned = items.filter((item) => item.isAssigned);
  const answered = items.filter((item) => item.isAnswered);
  const again = answered.filter((item) => item.rounds > 1);
  return [
    rateFigure(
      ['reply-rate', '办复率', 'Reply rate', '已答复提案占已交办提案的比例；多单位办理的，全部答复方为已答复', 'Answered proposals of those assigned; with several units all parts must be answered'],
      ratioOf(assigned, (item) => item.isAnswered, assignedLabel),
    ),
    rateFigure(
      [
        'reply-rate.on-time',
        '按时办复率',
        'Reply rate, on time',
        '各承办单位首次答复均未超过（延期后的）期限的提案占已交办提案的比例',
        'Every first answer by its limit, extensions included, of the proposals assigned',
      ],
      ratioOf(assigned, (item) => item.isOnTime, assignedLabel),
    ),
    rateFigure(
      [
        'consultation-rate',
        '面商率',
        'Consultation rate',
        '达到规定的最少面商次数（经确认或逾期未否认）的提案占已交办提案的比例',
        'Proposals with the rulebook’s minimum of confirmed or undenied consultations, of those assigned',
      ],
      ratioOf(assigned, (item) => item.isConsulted, assignedLabel),
    ),
    countFigure(
      ['redo.count', '重新办理', 'Handled again', '进入第二轮及以后办理的提案', 'Proposals with a second round'],
      again.map((item) => item.slug),
    ),
    rateFigure(
      ['redo-rate', '重办率', 'Redo rate', '重新办理的提案占已答复提案的比例', 'Proposals with a second round, of those answered'],
      ratioOf(answered, (item) => item.rounds > 1, answeredLabel),
    ),
  ];
}
