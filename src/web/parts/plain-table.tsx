import { useRef, type ReactNode } from 'react';
import type { WordKey } from '../../messages/words.ts';
import { useListKeys } from './list-keys.ts';
import { useWords } from './settings.tsx';

/** A dense table that scrolls by itself; j and k walk through its rows' links. */
export function PlainTable({ label, heads, children }: { label: string; heads: readonly WordKey[]; children: ReactNode }) {
  const { say } = useWords();
  const list = useRef<HTMLTableSectionElement>(null);
  useListKeys(list);
  return (
    <div className="scroll" role="group" aria-label={label} tabIndex={0}>
      <table className="dense">
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            {heads.map((each) => (
              <th key={each} scope="col">
                {say(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={list}>{children}</tbody>
      </table>
    </div>
  );
}
