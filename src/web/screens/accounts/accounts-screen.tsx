import { useParams } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { AccountList } from './account-list.tsx';
import { PersonScreen } from './person-screen.tsx';

/** S2 人员与账号: everybody of the district, with posts and the state of the account. */
export function AccountsScreen({ me }: { me: MeView }) {
  const { id } = useParams();
  return id === undefined ? <AccountList me={me} /> : <PersonScreen key={id} id={id} me={me} />;
}
