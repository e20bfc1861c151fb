import { Link } from 'react-router';
import type { DeskView } from '../../../contract/views.ts';
import { stages } from '../../../domain/proposal/stage.ts';
import { word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { TodoTable } from '../../parts/todo-table.tsx';
import { paths } from '../../paths.ts';

/** W1 我的工作台: what waits, what is late, and the year at a glance; every number opens its list. */
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
  const { say, language } = useWords();
  const { year } = desk;
  const place = (stage: string): number => stages.findIndex((each) => each === stage);
  const inOrder = desk.stages.toSorted((a, b) => place(a.stage) - place(b.stage));
  const soon = desk.steps.reduce((sum, each) => sum + each.yellow, 0);
  return (
    <>
      <ul className="cards">
        <li className="card">
          <Link className="big" to={paths.todo({ light: 'red' })}>
            <span className="number">{desk.overdue}</span> <span className="light is-red">● {say('desk.overdue')}</span>
          </Link>
        </li>
        <li className="card">
          <Link className="big" to={paths.todo({ light: 'yellow' })}>
            <span className="number">{soon}</span> <span className="light is-yellow">▲ {say('desk.soon')}</span>
          </Link>
          {desk.dueToday > 0 ? <p>{say('desk.due-today', { count: desk.dueToday })}</p> : null}
        </li>
      </ul>
      <Section id="steps" title={say('desk.steps')}>
        {desk.steps.length === 0 ? (
          <Nothing text={say('desk.nothing')} />
        ) : (
          <ul className="cards">
            {desk.steps.map((each) => (
              <li key={each.step} className="card" aria-label={word(language, `step.${each.step}`)}>
                <Link className="big" to={paths.todo({ step: each.step })}>
                  <span className="number">{each.total}</span> {word(language, `step.${each.step}`)}
                </Link>
                <p>
                  {each.red > 0 ? (
                    <Link to={paths.todo({ step: each.step, light: 'red' })}>
                      <span className="light is-red">● {say('desk.red', { count: each.red })}</span>
                    </Link>
                  ) : null}
                  {each.yellow > 0 ? (
                    <Link to={paths.todo({ step: each.step, light: 'yellow' })}>
                      <span className="light is-yellow">▲ {say('desk.yellow', { count: each.yellow })}</span>
                    </Link>
                  ) : null}
                  {each.red + each.yellow === 0 ? <span className="light is-green">■ {say('desk.all-in-time')}</span> : null}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="next" title={say('desk.next')}>
        {desk.next.length === 0 ? <Nothing text={say('desk.nothing')} /> : <TodoTable items={desk.next} caption={say('desk.next')} />}
      </Section>
      {year === null ? null : (
        <Section id="stages" title={say('desk.stages', { year })}>
          {desk.stages.length === 0 ? (
            <Nothing text={say('desk.no-cases')} />
          ) : (
            <ul className="cards is-small">
              {inOrder.map((each) => (
                <li key={each.stage} className="card">
                  <Link to={paths.proposals({ year, stage: each.stage })}>
                    <span className="number">{each.count}</span> {word(language, `stage.${each.stage}`)}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </>
  );
}
