import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useWords } from './settings.tsx';
import { useUrlFilter } from './url-filter.ts';

/** Pages by place, not by number: forward from the last row shown, back to where one came from. */
export function Pager({ after }: { after: string | null }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const navigate = useNavigate();
  const isFirst = filter.get('after') === '';
  if (isFirst && after === null) return null;
  return (
    <nav aria-label={say('list.pages')} className="pager">
      <Button disabled={isFirst} onClick={() => filter.set({ after: undefined })}>
        {say('list.first')}
      </Button>
      <Button disabled={isFirst} onClick={() => void navigate(-1)}>
        {say('list.back')}
      </Button>
      <Button disabled={after === null} onClick={() => filter.set({ after: after ?? undefined })}>
        {say('list.next')}
      </Button>
    </nav>
  );
}

/** Words for a number of cases, and for what is not a case. */
export type TotalWords = 'list.total' | 'merge.total';

/** “128 件”, beyond ten thousand “10,000+ 件”. */
export function Total({ total, words = 'list.total' }: { total: { count: number; isMore: boolean }; words?: TotalWords }) {
  const { say } = useWords();
  return <p className="total">{say(words, { count: `${total.count.toLocaleString('en-US')}${total.isMore ? '+' : ''}` })}</p>;
}
