import { useRef, type ReactNode } from 'react';
import { useListKeys } from '../list-keys.ts';

interface ListTableProps<T> {
  caption: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** one of them names the row */
  columns: readonly { name: string; header: string; renderCell: (item: T) => ReactNode; isNumber?: boolean; isRowHeader?: boolean }[];
}

/** A dense table of the register: its rows are walked with j and k by their links. */
export function ListTable<T>({ caption, items, keyOf, columns }: ListTableProps<T>) {
  const list = useRef<HTMLTableSectionElement>(null);
  useListKeys(list);
  return (
    <div className="scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="dense">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((each) => (
              <th key={each.name} scope="col">
                {each.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={list}>
          {items.map((item) => (
            <tr key={keyOf(item)}>
              {columns.map((each) =>
                each.isRowHeader ? (
                  <th key={each.name} scope="row">
                    {each.renderCell(item)}
                  </th>
                ) : (
                  <td key={each.name} className={each.isNumber ? 'number' : undefined}>
                    {each.renderCell(item)}
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
