import { Link } from 'react-router';
import type { MemberItem } from '../../../contract/register-views.ts';
import { ListTable } from '../../parts/register/list-table.tsx';
import { useWords } from '../../parts/settings.tsx';

/** Members with their numbers of a year; each number opens its cases. */
export function MembersTable({ items, year }: { items: readonly MemberItem[]; year: number | null }) {
  const { say } = useWords();
  const number = (member: MemberItem, what: 'proposed' | 'cosigned' | 'rated') => {
    const count = member.duty?.[what];
    if (count === undefined) return '—';
    const label = say('members.open', { name: member.name, what: say(`column.member-${what}`), count });
    return count === 0 ? (
      '0'
    ) : (
      <Link to={`/members/${member.id}${year === null ? '' : `?year=${year}`}#${what}`} aria-label={label}>
        {count}
      </Link>
    );
  };
  return (
    <ListTable
      caption={say('members.title')}
      items={items}
      keyOf={(each) => each.id}
      columns={[
        {
          name: 'name',
          header: say('column.member-name'),
          isRowHeader: true,
          renderCell: (each) => (
            <Link data-row to={`/members/${each.id}`} lang="zh-CN">
              {each.name}
            </Link>
          ),
        },
        { name: 'sector', header: say('column.member-sector'), renderCell: (each) => <span lang="zh-CN">{each.sector}</span> },
        { name: 'account', header: say('column.member-account'), renderCell: (each) => (each.account === null ? <span className="light is-grey">○ {say('members.no-account')}</span> : each.account) },
        ...(['proposed', 'cosigned', 'rated'] as const).map((what) => ({ name: what, header: say(`column.member-${what}`), isNumber: true, renderCell: (each: MemberItem) => number(each, what) })),
        { name: 'ended', header: say('column.member-ended'), renderCell: (each) => each.endedOn ?? '—' },
      ]}
    />
  );
}
