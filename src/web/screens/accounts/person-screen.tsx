import { Link } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Nothing } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { PersonPage } from './person-page.tsx';

/** One person: posts with their days, the account and its state, and what is still missing before he can work. */
export function PersonScreen({ id, me }: { id: string; me: MeView }) {
  const { say } = useWords();
  const found = useView('accounts', { id });
  usePageTitle(found.data?.items[0]?.name ?? say('accounts.title'));
  return (
    <>
      <p>
        <Link to="/admin/accounts">← {say('accounts.title')}</Link>
      </p>
      <Shown query={found}>{({ items: [person] }) => (person ? <PersonPage person={person} me={me} /> : <Nothing text={say('accounts.unknown')} />)}</Shown>
    </>
  );
}
