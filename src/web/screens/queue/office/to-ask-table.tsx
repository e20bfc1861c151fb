import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PreAssignmentsView } from '../../../../contract/assignment-views.ts';
import type { RegisterView } from '../../../../contract/views.ts';
import { useView } from '../../../parts/api.ts';
import type { Batch } from '../../../parts/batch.ts';
import { Section } from '../../../parts/section.tsx';
import { useWords } from '../../../parts/settings.tsx';
import { Shown } from '../../../parts/shown.tsx';

type Item = PreAssignmentsView['items'][number];

interface ToAskTableProps {
  items: readonly Item[];
  search: string;
  batch: Batch;
}

const labelOf = ({ slug, title }: Item): string => `${slug ?? ''} ${title}`.trim();

/** Cases no unit has been asked about: the lead meant is chosen here, units suggested for the case first, and all chosen are asked at once. */
export function ToAskTable({ items, search, batch }: ToAskTableProps) {
  const { say } = useWords();
  const register = useView('register', {});
  const [leads, setLeads] = useState<Readonly<Record<string, string>>>({});
  const chosen = items.filter((each) => (leads[each.matterId] ?? '') !== '');
  const ask = (): void => {
    const rows = chosen.map((each) => ({ id: each.matterId, label: labelOf(each), body: () => Promise.resolve({ version: each.version, input: { lead: leads[each.matterId] } }) }));
    void batch.run('pre-assign', rows).then(() => setLeads({}));
  };
  return (
    <Section id="to-ask" title={say('preassign.to-ask')}>
      <p className="hint">{say('preassign.to-ask-note')}</p>
      <p>
        <Button type="primary" disabled={chosen.length === 0 || batch.state === 'running'} onClick={ask}>
          {say('preassign.ask', { count: chosen.length })}
        </Button>
      </p>
      <div className="scroll" role="group" aria-label={say('preassign.to-ask')} tabIndex={0}>
        <table className="dense">
          <caption className="unseen">{say('preassign.to-ask')}</caption>
          <thead>
            <tr>
              {(['column.title', 'column.proposer', 'preassign.draft'] as const).map((each) => (
                <th key={each} scope="col">
                  {say(each)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((each) => (
              <tr key={each.matterId}>
                <th scope="row">
                  <Link data-row to={`/preassign/${encodeURIComponent(each.slug ?? each.matterId)}${search}`}>
                    {each.slug} <span lang="zh-CN">{each.title}</span>
                  </Link>
                  {each.isKey ? <strong className="key">{say('case.key')}</strong> : null}
                </th>
                <td lang="zh-CN">{each.proposer}</td>
                <td>
                  <Shown query={register}>
                    {({ units }) => <LeadChoice item={each} units={units} value={leads[each.matterId] ?? ''} onChoose={(id) => setLeads((before) => ({ ...before, [each.matterId]: id }))} />}
                  </Shown>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface LeadChoiceProps {
  item: Item;
  units: RegisterView['units'];
  value: string;
  onChoose: (id: string) => void;
}

/** Nothing is chosen beforehand: a person decides; what speaks for a unit is told on the case's own page. */
function LeadChoice({ item, units, value, onChoose }: LeadChoiceProps) {
  const { say } = useWords();
  const suggested = useView('unit-suggestions', { id: item.matterId }).data?.items ?? [];
  const others = units.filter((each) => !each.isRetired && !suggested.some((one) => one.unit.id === each.id));
  return (
    <select value={value} aria-label={say('preassign.lead-of', { title: labelOf(item) })} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{say('preassign.lead-none')}</option>
      {suggested.length === 0 ? null : (
        <optgroup label={say('preassign.suggested')}>
          {suggested.map(({ unit, score }) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}（{say('suggest.score', { score })}）
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={say('preassign.others')}>
        {others.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
