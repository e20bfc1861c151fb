import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import type { MeView } from '../../../contract/views.ts';
import { useAnnounce } from '../announce.tsx';
import { BatchReport } from '../batch-report.tsx';
import { useBatch } from '../batch.ts';
import { useCommand } from '../commands.ts';
import { useWords } from '../settings.tsx';
import { actName } from './batch-fields.ts';
import { BatchFlow } from './batch-flow.tsx';
import { firstCases, selectedMax, sharedActs, type SharedActs } from './case-acts.ts';
import type { ListItem, ListPlan } from './list-plan.ts';

interface SelectionBarProps {
  plan: ListPlan;
  me: MeView;
  query: Readonly<Record<string, string>>;
  total: { count: number; isMore: boolean };
  selected: ReadonlyMap<string, ListItem>;
  onSelect: (selected: ReadonlyMap<string, ListItem>) => void;
}

type Reading = { done: number } | 'failed' | null;

/** What is selected, and what can be done with all of it at once. */
export function SelectionBar({ plan, me, query, total, selected, onSelect }: SelectionBarProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const batch = useBatch();
  const [found, setFound] = useState<SharedActs | null>(null);
  const [reading, setReading] = useState<Reading>(null);
  const [act, setAct] = useState<string | null>(null);
  const count = selected.size;
  // Another selection: what it allows has to be asked again.
  useEffect(() => {
    setFound(null);
    setAct(null);
  }, [selected]);
  useEffect(() => {
    if (count > 0) announce(say('select.count', { count }));
  }, [count, announce, say]);
  const ask = async (): Promise<void> => {
    setReading({ done: 0 });
    try {
      const acts = await sharedActs([...selected.keys()], (done) => setReading({ done }));
      setFound(acts);
      setReading(null);
      if (acts.acts.length === 0) announce(say('select.no-acts'));
    } catch {
      setReading('failed');
    }
  };
  const selectAll = async (): Promise<void> => {
    setReading({ done: 0 });
    try {
      onSelect(await firstCases(plan, query));
      setReading(null);
    } catch {
      setReading('failed');
    }
  };
  const isBeyond = total.isMore || total.count > selectedMax;
  return (
    <>
      <BatchReport batch={batch} />
      {count === 0 ? null : (
        <section className="select-bar" aria-label={say('select.title')}>
          <p>
            <strong>{say('select.count', { count })}</strong>
          </p>
          {count < Math.min(total.count, selectedMax) ? (
            <Button disabled={reading !== null && reading !== 'failed'} onClick={() => void selectAll()}>
              {isBeyond ? say('select.all-most', { most: selectedMax }) : say('select.all', { count: total.count })}
            </Button>
          ) : null}
          <Button onClick={() => onSelect(new Map())}>{say('select.none')}</Button>
          {found ? (
            <Offered found={found} onPick={setAct} picked={act} />
          ) : (
            <Button type="primary" disabled={batch.state === 'running'} loading={reading !== null && reading !== 'failed'} onClick={() => void ask()}>
              {say('select.acts')}
            </Button>
          )}
          <p role="status">{reading !== null && reading !== 'failed' ? say('select.reading', { done: reading.done, all: count }) : ''}</p>
          {reading === 'failed' ? <Alert type="error" showIcon role="alert" title={say('select.failed')} /> : null}
        </section>
      )}
      {found && act !== null ? <Chosen key={act} act={act} found={found} me={me} batch={batch} onClose={() => setAct(null)} onBegun={() => onSelect(new Map())} /> : null}
    </>
  );
}

function Offered({ found, picked, onPick }: { found: SharedActs; picked: string | null; onPick: (act: string) => void }) {
  const { say, language } = useWords();
  if (found.acts.length === 0) return <p>{say('select.no-acts')}</p>;
  return (
    <>
      <p className="hint">{say('select.acts-lead')}</p>
      <ul aria-label={say('select.acts')}>
        {found.acts.map((each) => (
          <li key={each}>
            <Button aria-pressed={each === picked} onClick={() => onPick(each)}>
              {say('select.act-for', { act: actName(language, each), count: found.cases.length })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Chosen({ act, found, me, batch, onClose, onBegun }: { act: string; found: SharedActs; me: MeView; batch: ReturnType<typeof useBatch>; onClose: () => void; onBegun: () => void }) {
  const { data } = useCommand(act);
  return data ? <BatchFlow command={data} me={me} cases={found.cases} batch={batch} onClose={onClose} onBegun={onBegun} /> : null;
}
