import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { Facts, Nothing, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayText } from '../../../messages/times.ts';

/** Every unit's part side by side: who, what, until when, and how far. */
export function AssignmentsSection({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  const asked = file.preAssignment;
  return (
    <Section id="assignments" title={say('case.assignments')}>
      {asked === null ? null : (
        <div className="card">
          <h3>{say('case.pre-assignment')}</h3>
          <Facts
            rows={[
              [word(language, 'part.lead'), asked.lead],
              [word(language, 'part.assisting'), asked.assisting.join('、')],
              [word(language, 'part.split'), asked.split.map((each) => `${each.unit.name}（${each.suggestions.join('、')}）`).join('；')],
              [say('case.reason'), asked.reason],
              [
                say('case.answers'),
                asked.answers.length === 0 ? (
                  say('case.no-answer-yet')
                ) : (
                  <ul>
                    {asked.answers.map((each) => (
                      <li key={each.unit}>
                        {each.unit}：{word(language, `choice.${each.answer}`)}
                        {each.otherUnit === null ? '' : `（${each.otherUnit}）`}
                        {each.ground === null ? '' : `：${each.ground}`}，{dayText(each.on, language)}
                      </li>
                    ))}
                  </ul>
                ),
              ],
            ]}
          />
        </div>
      )}
      {file.assignments.length === 0 ? (
        <Nothing text={say('case.no-assignments')} />
      ) : (
        <div className="side-by-side">
          {file.assignments.map((each) => (
            <AssignmentCard key={each.id} part={each} />
          ))}
        </div>
      )}
    </Section>
  );
}

function AssignmentCard({ part }: { part: CaseView['assignments'][number] }) {
  const { say, language } = useWords();
  const day = (value: string | null): string | null => (value === null ? null : dayText(value, language));
  return (
    <article className={part.endedOn === null ? 'card' : 'card is-over'} aria-labelledby={`part-${part.id}`}>
      <h3 id={`part-${part.id}`}>
        {part.unit.name} <span className="note">{word(language, `part.${part.role}`)}</span>
      </h3>
      <Facts
        rows={[
          [say('case.part-stage'), part.endedOn === null ? word(language, `stage.${part.partStage}`) : say('case.ended', { day: part.endedOn })],
          [say('case.part-suggestions'), part.suggestions.join('、')],
          [say('case.assigned-on'), day(part.assignedOn)],
          [say('case.accepted-on'), day(part.acceptedOn) ?? say('case.not-yet')],
          [say('case.chain'), part.chain === null ? null : `${part.chain.head} → ${part.chain.deputy} → ${part.chain.section} → ${part.chain.officer}`],
          [
            say('case.sub-units'),
            part.subUnits.length === 0 ? null : (
              <ul>
                {part.subUnits.map((each) => (
                  <li key={each.unit}>
                    {each.unit}：{each.task}
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            say('case.plan'),
            part.plan.length === 0 ? null : (
              <ol>
                {part.plan.map((each, at) => (
                  <li key={at}>
                    {dayText(each.on, language)} {each.text}（{each.person}）
                  </li>
                ))}
              </ol>
            ),
          ],
          [say('case.opinion'), part.opinion === null ? null : `${dayText(part.opinion.on, language)}：${part.opinion.text}`],
          [say('case.extension'), part.extension === null ? null : say('case.extension-asked', { to: part.extension.to, reason: part.extension.reason })],
          [
            say('case.returns'),
            part.returns.length === 0 ? null : (
              <ul>
                {part.returns.map((each, at) => (
                  <li key={at}>
                    {dayText(each.on, language)} {each.reason}
                    {each.betterUnit === null ? '' : `（${say('case.better-unit', { unit: each.betterUnit })}）`}
                    {each.ruling === null
                      ? `；${say('case.no-ruling')}`
                      : `；${dayText(each.ruling.on, language)} ${word(language, `choice.${each.ruling.outcome}`)}${each.ruling.unit === null ? '' : `（${each.ruling.unit}）`}：${each.ruling.reason}`}
                  </li>
                ))}
              </ul>
            ),
          ],
          [say('case.served'), part.served.map((each) => `${dayText(each.on, language)} ${word(language, `choice.${each.mode}`)}`).join('；')],
        ]}
      />
    </article>
  );
}
