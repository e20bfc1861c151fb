import { useRef } from 'react';
import { Link } from 'react-router';
import type { TodoItem } from '../../contract/views.ts';
import { word } from '../../messages/words.ts';
import { paths } from '../paths.ts';
import { LightTag } from './light-tag.tsx';
import { useListKeys } from './list-keys.ts';
import { useWords } from './settings.tsx';
import { dayText } from '../../messages/times.ts';

const columns = ['number', 'title', 'step', 'light', 'due-day', 'stage', 'proposer', 'lead'] as const;

/** Steps that wait for somebody, most urgent first. */
export function TodoTable({ items, caption }: { items: readonly TodoItem[]; caption: string }) {
  const { say, language } = useWords();
  const list = useRef<HTMLTableSectionElement>(null);
  useListKeys(list);
  return (
    <div className="scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="dense">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((each) => (
              <th key={each} scope="col">
                {say(`column.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={list}>
          {items.map((each) => (
            <tr key={`${each.matterId} ${each.step}`}>
              <td className="nowrap">{each.slug ?? '—'}</td>
              <th scope="row" lang="zh-CN">
                <Link data-row to={paths.case(each.slug ?? each.matterId)}>
                  {each.title}
                </Link>
                {each.isKey ? (
                  <strong className="key" lang={language}>
                    {say('case.key')}
                  </strong>
                ) : null}
              </th>
              <td className="nowrap">{word(language, `step.${each.step}`)}</td>
              <td className="nowrap">
                <LightTag light={each.light} left={each.due === null ? null : each.workingDaysLeft} />
              </td>
              <td className="nowrap">{dayText(each.due, language)}</td>
              <td className="nowrap">{word(language, `stage.${each.stage}`)}</td>
              <td lang="zh-CN">{each.proposer}</td>
              <td lang="zh-CN">{each.lead ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
