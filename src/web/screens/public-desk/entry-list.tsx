import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import { useAnnounce } from '../../parts/announce.tsx';
import { Pager, Total } from '../../parts/pager.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';

interface EntryListProps<T> {
  query: UseQueryResult<{ items: T[]; total: { count: number; isMore: boolean }; after: string | null }>;
  none: string;
  children: (item: T) => ReactNode;
}

/** A page of what came in from outside, the count said aloud. */
export function EntryList<T>({ query, none, children }: EntryListProps<T>) {
  const { say } = useWords();
  const announce = useAnnounce();
  const count = query.data?.total.count;
  const { search } = useLocation();
  const said = useRef<string | null>(null);
  useEffect(() => {
    // Once for each list: after an act what is said is that it is done.
    if (count === undefined || said.current === search) return;
    said.current = search;
    announce(say('list.total', { count }));
  }, [announce, say, count, search]);
  return (
    <Shown query={query}>
      {({ items, total, after }) => (
        <>
          <Total total={total} />
          {items.length === 0 ? <p className="nothing">{none}</p> : null}
          {items.map(children)}
          <Pager after={after} />
        </>
      )}
    </Shown>
  );
}
