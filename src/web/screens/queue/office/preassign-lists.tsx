import { useRef } from 'react';
import { Link } from 'react-router';
import { preAssignmentStates, type PreAssignmentsView } from '../../../../contract/assignment-views.ts';
import { BatchReport } from '../../../parts/batch-report.tsx';
import { useBatch } from '../../../parts/batch.ts';
import { useListKeys } from '../../../parts/list-keys.ts';
import { Pager, Total } from '../../../parts/pager.tsx';
import { useWords } from '../../../parts/settings.tsx';
import { AnswerMatrix } from './answer-matrix.tsx';
import { ToAskTable } from './to-ask-table.tsx';

/** The cases of one state or of all: what was answered above, who has not been asked below. */
export function PreassignLists({ found, state }: { found: PreAssignmentsView; state: PreAssignmentsView['items'][number]['state'] | undefined }) {
  const { say } = useWords();
  const batch = useBatch();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const asked = found.items.filter((each) => each.state !== 'to-ask');
  const toAsk = found.items.filter((each) => each.state === 'to-ask');
  const all = preAssignmentStates.reduce((sum, each) => sum + found.counts[each], 0);
  return (
    <>
      <nav aria-label={say('preassign.states')}>
        <ul className="state-links">
          {([undefined, ...preAssignmentStates] as const).map((each) => (
            <li key={each ?? 'all'}>
              <Link to={`/preassign${each === undefined ? '' : `?state=${each}`}`} {...(each === state ? { 'aria-current': 'true' as const } : {})}>
                {say(`preassign.state.${each ?? 'all'}`)} <span className="badge">{each === undefined ? all : found.counts[each]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <BatchReport batch={batch} />
      <Total total={found.total} />
      {found.items.length === 0 ? <p className="nothing">{say(state === undefined ? 'preassign.none' : 'preassign.none-of')}</p> : null}
      <div ref={list}>
        {asked.length > 0 ? <AnswerMatrix items={asked} units={found.units} search={state === undefined ? '' : `?state=${state}`} batch={batch} /> : null}
        {toAsk.length > 0 ? <ToAskTable items={toAsk} search={state === undefined ? '' : `?state=${state}`} batch={batch} /> : null}
      </div>
      <Pager after={found.after} />
    </>
  );
}
