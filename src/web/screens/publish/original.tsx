import { useId } from 'react';
import type { publishTextParts } from '../../../contract/publication-views.ts';
import { useWords } from '../../parts/settings.tsx';

const rowsMax = 14;
const lettersPerRow = 34;

/** One text as it was written. A read-only box, because its selection is exact and can be made without a mouse. */
export function Original({ part, text, onFocus }: { part: (typeof publishTextParts)[number]; text: string; onFocus: (box: HTMLTextAreaElement) => void }) {
  const { say } = useWords();
  const id = useId();
  const rows = Math.min(
    rowsMax,
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersPerRow)), 0),
  );
  return (
    <div className="field">
      <label htmlFor={id}>{say(`publish.part-${part}`)}</label>
      <textarea id={id} className="original" readOnly rows={rows} lang="zh-CN" value={text} onFocus={(event) => onFocus(event.currentTarget)} />
    </div>
  );
}
