import { Link } from 'react-router';
import type { DeskView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

/** What waits, step by step, with its lights; the latest first. */
export function StepCards({ steps }: { steps: DeskView['steps'] }) {
  const { say, language } = useWords();
  const inOrder = steps.toSorted((a, b) => b.red - a.red || b.yellow - a.yellow || b.total - a.total);
  return (
    <Section id="steps" title={say('desk.steps')}>
      {steps.length === 0 ? (
        <Nothing text={say('desk.nothing')} />
      ) : (
        <ul className="cards">
          {inOrder.map((each) => (
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
  );
}
