import { plainLayout } from '../../../contract/saved-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useWords } from '../settings.tsx';
import { useUrlFilter } from '../url-filter.ts';
import { useDefaultView } from './default-view.ts';
import type { ListPlan } from './list-plan.ts';
import { ListTools } from './list-tools.tsx';
import { OpenList } from './open-list.tsx';
import { useSavedViews } from './saved-views.ts';

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
  return <OpenList plan={plan} me={me} layout={layout} tools={<ListTools plan={plan} me={me} saved={saved} />} />;
}
