import { Button, Checkbox } from 'antd';
import type { MeView, TodoItem } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { client } from '../../parts/api.ts';
import type { Batch, BatchRow } from '../../parts/batch.ts';
import { useWords } from '../../parts/settings.tsx';
import type { QueueBatch } from './queue.ts';

interface BatchBarProps {
  me: MeView;
  of: QueueBatch;
  items: readonly TodoItem[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  batch: Batch;
}

/** Choose some or all of the page and give them the same act; each reports for itself. */
export function BatchBar({ me, of, items, selected, onSelect, batch }: BatchBarProps) {
  const { say, language } = useWords();
  const chosen = items.filter((each) => selected.has(each.matterId));
  const name = word(language, `command.${of.command}`);
  const rowOf = ({ matterId, slug, title }: TodoItem): BatchRow => ({
    id: matterId,
    label: `${slug ?? ''} ${title}`.trim(),
    body: async () => {
      const file = await client.read('case', { id: matterId });
      // Without a place for the act the server still says why, in its own words.
      return { version: file.version, input: of.inputFor(file, me) ?? {} };
    },
  });
  const run = (): void => {
    void batch.run(of.command, chosen.map(rowOf)).then(() => onSelect(new Set()));
  };
  return (
    <div className="list-head">
      <Checkbox
        checked={chosen.length === items.length}
        indeterminate={chosen.length > 0 && chosen.length < items.length}
        onChange={(event) => onSelect(event.target.checked ? new Set(items.map((each) => each.matterId)) : new Set())}
      >
        {say('queue.all')}
      </Checkbox>
      <Button disabled={chosen.length === 0 || batch.state === 'running'} onClick={run}>
        {say('queue.batch', { act: name, count: chosen.length })}
      </Button>
    </div>
  );
}
