import { Alert, Button } from 'antd';
import { useState } from 'react';
import { columnsOf, type ListColumn } from '../../../contract/list-columns.ts';
import { columnWidths, densities, pagings, type ListLayout } from '../../../contract/saved-views.ts';
import { useAnnounce } from '../announce.tsx';
import { messageOf } from '../api.ts';
import { useWords } from '../settings.tsx';
import { useUrlFilter } from '../url-filter.ts';
import { shownColumns } from './case-columns.ts';
import type { ListPlan } from './list-plan.ts';
import { useSavedViewChange } from './saved-views.ts';

type Row = { name: ListColumn; width: (typeof columnWidths)[number]; isShown: boolean };

/** Which columns, in which order and how wide, how close the lines, pages or one long list: kept for this person and list. */
export function ColumnSettings({ plan, layout, onDone }: { plan: ListPlan; layout: ListLayout; onDone: () => void }) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const filter = useUrlFilter();
  const change = useSavedViewChange(plan.list);
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(plan, layout, filter.all));
  const [density, setDensity] = useState(layout.density);
  const [paging, setPaging] = useState(layout.paging);
  const keep = (next: ListLayout): void =>
    change.mutate(
      { act: 'layout', layout: next },
      {
        onSuccess: () => {
          announce(say('list.settings-kept'));
          // What the address named was the choice before this one; a page of one size is no place in another.
          if (filter.get('columns') !== '' || filter.get('after') !== '') filter.set({ columns: undefined }, true);
          onDone();
        },
      },
    );
  const move = (at: number, by: -1 | 1): void => {
    const next = [...rows];
    const [row] = next.splice(at, 1);
    if (row) next.splice(at + by, 0, row);
    setRows(next);
  };
  const set = (name: ListColumn, part: Partial<Row>): void => setRows(rows.map((each) => (each.name === name ? { ...each, ...part } : each)));
  const nameOf = (name: ListColumn): string => say(`column.${name}`);
  return (
    <form
      className="list-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep({ columns: rows.filter((each) => each.isShown).map(({ name, width }) => ({ name, width })), density, paging, defaultViewId: layout.defaultViewId });
      }}
    >
      <p className="lead">{say('list.settings-lead')}</p>
      {change.isError ? <Alert type="error" showIcon role="alert" title={messageOf(change.error, language)} /> : null}
      <ul className="column-choices">
        {rows.map((row, at) => (
          <li key={row.name}>
            <label>
              <input type="checkbox" checked={row.isShown} disabled={row.name === 'title'} onChange={(event) => set(row.name, { isShown: event.target.checked })} />
              {nameOf(row.name)}
            </label>
            <select
              aria-label={say('list.column-width', { column: nameOf(row.name) })}
              value={row.width}
              onChange={(event) => set(row.name, { width: columnWidths.find((each) => each === event.target.value) ?? 'normal' })}
            >
              {columnWidths.map((each) => (
                <option key={each} value={each}>
                  {say(`list.width-${each}`)}
                </option>
              ))}
            </select>
            <Button disabled={at === 0} aria-label={say('list.column-up', { column: nameOf(row.name) })} onClick={() => move(at, -1)}>
              ↑
            </Button>
            <Button disabled={at === rows.length - 1} aria-label={say('list.column-down', { column: nameOf(row.name) })} onClick={() => move(at, 1)}>
              ↓
            </Button>
          </li>
        ))}
      </ul>
      <Choice legend={say('list.density')} name="density" value={density} values={densities} label={(each) => say(`list.density-${each}`)} onPick={setDensity} />
      <Choice legend={say('list.paging')} name="paging" value={paging} values={pagings} label={(each) => say(`list.paging-${each}`)} onPick={setPaging} />
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {say('list.settings-keep')}
        </Button>
        <Button onClick={() => keep({ columns: null, density: 'normal', paging: 'pages', defaultViewId: layout.defaultViewId })}>{say('list.settings-reset')}</Button>
      </div>
    </form>
  );
}

/** Those shown in their order, then the others the list has. */
function rowsOf(plan: ListPlan, layout: ListLayout, params: Readonly<Record<string, string>>): Row[] {
  const shown = shownColumns(plan, layout, params);
  const others = columnsOf[plan.shows].filter((name) => !shown.some((each) => each.name === name));
  return [...shown.map((each) => ({ ...each, isShown: true })), ...others.map((name) => ({ name, width: 'normal' as const, isShown: false }))];
}

interface ChoiceProps<T extends string> {
  legend: string;
  name: string;
  value: T;
  values: readonly T[];
  label: (value: T) => string;
  onPick: (value: T) => void;
}

export function Choice<T extends string>({ legend, name, value, values, label, onPick }: ChoiceProps<T>) {
  return (
    <fieldset className="choice-row">
      <legend>{legend}</legend>
      {values.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === value} onChange={() => onPick(each)} />
          {label(each)}
        </label>
      ))}
    </fieldset>
  );
}
