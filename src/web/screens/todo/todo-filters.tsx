import { Button } from 'antd';
import { useView } from '../../parts/api.ts';
import { useChoices } from '../../parts/lists/case-filters.tsx';
import { filtersIn, plans, queryOf } from '../../parts/lists/list-plan.ts';
import { SearchField, typedIn } from '../../parts/lists/search-field.tsx';
import { Pick } from '../../parts/pick.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';

const offered: readonly string[] = ['light', 'stage', 'category', 'kind', 'unit', 'key'];

/** By step with how many wait there, by day, by what the cases are. */
export function TodoFilters() {
  const { say } = useWords();
  const filter = useUrlFilter();
  const desk = useView('desk', {}).data;
  const choices = useChoices().filter((each) => offered.includes(each.name));
  const step = filter.get('step');
  const steps = (desk?.steps ?? []).map((each) => ({ value: each.step, label: `${say(`step.${each.step}`)}（${each.total}）` }));
  const known = step === '' || steps.some((each) => each.value === step) ? steps : [...steps, { value: step, label: say(`step.${step}`) }];
  const filters = Object.keys(filtersIn(queryOf(plans.todo, filter.all)));
  return (
    <form
      className="filters"
      role="search"
      aria-label={say('list.filter')}
      onSubmit={(event) => {
        event.preventDefault();
        filter.set({ q: typedIn(event.currentTarget) });
      }}
    >
      <SearchField />
      <Pick label={say('column.step')} value={step} all={say('list.all')} options={known} onPick={(value) => filter.set({ step: value })} />
      <Pick
        label={say('list.due')}
        value={filter.get('due')}
        all={say('list.all')}
        options={[
          { value: 'today', label: `${say('list.due-today')}（${desk?.dueToday ?? 0}）` },
          { value: 'week', label: `${say('list.due-week')}（${desk?.dueThisWeek ?? 0}）` },
        ]}
        onPick={(value) => filter.set({ due: value })}
      />
      {choices.map((each) => (
        <Pick key={each.name} label={say(each.label)} value={filter.get(each.name)} all={say('list.all')} options={each.options} onPick={(value) => filter.set({ [each.name]: value })} />
      ))}
      {filters.length > 0 ? <Button onClick={() => filter.set(Object.fromEntries(filters.map((each) => [each, undefined])))}>{say('list.clear')}</Button> : null}
    </form>
  );
}
