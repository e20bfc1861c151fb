import { useState } from 'react';
import type { PublishItem, publishStates } from '../../../contract/publication-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { officeRoles } from '../../../domain/actor.ts';
import { BatchReport } from '../../parts/batch-report.tsx';
import { useBatch } from '../../parts/batch.ts';
import { useWords } from '../../parts/settings.tsx';
import { PublishBatch } from './publish-batch.tsx';
import { PublishTable } from './publish-table.tsx';

/** A page of one state; where the office acts, some or all of it can be chosen. */
export function PublishList({ me, state, items }: { me: MeView; state: (typeof publishStates)[number]; items: readonly PublishItem[] }) {
  const { say } = useWords();
  const batch = useBatch();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const isDesk = officeRoles.some((role) => role === me.role);
  const acting = isDesk && (state === 'decide' || state === 'publish') ? state : null;
  return (
    <>
      <BatchReport batch={batch} />
      {items.length === 0 ? <p className="nothing">{say(`publish.none.${state}`)}</p> : null}
      {acting !== null && items.length > 0 ? <PublishBatch state={acting} items={items} selected={selected} onSelect={setSelected} batch={batch} /> : null}
      {items.length === 0 ? null : <PublishTable state={state} items={items} selected={acting === null ? null : selected} onSelect={setSelected} />}
    </>
  );
}
