import type { PersonItem } from '../../../contract/admin-views.ts';
import { Facts } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { shanghai } from '../../../messages/times.ts';
import { AccountStateTag } from './account-state.tsx';

export function AccountFacts({ person }: { person: PersonItem }) {
  const { say, language } = useWords();
  return (
    <Facts
      rows={[
        [say('column.account-account'), person.account === null ? null : <code key="account">{person.account}</code>],
        [say('column.account-state'), <AccountStateTag key="state" person={person} />],
        [say('column.account-last'), person.lastSignInAt === null ? null : shanghai(person.lastSignInAt, language)],
      ]}
    />
  );
}
