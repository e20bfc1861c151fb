import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RegisterView } from '../../../contract/views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { word } from '../../../messages/words.ts';
import { ErrorSummary } from '../../parts/command-form/error-summary.tsx';
import { Fields } from '../../parts/command-form/field.tsx';
import { OpenFormProvider } from '../../parts/command-form/form-context.tsx';
import { useHeld } from '../../parts/command-form/use-held.ts';
import { startValues } from '../../../contract/form/prefill.ts';
import { faultsOfIssues, type Fault } from '../../../contract/form/problems.ts';
import { fieldsOf } from '../../../contract/form/schema.ts';
import { isValues, setAt, toInput, type NextValue, type Values } from '../../../contract/form/values.ts';
import { useWords } from '../../parts/settings.tsx';
import type { BatchAskProps } from './batch-ask.tsx';

const none: ReadonlySet<string> = new Set();

/** The fields themselves, with the focus on them. */
export function BatchAskForm({ me, name, asks, count, command, register, onRun, onCancel }: BatchAskProps & { command: AnyCommand; register: RegisterView }) {
  const { say, language } = useWords();
  const place = useRef<HTMLFormElement>(null);
  const context = useMemo(() => ({ command: name, language, me, register, file: null }), [name, language, me, register]);
  const fields = useMemo(() => fieldsOf(command.input).filter((each) => asks.includes(each.name)), [command, asks]);
  const [values, setValues] = useState<Values>(() => startValues(fields, context));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  useEffect(() => place.current?.focus(), []);
  const { isHeld, hold } = useHeld();
  const open = useMemo(
    () => ({
      context,
      values,
      faults,
      hidden: none,
      hold,
      isSent: false,
      set: (path: readonly string[], value: NextValue) =>
        setValues((before) => {
          const next = setAt(before, path, value);
          return isValues(next) ? next : before;
        }),
    }),
    [context, values, faults, hold],
  );
  const run = (): void => {
    const input = toInput(fields, values);
    // Each case adds its own fields later: only what is asked here can be wrong here.
    const issues = command.input.safeParse(input, { reportInput: true }).error?.issues.filter((each) => asks.includes(String(each.path[0]))) ?? [];
    setFaults(faultsOfIssues(issues, language));
    if (issues.length === 0) onRun(input);
  };
  return (
    <OpenFormProvider value={open}>
      <form
        ref={place}
        tabIndex={-1}
        noValidate
        className="command-form"
        aria-label={word(language, `command.${name}`)}
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <ErrorSummary faults={faults} command={name} />
        <p className="hint">{say('queue.ask', { count })}</p>
        <Fields fields={fields} />
        <div className="form-actions">
          <Button type="primary" htmlType="submit" disabled={isHeld}>
            {say('queue.ask-run', { act: word(language, `command.${name}`), count })}
          </Button>
          <Button onClick={onCancel}>{say('form.cancel')}</Button>
        </div>
      </form>
    </OpenFormProvider>
  );
}
