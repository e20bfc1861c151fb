import type { CaseView } from '../../../contract/views.ts';
import type { HandlingView } from '../../../contract/unit-views.ts';
import { consultationPhases } from '../../../domain/rulebook.ts';
import { word } from '../../../messages/words.ts';
import { useView } from '../api.ts';
import { partLabel } from '../../../contract/form/choices.ts';
import { Facts, Nothing, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayText, shanghai } from '../../../messages/times.ts';
import { ConsultationsOwed } from './consultations-owed.tsx';

/** 面商: what was talked about with the proposer by phase, what the rules still ask, appointments, and joint handling. */
export function ConsultationsSection({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  const handling = useView('handling', { id: file.id }).data;
  const parts = file.assignments.filter((each) => each.endedOn === null && each.role !== 'assisting');
  return (
    <Section id="consultations" title={say('case.consultations')} note={say('talks.count', { count: file.consultations.length })}>
      {handling?.parts.map((each) => {
        const part = parts.find((one) => one.id === each.assignmentId);
        return each.owed && part ? <ConsultationsOwed key={each.assignmentId} owed={each.owed} title={partLabel(part, language)} /> : null;
      })}
      {file.consultations.length === 0 ? <Nothing text={say('case.no-consultations')} /> : null}
      {consultationPhases.map((phase) => {
        const held = file.consultations.filter((each) => each.phase === phase);
        return held.length === 0 ? null : (
          <div key={phase}>
            <h3>{say('talks.phase', { phase: word(language, `choice.${phase}`), count: held.length })}</h3>
            {held.map((each) => (
              <Consultation key={each.id} file={file} consultation={each} handling={handling} />
            ))}
          </div>
        );
      })}
      <Appointments file={file} />
      <JointHandlings file={file} />
    </Section>
  );
}

function Consultation({ file, consultation, handling }: { file: CaseView; consultation: CaseView['consultations'][number]; handling: HandlingView | undefined }) {
  const { say, language } = useWords();
  const { id, heldOn, mode, state } = consultation;
  const known = handling?.consultations.find((each) => each.id === id);
  const isCounted = state === 'confirmed' || state === 'undenied';
  return (
    <article className="card" aria-label={`${heldOn} ${word(language, `choice.${mode}`)}`}>
      <h4>
        {dayText(heldOn, language)} {word(language, `choice.${mode}`)}
        {known?.isFaceToFace ? <span className="note">{say('talks.in-person')}</span> : null}
      </h4>
      <p>
        <span className={`light ${isCounted ? 'is-green' : state === 'denied' ? 'is-red' : 'is-yellow'}`}>
          {isCounted ? '✓' : state === 'denied' ? '✕' : '…'} {word(language, `state.${state}`)}
        </span>{' '}
        <span className="hint">
          {isCounted
            ? say('talks.counts')
            : state === 'denied'
              ? say('talks.does-not-count')
              : say('talks.not-yet', { day: known?.deniableUntil === undefined || known.deniableUntil === null ? '—' : dayText(known.deniableUntil, language) })}
        </span>
      </p>
      <Facts
        rows={[
          [say('column.unit'), file.assignments.find((each) => each.id === consultation.assignmentId)?.unit.name],
          [say('case.place'), consultation.place],
          [say('case.attendees'), consultation.attendees],
          [say('case.intent'), consultation.intent],
          [say('case.outcome'), consultation.outcome],
          [say('case.remark'), consultation.remark],
        ]}
      />
    </article>
  );
}

function Appointments({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  if (file.appointments.length === 0) return null;
  return (
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
  );
}

function JointHandlings({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  if (file.jointHandlings.length === 0) return null;
  return (
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
  );
}
