import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { plainLayout, type SavedView, type SavedViews } from '../../../contract/saved-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { paths } from '../../paths.ts';
import { useWords } from '../settings.tsx';
import { useUrlFilter } from '../url-filter.ts';
import { ColumnSettings } from './column-settings.tsx';
import { ExportForm } from './export-form.tsx';
import { ListDrawer } from './list-drawer.tsx';
import { queryTextOf, type ListPlan } from './list-plan.ts';
import { SavedViewList } from './saved-view-list.tsx';

const drawers = ['settings', 'views', 'export'] as const;
type Open = (typeof drawers)[number];
const titles = { settings: 'list.settings', views: 'list.views', export: 'list.export-title' } as const;

/** Views, columns, export and print of a list. */
export function ListTools({ plan, me, saved }: { plan: ListPlan; me: MeView; saved: UseQueryResult<SavedViews> }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const [open, setOpen] = useState<Open | null>(null);
  const found = saved.data ?? { views: [], layout: plainLayout, canShare: false };
  const close = (): void => setOpen(null);
  const query = queryTextOf(filter.all);
  return (
    <div className="list-tools">
      <ViewPick views={found.views} query={query} />
      <Button onClick={() => setOpen('views')}>{say('list.views')}</Button>
      <Button onClick={() => setOpen('settings')}>{say('list.settings')}</Button>
      <Button onClick={() => setOpen('export')}>{say('list.export')}</Button>
      <Link className="button" to={paths.print(plan.list, query)}>
        {say('list.print')}
      </Link>
      {drawers.map((each) => (
        <ListDrawer key={each} title={say(titles[each])} isOpen={open === each} onClose={close}>
          {each === 'settings' ? <ColumnSettings plan={plan} layout={found.layout} onDone={close} /> : null}
          {each === 'views' ? <SavedViewList plan={plan} saved={found} query={query} /> : null}
          {each === 'export' ? <ExportForm plan={plan} me={me} layout={found.layout} /> : null}
        </ListDrawer>
      ))}
    </div>
  );
}

/** A saved view is an address: choosing it goes there. */
function ViewPick({ views, query }: { views: readonly SavedView[]; query: string }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const here = views.find((each) => each.query === query);
  const own = views.filter((each) => each.isOwn);
  const shared = views.filter((each) => !each.isOwn);
  const group = (label: string, members: readonly SavedView[], nameOf: (view: SavedView) => string) =>
    members.length === 0 ? null : (
      <optgroup label={label}>
        {members.map((each) => (
          <option key={each.id} value={each.id}>
            {nameOf(each)}
          </option>
        ))}
      </optgroup>
    );
  return (
    <label className="pick">
      {say('list.view')}
      <select
        value={here?.id ?? ''}
        onChange={(event) => {
          const chosen = views.find((each) => each.id === event.target.value);
          void navigate({ search: chosen && chosen.query !== '' ? `?${chosen.query}` : '' });
        }}
      >
        <option value="">{say('list.view-none')}</option>
        {group(say('list.view-own'), own, (each) => each.name)}
        {group(say('list.view-shared'), shared, (each) => say('list.view-by', { name: each.name, owner: each.owner }))}
      </select>
    </label>
  );
}
