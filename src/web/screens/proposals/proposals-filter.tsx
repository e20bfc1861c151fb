import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { stages } from '../../../domain/proposal/stage.ts';
import { matterKinds } from '../../../domain/rulebook.ts';
import { lights } from '../../../contract/views.ts';
import { labelWord, word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { Pick } from '../../parts/pick.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';

const filters = ['q', 'year', 'stage', 'category', 'kind', 'class', 'unit', 'key', 'light', 'numbers'] as const;

export function ProposalsFilter() {
  const { say, language } = useWords();
  const filter = useUrlFilter();
  const register = useView('register', {}).data;
  const q = filter.get('q');
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  const coded = (list: string) => (register?.words[list] ?? []).map((each) => ({ value: each.code, label: labelWord(language, each).text }));
  const years = [...new Set((register?.sessions ?? []).map((each) => each.reportYear))].toSorted((a, b) => b - a).map((year) => ({ value: String(year), label: String(year) }));
  const picks = [
    { name: 'year', label: 'proposals.year', options: years },
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
  ] as const;
  const isFiltered = filters.some((each) => filter.get(each) !== '');
  const numbers = filter.get('numbers');
  return (
    <>
      <form
        className="filters"
        role="search"
        aria-label={say('list.filter')}
        onSubmit={(event) => {
          event.preventDefault();
          filter.set({ q: typed.trim() });
        }}
      >
        <label className="pick is-search">
          {say('proposals.search')}
          <Input data-search value={typed} type="search" onChange={(event) => setTyped(event.target.value)} />
        </label>
        <Button htmlType="submit">{say('proposals.search-act')}</Button>
        {picks.map((each) => (
          <Pick key={each.name} label={say(each.label)} value={filter.get(each.name)} all={say('list.all')} options={each.options} onPick={(value) => filter.set({ [each.name]: value })} />
        ))}
        {isFiltered ? <Button onClick={() => filter.set(Object.fromEntries(filters.map((each) => [each, undefined])))}>{say('list.clear')}</Button> : null}
      </form>
      {numbers === '' ? null : <p className="lead">{say('proposals.by-numbers', { count: numbers.split(',').length })}</p>}
    </>
  );
}
