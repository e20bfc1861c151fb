import { useParams } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { MemberList } from './member-list.tsx';
import { MemberScreen } from './member-screen.tsx';

/** W35 委员名册: who sits for which sector and what each did in a year. */
export function MembersScreen({ me }: { me: MeView }) {
  const { id } = useParams();
  return id === undefined ? <MemberList me={me} /> : <MemberScreen key={id} id={id} me={me} />;
}
