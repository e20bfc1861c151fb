import type { ViewQuery } from '../../../contract/routes.ts';
import { client } from '../api.ts';
import type { ListItem, ListPlan } from './list-plan.ts';

const pageRows = 200;

/** The first lines of a list as it is filtered and sorted, however many pages that takes. */
export async function firstLines(plan: ListPlan, query: Readonly<Record<string, string>>, most: number): Promise<{ items: ListItem[]; total: { count: number; isMore: boolean } }> {
  const view = plan.of === 'todo' ? 'inbox' : 'proposals';
  const { after: _after, limit: _limit, ...filter } = query;
  const items: ListItem[] = [];
  let total = { count: 0, isMore: false };
  for (let after: string | null = ''; after !== null && items.length < most;) {
    const page: { items: readonly ListItem[]; total: typeof total; after: string | null } = await client.read(view, {
      ...filter,
      limit: pageRows,
      ...(after === '' ? {} : { after }),
    } as ViewQuery<'proposals'>);
    items.push(...page.items);
    ({ total, after } = page);
  }
  return { items: items.slice(0, most), total };
}
