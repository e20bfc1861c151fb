import { Button, Checkbox } from 'antd';
import { Link } from 'react-router';
import type { ImportRow, ImportView } from '../../../contract/imports.ts';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Pick } from '../../parts/pick.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { paths } from '../../paths.ts';
import { choiceKey, isShown, rowFilters, type Chosen, type RowFilter } from './ready-rows.ts';
import { coverOfLikeness, type Likeness } from './use-likeness.ts';

const pageSize = 50;

interface ImportRowsProps {
  found: ImportView;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  leftOut: ReadonlySet<number>;
  onLeaveOut: (leftOut: ReadonlySet<number>) => void;
  likeness: ReadonlyMap<number, Likeness>;
}

/** The rows of the file, some at a time; the address says which. */
export function ImportRows(props: ImportRowsProps) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const { found, chosen, likeness } = props;
  const show = rowFilters.find((each) => each === filter.get('show')) ?? 'all';
  const rows = found.rows.filter((row) => isShown(row, show, chosen, coverOfLikeness(likeness.get(row.number))));
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(pages, Math.max(1, Number(filter.get('page')) || 1));
  return (
    <Section id="rows" title={say(found.source === 'sheet' ? 'import.rows-title' : 'import.proposals-title')}>
      <div className="list-head">
        <p className="total">{say('list.total', { count: rows.length })}</p>
        <Pick
          label={say('import.show')}
          value={show === 'all' ? '' : show}
          all={say('list.all')}
          options={rowFilters.filter((each) => each !== 'all').map((each: Exclude<RowFilter, 'all'>) => ({ value: each, label: say(`import.show-${each}`) }))}
          onPick={(value) => filter.set({ show: value, page: undefined })}
        />
      </div>
      {rows.length === 0 ? (
        <p className="nothing">{say('import.none-shown')}</p>
      ) : (
        <PlainTable label={say('import.rows-title')} heads={['import.take', 'import.row', 'column.title', 'column.proposer', 'import.state', 'import.alike']}>
          {rows.slice((page - 1) * pageSize, page * pageSize).map((row) => (
            <Row key={row.number} row={row} {...props} />
          ))}
        </PlainTable>
      )}
      {pages === 1 ? null : (
        <nav aria-label={say('list.pages')} className="pager">
          <Button disabled={page === 1} onClick={() => filter.set({ page: String(page - 1) })}>
            {say('list.back')}
          </Button>
          <span>
            {page} / {pages}
          </span>
          <Button disabled={page === pages} onClick={() => filter.set({ page: String(page + 1) })}>
            {say('list.next')}
          </Button>
        </nav>
      )}
    </Section>
  );
}

function Row({ row, chosen, onChoose, leftOut, onLeaveOut, likeness }: ImportRowsProps & { row: ImportRow }) {
  const { say, language } = useWords();
  const toggle = (): void => {
    const next = new Set(leftOut);
    if (!next.delete(row.number)) next.add(row.number);
    onLeaveOut(next);
  };
  const canTake = row.state === 'new' && row.faults.length === 0;
  return (
    <tr className={`import-row ${row.faults.length > 0 && row.state === 'new' ? 'is-faulty' : ''}`}>
      <td>{canTake ? <Checkbox checked={!leftOut.has(row.number)} onChange={toggle} aria-label={say('import.take-row', { row: row.number, title: row.title })} /> : null}</td>
      <td className="number">{row.number}</td>
      <th scope="row" className="title" lang="zh-CN">
        {row.title === '' ? '—' : row.title}
      </th>
      <td lang="zh-CN">{row.proposer === '' ? '—' : row.proposer}</td>
      <td>
        <State row={row} />
        {row.state === 'new' ? (
          <>
            <ul className="import-faults">
              {row.faults.map((each, at) => (
                <li key={at} className="fault">
                  {each.cell === null ? null : <span className="cell">{each.cell} </span>}
                  {language === 'en' ? each.en : each.zh}
                </li>
              ))}
              {row.notes.map((each, at) => (
                <li key={`note ${at}`}>
                  {each.cell === null ? null : <span className="cell">{each.cell} </span>}
                  {language === 'en' ? each.en : each.zh}
                </li>
              ))}
            </ul>
            {row.choices.map((each) => (
              <label key={each.path} className="import-choice">
                {say('import.choose-person', { name: each.name, cell: each.cell ?? '' })}
                <select value={chosen[choiceKey(row, each.path)] ?? ''} onChange={(event) => onChoose({ ...chosen, [choiceKey(row, each.path)]: event.target.value })}>
                  <option value="" disabled>
                    {say('import.choose-one')}
                  </option>
                  {each.options.map((option) => (
                    <option key={option.id} value={option.id} lang="zh-CN">
                      {option.name}（{option.sector}）
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </>
        ) : null}
      </td>
      <td>
        <Alike likeness={likeness.get(row.number)} />
      </td>
    </tr>
  );
}

function State({ row }: { row: ImportRow }) {
  const { say } = useWords();
  if (row.state === 'new') return <span>{row.faults.length > 0 ? `✕ ${say('import.is-faulty')}` : row.choices.length > 0 ? `? ${say('import.is-open')}` : `✓ ${say('import.is-good')}`}</span>;
  return (
    <span>
      {say(`import.state-${row.state}`)} {row.matter === null ? null : <Link to={paths.case(row.matter.slug ?? row.matter.id)}>{row.matter.receiptNumber ?? row.matter.slug ?? '—'}</Link>}
    </span>
  );
}

/** Shown as it is, for a person to judge. */
function Alike({ likeness }: { likeness: Likeness | undefined }) {
  const { say } = useWords();
  if (!likeness) return <span className="hint">…</span>;
  const { inRegister, inFile } = likeness;
  if (!inRegister && !inFile) return <>—</>;
  return (
    <>
      {inRegister ? (
        <div>
          <span className="cover">{inRegister.cover}%</span>{' '}
          <Link to={paths.case(inRegister.slug ?? inRegister.id)} lang="zh-CN">
            {inRegister.slug ?? inRegister.receiptNumber ?? ''} {inRegister.title}
          </Link>
        </div>
      ) : null}
      {inFile ? (
        <div>
          <span className="cover">{inFile.cover}%</span> {say('import.alike-row', { row: inFile.number })} <span lang="zh-CN">{inFile.title}</span>
        </div>
      ) : null}
    </>
  );
}
