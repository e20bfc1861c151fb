import { Link } from 'react-router';
import type { PersonItem } from '../../../contract/admin-views.ts';
import { ListTable } from '../../parts/register/list-table.tsx';
import { useWords } from '../../parts/settings.tsx';
import { shanghai } from '../../../messages/times.ts';
import { AccountStateTag } from './account-state.tsx';

interface AccountsTableProps {
  items: readonly PersonItem[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Only who may get an account can be chosen: several are opened in one go. */
export function AccountsTable({ items, chosen, onChoose }: AccountsTableProps) {
  const { say, language } = useWords();
  const toggle = (id: string): void => onChoose(new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]));
  const live = (person: PersonItem) => person.posts.filter((post) => post.to === null);
  return (
    <ListTable
      caption={say('accounts.title')}
      items={items}
      keyOf={(each) => each.id}
      columns={[
        {
          name: 'choose',
          header: say('accounts.choose'),
          renderCell: (each) =>
            each.can.includes('create-account') ? (
              <input type="checkbox" aria-label={say('accounts.choose-one', { name: each.name })} checked={chosen.has(each.id)} onChange={() => toggle(each.id)} />
            ) : null,
        },
        {
          name: 'name',
          header: say('column.account-name'),
          isRowHeader: true,
          renderCell: (each) => (
            <Link data-row to={`/admin/accounts/${each.id}`} lang="zh-CN">
              {each.name}
            </Link>
          ),
        },
        {
          name: 'posts',
          header: say('column.account-posts'),
          renderCell: (each) =>
            live(each).length === 0 ? (
              <span className="light is-yellow">▲ {say('accounts.no-post')}</span>
            ) : (
              <span lang="zh-CN">
                {live(each)
                  .map((post) => `${post.place ? `${post.place} ` : ''}${post.title}`)
                  .join('；')}
              </span>
            ),
        },
        { name: 'account', header: say('column.account-account'), renderCell: (each) => each.account ?? '—' },
        { name: 'state', header: say('column.account-state'), renderCell: (each) => <AccountStateTag person={each} /> },
        { name: 'last', header: say('column.account-last'), renderCell: (each) => (each.lastSignInAt === null ? '—' : shanghai(each.lastSignInAt, language)) },
      ]}
    />
  );
}
