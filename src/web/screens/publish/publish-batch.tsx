import { Button, Checkbox } from 'antd';
import type { PublishItem } from '../../../contract/publication-views.ts';
import type { Batch } from '../../parts/batch.ts';
import { useWords } from '../../parts/settings.tsx';

interface PublishBatchProps {
  state: 'decide' | 'publish';
  items: readonly PublishItem[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  batch: Batch;
}

/** Most cases are public in full: decided and published many at once, each reporting for itself. */
export function PublishBatch({ state, items, selected, onSelect, batch }: PublishBatchProps) {
  const { say } = useWords();
  const chosen = items.filter((each) => selected.has(each.matterId));
  const input = state === 'decide' ? { mode: 'full' } : {};
  const run = (): void =>
    void batch
      .run(
        state === 'decide' ? 'decide-publication' : 'publish',
        chosen.map(({ matterId, version, slug, title }) => ({ id: matterId, label: `${slug ?? ''} ${title}`.trim(), body: () => Promise.resolve({ version, input }) })),
      )
      .then(() => onSelect(new Set()));
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
        <Button disabled={chosen.length === 0 || batch.state === 'running'} onClick={run}>
          {say(state === 'decide' ? 'publish.batch-decide' : 'publish.batch-publish', { count: chosen.length })}
        </Button>
      </div>
      {state === 'decide' ? <p className="hint">{say('publish.not-all-full')}</p> : null}
    </>
  );
}
