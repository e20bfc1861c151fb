import type { ReactNode } from 'react';
import { labelWord } from '../../../../messages/words.ts';
import { mailSettings } from '../../../mail/mail-settings.ts';
import { page, type Answer } from '../../frame/answer.ts';
import type { Fields } from '../../frame/site-routes.ts';
import type { Visit } from '../../frame/visit.ts';
import type { FollowChoices } from './choices.ts';

export interface FollowFault {
  field: 'address' | 'case';
  text: string;
}

/** Can anybody be told by mail here? */
export const isMailOn = ({ room }: Visit): boolean => mailSettings(room.config) !== null;

/** The form: nothing chosen means everything. With mistakes it comes back as it was. */
export function subscribePage(visit: Visit, choices: FollowChoices, fields: Fields, faults: readonly FollowFault[] = []): Answer {
  const { say, to } = visit;
  return page(
    {
      title: say('follow.title'),
      part: 'public',
      crumbs: [[say('site.home'), '/']],
      head: { description: say('follow.lead'), canonical: '/subscribe', isUnlisted: true },
      isWrong: faults.length > 0,
      main: isMailOn(visit) ? (
        <>
          <Summary visit={visit} faults={faults} />
          <p className="lead">{say('follow.lead')}</p>
          <form method="post" action={to('/subscribe')} className="command-form" noValidate>
            <Topics visit={visit} choices={choices} fields={fields} fault={faults.find((each) => each.field === 'case')} />
            <Line
              name="address"
              type="email"
              autoComplete="email"
              label={say('follow.address')}
              hint={say('follow.address-hint')}
              value={fields.get('address') ?? ''}
              fault={faults.find((each) => each.field === 'address')}
            />
            <p className="form-acts">
              <button type="submit" className="primary">
                {say('follow.act')}
              </button>
            </p>
          </form>
        </>
      ) : (
        <MailOff visit={visit} />
      ),
    },
    { status: faults.length === 0 ? 200 : 422 },
  );
}

function MailOff({ visit: { say, to } }: { visit: Visit }) {
  return (
    <>
      <p className="notice">{say('follow.off')}</p>
      <ul>
        <li>
          <a href={to('/open')}>{say('follow.off-open')}</a>
        </li>
        <li>
          <a href={to('/')}>{say('follow.off-home')}</a>
        </li>
      </ul>
    </>
  );
}

function Summary({ visit: { say }, faults }: { visit: Visit; faults: readonly FollowFault[] }) {
  if (faults.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{say('form.error-summary')}</h2>
      <ul>
        {faults.map((each) => (
          <li key={each.field}>
            <a href={`#${each.field}`}>{each.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Topics({ visit, choices, fields, fault }: { visit: Visit; choices: FollowChoices; fields: Fields; fault: FollowFault | undefined }) {
  const { say, language } = visit;
  const chosen = (name: string, value: string): boolean => fields.getAll(name).includes(value);
  return (
    <fieldset className="field" aria-describedby="topics-hint">
      <legend>{say('follow.what')}</legend>
      <p className="hint" id="topics-hint">
        {say('follow.what-hint')}
      </p>
      <Ticks label={say('follow.years')}>
        {choices.years.map((year) => (
          <Tick key={year} name="year" value={String(year)} isOn={chosen('year', String(year))} label={say('open.year', { year })} />
        ))}
      </Ticks>
      <Ticks label={say('follow.categories')}>
        {choices.categories.map(({ code, label }) => (
          <Tick key={code} name="category" value={code} isOn={chosen('category', code)} label={labelWord(language, label).text} />
        ))}
      </Ticks>
      <Ticks label={say('follow.units')}>
        {choices.units.map(({ id, name }) => (
          <Tick key={id} name="unit" value={id} isOn={chosen('unit', id)} label={name} />
        ))}
      </Ticks>
      <Ticks label={say('follow.reports')}>
        <Tick name="reports" value="yes" isOn={chosen('reports', 'yes')} label={say('follow.reports-label')} />
      </Ticks>
      <Line name="case" type="text" autoComplete="off" label={say('follow.case')} hint={say('follow.case-hint')} value={fields.get('case') ?? ''} fault={fault} isOptional={say('form.optional')} />
    </fieldset>
  );
}

function Ticks({ label, children }: { label: string; children: ReactNode }) {
  if (Array.isArray(children) && children.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <div className={Array.isArray(children) && children.length > 12 ? 'choices is-long' : 'choices'}>{children}</div>
    </fieldset>
  );
}

function Tick({ name, value, isOn, label }: { name: string; value: string; isOn: boolean; label: string }) {
  return (
    <label className="tick">
      <input type="checkbox" name={name} value={value} defaultChecked={isOn} />
      {label}
    </label>
  );
}

interface LineProps {
  name: string;
  type: 'email' | 'text';
  autoComplete: string;
  label: string;
  hint: string;
  value: string;
  fault: FollowFault | undefined;
  isOptional?: string;
}

function Line({ name, type, autoComplete, label, hint, value, fault, isOptional }: LineProps) {
  return (
    <div className={fault ? 'field is-wrong' : 'field'}>
      <label htmlFor={name}>
        {label}
        {isOptional === undefined ? null : <span className="optional">{isOptional}</span>}
      </label>
      <p className="hint" id={`${name}-hint`}>
        {hint}
      </p>
      {fault ? (
        <p className="fault" id={`${name}-fault`}>
          {fault.text}
        </p>
      ) : null}
      <input
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={value}
        maxLength={254}
        aria-describedby={fault ? `${name}-hint ${name}-fault` : `${name}-hint`}
        {...(fault ? { 'aria-invalid': true as const } : {})}
      />
    </div>
  );
}
