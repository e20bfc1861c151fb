import { randomUUID } from 'node:crypto';
import { localTime } from '../../../contract/form/choices.ts';
import type { CaseView } from '../../../contract/views.ts';
import { formWord, word } from '../../../messages/words.ts';
import { dayText, shanghai } from '../../../messages/times.ts';
import { control } from '../form/posted.ts';
import type { Visit } from '../frame/visit.ts';

const spoken: readonly string[] = ['message-sent', 'progress-reported', 'appointment-proposed', 'appointment-answered'];

/** 沟通: what was said, which consultations are recorded and whether they took place, and a line to write back. */
export function CaseTalk({ visit, file }: { visit: Visit; file: CaseView }) {
  const { say, language } = visit;
  const said = file.timeline.filter((each) => spoken.includes(each.type));
  const open = file.appointments.filter((each) => each.chosen === null && !each.isDeclined);
  if (file.assignments.length === 0 && said.length === 0 && !file.can.includes('message')) return null;
  return (
    <section aria-labelledby="talk">
      <h2 id="talk">{say('member.talk')}</h2>
      {open.map((each) => (
        <p key={each.id} className="notice">
          {say('member.appointment', { times: each.times.map(localTime).join('、'), place: each.place })}
        </p>
      ))}
      {file.consultations.length === 0 ? null : (
        <ul className="plain-list">
          {file.consultations.map((each) => (
            <li key={each.id}>
              <p>
                {dayText(each.heldOn, language)} {formWord(language, 'record-consultation', `choice.${each.mode}`)} <strong>{word(language, `state.${each.state}`)}</strong>
              </p>
              <p lang="zh-CN" className="text">
                {each.outcome}
              </p>
            </li>
          ))}
        </ul>
      )}
      {said.length === 0 ? <p className="nothing">{say('member.talk-none')}</p> : null}
      <ol className="thread">
        {said.map((each) => (
          <li key={each.n}>
            <p>
              <strong lang="zh-CN">
                {each.name}（{each.post}）
              </strong>{' '}
              <span className="hint">{shanghai(each.at, language)}</span>
            </p>
            <p lang="zh-CN" className="text">
              {each.detail ?? word(language, `event.${each.type}`)}
            </p>
          </li>
        ))}
      </ol>
      {file.can.includes('message') ? <WriteBack visit={visit} file={file} /> : null}
    </section>
  );
}

function WriteBack({ visit, file }: { visit: Visit; file: CaseView }) {
  const { to, language } = visit;
  return (
    <form method="post" action={to(`/m/proposals/${file.slug ?? file.id}/do/message`)} className="command-form" noValidate>
      <input type="hidden" name={control.commandId} value={randomUUID()} />
      <input type="hidden" name={control.version} value={file.version} />
      <div className="field">
        <label htmlFor="f-addressee">{formWord(language, 'message', 'field.addressee')}</label>
        <select id="f-addressee" name="addressee" defaultValue={file.assignments.length > 0 ? 'lead' : 'committee'}>
          {['lead', 'office', 'committee']
            .filter((each) => each !== 'lead' || file.assignments.length > 0)
            .map((each) => (
              <option key={each} value={each}>
                {formWord(language, 'message', `choice.${each}`)}
              </option>
            ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="f-text">{formWord(language, 'message', 'field.text')}</label>
        <textarea id="f-text" name="text" rows={4} />
      </div>
      <p className="form-acts">
        <button type="submit">{word(language, 'command.message')}</button>
      </p>
    </form>
  );
}
