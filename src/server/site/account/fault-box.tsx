import { HttpProblem } from '../../http/http-problem.ts';
import type { Visit } from '../frame/visit.ts';

/** What is wrong with the one field of a small form: its id and a sentence. */
export interface FieldFault {
  field: string;
  text: string;
}

/** The fault as a problem tells it; what is not the typist's mistake is thrown on. */
export function faultOf({ language }: Visit, error: unknown, field: string): FieldFault {
  if (!(error instanceof HttpProblem) || error.status === 401 || error.status >= 500) throw error;
  const text = error.text(error.extra.params ?? {});
  return { field, text: language === 'en' ? text.en : text.zh };
}

/** The summary above a small form, leading to its field. */
export function FaultBox({ visit: { say }, fault }: { visit: Visit; fault: FieldFault | null }) {
  return fault === null ? null : (
    <div className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{say('form.error-summary')}</h2>
      <p>
        <a href={`#${fault.field}`}>{fault.text}</a>
      </p>
    </div>
  );
}

interface SecretFieldProps {
  id: string;
  name: string;
  label: string;
  hint?: string;
  kind: 'code' | 'password';
  fault: FieldFault | null;
}

/** One secret that is typed: a code from the phone or the password. It is never filled in again. */
export function SecretField({ id, name, label, hint, kind, fault }: SecretFieldProps) {
  const isWrong = fault?.field === id;
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(isWrong ? [`${id}-fault`] : [])].join(' ');
  return (
    <div className={isWrong ? 'field is-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {isWrong ? (
        <p className="fault" id={`${id}-fault`}>
          {fault.text}
        </p>
      ) : null}
      <input
        id={id}
        name={name}
        type={kind === 'password' ? 'password' : 'text'}
        autoComplete={kind === 'password' ? 'current-password' : 'one-time-code'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={kind === 'password' ? 200 : 30}
        className="narrow"
        {...(described === '' ? {} : { 'aria-describedby': described })}
        {...(isWrong ? { 'aria-invalid': true } : {})}
      />
    </div>
  );
}
