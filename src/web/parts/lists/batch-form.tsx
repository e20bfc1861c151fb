import { Button } from 'antd';
import type { MeView, RegisterView } from '../../../contract/views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { findWord } from '../../../messages/words.ts';
import { ErrorSummary } from '../command-form/error-summary.tsx';
import { Fields } from '../command-form/field.tsx';
import { OpenFormProvider } from '../command-form/form-context.tsx';
import { useHeld } from '../command-form/use-held.ts';
import { useWords } from '../settings.tsx';
import { actName } from './batch-fields.ts';
import { useBatchContent, type BatchContent } from './use-batch-content.ts';

interface BatchFormProps {
  command: AnyCommand;
  me: MeView;
  register: RegisterView;
  count: number;
  onReady: (content: BatchContent) => void;
  onCancel: () => void;
}

/** The content that is the same for all. */
export function BatchForm({ command, me, register, count, onReady, onCancel }: BatchFormProps) {
  const { say, language } = useWords();
  const { fields, faults, checked, open } = useBatchContent(command, me, register);
  const { isHeld, hold } = useHeld();
  const hint = findWord(language, `command.${command.name}.hint`)?.text;
  return (
    <OpenFormProvider value={{ ...open, hold, isSent: false }}>
      <form
        noValidate
        className="command-form"
        onSubmit={(event) => {
          event.preventDefault();
          const content = checked();
          if (content) onReady(content);
        }}
      >
        <ErrorSummary faults={faults} command={command.name} />
        <p className="lead">{say('batch.form-lead', { count })}</p>
        {hint === undefined ? null : <p className="hint">{hint}</p>}
        {fields.length === 0 ? <p>{say('batch.no-input')}</p> : <Fields fields={fields} />}
        {isHeld ? <p className="hint">{say('form.held')}</p> : null}
        <div className="form-actions">
          <Button type="primary" htmlType="submit" disabled={isHeld} aria-label={`${say('batch.to-preview')} ${actName(language, command.name)}`}>
            {say('batch.to-preview')}
          </Button>
          <Button onClick={onCancel}>{say('batch.cancel')}</Button>
        </div>
      </form>
    </OpenFormProvider>
  );
}
