import { accountStates } from '../../../contract/admin-views.ts';
import { queryText } from '../../../contract/client.ts';
import { Pick } from '../../parts/pick.tsx';
import { RegisterSearch } from '../../parts/register/register-search.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { hrefOf } from '../../paths.ts';

const states = [...accountStates, 'unused'] as const;

/** What the address asks for; the list and its export take the same. */
export function accountsQuery(get: (name: string) => string): { q?: string; state?: (typeof states)[number] } {
  const state = states.find((each) => each === get('state'));
  return { ...(get('q') === '' ? {} : { q: get('q') }), ...(state === undefined ? {} : { state }) };
}

export function AccountsFilter({ counts }: { counts: Readonly<Record<string, number>> }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const query = accountsQuery(filter.get);
  return (
    <div className="filters">
      <RegisterSearch label={say('accounts.search')} />
      <Pick
        label={say('accounts.state')}
        value={query.state ?? ''}
        all={say('list.all')}
        options={states.map((each) => ({ value: each, label: `${say(`account-state.${each}`)}（${counts[each] ?? 0}）` }))}
        onPick={(value) => filter.set({ state: value })}
      />
      <a className="button" href={hrefOf(`/register/accounts.csv${queryText(query)}`)} download>
        {say('register.export')}
      </a>
    </div>
  );
}
