import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useAnnounce } from './announce.tsx';
import { Pager, Total, type TotalWords } from './pager.tsx';
import { useWords } from './settings.tsx';
import { Shown } from './shown.tsx';

interface Counted {
  total: { count: number; isMore: boolean };
  after: string | null;
}

interface CountedListProps<T extends Counted> {
  query: UseQueryResult<T>;
  /** what the empty list says */
  none: string;
  /** what is counted, when it is not cases */
  words?: TotalWords;
  /** the same filter as a file */
  exported?: { href: string; label: string };
  above?: ReactNode;
  children: (found: T) => ReactNode;
}

/** A list with its total, said aloud too, its export, its pages, and what to do when it is empty. */
export function CountedList<T extends Counted>({ query, none, words = 'list.total', exported, above, children }: CountedListProps<T>) {
  const { say } = useWords();
  const announce = useAnnounce();
  const count = query.data?.total.count;
  useEffect(() => {
    if (count !== undefined) announce(say(words, { count }));
  }, [announce, say, count, words]);
  return (
    <Shown query={query}>
      {(found) => (
        <>
          {above}
          <div className="list-head">
            <Total total={found.total} words={words} />
            {exported ? (
              <a className="button" href={exported.href} download>
                {exported.label}
              </a>
            ) : null}
          </div>
          {found.total.count === 0 ? <p className="nothing">{none}</p> : children(found)}
          <Pager after={found.after} />
        </>
      )}
    </Shown>
  );
}
