import { Alert } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { previewedCommands, type DeadlinePreviewView } from '../../../contract/assignment-views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { word } from '../../../messages/words.ts';
import { useView } from '../api.ts';
import { useForm } from '../command-form/form-context.tsx';
import { fieldsOf } from '../../../contract/form/schema.ts';
import { toInput } from '../../../contract/form/values.ts';
import { useWords } from '../settings.tsx';
import { Shown } from '../shown.tsx';
import { dayText } from '../../../messages/times.ts';
import './office.css';

export type Previewed = (typeof previewedCommands)[number];
export const previewedOf = (name: string): Previewed | undefined => previewedCommands.find((each) => each === name);

/** While somebody is still choosing, nothing is asked. */
const pauseMs = 350;

/** What the open form would do to the clocks if it were sent as it stands; the server decides it by the command itself. */
export function DeadlinePreview({ matterId, command, name }: { matterId: string; command: AnyCommand; name: Previewed }) {
  const { say } = useWords();
  const { values, hidden, isSent } = useForm();
  // Running texts say why, not when, and would make the address too long.
  const fields = useMemo(() => fieldsOf(command.input).filter(({ shape }) => shape.kind !== 'leaf' || shape.widget !== 'text'), [command]);
  const input = useSettled(JSON.stringify(toInput(fields, values, hidden)));
  const preview = useView('deadline-preview', { id: matterId, command: name, input }, { keepPrevious: true, isOff: isSent });
  return (
    <section aria-labelledby="deadline-preview">
      <h3 id="deadline-preview">{say('preview.title')}</h3>
      <Shown query={preview}>{(found) => <PreviewLines found={found} />}</Shown>
    </section>
  );
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export function PreviewLines({ found }: { found: DeadlinePreviewView }) {
  const { say, language } = useWords();
  if (found.isIncomplete) return <p className="hint">{say('preview.incomplete')}</p>;
  if (found.refusal !== null) return <Alert type="warning" showIcon title={say('preview.refused', { reason: language === 'en' ? found.refusal.en : found.refusal.zh })} />;
  if (found.lines.length === 0) return <p className="hint">{say('preview.none')}</p>;
  return (
    <div className="scroll" role="group" aria-label={say('preview.title')} tabIndex={0}>
      <table className="dense">
        <caption className="unseen">{say('preview.title')}</caption>
        <thead>
          <tr>
            {(['column.rule', 'column.unit', 'preview.effect', 'column.due-day', 'column.light', 'column.explained'] as const).map((each) => (
              <th key={each} scope="col">
                {each === 'column.light' ? say('preview.main') : say(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.lines.map((each, at) => (
            <tr key={at}>
              <th scope="row">{word(language, `rule.${each.rule}`)}</th>
              <td lang="zh-CN">{each.unit ?? say('case.whole')}</td>
              <td className="effect">{say(`preview.effect.${each.effect}`)}</td>
              <td className="nowrap">{each.from === null || each.from === each.due ? dayText(each.due, language) : say('preview.from-to', { from: each.from, due: dayText(each.due, language) })}</td>
              <td className="nowrap">{say('preview.left', { days: each.workingDaysLeft })}</td>
              <td>{language === 'en' ? each.explanation.en : each.explanation.zh}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
