import { useEffect, type ReactNode } from 'react';
import { plainLayout, type ListLayout } from '../../../contract/saved-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useAnnounce } from '../announce.tsx';
import { Pager } from '../pager.tsx';
import { useWords } from '../settings.tsx';
import { Shown } from '../shown.tsx';
import { useUrlFilter } from '../url-filter.ts';
import { shownColumns } from './case-columns.ts';
import { filtersIn, queryOf, type ListPlan } from './list-plan.ts';
import { useDefaultView } from './default-view.ts';
import { ListTable } from './list-table.tsx';
import { ListTools } from './list-tools.tsx';
import { useSavedViews } from './saved-views.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useSelection } from './use-selection.ts';
import { useListRows, type ListRows } from './use-list-rows.ts';

/** A list of cases with all that belongs to it: total, views, columns, export, selection, batch. The address is its state. */
export function CaseList({ plan, me }: { plan: ListPlan; me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const saved = useSavedViews(plan.list);
  const isReady = useDefaultView(saved.data, filter);
  const layout = saved.data?.layout ?? plainLayout;
  if (!isReady && !saved.isError)
    return (
      <p role="status" className="loading">
        {say('loading')}
      </p>
    );
  return <Open plan={plan} me={me} layout={layout} tools={<ListTools plan={plan} me={me} saved={saved} />} />;
}

interface OpenProps {
  plan: ListPlan;
  me: MeView;
  layout: ListLayout;
  tools: ReactNode;
}

function Open({ plan, me, layout, tools }: OpenProps) {
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
          {isScrolled ? (
            <p className="hint" role="status">
              {isReading ? say('list.loading-more') : found.after === null ? say('list.all-loaded') : say('list.scroll-hint', { loaded: found.items.length })}
            </p>
          ) : (
            <Pager after={found.after} />
          )}
        </>
      )}
    </Shown>
  );
}

const totalText = ({ total }: ListRows): string => `${total.count.toLocaleString('en-US')}${total.isMore ? '+' : ''}`;
