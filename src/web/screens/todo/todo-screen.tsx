import { Button } from 'antd';
import { useEffect } from 'react';
import { lights } from '../../../contract/views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager, Total } from '../../parts/pager.tsx';
import { Pick } from '../../parts/pick.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { TodoTable } from '../../parts/todo-table.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';

/** W2 待办: everything that waits for this desk, filtered by its address. */
export function TodoScreen() {
  const { say } = useWords();
  const announce = useAnnounce();
  const filter = useUrlFilter();
  const light = lights.find((each) => each === filter.get('light'));
  const step = filter.get('step');
  const after = filter.get('after');
  const list = useView('inbox', { ...(step === '' ? {} : { step }), ...(light ? { light } : {}), ...(after === '' ? {} : { after }), limit: 50 }, { keepPrevious: true });
  const desk = useView('desk', {});
  const count = list.data?.total.count;
  usePageTitle(say('todo.title'));
  useEffect(() => {
    if (count !== undefined) announce(say('list.total', { count }));
  }, [count, step, light, announce, say]);
  const stepOptions = (desk.data?.steps ?? []).map((each) => ({ value: each.step, label: `${say(`step.${each.step}`)}（${each.total}）` }));
  const known = step === '' || stepOptions.some((each) => each.value === step) ? stepOptions : [...stepOptions, { value: step, label: say(`step.${step}`) }];
  const isFiltered = step !== '' || light !== undefined;
  return (
    <>
      <h1>{say('todo.title')}</h1>
      <form className="filters" role="search" aria-label={say('list.filter')} onSubmit={(event) => event.preventDefault()}>
        <Pick label={say('column.step')} value={step} all={say('list.all')} options={known} onPick={(value) => filter.set({ step: value })} />
        <Pick
          label={say('column.light')}
          value={light ?? ''}
          all={say('list.all')}
          options={lights.map((each) => ({ value: each, label: say(`lamp.${each}-name`) }))}
          onPick={(value) => filter.set({ light: value })}
        />
        {isFiltered ? <Button onClick={() => filter.set({ step: undefined, light: undefined })}>{say('list.clear')}</Button> : null}
      </form>
      <Shown query={list}>
        {(found) => (
          <>
            <Total total={found.total} />
            {found.items.length === 0 ? <p className="nothing">{say(isFiltered ? 'list.none-filtered' : 'todo.none')}</p> : <TodoTable items={found.items} caption={say('todo.title')} />}
            <Pager after={found.after} />
          </>
        )}
      </Shown>
    </>
  );
}
