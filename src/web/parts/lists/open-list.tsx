import { useEffect, type ReactNode } from 'react';
import type { ListLayout } from '../../../contract/saved-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useAnnounce } from '../announce.tsx';
import { useWords } from '../settings.tsx';
import { Shown } from '../shown.tsx';
import { useUrlFilter } from '../url-filter.ts';
import { shownColumns } from './case-columns.ts';
import { ListEnd } from './list-end.tsx';
import { filtersIn, queryOf, type ListPlan } from './list-plan.ts';
import { ListTable } from './list-table.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useListRows, type ListRows } from './use-list-rows.ts';
import { useSelection } from './use-selection.ts';

interface OpenListProps {
  plan: ListPlan;
  me: MeView;
  layout: ListLayout;
  tools: ReactNode;
}

/** The lines of the address, what is selected of them, and the way on. */
export function OpenList({ plan, me, layout, tools }: OpenListProps) {
  const announce = useAnnounce();
  const { say } = useWords();
  const { all } = useUrlFilter();
  const query = queryOf(plan, all);
  const isScrolled = layout.paging === 'scroll';
  const { rows, more, isReading } = useListRows(plan, query, isScrolled);
  const count = rows.data?.total.count;
  const filters = JSON.stringify(filtersIn(query));
  const { selected, setSelected, ids, toggle } = useSelection(filters);
  useEffect(() => {
    if (count !== undefined) announce(say('list.total', { count }));
  }, [count, filters, announce, say]);
  return (
    <Shown query={rows}>
      {(found) => (
        <>
          <div className="list-head">
            <p className="total">{say('list.total', { count: totalText(found) })}</p>
            {tools}
          </div>
          <SelectionBar plan={plan} me={me} query={query} total={found.total} selected={selected} onSelect={setSelected} />
          {found.items.length === 0 ? (
            <p className="nothing">{say(filters === '{}' ? plan.none : 'list.none-filtered')}</p>
          ) : (
            <ListTable
              plan={plan}
              items={found.items}
              columns={shownColumns(plan, layout, all)}
              layout={layout}
              total={found.total.isMore ? null : found.total.count}
              selected={ids}
              onToggle={toggle}
              onEnd={isScrolled ? more : undefined}
            />
          )}
          <ListEnd isScrolled={isScrolled} isReading={isReading} after={found.after} loaded={found.items.length} />
        </>
      )}
    </Shown>
  );
}

const totalText = ({ total }: ListRows): string => `${total.count.toLocaleString('en-US')}${total.isMore ? '+' : ''}`;
