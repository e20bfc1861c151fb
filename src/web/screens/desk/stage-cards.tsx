import { Link } from 'react-router';
import type { DeskView } from '../../../contract/views.ts';
import { stages } from '../../../domain/proposal/stage.ts';
import { word } from '../../../messages/words.ts';
import { Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

/** The year's cases by stage, as far as this reader may see them. */
export function StageCards({ desk: { year, stages: counted } }: { desk: DeskView }) {
  const { say, language } = useWords();
  if (year === null) return null;
  const place = (stage: string): number => stages.findIndex((each) => each === stage);
  return (
    <Section id="stages" title={say('desk.stages', { year })}>
      {counted.length === 0 ? (
        <Nothing text={say('desk.no-cases')} />
      ) : (
        <ul className="cards is-small">
          {counted
            .toSorted((a, b) => place(a.stage) - place(b.stage))
            .map((each) => (
              <li key={each.stage} className="card">
                <Link to={paths.proposals({ year, stage: each.stage })}>
                  <span className="number">{each.count}</span> {word(language, `stage.${each.stage}`)}
                </Link>
              </li>
            ))}
        </ul>
      )}
    </Section>
  );
}
