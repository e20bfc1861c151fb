import type { FormContext } from '../../../contract/form/choices.ts';
import { controlId, faultAt, type Fault } from '../../../contract/form/problems.ts';
import { getAt, type Value, type Values } from '../../../contract/form/values.ts';
import type { Phrase } from './command-task.ts';
import type { Say } from '../frame/visit.ts';

/** What every control of one form on a page shares. */
export interface FormScope {
  context: FormContext;
  values: Values;
  faults: readonly Fault[];
  say: Say;
  /** ready wordings by the name of the text they begin */
  phrases?: Readonly<Record<string, readonly Phrase[]>>;
}

/** One control: its name as posted, its id as the summary links to it, what it holds and what is wrong with it. */
export interface Control {
  name: string;
  id: string;
  value: Value | undefined;
  fault: string | undefined;
  aria: { 'aria-describedby'?: string; 'aria-invalid'?: true };
}

export function controlAt({ values, faults }: FormScope, path: readonly string[], hasHint: boolean): Control {
  const name = path.join('.');
  const id = controlId(name);
  const fault = faultAt(faults, name);
  const described = [...(hasHint ? [`${id}-hint`] : []), ...(fault === undefined ? [] : [`${id}-fault`])].join(' ');
  return {
    name,
    id,
    value: getAt(values, path),
    fault,
    aria: { ...(described === '' ? {} : { 'aria-describedby': described }), ...(fault === undefined ? {} : { 'aria-invalid': true as const }) },
  };
}

export const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
