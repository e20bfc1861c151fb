import { Link } from 'react-router';
import type { DeskView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { TodoTable } from '../../parts/todo-table.tsx';
import { paths } from '../../paths.ts';
import { OwnFigures } from './own-figures.tsx';
import { RecentActs } from './recent-acts.tsx';
import { StageCards } from './stage-cards.tsx';
import { StepCards } from './step-cards.tsx';

/** W1 我的工作台: what is late, what waits, what others did, and the year at a glance; every number opens its list. */
export function DeskScreen() {
  const { say } = useWords();
  const desk = useView('desk', {});
  usePageTitle(say('desk.title'));
  return (
    <>
      <h1>{say('desk.title')}</h1>
      <Shown query={desk}>{(found) => <Desk desk={found} />}</Shown>
    </>
  );
}

function Desk({ desk }: { desk: DeskView }) {
  const { say } = useWords();
  return (
    <>
      <Urgent desk={desk} />
      <StepCards steps={desk.steps} />
      <Section id="next" title={say('desk.next')}>
        {desk.next.length === 0 ? (
          <Nothing text={say('desk.nothing')} />
        ) : (
          <>
            <TodoTable items={desk.next} caption={say('desk.next')} />
            <p>
              <Link to={paths.todo()}>{say('desk.all-todo')}</Link>
            </p>
          </>
        )}
      </Section>
      <OwnFigures />
      <RecentActs />
      <StageCards desk={desk} />
    </>
  );
}

/** What is late first, then what is due. */
function Urgent({ desk }: { desk: DeskView }) {
  const { say } = useWords();
  const soon = desk.steps.reduce((sum, each) => sum + each.yellow, 0);
  const cards = [
    { count: desk.overdue, to: { light: 'red' }, label: <span className="light is-red">● {say('desk.overdue')}</span> },
    { count: soon, to: { light: 'yellow' }, label: <span className="light is-yellow">▲ {say('desk.soon')}</span> },
    { count: desk.dueToday, to: { due: 'today' }, label: say('desk.today') },
    { count: desk.dueThisWeek, to: { due: 'week' }, label: say('desk.week') },
  ];
  return (
    <ul className="cards is-small urgent">
      {cards.map(({ count, to, label }) => (
        <li key={JSON.stringify(to)} className="card">
          <Link className="big" to={paths.todo(to)}>
            <span className="number">{count}</span> {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
