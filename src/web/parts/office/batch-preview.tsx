import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { word } from '../../../messages/words.ts';
import { useView } from '../api.ts';
import { useWords } from '../settings.tsx';
import { Shown } from '../shown.tsx';
import { PreviewLines, type Previewed } from './deadline-preview.tsx';
import './office.css';

export interface PreviewedRow {
  id: string;
  version: number;
  label: string;
  /** null: there is nothing to do it by */
  input: Record<string, unknown> | null;
}

interface BatchPreviewProps {
  command: Previewed;
  rows: readonly PreviewedRow[];
  onConfirm: (rows: readonly PreviewedRow[]) => void;
  onCancel: () => void;
}

/** Before one act is done on many cases: what it would start or move in each of them, and which would be refused. */
export function BatchPreview({ command, rows, onConfirm, onCancel }: BatchPreviewProps) {
  const { say, language } = useWords();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  const ready = rows.filter((each) => each.input !== null);
  return (
    <section ref={place} className="section" tabIndex={-1} aria-labelledby="batch-preview">
      <h2 id="batch-preview">{say('preview.batch')}</h2>
      {rows.map((each) => (
        <article key={each.id} className="card" aria-label={each.label}>
          <h3 lang="zh-CN">{each.label}</h3>
          {each.input === null ? <p className="fault">{say('preview.unprepared')}</p> : <OneCase command={command} id={each.id} input={each.input} />}
        </article>
      ))}
      <div className="form-actions">
        <Button type="primary" disabled={ready.length === 0} onClick={() => onConfirm(ready)}>
          {say('preview.confirm', { act: word(language, `command.${command}`), count: ready.length })}
        </Button>
        <Button onClick={onCancel}>{say('preview.cancel')}</Button>
      </div>
    </section>
  );
}

function OneCase({ command, id, input }: { command: Previewed; id: string; input: Record<string, unknown> }) {
  const preview = useView('deadline-preview', { id, command, input: JSON.stringify(input) });
  return <Shown query={preview}>{(found) => <PreviewLines found={found} />}</Shown>;
}
