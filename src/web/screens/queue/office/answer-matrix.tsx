import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PreAssignmentsView } from '../../../../contract/assignment-views.ts';
import { word } from '../../../../messages/words.ts';
import type { Batch } from '../../../parts/batch.ts';
import { LightTag } from '../../../parts/light-tag.tsx';
import { BatchPreview, type PreviewedRow } from '../../../parts/office/batch-preview.tsx';
import { Section } from '../../../parts/section.tsx';
import { useWords } from '../../../parts/settings.tsx';

type Item = PreAssignmentsView['items'][number];
type Answer = Item['answers'][number];

const labelOf = ({ slug, title }: Item): string => `${slug ?? ''} ${title}`.trim();
const rowOf = (item: Item): PreviewedRow => ({ id: item.matterId, version: item.version, label: labelOf(item), input: item.division });

interface AnswerMatrixProps {
  items: readonly Item[];
  units: PreAssignmentsView['units'];
  search: string;
  batch: Batch;
}

/** Cases by units: what each unit asked has said, and from there straight to the assignment, one by one or together. */
export function AnswerMatrix({ items, units, search, batch }: AnswerMatrixProps) {
  const { say } = useWords();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [prepared, setPrepared] = useState<readonly PreviewedRow[] | null>(null);
  const agreed = items.filter((each) => each.state === 'agreed');
  const chosen = items.filter((each) => selected.has(each.matterId));
  const toggle = (id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  const confirm = (rows: readonly PreviewedRow[]): void => {
    setPrepared(null);
    const bodies = rows.map(({ id, label, version, input }) => ({ id, label, body: () => Promise.resolve({ version, input: input ?? {} }) }));
    void batch.run('assign', bodies).then(() => setSelected(new Set()));
  };
  return (
    <Section id="answers" title={say('preassign.matrix')}>
      <p className="hint">{say('preassign.matrix-note')}</p>
      <div className="list-head">
        <Checkbox
          disabled={agreed.length === 0}
          checked={agreed.length > 0 && agreed.every((each) => selected.has(each.matterId))}
          onChange={(event) => setSelected(event.target.checked ? new Set(agreed.map((each) => each.matterId)) : new Set())}
        >
          {say('preassign.choose-all')}
        </Checkbox>
        <Button type="primary" disabled={chosen.length === 0 || batch.state === 'running'} onClick={() => setPrepared(chosen.map(rowOf))}>
          {say('preassign.assign', { count: chosen.length })}
        </Button>
      </div>
      {prepared ? <BatchPreview command="assign" rows={prepared} onConfirm={confirm} onCancel={() => setPrepared(null)} /> : null}
      <div className="scroll" role="group" aria-label={say('preassign.matrix')} tabIndex={0}>
        <table className="dense matrix">
          <caption className="unseen">{say('preassign.matrix')}</caption>
          <thead>
            <tr>
              <th scope="col" className="first">
                {say('column.title')}
              </th>
              <th scope="col">{say('column.state')}</th>
              {units.map((each) => (
                <th key={each.id} scope="col" lang="zh-CN">
                  {each.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((each) => (
              <tr key={each.matterId}>
                <th scope="row">
                  <Checkbox checked={selected.has(each.matterId)} onChange={() => toggle(each.matterId)} aria-label={say('preassign.choose', { title: labelOf(each) })} />{' '}
                  <Link data-row to={`/preassign/${encodeURIComponent(each.slug ?? each.matterId)}${search}`}>
                    {each.slug} <span lang="zh-CN">{each.title}</span>
                  </Link>
                  {each.isKey ? <strong className="key">{say('case.key')}</strong> : null}
                </th>
                <td>
                  <strong>{say(`preassign.state.${each.state}`)}</strong>
                  <p>
                    <LightTag light={each.light} left={each.workingDaysLeft} />
                  </p>
                </td>
                {units.map((unit) => (
                  <td key={unit.id}>
                    <AnswerCell answer={each.answers.find((one) => one.unitId === unit.id)} due={each.due} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

const shapes = { agree: '✓', 'agree-but-add': '＋', 'not-ours': '✗', silent: '○', waiting: '…' } as const;

function AnswerCell({ answer, due }: { answer: Answer | undefined; due: string | null }) {
  const { say, language } = useWords();
  if (!answer) return null;
  const said = answer.answer ?? 'waiting';
  return (
    <div className={`answer is-${said}`}>
      <span className="note">{word(language, `part.${answer.role}`)}</span>
      <p>
        <span aria-hidden="true">{shapes[said]}</span> {say(`preassign.answer.${said}`, { unit: answer.otherUnit ?? '—' })}
      </p>
      {answer.ground === null ? null : <p lang="zh-CN">{answer.ground}</p>}
      {said === 'waiting' && due !== null ? <p className="hint">{say('preassign.due-until', { day: due })}</p> : null}
      {answer.on === null ? null : <p className="hint">{answer.on}</p>}
    </div>
  );
}
