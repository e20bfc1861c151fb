import { useMemo, useState } from 'react';
import type { MeView, RegisterView } from '../../../contract/views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import type { FormContext } from '../../../contract/form/choices.ts';
import { startValues } from '../../../contract/form/prefill.ts';
import { faultsOfIssues, type Fault } from '../../../contract/form/problems.ts';
import { pointlessFields } from '../../../contract/form/relevance.ts';
import { useKeptValues } from '../command-form/use-kept-values.ts';
import { isValues, setAt, toInput, type NextValue } from '../../../contract/form/values.ts';
import { useWords } from '../settings.tsx';
import { anyPart, asksPart, commonFields, readBack } from './batch-fields.ts';

export interface BatchContent {
  input: Record<string, unknown>;
  /** as shown before it is used */
  told: readonly [label: string, text: string][];
}

/** What is typed once for all cases, checked by the command's own schema and kept in this browser until it is used. */
export function useBatchContent(command: AnyCommand, me: MeView, register: RegisterView) {
  const { say, language } = useWords();
  const context: FormContext = useMemo(() => ({ command: command.name, language, me, register, file: null }), [command, language, me, register]);
  const fields = useMemo(() => commonFields(command) ?? [], [command]);
  const key = useMemo(() => ({ personId: me.personId, command: command.name, about: 'batch' }), [me.personId, command.name]);
  const { values, change } = useKeptValues(key, () => startValues(fields, context), undefined);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const hidden = useMemo(() => pointlessFields(context, values), [context, values]);
  const set = (path: readonly string[], value: NextValue): void =>
    change((before) => {
      const next = setAt(before, path, value);
      return isValues(next) ? next : before;
    });
  /** the content, or null with the faults shown */
  const checked = (): BatchContent | null => {
    const input = toInput(fields, values, hidden);
    const parsed = command.input.safeParse(asksPart(command) ? { ...input, ...anyPart } : input, { reportInput: true });
    setFaults(parsed.success ? [] : faultsOfIssues(parsed.error.issues, language));
    return parsed.success ? { input, told: readBack(fields, values, context, say) } : null;
  };
  return { fields, faults, checked, open: { context, values, faults, hidden, set } };
}
