import { useRef } from 'react';
import { Link } from 'react-router';
import type { ProposalItem } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { LightTag } from '../../parts/light-tag.tsx';
import { useListKeys } from '../../parts/list-keys.ts';
import { useRuleWords } from '../../parts/rule-words.ts';
import { useWords } from '../../parts/settings.tsx';
import { dayText } from '../../../messages/times.ts';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { paths } from '../../paths.ts';

const columns = ['number', 'title', 'kind', 'category', 'stage', 'light', 'due', 'lead', 'proposer', 'submitted', 'class', 'round'] as const;
const sorts: Partial<Record<(typeof columns)[number], string>> = { number: 'number', due: 'due', submitted: 'submitted' };

export function ProposalsTable({ items }: { items: readonly ProposalItem[] }) {
  const { say, language } = useWords();
  const rule = useRuleWords();
  const list = useRef<HTMLTableSectionElement>(null);
  useListKeys(list);
  return (
    <div className="scroll" role="group" aria-label={say('proposals.title')} tabIndex={0}>
      <table className="dense">
        <caption className="unseen">{say('proposals.title')}</caption>
        <thead>
          <tr>
            {columns.map((each) => (
              <Heading key={each} column={each} />
            ))}
          </tr>
        </thead>
        <tbody ref={list}>
          {items.map((each) => (
            <tr key={each.id}>
              <td className="nowrap">{each.slug ?? '—'}</td>
              <th scope="row" className="title" lang="zh-CN">
                <Link data-row to={paths.case(each.slug ?? each.id)}>
                  {each.title}
                </Link>
                {each.isKey ? (
                  <strong className="key" lang={language}>
                    {say('case.key')}
                  </strong>
                ) : null}
              </th>
              <td className="nowrap">{word(language, `kind.${each.kind}`)}</td>
              <td>{rule('categories', each.category)}</td>
              <td className="nowrap">{word(language, `stage.${each.stage}`)}</td>
              <td className="nowrap">{each.light === null ? '—' : <LightTag light={each.light} left={each.workingDaysLeft} />}</td>
              <td>
                {each.due === null ? (
                  '—'
                ) : (
                  <>
                    <span className="nowrap">{dayText(each.due, language)}</span>
                    {each.rule === null ? null : <div className="hint">{word(language, `rule.${each.rule}`)}</div>}
                  </>
                )}
              </td>
              <td lang="zh-CN">{each.lead ?? '—'}</td>
              <td lang="zh-CN">{each.proposer}</td>
              <td className="nowrap">{each.submittedOn ?? '—'}</td>
              <td>{rule('classes', each.resultClass)}</td>
              <td className="number">{each.round === 0 ? '—' : each.round}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A heading that sorts says so, and which way it goes now. */
function Heading({ column }: { column: (typeof columns)[number] }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const key = sorts[column];
  if (key === undefined) return <th scope="col">{say(`column.${column}`)}</th>;
  const isSorted = (filter.get('sort') || 'number') === key;
  const isDown = filter.get('order') === 'desc';
  const next = { sort: key === 'number' ? undefined : key, order: isSorted && !isDown ? 'desc' : undefined };
  return (
    <th scope="col" aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="sort" onClick={() => filter.set(next)}>
        {say(`column.${column}`)} <span aria-hidden="true">{isSorted ? (isDown ? '▼' : '▲') : '↕'}</span>
      </button>
    </th>
  );
}
