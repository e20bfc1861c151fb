import { useView } from '../../parts/api.ts';
import { CaseList } from '../../parts/lists/case-list.tsx';
import { plans } from '../../parts/lists/list-plan.ts';
import { ListTabs } from '../../parts/lists/list-tabs.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { TodoFilters } from './todo-filters.tsx';

/** W2 待办: everything that waits for this desk, filtered by its address. */
export function TodoScreen() {
  const { say } = useWords();
  const me = useView('me', {});
  usePageTitle(say('todo.title'));
  return (
    <>
      <h1>{say('todo.title')}</h1>
      <ListTabs />
      <TodoFilters />
      <Shown query={me}>{(who) => <CaseList plan={plans.todo} me={who} />}</Shown>
    </>
  );
}
