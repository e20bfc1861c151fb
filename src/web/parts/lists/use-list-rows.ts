import { useInfiniteQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ViewQuery } from '../../../contract/routes.ts';
import { client, useView } from '../api.ts';
import type { ListItem, ListPlan } from './list-plan.ts';

export interface ListRows {
  items: readonly ListItem[];
  total: { count: number; isMore: boolean };
  after: string | null;
}

const pageRows = 50;
const scrollRows = 100;

/** One page of a list, or all that was scrolled to; `more` reads on. */
export function useListRows(plan: ListPlan, query: Readonly<Record<string, string>>, isScrolled: boolean): { rows: UseQueryResult<ListRows>; more: () => void; isReading: boolean } {
  const view = plan.of === 'todo' ? 'inbox' : 'proposals';
  const { after: _after, ...whole } = query;
  const page = useView(view, { limit: pageRows, ...query } as ViewQuery<'proposals'>, { keepPrevious: true, isOff: isScrolled }) as UseQueryResult<ListRows>;
  const scroll = useInfiniteQuery({
    queryKey: ['view', view, 'scroll', whole],
    queryFn: ({ pageParam }) => client.read(view, { ...whole, limit: scrollRows, ...(pageParam === '' ? {} : { after: pageParam }) } as ViewQuery<'proposals'>) as Promise<ListRows>,
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
    enabled: isScrolled,
    networkMode: 'always',
  });
  if (!isScrolled) return { rows: page, more: () => undefined, isReading: false };
  const pages = scroll.data?.pages;
  const data = pages && { items: pages.flatMap((each) => each.items), total: pages[0]?.total ?? { count: 0, isMore: false }, after: pages.at(-1)?.after ?? null };
  const more = (): void => {
    if (scroll.hasNextPage && !scroll.isFetching) void scroll.fetchNextPage();
  };
  return { rows: { ...scroll, data } as unknown as UseQueryResult<ListRows>, more, isReading: scroll.isFetchingNextPage };
}
