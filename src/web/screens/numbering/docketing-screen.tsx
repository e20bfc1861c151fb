import '../../parts/committee.css';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { IntakeView, NumberingView } from '../../../contract/committee-views.ts';
import { numberedAs } from '../../../domain/proposal/numbering.ts';
import { matterKinds } from '../../../domain/rulebook.ts';
import { labelWord, word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { BatchReport } from '../../parts/batch-report.tsx';
import { useBatch } from '../../parts/batch.ts';
import { CaseLink } from '../../parts/case-link.tsx';
import { Heads } from '../../parts/heads.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pick } from '../../parts/pick.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';

type Item = IntakeView['items'][number];
const submissions = ['in-session', 'between-sessions'] as const;

/** 批量立案: several cases under review get their numbers in the order they came in; the numbers are shown before. */
export function DocketingScreen() {
  const { say } = useWords();
  const waiting = useView('intake', { stage: 'under-review', limit: 200 });
  const numbering = useView('numbering', {});
  usePageTitle(say('docketing.title'));
  return (
    <>
      <h1>{say('docketing.title')}</h1>
      <p className="lead">{say('docketing.lead')}</p>
      <p>
        <Link to="/review">{say('docketing.to-review')}</Link> · <Link to={paths.numbering}>{say('numbering.title')}</Link>
      </p>
      <Shown query={waiting}>
        {(found) => (
          <Shown query={numbering}>
            {(numbers) => (found.items.length === 0 ? <p className="nothing">{say('docketing.none')}</p> : <Chosen items={found.items.toReversed()} isMore={found.after !== null} numbers={numbers} />)}
          </Shown>
        )}
      </Shown>
    </>
  );
}

function Chosen({ items, isMore, numbers }: { items: readonly Item[]; isMore: boolean; numbers: NumberingView }) {
  const { say, language } = useWords();
  const batch = useBatch();
  const register = useView('register', {}).data;
  const categories = (register?.words['categories'] ?? []).map((each) => ({ value: each.code, label: labelWord(language, each).text }));
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [categoryOf, setCategoryOf] = useState<Readonly<Record<string, string>>>({});
  const [submission, setSubmission] = useState<string>('in-session');
  const category = (item: Item): string => categoryOf[item.id] ?? item.category ?? '';
  const chosen = items.filter((each) => taken.has(each.id));
  const missing = chosen.filter((each) => category(each) === '').length;
  const numberOf = previewOf(chosen, numbers);
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
      <BatchReport batch={batch} />
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
      <div className="scroll" role="group" aria-label={say('docketing.title')} tabIndex={0}>
        <table className="dense">
          <caption className="unseen">{say('docketing.title')}</caption>
          <Heads of={['import.take', 'docketing.number', 'intake.receipt', 'column.title', 'column.proposer', 'column.kind', 'column.category']} />
          <tbody>
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
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The serials the chosen ones would get if nobody else dockets meanwhile, each kind in its own row of numbers. */
function previewOf(chosen: readonly Item[], numbers: NumberingView): ReadonlyMap<string, number> {
  const next = new Map(numbers.series.map((each) => [each.kind, each.nextSerial]));
  return new Map(
    chosen.flatMap((each): [string, number][] => {
      const kind = matterKinds.find((one) => one === each.kind);
      if (!kind) return [];
      const row = numberedAs(kind);
      const serial = next.get(row) ?? 1;
      next.set(row, serial + 1);
      return [[each.id, serial]];
    }),
  );
}
