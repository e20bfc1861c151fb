import './lists.css';
import { plainLayout } from '../../../contract/saved-views.ts';
import { useWords } from '../settings.tsx';
import { shownColumns } from './case-columns.ts';
import { Cell, isChinese } from './list-cell.tsx';
import { lineOf, type ListItem, type ListPlan } from './list-plan.ts';
import { useSavedViews } from './saved-views.ts';

interface PrintedLinesProps {
  plan: ListPlan;
  items: readonly ListItem[];
  params: Readonly<Record<string, string>>;
}

/** The lines with the columns of the screen, numbered, as a plain table that breaks over pages. */
export function PrintedLines({ plan, items, params }: PrintedLinesProps) {
  const { say } = useWords();
  const saved = useSavedViews(plan.list);
  const columns = shownColumns(plan, saved.data?.layout ?? plainLayout, params);
  return (
    <div className="scroll" role="group" aria-label={say(plan.title)} tabIndex={0}>
      <table className="dense">
        <caption className="unseen">{say(plan.title)}</caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            {columns.map((each) => (
              <th key={each.name} scope="col">
                {say(`column.${each.name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, at) => (
            <tr key={lineOf(item)}>
              <td className="number">{at + 1}</td>
              {columns.map(({ name }) => (
                <td key={name} {...(isChinese(name) ? { lang: 'zh-CN' } : {})}>
                  <Cell item={item} column={name} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
