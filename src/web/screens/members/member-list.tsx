import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager } from '../../parts/pager.tsx';
import { SheetImport } from '../../parts/register/sheet-import.tsx';
import { StreamAct } from '../../parts/register/stream-act.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { MembersFilter, MembersHead, membersQuery } from './members-filter.tsx';
import { MembersTable } from './members-table.tsx';

/** The list, single registration and the import of a whole roster. */
export function MemberList({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const navigate = useNavigate();
  const [isImporting, setImporting] = useState(false);
  const query = membersQuery(filter.get);
  const members = useView('members', { ...query, ...(filter.get('after') === '' ? {} : { after: filter.get('after') }) }, { keepPrevious: true });
  usePageTitle(say('members.title'));
  const act = filter.get('act') || undefined;
  return (
    <>
      <h1>{say('members.title')}</h1>
      <p className="lead">{say('members.lead')}</p>
      <MembersHead me={me} query={query} onImport={() => setImporting(true)} />
      <Shown query={members}>
        {({ items, total, after, sectors, years, year: of }) => (
          <>
            <MembersFilter sectors={sectors} years={years} of={of} />
            <p className="total">{say('register.total-persons', { count: total })}</p>
            {items.length === 0 ? (
              <p className="nothing">{say(query.q === undefined && query.sector === undefined ? 'members.none' : 'list.none-filtered')}</p>
            ) : (
              <MembersTable items={items} year={of} />
            )}
            <Pager after={after} />
          </>
        )}
      </Shown>
      <StreamAct me={me} act={act} target={null} can={me.can} onClose={() => filter.set({ act: undefined }, true)} onDone={(done) => void navigate(`/members/${done.id}`)} />
      <SheetImport of="roster" isOpen={isImporting} onClose={() => setImporting(false)} />
    </>
  );
}
