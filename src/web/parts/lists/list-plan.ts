import { columnsOf, isListColumn, type ListColumn } from '../../../contract/list-columns.ts';
import { inboxQuery, proposalsQuery, type ListScope, type ProposalSort } from '../../../contract/proposals-query.ts';
import type { SavedList } from '../../../contract/saved-views.ts';
import type { ProposalItem, TodoItem } from '../../../contract/views.ts';
import type { WordKey } from '../../../messages/words.ts';

/** One of the lists of the workbench: what it holds, how it is sorted unless somebody chooses, and its columns. */
export interface ListPlan {
  list: SavedList;
  title: WordKey;
  lead?: WordKey;
  /** said where there is nothing, with what to do */
  none: WordKey;
  of: ListScope | 'todo';
  sort: ProposalSort;
  order: 'asc' | 'desc';
  shows: keyof typeof columnsOf;
  columns: readonly ListColumn[];
}

export const plans = {
  todo: {
    list: 'todo',
    title: 'todo.title',
    none: 'todo.none',
    of: 'todo',
    sort: 'due',
    order: 'asc',
    shows: 'steps',
    columns: ['number', 'title', 'step', 'light', 'due', 'stage', 'proposer', 'lead'],
  },
  done: {
    list: 'done',
    title: 'list.done',
    lead: 'done.lead',
    none: 'done.none',
    of: 'done',
    sort: 'acted',
    order: 'desc',
    shows: 'acts',
    columns: ['number', 'title', 'act', 'acted', 'stage', 'light', 'lead', 'proposer'],
  },
  started: {
    list: 'started',
    title: 'list.started',
    lead: 'started.lead',
    none: 'started.none',
    of: 'started',
    sort: 'acted',
    order: 'desc',
    shows: 'acts',
    columns: ['number', 'title', 'act', 'acted', 'stage', 'turn', 'light', 'lead'],
  },
  cc: {
    list: 'cc',
    title: 'list.cc',
    lead: 'cc.lead',
    none: 'cc.none',
    of: 'others',
    sort: 'due',
    order: 'asc',
    shows: 'cases',
    columns: ['number', 'title', 'stage', 'turn', 'light', 'due', 'lead', 'assisting'],
  },
  proposals: {
    list: 'proposals',
    title: 'proposals.title',
    none: 'list.none-filtered',
    of: 'all',
    sort: 'number',
    order: 'asc',
    shows: 'cases',
    columns: ['number', 'title', 'kind', 'category', 'stage', 'light', 'due', 'lead', 'proposer', 'submitted', 'class', 'round'],
  },
} as const satisfies Record<SavedList, ListPlan>;

export type ListItem = ProposalItem | TodoItem;
export const matterOf = (item: ListItem): string => ('matterId' in item ? item.matterId : item.id);
/** A case may wait for a desk in two steps: each is a line. */
export const lineOf = (item: ListItem): string => ('step' in item ? `${item.matterId} ${item.step}` : item.id);
export const addressOf = (item: ListItem): string => item.slug ?? matterOf(item);

type Params = Readonly<Record<string, string>>;

/** The address as a query; what the view would not take is left out instead of failing. */
export function queryOf(plan: ListPlan, params: Params): Record<string, string> {
  const fields = (plan.of === 'todo' ? inboxQuery : proposalsQuery).shape as Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>>;
  const taken = Object.fromEntries(Object.entries(params).filter(([name, value]) => name !== 'of' && fields[name]?.safeParse(value).success === true));
  return plan.of === 'todo' ? taken : { of: plan.of, sort: plan.sort, order: taken['sort'] ? 'asc' : plan.order, ...taken };
}

/** Names of what narrows the list, as against how it is shown. */
const shown = ['after', 'limit', 'sort', 'order', 'of', 'columns'];
export const filtersIn = (query: Params): Params => Object.fromEntries(Object.entries(query).filter(([name]) => !shown.includes(name)));

/** The address without the page: what a saved view keeps. */
export function queryTextOf(params: Params): string {
  const kept = Object.entries(params).filter(([name]) => name !== 'after');
  return new URLSearchParams(kept).toString();
}

/** Columns named in the address, as far as the list has them. */
export function columnsIn(plan: ListPlan, params: Params): ListColumn[] {
  const offered: readonly ListColumn[] = columnsOf[plan.shows];
  return [...new Set((params['columns'] ?? '').split(',').filter(isListColumn))].filter((each) => offered.includes(each));
}
