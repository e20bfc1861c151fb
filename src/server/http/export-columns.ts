import { columnsOf, isListColumn, type ListColumn } from '../../contract/list-columns.ts';
import type { ProposalItem, RegisterView, TodoItem } from '../../contract/views.ts';
import { dayOf } from '../../domain/day.ts';
import { wordOf } from '../../messages/sentences.ts';
import type { SheetCell, SheetColumn } from '../documents/sheet.ts';

type Language = 'zh' | 'en';
export type Item = ProposalItem | TodoItem;
type Word = (group: string, code: string | null) => string;

interface Column {
  width: number;
  holdsDays?: boolean;
  value: (item: Item, word: Word) => SheetCell;
}
const text = (width: number, value: (item: Item, word: Word) => string | number | null): Column => ({ width, value });
const day = (value: (item: Item) => string | null): Column => ({
  width: 12,
  holdsDays: true,
  value: (item) => {
    const found = value(item);
    return found === null ? null : { day: found };
  },
});

const columns: Readonly<Record<ListColumn, Column>> = {
  number: text(12, (item) => item.slug),
  'docket-number': text(12, (item) => item.number),
  title: text(50, (item) => item.title),
  kind: text(12, (item, word) => word('kind', item.kind)),
  key: text(6, (item, word) => (item.isKey ? word('form', 'yes') : '')),
  category: text(14, (item, word) => word('categories', item.category)),
  stage: text(12, (item, word) => word('stage', item.stage)),
  light: text(8, (item, word) => word('light', item.light)),
  'days-left': text(10, (item) => item.workingDaysLeft),
  due: day((item) => item.due),
  rule: text(14, (item, word) => word('rule', 'rule' in item ? item.rule : null)),
  turn: text(12, (item, word) => word('desk', item.turn)),
  proposer: text(20, (item) => item.proposer),
  lead: text(20, (item) => item.lead),
  assisting: text(30, (item) => item.assisting.join('、')),
  class: text(16, (item, word) => word('classes', item.resultClass)),
  round: text(6, (item) => (item.round === 0 ? null : item.round)),
  submitted: day((item) => item.submittedOn),
  docketed: day((item) => item.docketedOn),
  session: text(22, (item) => item.session),
  step: text(16, (item, word) => word('step', 'step' in item ? item.step : null)),
  act: text(16, (item, word) => word('event', actOf(item)?.type ?? null)),
  acted: day((item) => {
    const act = actOf(item);
    return act ? dayOf(act.at) : null;
  }),
};

const actOf = (item: Item): ProposalItem['act'] => ('act' in item ? item.act : null);

export interface ChosenColumns {
  headings: SheetColumn[];
  cells: (item: Item) => SheetCell[];
}

/** The columns asked for, in that order, as far as the list has them; all of the list without a choice. */
export function chosenColumns(asked: string | undefined, of: keyof typeof columnsOf, language: Language, register: RegisterView): ChosenColumns {
  const offered = columnsOf[of];
  const named = (asked ?? '').split(',').filter((name) => isListColumn(name) && offered.includes(name)) as ListColumn[];
  const chosen = named.length > 0 ? [...new Set(named)] : offered;
  const word = wordsIn(language, register);
  return {
    headings: chosen.map((name) => ({ header: wordOf(language, `column.${name}`) ?? name, width: columns[name].width, holdsDays: columns[name].holdsDays ?? false })),
    cells: (item) => chosen.map((name) => columns[name].value(item, word)),
  };
}

/** Codes as the words of the catalogue, else of the rules in force, else as they are. */
function wordsIn(language: Language, register: RegisterView): Word {
  return (group, code) => {
    if (code === null) return '';
    const own = wordOf(language, `${group}.${code}`);
    if (own !== undefined) return own;
    const found = register.words[group]?.find((each) => each.code === code);
    return found ? (language === 'en' ? (found.en ?? found.zh) : found.zh) : code;
  };
}
