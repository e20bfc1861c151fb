import { Link } from 'react-router';
import type { AuditLine } from '../../../contract/admin-views.ts';
import { word } from '../../../messages/words.ts';
import { ListTable } from '../../parts/register/list-table.tsx';
import { useWords } from '../../parts/settings.tsx';
import { shanghai } from '../../../messages/times.ts';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { paths } from '../../paths.ts';

/** Entries of the log, the newest first. */
export function AuditLines({ items }: { items: readonly AuditLine[] }) {
  const { say, language } = useWords();
  const filter = useUrlFilter();
  return (
    <ListTable
      caption={say('audit.log')}
      items={items}
      keyOf={(each) => String(each.seq)}
      columns={[
        { name: 'seq', header: say('audit.seq'), isNumber: true, renderCell: (each) => each.seq },
        {
          name: 'at',
          header: say('audit.at'),
          renderCell: (each) => (
            <>
              <span className="nowrap">{shanghai(each.at, language)}</span>
              {each.happenedOn === null ? null : <div className="hint">{say('audit.happened-on', { day: each.happenedOn })}</div>}
            </>
          ),
        },
        { name: 'type', header: say('audit.type'), isRowHeader: true, renderCell: (each) => word(language, `event.${each.type}`) },
        {
          name: 'name',
          header: say('audit.name'),
          renderCell: (each) => (
            <span lang="zh-CN">
              {each.name}
              <div className="hint">{each.post}</div>
            </span>
          ),
        },
        {
          name: 'about',
          header: say('audit.about'),
          renderCell: (each) => (
            <>
              {each.slug === null ? (
                <span lang="zh-CN">{each.about ?? say(`audit.stream-${each.stream as 'unit'}`)}</span>
              ) : (
                <Link data-row to={paths.case(each.slug)}>
                  {each.slug}
                </Link>
              )}
              <div>
                <button type="button" className="button sort" onClick={() => filter.set({ about: each.slug ?? each.streamId })}>
                  {say('audit.only')}
                  <span className="unseen">{each.about ?? each.streamId}</span>
                </button>
              </div>
            </>
          ),
        },
        { name: 'hash', header: say('audit.hash'), renderCell: (each) => <code title={each.hash}>{each.hash.slice(0, 12)}</code> },
      ]}
    />
  );
}
