import { useState } from 'react';
import { Link } from 'react-router';
import type { IntakeView } from '../../../contract/committee-views.ts';
import { word } from '../../../messages/words.ts';
import { CaseLink } from '../../parts/case-link.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { useWords } from '../../parts/settings.tsx';
import { SimilarList } from '../../parts/similar-list.tsx';
import { dayText } from '../../../messages/times.ts';
import { paths } from '../../paths.ts';

type Item = IntakeView['items'][number];

const columns = ['intake.receipt', 'column.title', 'column.proposer', 'column.kind', 'intake.way', 'column.submitted', 'column.stage', 'committee.acts'] as const;

export function IntakeTable({ items }: { items: readonly Item[] }) {
  const { say } = useWords();
  return (
    <PlainTable label={say('intake.title')} heads={columns}>
      {items.map((each) => (
        <IntakeRow key={each.id} item={each} />
      ))}
    </PlainTable>
  );
}

function IntakeRow({ item }: { item: Item }) {
  const { say, language } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const label = `${item.receiptNumber ?? ''} ${item.title}`;
  return (
    <>
      <tr>
        <td className="nowrap">{item.receiptNumber ?? '—'}</td>
        <th scope="row" className="title">
          <CaseLink of={item} isRow />
        </th>
        <td>
          <span lang="zh-CN">{item.proposer}</span>
          {item.cosigners === 0 ? null : <div className="hint">{say('committee.cosigners', { count: item.cosigners })}</div>}
        </td>
        <td className="nowrap">{word(language, `kind.${item.kind}`)}</td>
        <td className="nowrap">{item.importId === null ? say(`way.${item.way}`) : <Link to={paths.import(item.importId)}>{say(`way.${item.way}`)}</Link>}</td>
        <td className="nowrap">{dayText(item.submittedOn, language)}</td>
        <td className="nowrap">{word(language, `stage.${item.stage}`)}</td>
        <td>
          <div className="table-acts">
            <button type="button" className="sort" aria-expanded={isOpen} aria-label={say('intake.similar-to', { case: label })} onClick={() => setIsOpen(!isOpen)}>
              {say('intake.similar')}
            </button>
            <Link to={paths.act(item.slug ?? item.id, 'record-on-behalf')} aria-label={say('intake.enter-to', { case: label })}>
              {say('intake.enter-act')}
            </Link>
          </div>
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={columns.length}>
            <h2>{say('similar.title')}</h2>
            <SimilarList matterId={item.id} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
