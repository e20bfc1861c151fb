import { Input } from 'antd';
import type { ClipboardEvent } from 'react';
import type { Widget } from '../../../domain/input.ts';
import { insertText } from '../insert-text.ts';
import { useWords } from '../settings.tsx';
import { cleanPaste } from './clean-paste.ts';
import type { Control } from './form-context.tsx';

interface TypedProps {
  control: Control;
  widget: Widget;
  max: number | null;
}

/** Characters used of those allowed: shown, never cut off. */
function Count({ text, max }: { text: string; max: number }) {
  const { say } = useWords();
  const length = [...text.trim()].length;
  return <p className={length > max ? 'count is-over' : 'count'}>{say(length > max ? 'form.count-over' : 'form.count', { length, max, over: length - max })}</p>;
}

/** What is typed: a line, running text, a number, a day or a moment. */
export function Typed({ control, widget, max }: TypedProps) {
  const text = typeof control.value === 'string' ? control.value : '';
  const common = { id: control.id, ...control.aria, value: text, onChange: (event: { target: { value: string } }) => control.set(event.target.value) };
  const isText = widget === 'line' || widget === 'text';
  return (
    <>
      {field(widget, { ...common, ...(isText ? { onPaste: (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => pasteCleaned(event, widget === 'line') } : {}) })}
      {isText && max !== null && max >= 60 ? <Count text={text} max={max} /> : null}
    </>
  );
}

/** Puts the cleaned words where the cursor is; undo takes them back in one step. */
function pasteCleaned(event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>, isOneLine: boolean): void {
  const { clipboardData } = event;
  const html = clipboardData.getData('text/html');
  const cleaned = cleanPaste(html === '' ? null : html, clipboardData.getData('text/plain'));
  const words = isOneLine ? cleaned.replace(/\s*\n\s*/g, ' ') : cleaned;
  if (words === '') return;
  event.preventDefault();
  insertText(event.currentTarget, words);
}

interface Common {
  id: string;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
  onPaste?: (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

function field(widget: Widget, common: Common) {
  switch (widget) {
    case 'text':
      return <Input.TextArea {...common} autoSize={{ minRows: 3, maxRows: 18 }} />;
    case 'day':
      return <Input {...common} type="date" className="narrow" />;
    case 'instant':
      return <Input {...common} type="datetime-local" className="narrow" />;
    case 'number':
      return <Input {...common} inputMode="numeric" autoComplete="off" className="narrow" />;
    case 'decimal':
      return <Input {...common} inputMode="decimal" autoComplete="off" className="narrow" />;
    default:
      return <Input {...common} autoComplete="off" />;
  }
}
