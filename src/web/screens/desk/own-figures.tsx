import { Link } from 'react-router';
import { useView } from '../../parts/api.ts';
import { useHasOwnLists } from '../../parts/lists/own-lists.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';

/** My figures: each opens the list it counts; nothing for posts that have none of these lists. */
export function OwnFigures() {
  const { say } = useWords();
  const counts = useView('list-counts', {});
  const hasOwnLists = useHasOwnLists();
  if (!hasOwnLists) return null;
  return (
    <Section id="figures" title={say('desk.figures')}>
      <Shown query={counts}>
        {({ done, doneThisMonth, monthFrom, started, others }) => (
          <ul className="cards is-small">
            {(
              [
                ['desk.figure-month', doneThisMonth, paths.own('done', { since: monthFrom })],
                ['desk.figure-done', done, paths.own('done')],
                ['desk.figure-started', started, paths.own('started')],
                ['desk.figure-cc', others, paths.own('cc')],
              ] as const
            ).map(([label, count, to]) => (
              <li key={label} className="card">
                <Link to={to}>
                  <span className="number">{count}</span> {say(label)}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </Section>
  );
}
