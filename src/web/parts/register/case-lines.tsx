import { Link } from 'react-router';
import type { CaseLine } from '../../../contract/register-views.ts';
import { word } from '../../../messages/words.ts';
import { paths } from '../../paths.ts';
import { useWords } from '../settings.tsx';
import { ListTable } from './list-table.tsx';

/** The cases behind a number of the register. */
export function CaseLines({ caption, items }: { caption: string; items: readonly CaseLine[] }) {
  const { say, language } = useWords();
  if (items.length === 0) return <p className="nothing">{say('register.no-cases')}</p>;
  return (
    <ListTable
      caption={caption}
      items={items}
      keyOf={(each) => each.id}
      columns={[
        { name: 'number', header: say('column.number'), renderCell: (each) => each.slug ?? '—' },
        {
          name: 'title',
          header: say('column.title'),
          isRowHeader: true,
          renderCell: (each) => (
            <Link data-row to={paths.case(each.slug ?? each.id)} lang="zh-CN">
              {each.title}
            </Link>
          ),
        },
        { name: 'stage', header: say('column.stage'), renderCell: (each) => word(language, `stage.${each.stage}`) },
      ]}
    />
  );
}
