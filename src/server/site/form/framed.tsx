import type { ReactNode } from 'react';
import type { Say } from '../frame/visit.ts';
import type { Control } from './form-scope.ts';

interface FramedProps {
  control: Control;
  label: string;
  hint?: string | undefined;
  isRequired: boolean;
  say: Say;
  /** stands before the question and belongs to its answer */
  before?: ReactNode;
  children: ReactNode;
}

const fieldClass = ({ fault }: Control): string => (fault === undefined ? 'field' : 'field is-wrong');

function Beside({ control, hint, say }: Pick<FramedProps, 'control' | 'hint' | 'say'>) {
  return (
    <>
      {hint === undefined ? null : (
        <p className="hint" id={`${control.id}-hint`}>
          {hint}
        </p>
      )}
      {control.fault === undefined ? null : (
        <p className="fault" id={`${control.id}-fault`}>
          <span className="unseen">{say('site.fault')}</span>
          {control.fault}
        </p>
      )}
    </>
  );
}

const Optional = ({ isRequired, say }: Pick<FramedProps, 'isRequired' | 'say'>) => (isRequired ? null : <span className="optional">{say('form.optional')}</span>);

/** One question with one control: label, hint, what is wrong, control. */
export function Labelled({ control, label, hint, isRequired, say, before, children }: FramedProps) {
  return (
    <div className={fieldClass(control)}>
      {before}
      <label htmlFor={control.id}>
        {label}
        <Optional isRequired={isRequired} say={say} />
      </label>
      <Beside control={control} hint={hint} say={say} />
      {children}
    </div>
  );
}

/** Several controls that answer one question. */
export function Grouped({ control, label, hint, isRequired, say, children }: FramedProps) {
  return (
    <fieldset className={fieldClass(control)} id={control.id} tabIndex={-1} {...(control.aria['aria-describedby'] === undefined ? {} : { 'aria-describedby': control.aria['aria-describedby'] })}>
      <legend>
        {label}
        <Optional isRequired={isRequired} say={say} />
      </legend>
      <Beside control={control} hint={hint} say={say} />
      {children}
    </fieldset>
  );
}
