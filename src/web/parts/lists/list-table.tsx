import './lists.css';
import { Fragment, useEffect, useRef } from 'react';
import type { ListColumn } from '../../../contract/list-columns.ts';
import type { ColumnWidth, ListLayout } from '../../../contract/saved-views.ts';
import { useListKeys } from '../list-keys.ts';
import { useWords } from '../settings.tsx';
import type { ShownColumnOf } from './case-columns.ts';
import { Heading } from './list-head.tsx';
import { Cell, isChinese } from './list-cell.tsx';
import { addressOf, lineOf, matterOf, type ListItem, type ListPlan } from './list-plan.ts';
import { useRowWindow } from './row-window.ts';

/** In em, so that larger letters have more room; `normal` of each column, the others in proportion. */
const widths: Record<ListColumn, number> = {
  number: 7,
  'docket-number': 8,
  title: 17.5,
  kind: 7,
  key: 5.5,
  category: 7.5,
  stage: 7,
  light: 9.3,
  'days-left': 8,
  due: 9.6,
  rule: 7.5,
  turn: 7.5,
  proposer: 8,
  lead: 9.5,
  assisting: 12,
  class: 9,
  round: 5.5,
  submitted: 8,
  docketed: 8,
  session: 12,
  step: 8.5,
  act: 9,
  acted: 10,
};
const scale: Record<ColumnWidth, number> = { narrow: 0.75, normal: 1, wide: 1.5 };
const wraps: readonly ListColumn[] = ['title', 'proposer', 'lead', 'assisting', 'session', 'due', 'class', 'category', 'rule', 'turn', 'step', 'act', 'acted', 'kind'];

interface ListTableProps {
  plan: ListPlan;
  items: readonly ListItem[];
  columns: readonly ShownColumnOf[];
  layout: Pick<ListLayout, 'density' | 'paging'>;
  /** of the whole list, for assistive tools; null: unknown */
  total: number | null;
  /** lines before the first one here */
  selected: ReadonlySet<string>;
  onToggle: (items: readonly ListItem[], isOn: boolean) => void;
  /** while scrolling: asks for more when the end comes near */
  onEnd?: (() => void) | undefined;
}

/** The lines of a list under a heading that stays in sight. A long list holds only the lines around those in view, and the one in focus. */
export function ListTable({ plan, items, columns, layout, total, selected, onToggle, onEnd }: ListTableProps) {
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  useListKeys(body);
  const isScrolled = layout.paging === 'scroll';
  const { rows, after, measure } = useRowWindow(frame, items.length, isScrolled);
  const last = rows.at(-1)?.at ?? -1;
  useEffect(() => {
    if (isScrolled && last >= items.length - 20) onEnd?.();
  }, [isScrolled, last, items.length, onEnd]);
  const width = columns.reduce((sum, each) => sum + widths[each.name] * scale[each.width], 3.2);
  const chosenHere = items.filter((each) => selected.has(matterOf(each))).length;
  return (
    <div ref={frame} className={`list-frame is-${layout.density}`} role="group" aria-label={say(plan.title)} tabIndex={0}>
      <table className="dense list" style={{ width: `max(100%, ${width}em)` }} {...(isScrolled ? { 'aria-rowcount': total === null ? -1 : total + 1 } : {})}>
        <caption className="unseen">{say(plan.title)}</caption>
        <colgroup>
          <col style={{ width: '3.2em' }} />
          {columns.map((each) => (
            <col key={each.name} style={{ width: `${widths[each.name] * scale[each.width]}em` }} />
          ))}
        </colgroup>
        <thead>
          <tr {...(isScrolled ? { 'aria-rowindex': 1 } : {})}>
            <th scope="col" className="choose">
              <input
                type="checkbox"
                aria-label={say('list.choose-page')}
                checked={items.length > 0 && chosenHere === items.length}
                ref={(box) => {
                  if (box) box.indeterminate = chosenHere > 0 && chosenHere < items.length;
                }}
                onChange={(event) => onToggle(items, event.target.checked)}
              />
            </th>
            {columns.map((each) => (
              <Heading key={each.name} column={each.name} plan={plan} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map(({ at, gap }) => {
            const item = items[at];
            if (!item) return null;
            return (
              <Fragment key={lineOf(item)}>
                {gap > 0 ? <Gap height={gap} /> : null}
                <tr ref={isScrolled ? measure : undefined} data-index={at} className={selected.has(matterOf(item)) ? 'is-chosen' : undefined} {...(isScrolled ? { 'aria-rowindex': at + 2 } : {})}>
                  <Line item={item} columns={columns} isOn={selected.has(matterOf(item))} onToggle={onToggle} />
                </tr>
              </Fragment>
            );
          })}
          {after > 0 ? <Gap height={after} /> : null}
        </tbody>
      </table>
    </div>
  );
}

/** Room of lines that are not held just now. */
function Gap({ height }: { height: number }) {
  return <tr aria-hidden="true" className="gap" style={{ height: `${height}px` }} />;
}

function Line({ item, columns, isOn, onToggle }: { item: ListItem; columns: readonly ShownColumnOf[]; isOn: boolean } & Pick<ListTableProps, 'onToggle'>) {
  const { say } = useWords();
  return (
    <>
      <td className="choose">
        <input type="checkbox" checked={isOn} aria-label={say('list.choose', { title: `${addressOf(item)} ${item.title}` })} onChange={(event) => onToggle([item], event.target.checked)} />
      </td>
      {columns.map(({ name }) =>
        name === 'title' ? (
          <th key={name} scope="row" lang="zh-CN">
            <Cell item={item} column={name} />
          </th>
        ) : (
          <td key={name} className={`column-${name}${wraps.includes(name) ? '' : ' nowrap'}`} {...(isChinese(name) ? { lang: 'zh-CN' } : {})}>
            <Cell item={item} column={name} />
          </td>
        ),
      )}
    </>
  );
}
