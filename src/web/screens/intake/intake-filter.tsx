import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { committeeViews, ways } from '../../../contract/committee-views.ts';
import { matterKinds } from '../../../domain/rulebook.ts';
import { word } from '../../../messages/words.ts';
import { Pick } from '../../parts/pick.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { YearPick } from '../../parts/year-pick.tsx';

const filters = ['q', 'year', 'way', 'stage', 'kind', 'import'] as const;
const stages = committeeViews.intake.query.shape.stage.unwrap().options;

export function IntakeFilter() {
  const { say, language } = useWords();
  const filter = useUrlFilter();
  const q = filter.get('q');
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  const isFiltered = filters.some((each) => filter.get(each) !== '');
  return (
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
        <Input data-search value={typed} type="search" maxLength={100} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <Button htmlType="submit">{say('proposals.search-act')}</Button>
      <YearPick />
      <Pick
        label={say('intake.way')}
        value={filter.get('way')}
        all={say('list.all')}
        options={ways.map((each) => ({ value: each, label: say(`way.${each}`) }))}
        onPick={(way) => filter.set({ way })}
      />
      <Pick
        label={say('column.stage')}
        value={filter.get('stage')}
        all={say('list.all')}
        options={stages.map((each) => ({ value: each, label: word(language, `stage.${each}`) }))}
        onPick={(stage) => filter.set({ stage })}
      />
      <Pick
        label={say('column.kind')}
        value={filter.get('kind')}
        all={say('list.all')}
        options={matterKinds.map((each) => ({ value: each, label: word(language, `kind.${each}`) }))}
        onPick={(kind) => filter.set({ kind })}
      />
      {isFiltered ? <Button onClick={() => filter.set(Object.fromEntries(filters.map((each) => [each, undefined])))}>{say('list.clear')}</Button> : null}
    </form>
  );
}
