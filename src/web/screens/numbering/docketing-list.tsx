import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { IntakeView, NumberingView } from '../../../contract/committee-views.ts';
import { labelWord, word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import type { Batch } from '../../parts/batch.ts';
import { CaseLink } from '../../parts/case-link.tsx';
import { Pick } from '../../parts/pick.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { useWords } from '../../parts/settings.tsx';
import { docketPreview } from './docket-preview.ts';

type Item = IntakeView['items'][number];
const submissions = ['in-session', 'between-sessions'] as const;

/** Cases are chosen, each with its category; the numbers they would get are shown. */
export function DocketingList({ items, isMore, numbers, batch }: { items: readonly Item[]; isMore: boolean; numbers: NumberingView; batch: Batch }) {
  const { say, language } = useWords();
  const register = useView('register', {}).data;
  const categories = (register?.words['categories'] ?? []).map((each) => ({ value: each.code, label: labelWord(language, each).text }));
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [categoryOf, setCategoryOf] = useState<Readonly<Record<string, string>>>({});
  const [submission, setSubmission] = useState<string>('in-session');
  const category = (item: Item): string => categoryOf[item.id] ?? item.category ?? '';
  const chosen = items.filter((each) => taken.has(each.id));
  const missing = chosen.filter((each) => category(each) === '').length;
  const numberOf = docketPreview(chosen, numbers);
  const toggle = (id: string): void => {
    const next = new Set(taken);
    if (!next.delete(id)) next.add(id);
    setTaken(next);
  };
  const run = (): void =>
    void batch
      .run(
        'docket-proposal',
        chosen.map((each) => ({
          id: each.id,
          label: `${each.receiptNumber ?? ''} ${each.title}`,
          body: () => Promise.resolve({ version: each.version, input: { category: category(each), submission } }),
        })),
      )
      .then(() => setTaken(new Set()));
  return (
    <>
      {isMore ? <p className="hint">{say('docketing.more', { count: items.length })}</p> : null}
      <div className="filters">
        <Checkbox
          checked={chosen.length === items.length}
          indeterminate={chosen.length > 0 && chosen.length < items.length}
          onChange={(event) => setTaken(new Set(event.target.checked ? items.map((each) => each.id) : []))}
        >
          {say('queue.all')}
        </Checkbox>
        <label className="pick">
          {say('docketing.submission')}
          <select value={submission} onChange={(event) => setSubmission(event.target.value)}>
            {submissions.map((each) => (
              <option key={each} value={each}>
                {word(language, `choice.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <Pick
          label={say('docketing.category-for-all')}
          value=""
          all={say('docketing.each-own')}
          options={categories}
          onPick={(code) => setCategoryOf(code === '' ? {} : { ...categoryOf, ...Object.fromEntries(chosen.map((each) => [each.id, code])) })}
        />
        <Button type="primary" disabled={chosen.length === 0 || missing > 0 || batch.state === 'running'} onClick={run} aria-describedby="docketing-state">
          {say('queue.batch', { act: word(language, 'command.docket-proposal'), count: chosen.length })}
        </Button>
      </div>
      <p id="docketing-state" role="status" className={missing > 0 ? 'fault' : 'hint'}>
        {missing > 0 ? say('docketing.category-missing', { count: missing }) : say('docketing.effect')}
      </p>
      <PlainTable label={say('docketing.title')} heads={['import.take', 'docketing.number', 'intake.receipt', 'column.title', 'column.proposer', 'column.kind', 'column.category']}>
        {items.map((each) => (
          <tr key={each.id}>
            <td>
              <Checkbox checked={taken.has(each.id)} onChange={() => toggle(each.id)} aria-label={say('queue.choose', { title: each.title })} />
            </td>
            <td className="number">{numberOf.get(each.id) ?? ''}</td>
            <td className="nowrap">{each.receiptNumber}</td>
            <th scope="row" className="title">
              <CaseLink of={each} />
            </th>
            <td lang="zh-CN">{each.proposer}</td>
            <td className="nowrap">{word(language, `kind.${each.kind}`)}</td>
            <td>
              <select value={category(each)} aria-label={say('docketing.category-of', { title: each.title })} onChange={(event) => setCategoryOf({ ...categoryOf, [each.id]: event.target.value })}>
                <option value="">{say('docketing.choose-category')}</option>
                {categories.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </PlainTable>
    </>
  );
}
