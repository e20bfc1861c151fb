import './lists/lists.css';
import { useRef } from 'react';
import type { ListColumn } from '../../contract/list-columns.ts';
import type { TodoItem } from '../../contract/views.ts';
import { useListKeys } from './list-keys.ts';
import { Cell, isChinese } from './lists/list-cell.tsx';
import { useWords } from './settings.tsx';

const columns: readonly ListColumn[] = ['number', 'title', 'step', 'light', 'due', 'stage', 'proposer', 'lead'];

/** Steps that wait for somebody, most urgent first: a few of them, as part of a page. */
export function TodoTable({ items, caption }: { items: readonly TodoItem[]; caption: string }) {
  const { say } = useWords();
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
          {items.map((item) => (
            <tr key={`${item.matterId} ${item.step}`}>
              {columns.map((name) =>
                name === 'title' ? (
                  <th key={name} scope="row" className="title" lang="zh-CN">
                    <Cell item={item} column={name} />
                  </th>
                ) : (
                  <td key={name} className={isChinese(name) ? undefined : 'nowrap'} {...(isChinese(name) ? { lang: 'zh-CN' } : {})}>
                    <Cell item={item} column={name} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
