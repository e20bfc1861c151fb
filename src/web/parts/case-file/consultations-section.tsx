import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { Facts, Nothing, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayText, shanghai } from '../../../messages/times.ts';

/** 面商: what was talked about with the proposer, appointments, and joint handling. */
export function ConsultationsSection({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  const unitOf = (id: string): string => file.assignments.find((each) => each.id === id)?.unit.name ?? '';
  return (
    <Section id="consultations" title={say('case.consultations')}>
      {file.consultations.length === 0 ? <Nothing text={say('case.no-consultations')} /> : null}
      {file.consultations.map((each) => (
        <article key={each.id} className="card" aria-label={`${each.heldOn} ${word(language, `choice.${each.mode}`)}`}>
          <h3>
            {dayText(each.heldOn, language)} {word(language, `choice.${each.phase}`)} · {word(language, `choice.${each.mode}`)} <span className="note">{word(language, `state.${each.state}`)}</span>
          </h3>
          <Facts
            rows={[
              [say('column.unit'), unitOf(each.assignmentId)],
              [say('case.place'), each.place],
              [say('case.attendees'), each.attendees],
              [say('case.intent'), each.intent],
              [say('case.outcome'), each.outcome],
              [say('case.remark'), each.remark],
            ]}
          />
        </article>
      ))}
      {file.appointments.length === 0 ? null : (
        <>
          <h3>{say('case.appointments')}</h3>
          <ul>
            {file.appointments.map((each) => (
              <li key={each.id}>
                {each.place}：{each.times.map((time) => shanghai(time, language)).join('；')} —{' '}
                {each.isDeclined ? say('case.appointment-declined') : each.chosen === null ? say('case.appointment-open') : say('case.appointment-chosen', { at: shanghai(each.chosen, language) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {file.jointHandlings.length === 0 ? null : (
        <>
          <h3>{say('case.joint-handlings')}</h3>
          <ul>
            {file.jointHandlings.map((each) => (
              <li key={each.id}>
                {dayText(each.on, language)} {each.question}
                {each.decision === null ? `（${say('case.undecided')}）` : `：${each.decision}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
