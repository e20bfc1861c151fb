import { Alert, Button } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { findWord, word } from '../../../messages/words.ts';
import { useWords } from '../settings.tsx';
import { shanghai } from '../../../messages/times.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Fields } from './field.tsx';
import { FormChanges } from './form-changes.tsx';
import { OpenFormProvider } from './form-context.tsx';
import type { Field } from '../../../contract/form/schema.ts';
import { useCommandForm, type FormTask } from './use-command-form.ts';
import { useHeld } from './use-held.ts';

/** Acts that cannot be taken back, or that others see at once: the effect is stated and asked for again. */
const final: readonly string[] = [
  'seal-case',
  'purge-content',
  'withdraw-proposal',
  'decline-proposal',
  'divert-proposal',
  'docket-proposal',
  'submit-proposal',
  'issue-reply',
  'close-rating',
  'close-proposal',
  'archive-proposal',
  'drop-commitment',
  'issue-report',
  'publish-report',
  'reset-credentials',
  'disable-account',
  'merge-units',
  'retire-unit',
  'close-session',
  'publish',
  'unpublish',
  'rule-on-takedown',
];

export interface CommandFormProps extends FormTask {
  onCancel: () => void;
  /** the newest version of the case on screen, for going on after a conflict */
  currentVersion?: number | undefined;
  /** the act is not possible any more: what was typed stays to be read and copied, nothing is sent */
  isShut?: boolean | undefined;
  /** stands between the fields and the button, such as the letter's preview */
  children?: ReactNode;
  /** sets the command's own fields another way; without it they stand one below the other */
  renderFields?: ((fields: readonly Field[]) => ReactNode) | undefined;
}

/** The form itself, with every control a field may need. */
export function OpenCommandForm({ onCancel, currentVersion, isShut = false, children, renderFields, ...task }: CommandFormProps) {
  const { say, language } = useWords();
  const form = useCommandForm(task);
  const [isAsking, setAsking] = useState(false);
  const { isHeld, hold } = useHeld();
  const { name } = task.command;
  const hint = findWord(language, `command.${name}.hint`)?.text;
  const { values, faults, hidden, set, isSent } = form;
  const open = useMemo(() => ({ context: task.context, values, faults, hidden, set, hold, isSent }), [task.context, values, faults, hidden, set, hold, isSent]);
  const title = word(language, `command.${name}`);
  const send = (): void => {
    if (final.includes(name) && !isAsking) return setAsking(true);
    setAsking(false);
    form.submit();
  };
  return (
    <OpenFormProvider value={open}>
      <form
        noValidate
        className="command-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ErrorSummary faults={faults} command={name} />
        {hint === undefined ? null : <p className="lead">{hint}</p>}
        {form.isRestored && form.keptAt !== null ? (
          <Alert type="info" showIcon title={say('form.restored', { at: shanghai(form.keptAt, language) })} action={<Button onClick={form.startOver}>{say('form.start-over')}</Button>} />
        ) : null}
        <FormChanges task={task} form={form} currentVersion={currentVersion} />
        {form.fields.length === 0 ? <p>{say('form.no-fields')}</p> : renderFields ? renderFields(form.fields) : <Fields fields={form.fields} />}
        {children}
        {form.hasPointless || form.showsAll ? (
          <p>
            <Button type="link" onClick={() => form.setShowsAll(!form.showsAll)}>
              {say(form.showsAll ? 'form.show-needed' : 'form.show-all')}
            </Button>
          </p>
        ) : null}
        {form.failure === null ? null : (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={form.failure}
            description={say('form.text-kept')}
            action={
              <Button disabled={form.isBusy} onClick={form.submit}>
                {say('retry')}
              </Button>
            }
          />
        )}
        {isAsking ? <Alert type="warning" showIcon role="alert" title={say('form.final', { act: title })} /> : null}
        {isHeld ? <p className="hint">{say('form.held')}</p> : null}
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={form.isBusy} disabled={form.conflict !== null || isShut || isHeld}>
            {isAsking ? say('form.confirm', { act: title }) : title}
          </Button>
          <Button onClick={isAsking ? () => setAsking(false) : onCancel}>{say(isAsking ? 'form.back' : 'form.cancel')}</Button>
          <span className="hint" role="status">
            {form.keptAt === null ? '' : say('form.kept', { at: shanghai(form.keptAt, language) })}
          </span>
        </div>
      </form>
    </OpenFormProvider>
  );
}
