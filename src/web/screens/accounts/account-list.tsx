import { useState } from 'react';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager } from '../../parts/pager.tsx';
import { Slips, type Slip } from '../../parts/register/slips.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { AccountsFilter, accountsQuery } from './accounts-filter.tsx';
import { AccountsTable } from './accounts-table.tsx';
import { NewPerson } from './new-person.tsx';
import { OpenAccounts } from './open-accounts.tsx';

/** The list, and accounts opened for several at once. */
export function AccountList({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const query = accountsQuery(filter.get);
  const accounts = useView('accounts', { ...query, ...(filter.get('after') === '' ? {} : { after: filter.get('after') }) }, { keepPrevious: true });
  usePageTitle(say('accounts.title'));
  return (
    <>
      <h1>{say('accounts.title')}</h1>
      <p className="lead">{say('accounts.lead')}</p>
      <Slips slips={slips} onClose={() => setSlips([])} />
      <NewPerson me={me} />
      <Shown query={accounts}>
        {({ items, total, after, counts }) => (
          <>
            <AccountsFilter counts={counts} />
            <p className="total">{say('register.total-persons', { count: total })}</p>
            <OpenAccounts persons={items.filter((each) => chosen.has(each.id))} onDone={setSlips} onClear={() => setChosen(new Set())} />
            {items.length === 0 ? (
              <p className="nothing">{say(Object.keys(query).length === 0 ? 'accounts.none' : 'list.none-filtered')}</p>
            ) : (
              <AccountsTable items={items} chosen={chosen} onChoose={setChosen} />
            )}
            <Pager after={after} />
          </>
        )}
      </Shown>
    </>
  );
}
