import { createContext, use } from 'react';
import type { FormContext } from '../../../contract/form/choices.ts';
import { controlId, faultAt, type Fault } from '../../../contract/form/problems.ts';
import { getAt, type NextValue, type Value, type Values } from '../../../contract/form/values.ts';

/** What every control of one open form shares. */
export interface OpenForm {
  context: FormContext;
  values: Values;
  faults: readonly Fault[];
  /** fields not asked for now, by path */
  hidden: ReadonlySet<string>;
  set: (path: readonly string[], value: NextValue) => void;
  /** something is under way at this control, such as an upload: the act waits for it */
  hold: (id: string, isHeld: boolean) => void;
  /** it is being sent, or was done: nothing more is asked about it */
  isSent: boolean;
}

const OpenFormContext = createContext<OpenForm | null>(null);
export const OpenFormProvider = OpenFormContext.Provider;

export function useForm(): OpenForm {
  const form = use(OpenFormContext);
  if (!form) throw new Error('a control outside its form');
  return form;
}

export interface Control {
  id: string;
  path: readonly string[];
  name: string;
  value: Value | undefined;
  fault: string | undefined;
  set: (value: NextValue) => void;
  /** for the element itself: its description and whether it is wrong */
  aria: { 'aria-describedby'?: string; 'aria-invalid'?: boolean; 'aria-required'?: boolean };
}

/** Everything a control at this path needs. */
export function useControl(path: readonly string[], isRequired: boolean, hasHint = false): Control {
  const { values, faults, set } = useForm();
  const key = path.join('.');
  const id = controlId(key);
  const fault = faultAt(faults, key);
  const described = [...(hasHint ? [`${id}-hint`] : []), ...(fault === undefined ? [] : [`${id}-fault`])].join(' ');
  return {
    id,
    path,
    fault,
    name: path.findLast((each) => !/^\d+$/.test(each)) ?? '',
    value: getAt(values, path),
    set: (value) => set(path, value),
    aria: { ...(described === '' ? {} : { 'aria-describedby': described }), ...(fault === undefined ? {} : { 'aria-invalid': true }), ...(isRequired ? { 'aria-required': true } : {}) },
  };
}
