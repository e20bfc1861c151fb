import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useParams } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { PrintedLines } from '../../parts/lists/printed-lines.tsx';
import { useFilterText } from '../../parts/lists/filter-text.ts';
import { firstLines } from '../../parts/lists/first-lines.ts';
import { plans, queryOf, type ListPlan } from '../../parts/lists/list-plan.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { shanghai } from '../../../messages/times.ts';
import { useUrlFilter } from '../../parts/url-filter.ts';

const printedMax = 1000;

/** A list as a sheet: the lines of the address, who printed it and when. */
export function PrintListScreen({ me }: { me: MeView }) {
  const { list } = useParams();
  const { say } = useWords();
  const plan = Object.values(plans).find((each) => each.list === list);
  return plan ? <Sheet me={me} plan={plan} /> : <p className="nothing">{say('not-found.title')}</p>;
}

function Sheet({ me, plan }: { me: MeView; plan: ListPlan }) {
  const { say, language } = useWords();
  const { all } = useUrlFilter();
  const query = queryOf(plan, all);
  const lines = useQuery({ queryKey: ['view', 'printed', plan.list, query], queryFn: () => firstLines(plan, query, printedMax), networkMode: 'always' });
  const chosen = useFilterText(query);
  const title = `${say('list.print-title')} · ${say(plan.title)}`;
  usePageTitle(title);
  return (
    <div className="print-list">
      <h1>{title}</h1>
      <Shown query={lines}>
        {({ items, total }) => (
          <>
            <p>
              {say('list.print-made', {
                district: me.district.name,
                name: me.name,
                post: me.post,
                at: shanghai(me.now, language),
                count: `${total.count.toLocaleString('en-US')}${total.isMore ? '+' : ''}`,
              })}
            </p>
            {chosen === '' ? null : <p>{say('list.print-filter', { filter: chosen })}</p>}
            {total.isMore || total.count > printedMax ? <p className="fault">{say('list.print-most', { most: printedMax })}</p> : null}
            {items.length === 0 ? (
              <p className="nothing">{say('list.print-none')}</p>
            ) : (
              <>
                <p className="buttons">
                  <Button type="primary" onClick={() => window.print()}>
                    {say('list.print-act')}
                  </Button>
                </p>
                <PrintedLines plan={plan} items={items} params={all} />
              </>
            )}
          </>
        )}
      </Shown>
    </div>
  );
}
