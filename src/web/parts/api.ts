import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { makeClient, ProblemError, ServerUnreachable } from '../../contract/client.ts';
import type { View, ViewName, ViewQuery } from '../../contract/routes.ts';
import { word, type Language } from '../../messages/words.ts';
import { askServer } from './live/gate.ts';

/** The one way to the server. */
export const client = makeClient({ origin: '', fetch: askServer });

export const queryClient = new QueryClient({
  defaultOptions: {
    // A “no” stays a no; only silence is worth another try.
    queries: { retry: (count, error) => error instanceof ServerUnreachable && count < 1, retryDelay: 400, staleTime: 15_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

export function useView<N extends ViewName>(view: N, query: ViewQuery<N>, options: { keepPrevious?: boolean; isOff?: boolean } = {}): UseQueryResult<View<N>> {
  const found = useQuery<View<ViewName>, Error, View<ViewName>>({
    queryKey: ['view', view, query],
    queryFn: () => client.read(view, query),
    enabled: options.isOff !== true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  return found as UseQueryResult<View<N>>;
}

/** A change of session: everything shown belonged to the post before. */
export function useSessionCall<A>(call: (given: A) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => queries.resetQueries() });
}

/** What went wrong, in the reader's language. */
export function messageOf(error: unknown, language: Language): string {
  if (error instanceof ProblemError) return language === 'en' ? error.problem.en : error.problem.zh;
  if (error instanceof ServerUnreachable) return word(language, 'server.gone');
  return word(language, 'server.unexpected');
}

export const isSignedOut = (error: unknown): boolean => error instanceof ProblemError && error.problem.status === 401;
