import { Button } from 'antd';
import type { FacetName } from '../../../contract/list-views.ts';
import { lights } from '../../../contract/views.ts';
import type { View, ViewQuery } from '../../../contract/routes.ts';
import { stages } from '../../../domain/proposal/stage.ts';
import { matterKinds } from '../../../domain/rulebook.ts';
import { labelWord, word } from '../../../messages/words.ts';
import { useView } from '../api.ts';
import { Pick } from '../pick.tsx';
import { useWords } from '../settings.tsx';
import { useUrlFilter } from '../url-filter.ts';
import { filtersIn, queryOf, type ListPlan } from './list-plan.ts';
import { SearchField, typedIn } from './search-field.tsx';

type Facets = View<'proposal-facets'>['facets'];
interface Choice {
  name: FacetName;
  label: 'proposals.year' | 'column.stage' | 'column.category' | 'column.kind' | 'column.class' | 'proposals.unit' | 'proposals.key' | 'column.light';
  options: { value: string; label: string }[];
}

/** Everything a choice can be made from, in its own order. */
export function useChoices(): readonly Choice[] {
  const { say, language } = useWords();
  const register = useView('register', {}).data;
  const coded = (list: string) => (register?.words[list] ?? []).map((each) => ({ value: each.code, label: labelWord(language, each).text }));
  const years = [...new Set((register?.sessions ?? []).map((each) => each.reportYear))].toSorted((a, b) => b - a);
  return [
    { name: 'year', label: 'proposals.year', options: years.map((year) => ({ value: String(year), label: String(year) })) },
    { name: 'stage', label: 'column.stage', options: stages.map((each) => ({ value: each, label: word(language, `stage.${each}`) })) },
    { name: 'category', label: 'column.category', options: coded('categories') },
    { name: 'kind', label: 'column.kind', options: matterKinds.map((each) => ({ value: each, label: word(language, `kind.${each}`) })) },
    { name: 'class', label: 'column.class', options: coded('classes') },
    { name: 'unit', label: 'proposals.unit', options: (register?.units ?? []).map((each) => ({ value: each.id, label: each.name })) },
    {
      name: 'key',
      label: 'proposals.key',
      options: [
        { value: 'true', label: say('form.yes') },
        { value: 'false', label: say('form.no') },
      ],
    },
    { name: 'light', label: 'column.light', options: lights.map((each) => ({ value: each, label: say(`lamp.${each}-name`) })) },
  ];
}

/** What a list of cases can be narrowed by; beside each choice how many cases it leaves. */
export function CaseFilters({ plan }: { plan: ListPlan }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const choices = useChoices();
  const query = queryOf(plan, filter.all);
  const filters = filtersIn(query);
  const facets = useView('proposal-facets', { ...filters, of: plan.of } as ViewQuery<'proposal-facets'>, { keepPrevious: true }).data?.facets;
  const numbers = filter.get('numbers');
  const since = filters['since'];
  return (
    <>
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
        {choices.map((each) => (
          <Pick
            key={each.name}
            label={say(each.label)}
            value={filter.get(each.name)}
            all={say('list.all')}
            options={counted(each, facets, filter.get(each.name))}
            onPick={(value) => filter.set({ [each.name]: value })}
          />
        ))}
        {Object.keys(filters).length > 0 ? <Button onClick={() => filter.set(Object.fromEntries(Object.keys(filters).map((each) => [each, undefined])))}>{say('list.clear')}</Button> : null}
      </form>
      {numbers === '' ? null : <p className="lead">{say('proposals.by-numbers', { count: numbers.split(',').length })}</p>}
      {since === undefined ? null : <p className="lead">{say('list.since', { day: since })}</p>}
    </>
  );
}

/** Those that leave something, with how much; and the one that is chosen. All of them until the counts are known. */
function counted({ name, options }: Choice, facets: Facets | undefined, chosen: string): { value: string; label: string }[] {
  if (!facets) return options;
  const countOf = new Map(facets[name].map(({ value, count }) => [value, count]));
  return options.filter(({ value }) => countOf.has(value) || value === chosen).map(({ value, label }) => ({ value, label: `${label}（${(countOf.get(value) ?? 0).toLocaleString('en-US')}）` }));
}
