import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { LightTag } from '../light-tag.tsx';
import { Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayText } from '../../../messages/times.ts';

/** Every clock with the sentence that explains its day. */
export function DeadlinesSection({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  const unitOf = (id: string | null): string => file.assignments.find((each) => each.id === id)?.unit.name ?? say('case.whole');
  return (
    <Section id="deadlines" title={say('case.deadlines')}>
      <div className="scroll" role="group" aria-label={say('case.deadlines')} tabIndex={0}>
        <table>
          <caption className="unseen">{say('case.deadlines')}</caption>
          <thead>
            <tr>
              {(['rule', 'whose', 'due-day', 'light', 'explained'] as const).map((each) => (
                <th key={each} scope="col">
                  {say(`column.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.deadlines.map((each) => (
              <tr key={each.id} className={each.isVoid ? 'is-over' : undefined}>
                <th scope="row">
                  {word(language, `rule.${each.rule}`)}
                  {each.round > 1 ? ` ${say('case.round', { round: each.round })}` : ''}
                </th>
                <td>{unitOf(each.assignmentId)}</td>
                <td className="nowrap">{dayText(each.due, language)}</td>
                <td className="nowrap">
                  {each.isVoid ? (
                    say('case.void')
                  ) : each.settledOn === null ? (
                    <LightTag light={each.light} left={each.workingDaysLeft} />
                  ) : (
                    <span className="light is-done">✓ {say('case.settled', { day: each.settledOn })}</span>
                  )}
                </td>
                <td>{language === 'en' ? each.explanation.en : each.explanation.zh}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
