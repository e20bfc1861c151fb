import { Button } from 'antd';
import { Link } from 'react-router';
import { queryText } from '../../../contract/client.ts';
import type { MeView } from '../../../contract/views.ts';
import { Pick } from '../../parts/pick.tsx';
import { RegisterSearch } from '../../parts/register/register-search.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { hrefOf } from '../../paths.ts';

const states = ['current', 'no-account', 'ended'] as const;

interface MembersQuery {
  state: (typeof states)[number];
  year?: number;
  q?: string;
  sector?: string;
}

/** What the address asks for; the list and its export take the same. */
export function membersQuery(get: (name: string) => string): MembersQuery {
  return {
    state: states.find((each) => each === get('state')) ?? 'current',
    ...(/^\d{4}$/.test(get('year')) ? { year: Number(get('year')) } : {}),
    ...(get('q') === '' ? {} : { q: get('q') }),
    ...(get('sector') === '' ? {} : { sector: get('sector') }),
  };
}

export function MembersHead({ me, query, onImport }: { me: MeView; query: MembersQuery; onImport: () => void }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  return (
    <div className="list-head">
      <p>
        <Link to="/bodies">{say('bodies.title')}</Link>
      </p>
      <ul className="buttons">
        {me.can.includes('import-roster') ? (
          <li>
            <Button type="primary" onClick={onImport}>
              {say('sheet.roster')}
            </Button>
          </li>
        ) : null}
        {me.can.includes('register-member') ? (
          <li>
            <Button onClick={() => filter.set({ act: 'register-member' })}>{say('command.register-member')}</Button>
          </li>
        ) : null}
        <li>
          <a className="button" href={hrefOf(`/register/members.csv${queryText(query)}`)} download>
            {say('register.export')}
          </a>
        </li>
      </ul>
    </div>
  );
}

export function MembersFilter({ sectors, years, of }: { sectors: readonly string[]; years: readonly number[]; of: number | null }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const { state } = membersQuery(filter.get);
  const otherYears = years.filter((each) => each !== of);
  return (
    <div className="filters">
      <RegisterSearch label={say('members.search')} />
      <Pick
        label={say('members.sector')}
        value={filter.get('sector')}
        all={say('list.all')}
        options={sectors.map((each) => ({ value: each, label: each }))}
        onPick={(value) => filter.set({ sector: value })}
      />
      <Pick
        label={say('members.state')}
        value={state === 'current' ? '' : state}
        all={say('members.state-current')}
        options={states.slice(1).map((each) => ({ value: each, label: say(`members.state-${each}`) }))}
        onPick={(value) => filter.set({ state: value })}
      />
      {years.length > 1 ? (
        <label className="pick">
          {say('members.year')}
          <select value={String(of ?? '')} onChange={(event) => filter.set({ year: event.target.value })}>
            {[...(of === null ? [] : [of]), ...otherYears]
              .toSorted((a, b) => b - a)
              .map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
          </select>
        </label>
      ) : null}
    </div>
  );
}
