import type { ReactNode } from 'react';
import { useWords } from '../settings.tsx';
import type { Control } from './form-context.tsx';

interface FrameProps {
  control: Control;
  label: string;
  hint?: string | undefined;
  isRequired: boolean;
  children: ReactNode;
}

function Mark({ isRequired }: { isRequired: boolean }) {
  const { say } = useWords();
  return isRequired ? null : <span className="optional">{say('form.optional')}</span>;
}

function Beside({ control, hint }: Pick<FrameProps, 'control' | 'hint'>) {
  return (
    <>
      {hint === undefined ? null : (
        <p className="hint" id={`${control.id}-hint`}>
          {hint}
        </p>
      )}
      {control.fault === undefined ? null : (
        <p className="fault" id={`${control.id}-fault`}>
          {control.fault}
        </p>
      )}
    </>
  );
}

/** One question with its label, hint and what is wrong with the answer. */
export function Labelled({ control, label, hint, isRequired, children }: FrameProps) {
  return (
    <div className={control.fault === undefined ? 'field' : 'field is-wrong'}>
      <label htmlFor={control.id}>
        {label}
        <Mark isRequired={isRequired} />
      </label>
      <Beside control={control} hint={hint} />
      {children}
    </div>
  );
}

/** Several controls that answer one question. The id leads the error summary here. */
export function Grouped({ control, label, hint, isRequired, children }: FrameProps) {
  return (
    <fieldset
      id={control.id}
      tabIndex={-1}
      className={control.fault === undefined ? 'field' : 'field is-wrong'}
      {...(control.aria['aria-describedby'] === undefined ? {} : { 'aria-describedby': control.aria['aria-describedby'] })}
    >
      <legend>
        {label}
        <Mark isRequired={isRequired} />
      </legend>
      <Beside control={control} hint={hint} />
      {children}
    </fieldset>
  );
}
