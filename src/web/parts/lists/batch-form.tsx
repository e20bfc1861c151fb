import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { MeView, RegisterView } from '../../../contract/views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { findWord } from '../../../messages/words.ts';
import type { FormContext } from '../command-form/choices.ts';
import { ErrorSummary } from '../command-form/error-summary.tsx';
import { Fields } from '../command-form/field.tsx';
import { OpenFormProvider } from '../command-form/form-context.tsx';
import { startValues } from '../command-form/prefill.ts';
import { faultsOfIssues, type Fault } from '../command-form/problems.ts';
import { pointlessFields } from '../command-form/relevance.ts';
import { useKeptValues } from '../command-form/use-kept-values.ts';
import { isValues, setAt, toInput } from '../command-form/values.ts';
import { useWords } from '../settings.tsx';
import { actName, anyPart, asksPart, commonFields, readBack } from './batch-fields.ts';

export interface BatchContent {
  input: Record<string, unknown>;
  /** as shown before it is used */
  told: readonly [label: string, text: string][];
}

interface BatchFormProps {
  command: AnyCommand;
  me: MeView;
  register: RegisterView;
  count: number;
  onReady: (content: BatchContent) => void;
  onCancel: () => void;
}

/** The content that is the same for all, asked by the command's own schema and kept while somebody types. */
export function BatchForm({ command, me, register, count, onReady, onCancel }: BatchFormProps) {
  const { say, language } = useWords();
  const context: FormContext = useMemo(() => ({ command: command.name, language, me, register, file: null }), [command, language, me, register]);
  const fields = useMemo(() => commonFields(command) ?? [], [command]);
  const key = useMemo(() => ({ personId: me.personId, command: command.name, about: 'batch' }), [me.personId, command.name]);
  const kept = useKeptValues(key, () => startValues(fields, context));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const hidden = useMemo(() => pointlessFields(context, kept.values), [context, kept.values]);
  const open = useMemo(
    () => ({
      context,
      values: kept.values,
      faults,
      hidden,
      set: (path: readonly string[], value: Parameters<typeof setAt>[2]) =>
        kept.change((before) => {
          const next = setAt(before, path, value);
          return isValues(next) ? next : before;
        }),
    }),
    [context, kept, faults, hidden],
  );
  const check = (): void => {
    const input = toInput(fields, kept.values, hidden);
    const parsed = command.input.safeParse(asksPart(command) ? { ...input, ...anyPart } : input, { reportInput: true });
    setFaults(parsed.success ? [] : faultsOfIssues(parsed.error.issues, language));
    if (parsed.success) onReady({ input, told: readBack(fields, kept.values, context, say) });
  };
  const hint = findWord(language, `command.${command.name}.hint`)?.text;
  return (
    <OpenFormProvider value={open}>
      <form
        noValidate
        className="command-form"
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <ErrorSummary faults={faults} command={command.name} />
        <p className="lead">{say('batch.form-lead', { count })}</p>
        {hint === undefined ? null : <p className="hint">{hint}</p>}
        {fields.length === 0 ? <p>{say('batch.no-input')}</p> : <Fields fields={fields} />}
        <div className="form-actions">
          <Button type="primary" htmlType="submit" aria-label={`${say('batch.to-preview')} ${actName(language, command.name)}`}>
            {say('batch.to-preview')}
          </Button>
          <Button onClick={onCancel}>{say('batch.cancel')}</Button>
        </div>
      </form>
    </OpenFormProvider>
  );
}
