import { columnsOf, type ListColumn } from '../../../contract/list-columns.ts';
import type { ColumnWidth, ListLayout } from '../../../contract/saved-views.ts';
import { columnsIn, type ListPlan } from './list-plan.ts';

export interface ShownColumnOf {
  name: ListColumn;
  width: ColumnWidth;
}

/** What the address names goes first, then the person's own choice, then what the list has by itself. The title is always there. */
export function shownColumns(plan: ListPlan, layout: Pick<ListLayout, 'columns'>, params: Readonly<Record<string, string>>): ShownColumnOf[] {
  const offered: readonly string[] = columnsOf[plan.shows];
  const named = columnsIn(plan, params);
  const kept = layout.columns?.filter((each) => offered.includes(each.name));
  const widthOf = (name: string): ShownColumnOf['width'] => kept?.find((each) => each.name === name)?.width ?? 'normal';
  const chosen: ShownColumnOf[] = named.length > 0 ? named.map((name) => ({ name, width: widthOf(name) })) : (kept ?? plan.columns.map((name) => ({ name, width: 'normal' })));
  return chosen.some((each) => each.name === 'title') ? chosen : [{ name: 'title', width: 'normal' }, ...chosen];
}
