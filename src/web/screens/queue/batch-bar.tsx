import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { CaseView, MeView, QueueItem } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { client } from '../../parts/api.ts';
import type { Batch, BatchRow } from '../../parts/batch.ts';
import { BatchPreview, type PreviewedRow } from '../../parts/office/batch-preview.tsx';
import { previewedOf } from '../../parts/office/deadline-preview.tsx';
import { useWords } from '../../parts/settings.tsx';
import { BatchAsk } from './batch-ask.tsx';
import type { QueueBatch } from './queue.ts';

interface BatchBarProps {
  me: MeView;
  of: QueueBatch;
  items: readonly QueueItem[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  batch: Batch;
}

const labelOf = ({ slug, title }: QueueItem): string => `${slug ?? ''} ${title}`.trim();

/** Choose some or all of the page and give them the same act; each reports for itself. */
export function BatchBar({ me, of, items, selected, onSelect, batch }: BatchBarProps) {
  const { say, language } = useWords();
  const [isAsking, setAsking] = useState(false);
  const [prepared, setPrepared] = useState<readonly PreviewedRow[] | null>(null);
  const chosen = items.filter((each) => selected.has(each.matterId));
  const name = word(language, `command.${of.command}`);
  const previewed = of.isPreviewed ? previewedOf(of.command) : undefined;
  const rowOf = (item: QueueItem, shared: Record<string, unknown> = {}): BatchRow => ({
    id: item.matterId,
    label: labelOf(item),
    body: async () => {
      const file = await client.read('case', { id: item.matterId });
      // Without a place for the act the server still says why, in its own words.
      return { version: file.version, input: { ...shared, ...of.inputFor(file, me) } };
    },
  });
  const send = (rows: readonly BatchRow[]): void => void batch.run(of.command, rows).then(() => onSelect(new Set()));
  const sendAsked = (shared: Record<string, unknown>): void => {
    setAsking(false);
    send(chosen.map((each) => rowOf(each, shared)));
  };
  const begin = (): void => {
    if (of.asks) setAsking(!isAsking);
    else if (previewed) void prepare();
    else send(chosen.map((each) => rowOf(each)));
  };
  const prepare = async (): Promise<void> => {
    const files = await Promise.all(chosen.map((each) => client.read('case', { id: each.matterId }).catch(() => null)));
    setPrepared(chosen.flatMap((each, at) => preparedRow(each, files[at] ?? null, of, me)));
  };
  const confirm = (rows: readonly PreviewedRow[]): void => {
    setPrepared(null);
    send(rows.map(({ id, label, version, input }) => ({ id, label, body: () => Promise.resolve({ version, input: input ?? {} }) })));
  };
  return (
    <>
      <div className="list-head">
        <Checkbox
          checked={chosen.length === items.length}
          indeterminate={chosen.length > 0 && chosen.length < items.length}
          onChange={(event) => onSelect(event.target.checked ? new Set(items.map((each) => each.matterId)) : new Set())}
        >
          {say('queue.all')}
        </Checkbox>
        <Button disabled={chosen.length === 0 || batch.state === 'running'} {...(of.asks ? { 'aria-expanded': isAsking } : {})} onClick={begin}>
          {say('queue.batch', { act: name, count: chosen.length })}
        </Button>
      </div>
      {of.asks && isAsking && chosen.length > 0 ? <BatchAsk me={me} name={of.command} asks={of.asks} count={chosen.length} onRun={sendAsked} onCancel={() => setAsking(false)} /> : null}
      {previewed && prepared ? <BatchPreview command={previewed} rows={prepared} onConfirm={confirm} onCancel={() => setPrepared(null)} /> : null}
    </>
  );
}

/** A case that cannot be read any more is left out: it has left this desk. */
function preparedRow(item: QueueItem, file: CaseView | null, of: QueueBatch, me: MeView): PreviewedRow[] {
  return file === null ? [] : [{ id: item.matterId, label: labelOf(item), version: file.version, input: of.inputFor(file, me) }];
}
