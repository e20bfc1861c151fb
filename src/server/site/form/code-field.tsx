import { controlId, faultAt, type Fault } from '../../../contract/form/problems.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { proveFactor } from '../../http/second-factor.ts';
import { whoActs, type Asker } from '../../http/who.ts';
import type { Visit } from '../frame/visit.ts';
import type { OpenForm } from './command-task.ts';
import { control } from './posted.ts';

const path = control.code;

/** 动态口令, asked in the form of the approval itself; or the way to set it up, where the district asks it of everybody. */
export function CodeField({ visit, form }: { visit: Visit; form: Pick<OpenForm, 'lacking' | 'faults'> }) {
  const { say, to } = visit;
  if (form.lacking === 'nothing') return null;
  if (form.lacking === 'enrolment')
    return (
      <p className="notice">
        {say('factor.enrol-first')} <a href={to('/me/security')}>{say('account-security.title')}</a>
      </p>
    );
  const id = controlId(path);
  const fault = faultAt(form.faults, path);
  return (
    <div className={fault === undefined ? 'field' : 'field is-wrong'}>
      <label htmlFor={id}>{say('factor.code')}</label>
      <p className="hint" id={`${id}-hint`}>
        {say('factor.code-in-form', { hours: visit.room.config.SECOND_FACTOR_HOURS })}
      </p>
      {fault === undefined ? null : (
        <p className="fault" id={`${id}-fault`}>
          <span className="unseen">{say('site.fault')}</span>
          {fault}
        </p>
      )}
      <input
        id={id}
        name={path}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={30}
        className="narrow"
        aria-describedby={fault === undefined ? `${id}-hint` : `${id}-hint ${id}-fault`}
        {...(fault === undefined ? {} : { 'aria-invalid': true })}
      />
    </div>
  );
}

/**
 * Whoever gives the act, with what the form proved of him. A second press of the same button finds the session proved by the
 * first one and goes on, though its code is spent.
 */
export async function proofFrom(visit: Visit, who: Asker, form: Pick<OpenForm, 'lacking'>, posted: URLSearchParams): Promise<Asker | { fault: Fault }> {
  if (form.lacking !== 'code') return who;
  const code = (posted.get(path) ?? '').slice(0, 60);
  if (code.trim() === '') return { fault: { path, message: visit.say('factor.code-missing') } };
  // A code is asked of nobody but who is signed in.
  const self = await whoActs(visit.room, visit.request);
  try {
    return await proveFactor(visit.room, self, { code, address: visit.request.ip });
  } catch (error) {
    if (!(error instanceof HttpProblem) || error.status === 401 || error.status >= 500) throw error;
    const fresh = error.code === 'code-used' ? await whoActs(visit.room, visit.request) : self;
    if (fresh.session.proved_at !== null) return fresh;
    const text = error.text(error.extra.params ?? {});
    return { fault: { path, message: visit.language === 'en' ? text.en : text.zh } };
  }
}
