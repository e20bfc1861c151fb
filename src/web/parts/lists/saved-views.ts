import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { savedViews, type ListLayout, type SavedList, type SavedViews } from '../../../contract/saved-views.ts';
import { client } from '../api.ts';

const keyOf = (list: SavedList) => ['saved-views', list];

/** The views saved for a list and how this person likes to see it. */
export function useSavedViews(list: SavedList): UseQueryResult<SavedViews> {
  return useQuery({ queryKey: keyOf(list), queryFn: async () => savedViews.parse(await client.ask('GET', `/saved-views?list=${list}`)), staleTime: 60_000, networkMode: 'always' });
}

type Change =
  | { act: 'save'; name: string; query: string; isShared: boolean }
  | { act: 'change'; id: string; name?: string; query?: string; isShared?: boolean }
  | { act: 'delete'; id: string }
  | { act: 'layout'; layout: ListLayout };

/** Any change of them; the list shows it as soon as it is kept. */
export function useSavedViewChange(list: SavedList) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (change: Change): Promise<void> => {
      switch (change.act) {
        case 'save':
          return void (await client.ask('POST', '/saved-views', { list, name: change.name, query: change.query, isShared: change.isShared }));
        case 'change': {
          const { act: _act, id, ...rest } = change;
          return void (await client.ask('PATCH', `/saved-views/${id}`, rest));
        }
        case 'delete':
          return void (await client.ask('DELETE', `/saved-views/${change.id}`));
        case 'layout':
          return void (await client.ask('PUT', `/list-layouts/${list}`, change.layout));
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(list) }),
    networkMode: 'always',
  });
}
