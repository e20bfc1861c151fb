import { Link } from 'react-router';
import type { ImportsView } from '../../../contract/imports.ts';
import { useView } from '../../parts/api.ts';
import { CountedList } from '../../parts/counted-list.tsx';
import { Page } from '../../parts/page.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { shanghai } from '../../../messages/times.ts';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { paths } from '../../paths.ts';
import { FileChoice } from './file-choice.tsx';

/** A file of proposals is chosen and read; what it would bring in is shown before anything is. */
export function ImportStartScreen() {
  const { say } = useWords();
  const after = useUrlFilter().get('after');
  const earlier = useView('imports', after === '' ? {} : { after });
  return (
    <Page isNarrow title={say('import.title')} lead={say('import.lead')}>
      <FileChoice />
      <Section id="earlier" title={say('import.earlier')}>
        <CountedList query={earlier} none={say('import.earlier-none')}>
          {(found) => <Earlier items={found.items} />}
        </CountedList>
      </Section>
    </Page>
  );
}

function Earlier({ items }: { items: ImportsView['items'] }) {
  const { say, language } = useWords();
  return (
    <PlainTable label={say('import.earlier')} heads={['import.file-name', 'import.at', 'import.by', 'import.rows', 'import.brought']}>
      {items.map((each) => (
        <tr key={each.id}>
          <th scope="row" className="title">
            <Link to={paths.import(each.id)}>{each.fileName}</Link>
          </th>
          <td className="nowrap">{shanghai(each.at, language)}</td>
          <td lang="zh-CN">{each.by}</td>
          <td className="number">{each.rowsRead}</td>
          <td className="number">{each.brought === 0 ? 0 : <Link to={paths.intake({ import: each.id })}>{each.brought}</Link>}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
