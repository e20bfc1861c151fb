import type { PartFacts } from '../facts.ts';
import { countFigure, rateFigure, ratioOf, type Figure, type Named, type Words } from './figure.ts';
import type { Scope } from './scope.ts';

type Part = Scope['parts'][number];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** How the units received, returned, helped and answered: counted by assignment, so merged matters appear once, under their principal. */
export function handlingFigures({ parts, today }: Scope): Figure[] {
  const live = parts.filter((part) => part.endedOn === null);
  // What was withdrawn or moved without a return was never the unit's to accept or refuse.
  const given = parts.filter((part) => part.endedOn === null || part.returns > 0);
  const due = live.filter((part) => part.opinionDue !== null && (part.opinionOn !== null || part.opinionDue < today));
  const isLate = (part: PartFacts): boolean => (part.opinionOn ?? today) > (part.opinionDue ?? '');
  return [
    rateFigure(
      [
        'acceptance-on-time-rate',
        '签收及时率',
        'Accepted in time',
        '在退回期限内签收的承办件占交办件的比例（主办、分办、协办分别计）',
        'Assignments accepted within the limit, of those assigned (lead, split and assisting each)',
      ],
      ratioOf(live, acceptedInTime, { zh: '交办件', en: 'assignments' }),
    ),
    rateFigure(
      ['return-rate', '退回率', 'Return rate', '申请退回的承办件占交办件的比例', 'Assignments returned, of those assigned'],
      ratioOf(given, (part) => part.returns > 0, { zh: '交办件', en: 'assignments' }),
    ),
    summed(
      ['returns.upheld-share', '退回成立比例', 'Returns upheld', '改派其他单位的退回占全部退回的比例', 'Returns that led to another unit, of all returns'],
      parts,
      (part) => part.returnsUpheld,
      (part) => part.returns,
      { zh: '退回申请', en: 'returns' },
    ),
    rateFigure(
      ['opinions.on-time-rate', '协办及时率', 'Opinions on time', '按时提交的协办意见占已到期或已提交的协办意见的比例', 'Assisting opinions on time, of those due or given'],
      ratioOf(due, (part) => !isLate(part), { zh: '应提交的协办意见', en: 'opinions due' }),
    ),
    countFigure(
      ['opinions.late.count', '逾期协办意见', 'Late opinions', '逾期提交或逾期未提交的协办意见', 'Assisting opinions given late or overdue'],
      due.filter(isLate).map((part) => part.slug),
    ),
    countFigure(
      ['extensions.count', '批准延期', 'Extensions granted', '批准延期的次数', 'Extensions granted, each counted'],
      live.filter((part) => part.extensions > 0).map((part) => part.slug),
      '次',
      sum(live.map((part) => part.extensions)),
    ),
    ...adoptionFigures(live),
  ];
}

const acceptedInTime = (part: PartFacts): boolean => part.acceptedOn !== null && (part.acceptDue === null || part.acceptedOn <= part.acceptDue);

function adoptionFigures(live: readonly Part[]): Figure[] {
  const label: Words = { zh: '已答复的建议条目', en: 'suggestions answered' };
  const answered = (part: Part): number => part.suggestions.answered;
  return [
    summed(['adoption-rate', '采纳率', 'Adoption rate', '采纳的建议条目占已答复建议条目的比例', 'Suggestions adopted, of those answered'], live, (part) => part.suggestions.adopted, answered, label),
    summed(
      ['adoption-rate.partly', '部分采纳率', 'Partly adopted', '部分采纳的建议条目占已答复建议条目的比例', 'Suggestions partly adopted, of those answered'],
      live,
      (part) => part.suggestions.partly,
      answered,
      label,
    ),
  ];
}

/** A rate whose base is not the assignments but something each has several of. */
function summed(named: Named, parts: readonly Part[], count: (part: Part) => number, base: (part: Part) => number, baseLabel: Words): Figure {
  return rateFigure(named, { count: sum(parts.map(count)), base: sum(parts.map(base)), baseLabel, slugs: parts.filter((part) => count(part) > 0).map((part) => part.slug) });
}

/** 落实: what was promised and what became of it. */
export function commitmentFigures({ commitments, today }: Scope): Figure[] {
  const open = commitments.filter((each) => each.state === 'open');
  const due = commitments.filter((each) => each.dueOn <= today);
  return [
    countFigure(
      ['commitments.open', '未完成承诺', 'Open commitments', '尚未落实也未终止的承诺事项', 'Commitments neither fulfilled nor dropped'],
      open.map((each) => each.slug),
      '项',
    ),
    countFigure(
      ['commitments.due', '到期承诺', 'Commitments due', '（延期后的）期限已到的承诺事项，含已终止的', 'Commitments whose (postponed) day has come, dropped ones included'],
      due.map((each) => each.slug),
      '项',
    ),
    rateFigure(
      ['fulfilment-rate', '落实率', 'Fulfilment rate', '已落实的承诺占到期承诺的比例；终止的仍计入基数', 'Commitments fulfilled, of those due; dropped ones stay in the base'],
      ratioOf(due, (each) => each.state === 'fulfilled', { zh: '到期承诺', en: 'commitments due' }),
    ),
  ];
}
