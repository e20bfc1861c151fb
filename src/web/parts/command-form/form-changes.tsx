import { Button } from 'antd';
import type { Problem } from '../../../contract/routes.ts';
import { word } from '../../../messages/words.ts';
import { useWords } from '../settings.tsx';
import { shanghai } from '../../../messages/times.ts';
import { BothTexts } from './both-texts.tsx';
import type { FormTask, useCommandForm } from './use-command-form.ts';

interface FormChangesProps {
  task: FormTask;
  form: ReturnType<typeof useCommandForm>;
  /** the newest version of the case on screen */
  currentVersion: number | undefined;
}

/** Somebody else was faster, before the form was sent or as it was: what they did, both texts, and the way on with one's own kept. */
export function FormChanges({ task, form, currentVersion }: FormChangesProps) {
  const { say, language } = useWords();
  const { conflict, behind } = form;
  if (conflict === null && behind === null) return null;
  const changes: NonNullable<Problem['changes']> = conflict?.changes ?? (task.context.file?.timeline ?? []).filter((each) => each.n > (behind ?? 0));
  const version = Math.max(conflict?.version ?? 0, currentVersion ?? 0);
  return (
    <div className="error-summary" role={conflict === null ? 'status' : 'alert'}>
      <h2>{say('form.conflict')}</h2>
      <ul>
        {changes.map((each) => (
          <li key={`${each.at}${each.type}`}>
            {shanghai(each.at, language)} {each.name}（{each.post}）：{word(language, `event.${each.type}`)}
          </li>
        ))}
      </ul>
      <p>{say('form.conflict-kept')}</p>
      <BothTexts fields={form.fields} context={task.context} values={form.values} onTake={form.set} />
      {version === 0 ? null : <Button onClick={() => form.goOn(version)}>{say('form.go-on')}</Button>}
    </div>
  );
}
