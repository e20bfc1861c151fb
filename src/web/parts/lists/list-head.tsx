import type { ListColumn } from '../../../contract/list-columns.ts';
import type { ProposalSort } from '../../../contract/proposals-query.ts';
import { useWords } from '../settings.tsx';
import { useUrlFilter } from '../url-filter.ts';
import type { ListPlan } from './list-plan.ts';

const sorts: Partial<Record<ListColumn, ProposalSort>> = {
  number: 'number',
  title: 'title',
  kind: 'kind',
  category: 'category',
  stage: 'stage',
  due: 'due',
  lead: 'lead',
  proposer: 'proposer',
  class: 'class',
  round: 'round',
  submitted: 'submitted',
  docketed: 'docketed',
  acted: 'acted',
};

/** A heading that sorts says so, and which way it goes now. A list of steps is always the most urgent first. */
export function Heading({ column, plan }: { column: ListColumn; plan: ListPlan }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const key = plan.of === 'todo' ? undefined : sorts[column];
  if (key === undefined) return <th scope="col">{say(`column.${column}`)}</th>;
  const chosen = filter.get('sort');
  const isSorted = (chosen || plan.sort) === key;
  const order = filter.get('order') || (chosen === '' ? plan.order : 'asc');
  const isDown = order === 'desc';
  const next = isSorted && !isDown ? 'desc' : 'asc';
  const isPlain = key === plan.sort && next === plan.order;
  return (
    <th scope="col" aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="sort" onClick={() => filter.set(isPlain ? { sort: undefined, order: undefined } : { sort: key, order: next === 'asc' ? undefined : next })}>
        {say(`column.${column}`)} <span aria-hidden="true">{isSorted ? (isDown ? '▼' : '▲') : '↕'}</span>
      </button>
    </th>
  );
}
